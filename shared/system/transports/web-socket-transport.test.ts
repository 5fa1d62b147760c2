import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { WebSocket, WebSocketServer } from "ws";
import { LOST, Node, WebSocketTransport } from "../index.ts";
import { bytesOf, read } from "../testing/record-reader.ts";
import { nextFrame } from "../testing/frames.ts";

const servers: WebSocketServer[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    for (const client of server.clients) client.terminate();
    server.close();
  }
});

/** A server's socket and the client's, which is still connecting. */
async function connect(): Promise<{ server: Promise<WebSocket>; client: WebSocket }> {
  const server = new WebSocketServer({ host: "127.0.0.1", port: 0 });
  servers.push(server);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const client = new WebSocket(`ws://127.0.0.1:${port}`);
  const accepted = new Promise<WebSocket>((resolve) => {
    server.once("connection", resolve);
  });
  return { server: accepted, client };
}

describe("WebSocketTransport", () => {
  it("carries a graph, and what was sent while it was connecting", async () => {
    const { server, client } = await connect();
    const incoming = new Node({ name: "page", role: "leaf" }).acceptInvitation(
      new WebSocketTransport(client),
    );
    const there = incoming.extractMessagePipe("x");
    there.write(bytesOf("early"));
    const broker = new Node({ name: "host", role: "broker" });
    const outgoing = broker.invite(new WebSocketTransport(await server));
    const reader = read(outgoing.attachMessagePipe("x"));
    await incoming.ready;
    there.write(bytesOf("x".repeat(300_000)));
    there.close();
    await reader.until(3);
    expect(reader.messages.map(({ text }) => text.length)).toEqual([5, 300_000]);
    expect(reader.closed).toEqual(["closed"]);
    broker.close();
  });

  it("counts what waits for the connection", async () => {
    const { server, client } = await connect();
    const transport = new WebSocketTransport(client);
    transport.send(new Uint8Array(100));
    await Promise.resolve();
    expect(transport.bufferedBytes).toBe(104);
    await nextFrame(new WebSocketTransport(await server));
    expect(transport.bufferedBytes).toBe(0);
    transport.close();
  });

  it("delivers what was sent before a close that came while connecting", async () => {
    const { server, client } = await connect();
    const transport = new WebSocketTransport(client);
    transport.send(new Uint8Array([1, 2]));
    transport.close();
    const other = new WebSocketTransport(await server);
    const frame = nextFrame(other);
    const ended = new Promise((resolve) => {
      other.onClose = resolve;
    });
    expect(await frame).toEqual(new Uint8Array([1, 2]));
    expect(await ended).toEqual(LOST);
  });

  it("ends when nobody answers", async () => {
    const client = new WebSocket("ws://127.0.0.1:1");
    const transport = new WebSocketTransport(client);
    const reason = await new Promise((resolve) => {
      transport.onClose = resolve;
    });
    expect(reason).toEqual(LOST);
  });

  it("ends with a typed reason when text comes", async () => {
    const { server, client } = await connect();
    const transport = new WebSocketTransport(await server);
    const ended = new Promise((resolve) => {
      transport.onClose = resolve;
    });
    if (client.readyState !== client.OPEN) await once(client, "open");
    client.send("text");
    expect(await ended).toMatchObject({ code: "protocol-error" });
  });

  it("ends with a typed reason at a frame above the limit", async () => {
    const { server, client } = await connect();
    const transport = new WebSocketTransport(await server, { maxFrameBytes: 10 });
    const ended = new Promise((resolve) => {
      transport.onClose = resolve;
    });
    new WebSocketTransport(client).send(new Uint8Array(11));
    expect(await ended).toMatchObject({ code: "frame-too-large" });
  });
});
