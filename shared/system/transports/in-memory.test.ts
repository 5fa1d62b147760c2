import { describe, expect, it } from "vitest";
import { type CloseReason, createInMemoryTransportPair, LOST, type Transport } from "../index.ts";
import { turns } from "../testing/manual-transport.ts";
import { frameBytes } from "../testing/frames.ts";

function record(transport: Transport): { frames: number[][]; ends: CloseReason[] } {
  const seen: { frames: number[][]; ends: CloseReason[] } = { frames: [], ends: [] };
  const target = transport;
  target.onFrame = (...frame) => seen.frames.push([...frameBytes(...frame)]);
  target.onClose = (reason) => seen.ends.push(reason);
  return seen;
}

describe("a pair of transports in memory", () => {
  it("passes frames both ways, later and in order", async () => {
    const [a, b] = createInMemoryTransportPair();
    const atA = record(a);
    const atB = record(b);
    a.send(new Uint8Array([1]));
    a.send(new Uint8Array([2]), new Uint8Array([3, 4]));
    b.send(new Uint8Array([5]));
    expect(atB.frames).toEqual([]);
    await turns();
    expect(atB.frames).toEqual([[1], [2, 3, 4]]);
    expect(atA.frames).toEqual([[5]]);
  });

  it("copies: the sender may use its header again", async () => {
    const [a, b] = createInMemoryTransportPair();
    const atB = record(b);
    const head = new Uint8Array([1]);
    a.send(head);
    head[0] = 2;
    await turns();
    expect(atB.frames).toEqual([[1]]);
  });

  it("keeps frames until somebody takes them", async () => {
    const [a, b] = createInMemoryTransportPair();
    a.send(new Uint8Array([1, 2, 3]));
    a.close();
    await turns();
    expect(a.bufferedBytes).toBe(3);
    const atB = record(b);
    await turns();
    expect(atB).toEqual({ frames: [[1, 2, 3]], ends: [LOST] });
    expect(a.bufferedBytes).toBe(0);
  });

  it("tells the other side of the end, behind the last frame, and not the one that closed", async () => {
    const [a, b] = createInMemoryTransportPair();
    const atA = record(a);
    const atB = record(b);
    a.send(new Uint8Array([1]));
    a.close();
    a.send(new Uint8Array([2]));
    a.close();
    await turns();
    b.send(new Uint8Array([3]));
    await turns();
    expect(atB).toEqual({ frames: [[1]], ends: [LOST] });
    expect(atA).toEqual({ frames: [], ends: [] });
  });

  it("delivers nothing to a side that closes in the middle", async () => {
    const [a, b] = createInMemoryTransportPair();
    let count = 0;
    b.onFrame = () => {
      count += 1;
      b.close();
    };
    a.send(new Uint8Array([1]));
    a.send(new Uint8Array([2]));
    await turns();
    expect(count).toBe(1);
  });

  it("ends with a typed reason at a frame above the limit", async () => {
    const [a, b] = createInMemoryTransportPair({ maxFrameBytes: 4 });
    const atA = record(a);
    const atB = record(b);
    a.send(new Uint8Array(2), new Uint8Array(2));
    a.send(new Uint8Array(2), new Uint8Array(3));
    expect(atA.ends).toEqual([]);
    await turns();
    expect(atA.ends).toMatchObject([{ code: "frame-too-large" }]);
    expect(atB).toEqual({ frames: [[0, 0, 0, 0]], ends: [LOST] });
  });

  it("ends with a typed reason when the other side does not read", async () => {
    const [a, b] = createInMemoryTransportPair({ maxQueuedBytes: 10 });
    const ends: CloseReason[] = [];
    a.onClose = (reason) => ends.push(reason);
    for (let i = 0; i < 11; i += 1) a.send(new Uint8Array(1));
    await turns();
    expect(ends).toMatchObject([{ code: "queue-overflow" }]);
    expect(record(b).ends).toEqual([]);
  });
});
