import { describe, expect, it } from "vitest";
import { createDataPipe, drainDataPipe, readChunks, writeToDataPipe } from "../index.ts";
import { carry } from "../testing/carry.ts";
import { Star } from "../testing/star.ts";

const CONTENT = Uint8Array.from({ length: 10_000 }, (_, i) => i % 251);

describe("writeToDataPipe and drainDataPipe", () => {
  it("bring everything across a small pipe", async () => {
    const { producer, consumer } = createDataPipe({ capacityBytes: 64 });
    const written = writeToDataPipe(producer, CONTENT).finally(() => producer.close());
    expect(await drainDataPipe(consumer)).toEqual(CONTENT);
    expect(await written).toBe(CONTENT.length);
    expect(consumer.isValid).toBe(false);
  });

  it("bring nothing across if nothing is written", async () => {
    const { producer, consumer } = createDataPipe();
    expect(await writeToDataPipe(producer, new Uint8Array(0))).toBe(0);
    producer.close();
    expect(await drainDataPipe(consumer)).toEqual(new Uint8Array(0));
  });

  it("stop when the consumer wants no more", async () => {
    const { producer, consumer } = createDataPipe({ capacityBytes: 64 });
    const written = writeToDataPipe(producer, CONTENT);
    await expect(drainDataPipe(consumer, { maxBytes: 100 })).rejects.toThrow("MESSAGE_TOO_LARGE");
    expect(await written).toBe(128);
  });

  it("give chunks until the reader has enough", async () => {
    const { producer, consumer } = createDataPipe({ capacityBytes: 64 });
    const written = writeToDataPipe(producer, CONTENT);
    for await (const chunk of readChunks(consumer)) {
      expect(chunk).toEqual(CONTENT.subarray(0, 64));
      break;
    }
    expect(consumer.isValid).toBe(false);
    expect(await written).toBe(64);
  });

  it("fail if the handle goes while they wait", async () => {
    const { producer, consumer } = createDataPipe({ capacityBytes: 64 });
    const drained = drainDataPipe(consumer);
    consumer.close();
    await expect(drained).rejects.toThrow("HANDLE_SPENT");
    const other = createDataPipe({ capacityBytes: 64 });
    const written = writeToDataPipe(other.producer, CONTENT);
    other.producer.close();
    await expect(written).rejects.toThrow("HANDLE_SPENT");
    expect(producer.isValid).toBe(true);
  });

  it("do not take a stream that was cut off for a whole one", async () => {
    const star = new Star();
    const leaf = await star.addLeaf();
    const { producer, consumer } = createDataPipe({}, leaf.node);
    const drained = drainDataPipe(await carry(star, leaf.there, leaf.here, consumer));
    producer.write(CONTENT);
    await star.settle();
    leaf.leafSide.die(0);
    await star.settle();
    await expect(drained).rejects.toThrow(
      "DATA_LOST: the producer did not close its end: link-lost",
    );
  });
});
