import { EventEmitter, once } from "node:events";
import { describe, expect, it } from "vitest";
import {
  fromMainPort,
  LOST,
  MessagePortTransport,
  type MessagePortMainLike,
  Node,
} from "../index.ts";
import { bytesOf, read } from "../testing/record-reader.ts";
import { frameBytes, nextFrame } from "../testing/frames.ts";

function pair(): [MessagePortTransport, MessagePortTransport] {
  const { port1, port2 } = new MessageChannel();
  return [new MessagePortTransport(port1), new MessagePortTransport(port2)];
}

/** What Electron's main process has. */
class FakeMainPort extends EventEmitter implements MessagePortMainLike {
  other: FakeMainPort | undefined;
  isStarted = false;

  postMessage(message: unknown): void {
    const { other } = this;
    queueMicrotask(() => other?.emit("message", { data: structuredClone(message) }));
  }

  start(): void {
    this.isStarted = true;
  }

  close(): void {
    queueMicrotask(() => this.other?.emit("close", { data: undefined }));
  }
}

describe("MessagePortTransport", () => {
  it("carries a graph", async () => {
    const [a, b] = pair();
    const broker = new Node({ name: "host", role: "broker" });
    const here = broker.invite(a).attachMessagePipe("x");
    const incoming = new Node({ name: "page", role: "leaf" }).acceptInvitation(b);
    await incoming.ready;
    const reader = read(here);
    const there = incoming.extractMessagePipe("x");
    for (let i = 0; i < 1000; i += 1) there.write(bytesOf(`message ${i}`));
    const large = bytesOf("large ".repeat(20_000));
    there.write(large);
    there.close();
    await reader.until(1002);
    expect(reader.messages.map(({ text }) => text.length)).toContain(large.length);
    expect(reader.messages[999]?.text).toBe("message 999");
    expect(reader.closed).toEqual(["closed"]);
    // A message is handed over but not taken away: the same bytes can be sent twice.
    expect(large.length).toBe(120_000);
    broker.close();
  });

  it("tells the other side that it is closed", async () => {
    const [a, b] = pair();
    const frames: number[][] = [];
    b.onFrame = (...frame) => frames.push([...frameBytes(...frame)]);
    const ended = new Promise((resolve) => {
      b.onClose = resolve;
    });
    a.send(new Uint8Array([1]));
    a.close();
    expect(await ended).toEqual(LOST);
    expect(frames).toEqual([[1]]);
  });

  it("ends when the port does", async () => {
    const { port1, port2 } = new MessageChannel();
    const transport = new MessagePortTransport(port1);
    const ended = new Promise((resolve) => {
      transport.onClose = resolve;
    });
    port2.close();
    expect(await ended).toEqual(LOST);
  });

  it("ends with a typed reason when something else than bytes comes", async () => {
    const { port1, port2 } = new MessageChannel();
    const transport = new MessagePortTransport(port1);
    const ended = new Promise((resolve) => {
      transport.onClose = resolve;
    });
    port2.postMessage("text");
    expect(await ended).toMatchObject({ code: "protocol-error" });
  });

  it("takes ports of Electron's main process", async () => {
    const [x, y] = [new FakeMainPort(), new FakeMainPort()];
    x.other = y;
    y.other = x;
    const a = new MessagePortTransport(fromMainPort(x));
    const b = new MessagePortTransport(fromMainPort(y));
    expect(x.isStarted).toBe(true);
    const frame = nextFrame(b);
    a.send(new Uint8Array([1, 2]), new Uint8Array([3]));
    expect(await frame).toEqual(new Uint8Array([1, 2, 3]));
    const closed = once(y, "close");
    const ended = new Promise((resolve) => {
      b.onClose = resolve;
    });
    a.close();
    await closed;
    expect(await ended).toEqual(LOST);
  });

  it("takes bytes in either form", async () => {
    const { port1, port2 } = new MessageChannel();
    const transport = new MessagePortTransport(port1);
    const frame = nextFrame(transport);
    port2.postMessage(new Uint8Array([1, 0, 0, 0, 9]));
    expect(await frame).toEqual(new Uint8Array([9]));
    transport.close();
  });
});
