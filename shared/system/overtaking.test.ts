// Messages that are taken from a pipe ahead of those before them, as sync calls do.
import { frameBytes } from "./testing/frames.ts";
import { describe, expect, it } from "vitest";
import { drainFrames, scheduleDrain } from "./delivery.ts";
import { createInMemoryTransportPair, createMessagePipe, MessagePipeHandle } from "./index.ts";
import { awaitFrames, whileBlocked } from "./sync-wait.ts";
import { turns } from "./testing/manual-transport.ts";
import { bytesOf, read, readOnly } from "./testing/record-reader.ts";
import { Star } from "./testing/star.ts";

function textOf(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes);
}

/** Sends one message for each word. */
function send(pipe: MessagePipeHandle, words: string): void {
  for (const word of words.split(" ")) pipe.write(bytesOf(word));
}

describe("a message that is taken early", () => {
  it("can be looked at first, and is not delivered again", async () => {
    const [a, b] = createMessagePipe();
    send(a, "one two three");
    expect(b.lastArrived).toBe(3);
    expect(a.lastSent).toBe(3);
    expect(textOf(b.peek(2)?.toArray())).toBe("two");
    const taken = b.take(2);
    expect([textOf(taken?.bytes.toArray()), taken?.sequence]).toEqual(["two", 2]);
    expect([b.peek(2), b.take(2), b.peek(4)]).toEqual([undefined, undefined, undefined]);
    const atB = read(b);
    a.close();
    await turns();
    expect(atB.log).toEqual(["one", "three", "<closed>"]);
    expect(atB.messages.map(({ sequence }) => sequence)).toEqual([1, 3]);
    expect([b.peek(1), b.lastArrived]).toEqual([undefined, 3]);
  });

  it("brings its handles", async () => {
    const [a, b] = createMessagePipe();
    const [x, y] = createMessagePipe();
    send(a, "first");
    a.write(bytesOf("second"), [y]);
    const [moved] = b.take(2)?.handles ?? [];
    expect(moved).toBeInstanceOf(MessagePipeHandle);
    const atX = read(x);
    moved?.close();
    await turns();
    expect(atX.log).toEqual(["<closed>"]);
  });

  it("may be the first, the last, or all there are", async () => {
    const [a, b] = createMessagePipe();
    send(a, "one two three");
    for (const sequence of [3, 1, 2]) b.take(sequence);
    send(a, "four");
    const atB = read(b);
    await turns();
    expect(atB.messages.map(({ sequence }) => sequence)).toEqual([4]);
  });

  it("says whether a message was read at the other end, if that is here", async () => {
    const [a, b] = createMessagePipe();
    send(a, "one two");
    expect([a.isLocal, a.isReadHere(1), a.isReadHere(2)]).toEqual([true, false, false]);
    b.take(2);
    expect([a.isReadHere(1), a.isReadHere(2), a.isReadHere(3)]).toEqual([false, true, false]);
    read(b);
    await turns();
    expect(a.isReadHere(1)).toBe(true);
  });

  it.each([
    ["to another end of the process", "inside"],
    ["to another process", "away"],
  ])("does not come back when the end moves %s", async (_, how) => {
    const star = new Star();
    const leaf = await star.addLeaf();
    const [carrier, target] =
      how === "inside" ? star.broker.createMessagePipe() : [leaf.here, leaf.there];
    const [a, b] = star.broker.createMessagePipe();
    send(a, "one two three four");
    b.take(2);
    b.take(4);
    carrier.write(bytesOf("take this"), [b]);
    send(a, "five");
    a.close();
    const atTarget = read(target);
    await star.settle();
    const atMoved = readOnly(atTarget);
    await star.settle();
    expect(atMoved.log).toEqual(["one", "three", "five", "<closed>"]);
  });
});

describe("a blocked thread", () => {
  it("moves frames, ahead of their turn and once, and delivers nothing", async () => {
    const [a, b] = createInMemoryTransportPair();
    const [p, q] = createMessagePipe();
    const log: string[] = [];
    b.onFrame = (...frame) => void log.push(textOf(frameBytes(...frame)));
    const atQ = read(q);
    a.send(bytesOf("frame"));
    send(p, "message");
    expect(whileBlocked(() => awaitFrames())).toBe(true);
    expect([log, atQ.log]).toEqual([["frame"], []]);
    await turns();
    expect([log, atQ.log]).toEqual([["frame"], ["message"]]);
  });

  it("may be in the middle of a turn", async () => {
    const log: string[] = [];
    const work = (name: string, movesFrames = false) => ({
      movesFrames,
      drain: () => void log.push(name),
    });
    const blocking = {
      drain: () => {
        log.push("block");
        scheduleDrain(work("new frames", true));
        while (drainFrames()) log.push("moved");
        log.push("unblock");
      },
    };
    for (const item of [work("before", true), blocking, work("port"), work("frames", true)]) {
      scheduleDrain(item);
    }
    await turns();
    expect(log).toEqual(["before", "block", "frames", "new frames", "moved", "unblock", "port"]);
  });

  it("has nothing to wait for when nothing moves and no other thread brings frames", () => {
    expect(awaitFrames()).toBe(false);
  });
});
