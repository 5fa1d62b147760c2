import { once } from "node:events";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { type CloseReason, type Transport, WebSocketTransport } from "../../shared/system/index.ts";
import { serveWeb } from "./serve-web.ts";
import { enter } from "./testing/http-client.ts";
import { makePageFolder, type PageFolder } from "./testing/page-folder.ts";
import type { WebServer } from "./web-server.ts";

/** A host that keeps what it is given. */
class RecordingHost {
  readonly views: Transport[] = [];

  attachView(transport: Transport): void {
    this.views.push(transport);
  }
}

let folder: PageFolder;
let host: RecordingHost;
let server: WebServer;

beforeEach(async () => {
  folder = makePageFolder();
  host = new RecordingHost();
  server = await serveWeb(host, { port: 0, page: folder.path });
});

afterEach(async () => {
  await server.close();
  folder.remove();
});

/** Opens the page's end of a view; the host has its own when this returns. */
async function openView(): Promise<WebSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${server.port}/mojo`, {
    headers: {
      Origin: `http://127.0.0.1:${server.port}`,
      Cookie: await enter(server.issueUrl()),
    },
  });
  await once(socket, "open");
  return socket;
}

const nextFrame = (transport: Transport): Promise<Uint8Array> =>
  new Promise((resolve) => {
    transport.onFrame = (memory, start, end) => resolve(memory.bytes.subarray(start, end));
  });

const closed = (transport: Transport): Promise<CloseReason> =>
  new Promise((resolve) => (transport.onClose = resolve));

describe("serveWeb", () => {
  it("hands each view to the host as a transport", async () => {
    const page = new WebSocketTransport(await openView());
    const [view] = host.views;
    page.send(Uint8Array.of(1, 2), Uint8Array.of(3));
    expect([...(await nextFrame(view as Transport))]).toEqual([1, 2, 3]);
    view?.send(Uint8Array.of(4));
    expect([...(await nextFrame(page))]).toEqual([4]);
  });

  it("tells the host when a page goes away, and only that view ends", async () => {
    const first = await openView();
    const second = new WebSocketTransport(await openView());
    const [gone, stays] = host.views;
    const ended = closed(gone as Transport);
    first.terminate();
    expect((await ended).code).toBe("lost");
    second.send(Uint8Array.of(7));
    expect([...(await nextFrame(stays as Transport))]).toEqual([7]);
  });

  it("ends a view that sends text", async () => {
    const page = await openView();
    const ended = closed(host.views[0] as Transport);
    page.send("hello");
    expect((await ended).code).toBe("protocol-error");
    const [code] = (await once(page, "close")) as [number];
    expect(code).toBe(1003);
  });

  it("ends all views when it closes", async () => {
    await openView();
    const ended = closed(host.views[0] as Transport);
    await server.close();
    expect((await ended).code).toBe("lost");
  });
});
