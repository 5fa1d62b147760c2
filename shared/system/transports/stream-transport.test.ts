import { describe, expect, it } from "vitest";
import { type CloseReason, StreamTransport, type TransportLimits } from "../index.ts";
import { turns } from "../testing/manual-transport.ts";
import { frameBytes } from "../testing/frames.ts";

/** A platform that does nothing by itself. */
class FakeStream extends StreamTransport {
  readonly written: Uint8Array[] = [];
  readonly calls: string[] = [];
  protected queuedBytes = 0;

  constructor(limits?: TransportLimits) {
    super(limits);
    this.calls.push("made");
  }

  arrive(...bytes: number[]): void {
    this.received(new Uint8Array(bytes));
  }

  end(reason: CloseReason): void {
    this.finish(reason);
  }

  protected write(chunk: Uint8Array): void {
    this.written.push(chunk.slice());
    this.queuedBytes += chunk.length;
  }

  protected scheduleFlush(flush: () => void): void {
    queueMicrotask(flush);
  }

  protected hangUp(): void {
    this.calls.push("hang up");
  }

  protected abort(): void {
    this.calls.push("abort");
  }
}

const GONE: CloseReason = { code: "lost", message: "gone" };

describe("StreamTransport", () => {
  it("writes what was sent in a turn at once", async () => {
    const stream = new FakeStream();
    stream.send(new Uint8Array([1]));
    stream.send(new Uint8Array([2]), new Uint8Array([3]));
    expect(stream.written).toEqual([]);
    expect(stream.bufferedBytes).toBe(11);
    await turns();
    expect(stream.written.map((chunk) => [...chunk])).toEqual([[1, 0, 0, 0, 1, 2, 0, 0, 0, 2, 3]]);
    expect(stream.bufferedBytes).toBe(11);
  });

  it("writes bytes that are no frame behind the frames before them", async () => {
    const stream = new FakeStream();
    stream.send(new Uint8Array([7]));
    stream.sendUnframed(new Uint8Array([9, 9]));
    await turns();
    expect(stream.written.map((chunk) => [...chunk])).toEqual([
      [1, 0, 0, 0, 7],
      [9, 9],
    ]);
    stream.close();
    stream.sendUnframed(new Uint8Array([9]));
    expect(stream.written).toHaveLength(2);
  });

  it("keeps frames, and then the end, until there are handlers", async () => {
    const stream = new FakeStream();
    stream.arrive(1, 0, 0, 0, 5);
    stream.end(GONE);
    await turns();
    const seen: unknown[] = [];
    stream.onClose = (reason) => seen.push(reason);
    await turns();
    expect(seen).toEqual([]);
    stream.onFrame = (...frame) => seen.push([...frameBytes(...frame)]);
    stream.onFrame = (...frame) => seen.push([...frameBytes(...frame)]);
    await turns();
    expect(seen).toEqual([[5], GONE]);
    expect(stream.onFrame).toBeDefined();
    expect(stream.onClose).toBeDefined();
  });

  it("keeps the order when frames arrive while earlier ones wait", async () => {
    const stream = new FakeStream();
    stream.arrive(1, 0, 0, 0, 1);
    const seen: number[][] = [];
    stream.onFrame = (...frame) => seen.push([...frameBytes(...frame)]);
    stream.arrive(1, 0, 0, 0, 2);
    await turns();
    stream.arrive(1, 0, 0, 0, 3);
    expect(seen).toEqual([[1], [2], [3]]);
  });

  it("flushes and hangs up when closed, and does not call back", async () => {
    const stream = new FakeStream();
    const seen: unknown[] = [];
    stream.onFrame = (...frame) => seen.push(frameBytes(...frame));
    stream.onClose = (reason) => seen.push(reason);
    stream.send(new Uint8Array([7]));
    stream.close();
    stream.close();
    stream.send(new Uint8Array([8]));
    stream.arrive(0, 0, 0, 0);
    stream.end(GONE);
    await turns();
    expect(stream.written.length).toBe(1);
    expect(stream.calls).toEqual(["made", "hang up"]);
    expect(seen).toEqual([]);
  });

  it("ends once", async () => {
    const stream = new FakeStream();
    const seen: CloseReason[] = [];
    stream.onClose = (reason) => seen.push(reason);
    stream.end(GONE);
    stream.end({ code: "lost", message: "again" });
    await turns();
    expect(seen).toEqual([GONE]);
  });

  it("aborts with a typed reason at a frame above the limit, sent or announced", async () => {
    const sending = new FakeStream({ maxFrameBytes: 8 });
    const receiving = new FakeStream({ maxFrameBytes: 8 });
    const seen: string[] = [];
    sending.onClose = ({ code }) => seen.push(`sending ${code}`);
    receiving.onClose = ({ code }) => seen.push(`receiving ${code}`);
    sending.send(new Uint8Array(8));
    sending.send(new Uint8Array(9));
    receiving.arrive(9, 0, 0, 0);
    expect(seen).toEqual([]);
    await turns();
    expect(seen).toEqual(["sending frame-too-large", "receiving frame-too-large"]);
    expect([sending.calls, receiving.calls]).toEqual([
      ["made", "abort"],
      ["made", "abort"],
    ]);
  });

  it("aborts when more waits than the limit allows", async () => {
    const stream = new FakeStream({ maxQueuedBytes: 100 });
    const seen: CloseReason[] = [];
    stream.onClose = (reason) => seen.push(reason);
    for (let i = 0; i < 10; i += 1) {
      stream.send(new Uint8Array(10));
      await turns();
    }
    expect(seen).toMatchObject([{ code: "queue-overflow" }]);
    expect(stream.calls).toEqual(["made", "abort"]);
    expect(stream.written.length).toBe(8);
  });

  it("lets errors of a handler through", () => {
    const stream = new FakeStream();
    stream.onFrame = () => {
      throw new Error("of the handler");
    };
    expect(() => stream.arrive(0, 0, 0, 0)).toThrow("of the handler");
  });
});
