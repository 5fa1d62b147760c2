import { type IncomingHttpHeaders, request as httpRequest } from "node:http";

/** What a server answered. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Sends one request exactly as given: path and Host are not tidied up on the way. */
export function request(
  port: number,
  target: string,
  options: { method?: string; headers?: Record<string, string> } = {},
): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest(
      { host: "127.0.0.1", port, path: target, agent: false, ...options },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
        incoming.on("error", reject);
        incoming.on("end", () => {
          resolve({
            status: incoming.statusCode ?? 0,
            headers: incoming.headers,
            body: Buffer.concat(chunks).toString(),
          });
        });
      },
    );
    outgoing.on("error", reject);
    outgoing.end();
  });
}

/** Opens an address as a browser does and returns the cookie it was given. */
export async function enter(url: string): Promise<string> {
  const { port, pathname, search } = new URL(url);
  const { headers } = await request(Number(port), `${pathname}${search}`);
  const [cookie] = headers["set-cookie"] ?? [];
  const [pair] = (cookie ?? "").split(";");
  if (pair === undefined || pair === "") {
    throw new Error("The server gave no cookie.");
  }
  return pair;
}
