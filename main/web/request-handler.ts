import type { IncomingMessage, ServerResponse } from "node:http";
import type { PageFile, PageFiles } from "../page/index.ts";
import type { Access } from "./access.ts";
import type { OriginRules } from "./origin-rules.ts";
import { type Refusal, refusalPage, REFUSALS } from "./refusals.ts";
import type { SessionCookie } from "./session-cookie.ts";

/** What every request is checked against. */
export interface Gate {
  readonly access: Access;
  readonly cookie: SessionCookie;
  readonly rules: OriginRules;
}

/** What a request gets. */
type Answer =
  | { readonly kind: "file"; readonly file: PageFile }
  | { readonly kind: "enter"; readonly session: string }
  | { readonly kind: "home" }
  | { readonly kind: "refusal"; readonly refusal: Refusal };

/**
 * Answers a plain HTTP request.
 * @param headers what goes with every answer
 */
export function handleRequest(
  request: IncomingMessage,
  response: ServerResponse,
  gate: Gate,
  page: PageFiles,
  headers: Readonly<Record<string, string>>,
): void {
  for (const [name, value] of Object.entries(headers)) {
    response.setHeader(name, value);
  }
  response.setHeader("Cache-Control", "no-store");
  write(response, answer(request, gate, page), gate.cookie, request.method === "HEAD");
}

function answer(request: IncomingMessage, gate: Gate, page: PageFiles): Answer {
  const broken = brokenRule(request, gate.rules);
  if (broken !== undefined) {
    return refuse(broken);
  }
  const { pathname, searchParams } = requestUrl(request);
  const known = gate.access.isSession(gate.cookie.read(request.headers.cookie));
  const token = searchParams.get("token");
  if (token !== null && pathname === "/") {
    // The browser that is in already is shown the page, however often it opens the address.
    return known ? { kind: "home" } : redeem(token, gate.access);
  }
  if (!known) {
    return refuse(REFUSALS.noSession);
  }
  const file = page.find(pathname);
  return file === undefined ? refuse(REFUSALS.notFound) : { kind: "file", file };
}

function brokenRule(request: IncomingMessage, rules: OriginRules): Refusal | undefined {
  if (!rules.isOurHost(request.headers)) {
    return REFUSALS.wrongHost;
  }
  if (!rules.allowsPlainRequest(request.headers)) {
    return REFUSALS.wrongOrigin;
  }
  return request.method === "GET" || request.method === "HEAD" ? undefined : REFUSALS.wrongMethod;
}

/** The path and the query asked for; a request target of any other form asks for nothing. */
export function requestUrl(request: IncomingMessage): URL {
  const target = request.url ?? "/";
  return new URL(`http://mojoscope.invalid${target.startsWith("/") ? target : "/%00"}`);
}

function redeem(token: string, access: Access): Answer {
  const redemption = access.redeem(token);
  switch (redemption.result) {
    case "granted":
      return { kind: "enter", session: redemption.session };
    case "used":
      return refuse(REFUSALS.usedToken);
    case "unknown":
      return refuse(REFUSALS.unknownToken);
  }
}

function refuse(refusal: Refusal): Answer {
  return { kind: "refusal", refusal };
}

function write(
  response: ServerResponse,
  given: Answer,
  cookie: SessionCookie,
  headOnly: boolean,
): void {
  switch (given.kind) {
    case "enter":
      response.setHeader("Set-Cookie", cookie.header(given.session));
      sendHome(response);
      return;
    case "home":
      sendHome(response);
      return;
    case "file":
      sendBody(response, 200, given.file.contentType, given.file.bytes, headOnly);
      return;
    case "refusal": {
      const body = Buffer.from(refusalPage(given.refusal));
      if (given.refusal === REFUSALS.wrongMethod) {
        response.setHeader("Allow", "GET, HEAD");
      }
      sendBody(response, given.refusal.status, "text/html; charset=utf-8", body, headOnly);
    }
  }
}

/** Takes the token out of the address bar and the history. */
function sendHome(response: ServerResponse): void {
  response.writeHead(303, { Location: "/", "Content-Length": 0 }).end();
}

function sendBody(
  response: ServerResponse,
  status: number,
  type: string,
  body: Uint8Array,
  headOnly: boolean,
): void {
  response.writeHead(status, { "Content-Type": type, "Content-Length": body.byteLength });
  response.end(headOnly ? undefined : body);
}
