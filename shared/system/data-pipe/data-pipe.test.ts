import { describe, expect, it } from "vitest";
import { createDataPipe, createMessagePipe, type DataPipe, MAX_DATA_PIPE_BYTES } from "../index.ts";
import { BufferLike } from "../testing/buffer-like.ts";
import { carry, received } from "../testing/carry.ts";
import { turns } from "../testing/manual-transport.ts";
import { Star } from "../testing/star.ts";

/** Bytes that tell their place: `count` of them from `start` on. */
function bytesFrom(start: number, count: number): Uint8Array {
  return Uint8Array.from({ length: count }, (_, i) => (start + i) % 251);
}

const GONE = "FAILED_PRECONDITION";

describe("a data pipe", () => {
  it("is a stream of bytes: what is written in pieces is read in others", () => {
    const { producer, consumer } = createDataPipe();
    expect(producer.write(bytesFrom(0, 10))).toEqual({ result: "OK", byteCount: 10 });
    expect(producer.write(bytesFrom(10, 5))).toEqual({ result: "OK", byteCount: 5 });
    expect(consumer.availableBytes).toBe(15);
    expect(consumer.read(12)).toEqual({ result: "OK", bytes: bytesFrom(0, 12) });
    expect(consumer.read()).toEqual({ result: "OK", bytes: bytesFrom(12, 3) });
    expect(consumer.read()).toEqual({ result: "SHOULD_WAIT", bytes: new Uint8Array(0) });
  });

  it("takes no more than its capacity", () => {
    const { producer, consumer } = createDataPipe({ capacityBytes: 8 });
    expect(producer.write(bytesFrom(0, 20))).toEqual({ result: "OK", byteCount: 8 });
    expect(producer.write(bytesFrom(8, 1))).toEqual({ result: "SHOULD_WAIT", byteCount: 0 });
    expect(producer.freeBytes).toBe(0);
    consumer.read(3);
    expect(producer.freeBytes).toBe(3);
    expect(producer.write(bytesFrom(8, 20)).byteCount).toBe(3);
    expect(consumer.read().bytes).toEqual(bytesFrom(3, 8));
  });

  it.each([
    ["bytes", (bytes: Uint8Array) => bytes],
    [
      "bytes whose slice is a view, as that of Node's Buffer",
      (bytes: Uint8Array) => new BufferLike(bytes),
    ],
  ])("copies what is written: %s", (_title, make) => {
    const { producer, consumer } = createDataPipe();
    const bytes = make(bytesFrom(0, 4));
    producer.write(bytes);
    bytes.fill(99);
    expect(consumer.read().bytes).toEqual(bytesFrom(0, 4));
  });

  it("writes and reads all or nothing if asked", () => {
    const { producer, consumer } = createDataPipe({ capacityBytes: 8 });
    const all = { allOrNone: true };
    expect(producer.write(bytesFrom(0, 9), all)).toEqual({ result: "OUT_OF_RANGE", byteCount: 0 });
    expect(producer.write(bytesFrom(0, 6), all)).toEqual({ result: "OK", byteCount: 6 });
    expect(producer.write(bytesFrom(6, 3), all).result).toBe("OUT_OF_RANGE");
    expect(consumer.read(7, all).result).toBe("OUT_OF_RANGE");
    expect(consumer.peek(7, all).result).toBe("OUT_OF_RANGE");
    expect(consumer.discard(7, all)).toEqual({ result: "OUT_OF_RANGE", byteCount: 0 });
    expect(consumer.read(6, all).bytes).toEqual(bytesFrom(0, 6));
    producer.close();
    expect(consumer.read(1, all).result).toBe(GONE);
  });

  it("lets the consumer look ahead and throw away", () => {
    const { producer, consumer } = createDataPipe({ capacityBytes: 8 });
    producer.write(bytesFrom(0, 8));
    expect(consumer.peek(3).bytes).toEqual(bytesFrom(0, 3));
    expect(producer.freeBytes).toBe(0);
    expect(consumer.discard(5)).toEqual({ result: "OK", byteCount: 5 });
    expect(producer.freeBytes).toBe(5);
    expect(consumer.peek().bytes).toEqual(bytesFrom(5, 3));
    expect(consumer.discard(8)).toEqual({ result: "OK", byteCount: 3 });
    expect(consumer.discard(8)).toEqual({ result: "SHOULD_WAIT", byteCount: 0 });
  });

  it("transfers whole elements only", () => {
    const { producer, consumer } = createDataPipe({ elementBytes: 4, capacityBytes: 12 });
    expect(producer.write(bytesFrom(0, 16)).byteCount).toBe(12);
    expect(() => producer.write(bytesFrom(0, 6))).toThrow("INVALID_ARGUMENT");
    expect(() => consumer.read(5)).toThrow("INVALID_ARGUMENT");
    expect(() => consumer.discard(-4)).toThrow("INVALID_ARGUMENT");
    expect(() => consumer.peek(0.5)).toThrow("INVALID_ARGUMENT");
    expect(consumer.read(8).bytes).toEqual(bytesFrom(0, 8));
  });

  it("has a capacity of whole elements, at most the limit", () => {
    expect(createDataPipe().producer.capacityBytes).toBe(65_536);
    expect(createDataPipe({ elementBytes: 1000 }).consumer.capacityBytes).toBe(65_000);
    expect(createDataPipe({ elementBytes: 100_000 }).consumer.capacityBytes).toBe(100_000);
    const wrong = [
      { elementBytes: 0 },
      { elementBytes: 1.5 },
      { capacityBytes: 0 },
      { elementBytes: 4, capacityBytes: 10 },
      { capacityBytes: MAX_DATA_PIPE_BYTES + 1 },
    ];
    for (const options of wrong) {
      expect(() => createDataPipe(options)).toThrow("INVALID_ARGUMENT: a data pipe with");
    }
  });

  it("is not made where its content would not fit a frame", async () => {
    const { node } = await new Star({ limits: { maxFrameBytes: 1000 } }).addLeaf();
    expect(() => createDataPipe({ capacityBytes: 1000 }, node)).toThrow("MESSAGE_TOO_LARGE");
    expect(createDataPipe({ capacityBytes: 960 }, node).consumer.isValid).toBe(true);
  });

  it("gives what was written before the producer closed", () => {
    const { producer, consumer } = createDataPipe();
    producer.write(bytesFrom(0, 5));
    producer.close();
    expect(consumer.peerClosedCause).toBe("closed");
    expect(consumer.read(2).bytes).toEqual(bytesFrom(0, 2));
    expect(consumer.read().bytes).toEqual(bytesFrom(2, 3));
    expect(consumer.read().result).toBe(GONE);
    expect(consumer.discard(1).result).toBe(GONE);
  });

  it("takes nothing once the consumer is closed", () => {
    const { producer, consumer } = createDataPipe();
    expect(producer.peerClosedCause).toBe(undefined);
    consumer.close();
    expect(producer.write(bytesFrom(0, 1))).toEqual({ result: GONE, byteCount: 0 });
    expect(producer.peerClosedCause).toBe("closed");
  });

  it("has handles that are of no use once they are closed", async () => {
    const { producer, consumer } = createDataPipe();
    const [pipe] = createMessagePipe();
    for (const handle of [producer, consumer]) {
      handle.close();
      handle.close();
      expect(handle.isValid).toBe(false);
      expect(() => pipe.write(new Uint8Array(0), [handle])).toThrow("HANDLE_SPENT");
    }
    expect(() => producer.write(bytesFrom(0, 1))).toThrow("HANDLE_SPENT");
    expect(() => consumer.read()).toThrow("HANDLE_SPENT");
    await expect(consumer.wait("readable")).rejects.toThrow("HANDLE_SPENT");
  });
});

describe("waiting", () => {
  it("for room ends when the consumer has read", async () => {
    const { producer, consumer } = createDataPipe({ capacityBytes: 4 });
    expect(await producer.wait("writable")).toBe("OK");
    producer.write(bytesFrom(0, 4));
    const waiting = producer.wait("writable");
    await turns();
    consumer.discard(1);
    expect(await waiting).toBe("OK");
    expect(producer.freeBytes).toBe(1);
  });

  it("for data ends when there is some, and at once if there is", async () => {
    const { producer, consumer } = createDataPipe();
    const waiting = consumer.wait("readable");
    producer.write(bytesFrom(0, 1));
    expect(await waiting).toBe("OK");
    expect(await consumer.wait("readable")).toBe("OK");
  });

  it("for new data goes on when only old data is there", async () => {
    const { producer, consumer } = createDataPipe();
    producer.write(bytesFrom(0, 1));
    expect(await consumer.wait("new-data-readable")).toBe("OK");
    consumer.peek();
    const waiting = consumer.wait("new-data-readable");
    producer.write(bytesFrom(1, 1));
    expect(await waiting).toBe("OK");
    expect(consumer.read().bytes).toEqual(bytesFrom(0, 2));
  });

  it("ends with FAILED_PRECONDITION when it cannot succeed any more", async () => {
    const one = createDataPipe({ capacityBytes: 1 });
    one.producer.write(bytesFrom(0, 1));
    const forRoom = one.producer.wait("writable");
    one.consumer.close();
    expect([await forRoom, await one.producer.wait("peer-closed")]).toEqual([GONE, "OK"]);
    const two = createDataPipe();
    const forData = two.consumer.wait("readable");
    const forEnd = two.consumer.wait("peer-closed");
    two.producer.close();
    expect([await forData, await forEnd]).toEqual([GONE, "OK"]);
    expect(await two.consumer.wait("new-data-readable")).toBe(GONE);
  });

  it("is cancelled when the handle is closed or sent", async () => {
    const { producer, consumer } = createDataPipe();
    const [pipe] = createMessagePipe();
    const atConsumer = consumer.wait("readable");
    const atProducer = producer.wait("peer-closed");
    pipe.write(new Uint8Array(0), [consumer]);
    producer.close();
    expect([await atConsumer, await atProducer]).toEqual(["CANCELLED", "CANCELLED"]);
  });
});

/** A data pipe of a star's first leaf, whose consumer has been sent to the host. */
async function acrossLink(
  star: Star,
  capacityBytes: number,
): Promise<DataPipe & { sentBytes: () => number }> {
  const leaf = await star.addLeaf();
  const pipe = createDataPipe({ capacityBytes }, leaf.node);
  const consumer = await carry(star, leaf.there, leaf.here, pipe.consumer);
  const before = leaf.leafSide.sent.length;
  const sentBytes = (): number =>
    leaf.leafSide.sent.slice(before).reduce((sum, frame) => sum + frame.length - 32, 0);
  return { producer: pipe.producer, consumer, sentBytes };
}

describe("a data pipe between processes", () => {
  it("never has more under way and unread than its capacity", async () => {
    const star = new Star();
    const { producer, consumer, sentBytes } = await acrossLink(star, 100);
    expect(producer.write(bytesFrom(0, 1000)).byteCount).toBe(100);
    await star.settle();
    expect(producer.write(bytesFrom(100, 1)).result).toBe("SHOULD_WAIT");
    expect(sentBytes()).toBe(100);
    expect(consumer.read(40).bytes).toEqual(bytesFrom(0, 40));
    expect(producer.freeBytes).toBe(0);
    await star.settle();
    expect(producer.write(bytesFrom(100, 1000)).byteCount).toBe(40);
    await star.settle();
    expect(sentBytes()).toBe(140);
    expect(consumer.read().bytes).toEqual(bytesFrom(40, 100));
  });

  it("moves its consumer with what is unread, partly read and on the way", async () => {
    const star = new Star();
    const { producer, consumer } = await acrossLink(star, 100);
    const two = await star.addLeaf();
    producer.write(bytesFrom(0, 30));
    producer.write(bytesFrom(30, 30));
    await star.settle();
    consumer.read(10);
    producer.write(bytesFrom(60, 40));
    two.here.write(new Uint8Array(0), [consumer]);
    await star.settle();
    const moved = await received(two.there, consumer);
    expect(moved.read().bytes).toEqual(bytesFrom(10, 90));
    await star.settle();
    expect(producer.freeBytes).toBe(100);
    producer.write(bytesFrom(100, 5));
    producer.close();
    await star.settle();
    expect(moved.read().bytes).toEqual(bytesFrom(100, 5));
    expect(moved.read().result).toBe(GONE);
  });

  it("moves its producer with what it knows of the room, and what it does not know yet", async () => {
    const star = new Star();
    const { producer, consumer } = await acrossLink(star, 100);
    const [leaf] = star.leaves;
    const two = await star.addLeaf();
    producer.write(bytesFrom(0, 70));
    await star.settle();
    consumer.read(20);
    leaf?.there.write(new Uint8Array(0), [producer]);
    await star.settle();
    const here = leaf === undefined ? producer : await received(leaf.here, producer);
    two.here.write(new Uint8Array(0), [here]);
    await star.settle();
    const moved = await received(two.there, producer);
    expect(moved.freeBytes).toBe(50);
    expect(moved.write(bytesFrom(70, 100)).byteCount).toBe(50);
    await star.settle();
    expect(consumer.read().bytes).toEqual(bytesFrom(20, 100));
  });

  it("keeps data for a consumer that nobody has received yet, within the capacity", async () => {
    const star = new Star();
    const leaf = await star.addLeaf();
    const { producer, consumer } = createDataPipe({ capacityBytes: 10 }, leaf.node);
    leaf.there.write(new Uint8Array(0), [consumer]);
    await star.settle();
    expect(producer.write(bytesFrom(0, 20)).byteCount).toBe(10);
    producer.close();
    await star.settle();
    const moved = await received(leaf.here, consumer);
    expect(moved.read().bytes).toEqual(bytesFrom(0, 10));
    expect(moved.read().result).toBe(GONE);
  });

  it("closes with the message that nobody takes", async () => {
    const { producer, consumer } = createDataPipe();
    const [a, b] = createMessagePipe();
    a.write(new Uint8Array(0), [consumer]);
    b.close();
    expect(producer.write(bytesFrom(0, 1)).result).toBe(GONE);
  });

  it("tells the consumer if the producer's process is lost", async () => {
    const star = new Star();
    const { producer, consumer } = await acrossLink(star, 100);
    producer.write(bytesFrom(0, 3));
    await star.settle();
    star.leaves[0]?.leafSide.die(0);
    await star.settle();
    expect(consumer.peerClosedCause).toBe("link-lost");
    expect(consumer.read().bytes).toEqual(bytesFrom(0, 3));
    expect(consumer.read().result).toBe(GONE);
  });

  it("does not cross into another graph: a closed one arrives in its stead", async () => {
    const star = new Star();
    const leaf = await star.addLeaf();
    const foreign = new Star();
    const { producer, consumer } = await acrossLink(foreign, 10);
    // The carrier is a local pipe as long as the handles are put into it.
    const [x, y] = createMessagePipe();
    x.write(new Uint8Array(0), [consumer]);
    await carry(star, leaf.there, leaf.here, y).then(async (moved) => {
      const arrived = await received(moved, consumer);
      expect(arrived.read().result).toBe(GONE);
    });
    await foreign.settle();
    expect(producer.write(bytesFrom(0, 1)).result).toBe(GONE);
  });

  it("leaves nothing behind at the broker once it is closed", async () => {
    const star = new Star();
    const { producer, consumer } = await acrossLink(star, 10);
    producer.write(bytesFrom(0, 10));
    await star.settle();
    consumer.read(4);
    consumer.close();
    producer.close();
    await star.settle();
    expect(star.broker.routeCount).toBe(1);
  });
});
