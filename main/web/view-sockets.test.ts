import { once } from "node:events";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { enter } from "./testing/http-client.ts";
import { makePageFolder, type PageFolder } from "./testing/page-folder.ts";
import { startWebServer, type WebServer } from "./web-server.ts";

let folder: PageFolder;
let server: WebServer;
let views: WebSocket[];

beforeEach(async () => {
  folder = makePageFolder();
  views = [];
  server = await startWebServer((view) => views.push(view), {
    port: 0,
    page: folder.path,
    maxFrameBytes: 1024,
    maxViews: 2,
  });
});

afterEach(async () => {
  await server.close();
  folder.remove();
});

interface Attempt {
  readonly path?: string;
  readonly headers?: Record<string, string>;
}

function open({ path = "/mojo", headers = {} }: Attempt): WebSocket {
  return new WebSocket(`ws://127.0.0.1:${server.port}${path}`, { headers });
}

/** The status that an upgrade was refused with, or 101. */
async function statusOf(attempt: Attempt): Promise<number> {
  const socket = open(attempt);
  return new Promise((resolve) => {
    socket.on("error", () => undefined);
    socket.on("open", () => resolve(101));
    socket.on("unexpected-response", (request, response) => {
      request.destroy();
      resolve(response.statusCode ?? 0);
    });
  });
}

const ours = async (): Promise<Record<string, string>> => ({
  Origin: `http://127.0.0.1:${server.port}`,
  Cookie: await enter(server.issueUrl()),
});

describe("an upgrade", () => {
  it("of our own page becomes a view that carries frames both ways", async () => {
    const page = open({ headers: await ours() });
    await once(page, "open");
    const [view] = views;
    page.send(Uint8Array.of(1, 2, 3));
    const [received] = (await once(view as WebSocket, "message")) as [Buffer];
    expect([...received]).toEqual([1, 2, 3]);
    view?.send(Uint8Array.of(4));
    const [answered] = (await once(page, "message")) as [Buffer];
    expect([...answered]).toEqual([4]);
  });

  it("offers no compression", async () => {
    const page = open({ headers: await ours() });
    await once(page, "open");
    expect(page.extensions).toBe("");
  });

  it("needs a session", async () => {
    const { Origin } = await ours();
    expect(await statusOf({ headers: { Origin: Origin ?? "" } })).toBe(403);
    const wrong = { Origin: Origin ?? "", Cookie: `mojoscope-${server.port}=${"0".repeat(32)}` };
    expect(await statusOf({ headers: wrong })).toBe(403);
  });

  it("does not take the token itself", async () => {
    const token = new URL(server.issueUrl()).searchParams.get("token") ?? "";
    const Origin = `http://127.0.0.1:${server.port}`;
    expect(await statusOf({ path: `/mojo?token=${token}`, headers: { Origin } })).toBe(403);
  });

  it("needs our origin, and one at all", async () => {
    const { Cookie } = await ours();
    const cookie = Cookie ?? "";
    expect(await statusOf({ headers: { Cookie: cookie } })).toBe(403);
    for (const Origin of ["http://evil.example", "null", `http://localhost:${server.port}`]) {
      expect(await statusOf({ headers: { Cookie: cookie, Origin } })).toBe(403);
    }
  });

  it("needs our host", async () => {
    const headers = { ...(await ours()), Host: "evil.example", Origin: "http://evil.example" };
    expect(await statusOf({ headers })).toBe(421);
  });

  it("needs the right path", async () => {
    const headers = await ours();
    expect(await statusOf({ path: "/", headers })).toBe(404);
    expect(await statusOf({ path: "/mojo/../other", headers })).toBe(404);
    expect(await statusOf({ path: "/mojo", headers })).toBe(101);
  });

  it("waits for a place when there are too many", async () => {
    const headers = await ours();
    const first = open({ headers });
    await once(first, "open");
    expect(await statusOf({ headers })).toBe(101);
    expect(await statusOf({ headers })).toBe(503);
    first.close();
    await once(first, "close");
    expect(await statusOf({ headers })).toBe(101);
  });
});

describe("a view", () => {
  it("that sends a frame beyond the limit is ended; the others go on", async () => {
    const bad = open({ headers: await ours() });
    await once(bad, "open");
    const good = open({ headers: await ours() });
    await once(good, "open");
    bad.send(new Uint8Array(2000));
    const [code] = (await once(bad, "close")) as [number];
    expect(code).toBe(1009);
    good.send(Uint8Array.of(9));
    const [received] = (await once(views[1] as WebSocket, "message")) as [Buffer];
    expect([...received]).toEqual([9]);
  });

  it("is ended when the server closes", async () => {
    const page = open({ headers: await ours() });
    await once(page, "open");
    const closed = once(page, "close");
    await server.close();
    const [code] = (await closed) as [number];
    expect(code).toBe(1006);
  });
});
