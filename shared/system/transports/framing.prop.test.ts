import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BufferView, viewOf } from "../../wire/index.ts";
import { COPY_BELOW_BYTES, FrameBatch, LENGTH_BYTES, SLAB_BYTES } from "./frame-batch.ts";
import { FrameSplitter, FrameTooLarge } from "./frame-splitter.ts";
import { frameBytes } from "../testing/frames.ts";

/** A frame in two parts, and the bytes it should arrive as. */
const part = fc.uint8Array({ maxLength: 60 });
const frame = fc.record({ head: part, body: fc.option(part, { nil: undefined }) });

function joined({ head, body }: { head: Uint8Array; body: Uint8Array | undefined }): Uint8Array {
  return new Uint8Array([...head, ...(body ?? [])]);
}

function streamOf(chunks: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(chunks.flatMap((chunk) => [...chunk]));
}

/** Cuts a stream at random places. */
function cut(stream: Uint8Array, sizes: readonly number[]): Uint8Array[] {
  const chunks: Uint8Array[] = [];
  let at = 0;
  for (let i = 0; at < stream.length; i += 1) {
    const size = sizes.length === 0 ? stream.length : (sizes[i % sizes.length] ?? 1);
    chunks.push(stream.subarray(at, at + size));
    at += size;
  }
  return chunks;
}

function split(chunks: readonly Uint8Array[], maxFrameBytes = 1_000_000): Uint8Array[] {
  const frames: Uint8Array[] = [];
  const splitter = new FrameSplitter(
    (...frame) => frames.push(frameBytes(...frame)),
    maxFrameBytes,
  );
  for (const chunk of chunks) splitter.push(chunk);
  return frames;
}

describe("frames in a byte stream", () => {
  it("come out as they went in, wherever the stream is cut and the batch flushed", () => {
    const inputs = fc.array(fc.record({ frame, flush: fc.boolean() }), { maxLength: 30 });
    const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 10 });
    fc.assert(
      fc.property(inputs, sizes, (steps, cuts) => {
        const chunks: Uint8Array[] = [];
        const batch = new FrameBatch((chunk) => chunks.push(chunk));
        for (const step of steps) {
          batch.add(step.frame.head, step.frame.body);
          if (step.flush) batch.flush();
        }
        batch.flush();
        expect(batch.pendingBytes).toBe(0);
        const frames = split(cut(streamOf(chunks), cuts));
        expect(frames).toEqual(steps.map((step) => joined(step.frame)));
      }),
    );
  });

  it("of any size do as well, those beyond the slab included", () => {
    const sizes = [0, 1, COPY_BELOW_BYTES - 1, COPY_BELOW_BYTES, SLAB_BYTES - 4, SLAB_BYTES * 3];
    const bodies = sizes.map((size, index) => new Uint8Array(size).fill(index + 1));
    const chunks: Uint8Array[] = [];
    const batch = new FrameBatch((chunk) => chunks.push(chunk));
    for (const body of bodies) batch.add(new Uint8Array([9]), body);
    for (const body of bodies) batch.add(body, undefined);
    batch.flush();
    const frames = split(chunks);
    expect(frames.map(({ length }) => length)).toEqual([
      ...sizes.map((size) => size + 1),
      ...sizes,
    ]);
    expect(frames.slice(0, 6).map((bytes) => bytes.at(-1))).toEqual([9, 2, 3, 4, 5, 6]);
  });
});

/** Memory in which frames are built side by side, and a range of it. */
function sideBySide(sizes: readonly number[]): { memory: BufferView; ranges: [number, number][] } {
  const memory = viewOf(new ArrayBuffer(sizes.reduce((sum, size) => sum + LENGTH_BYTES + size, 0)));
  let at = 0;
  const ranges = sizes.map((size, index): [number, number] => {
    const start = at + LENGTH_BYTES;
    at = start + size;
    memory.bytes.fill(index + 1, start, at);
    return [start, at];
  });
  return { memory, ranges };
}

describe("frames that stay where they are", () => {
  it("come out in order, among others and out of any number of places", () => {
    const size = fc.nat({ max: 60 });
    const source = fc.array(size, { minLength: 1, maxLength: 20 });
    const step = fc.oneof(
      { weight: 5, arbitrary: fc.record({ kind: fc.constant("place"), from: fc.nat({ max: 1 }) }) },
      fc.record({ kind: fc.constant("copy"), frame }),
      fc.record({ kind: fc.constant("flush") }),
    );
    fc.assert(
      fc.property(source, source, fc.array(step, { maxLength: 40 }), (one, two, steps) => {
        const places = [sideBySide(one), sideBySide(two)];
        const chunks: Uint8Array[] = [];
        const batch = new FrameBatch((chunk) => chunks.push(chunk));
        const added: Uint8Array[] = [];
        for (const taken of steps) {
          if ("frame" in taken) {
            batch.add(taken.frame.head, taken.frame.body);
            added.push(joined(taken.frame));
          } else if ("from" in taken) {
            const place = places[taken.from];
            const range = place?.ranges.shift();
            if (place === undefined || range === undefined) continue;
            added.push(place.memory.bytes.slice(...range));
            batch.addInPlace(place.memory, ...range);
          } else {
            batch.flush();
          }
        }
        batch.flush();
        expect(split(chunks)).toEqual(added);
      }),
    );
  });

  it("are one chunk if they lie side by side, and none is copied", () => {
    const chunks: Uint8Array[] = [];
    const batch = new FrameBatch((chunk) => chunks.push(chunk));
    const { memory, ranges } = sideBySide([50, COPY_BELOW_BYTES, 7]);
    for (const range of ranges) batch.addInPlace(memory, ...range);
    expect(batch.pendingBytes).toBe(memory.bytes.length);
    batch.flush();
    expect(chunks).toHaveLength(1);
    expect(chunks[0]?.buffer).toBe(memory.buffer);
  });

  it("that lie apart become few chunks", () => {
    const chunks: Uint8Array[] = [];
    const batch = new FrameBatch((chunk) => chunks.push(chunk));
    const places = [sideBySide(Array(500).fill(40)), sideBySide(Array(500).fill(40))];
    for (let i = 0; i < 1000; i += 1) {
      const place = places[i % 2];
      const range = place?.ranges.shift();
      if (place !== undefined && range !== undefined) batch.addInPlace(place.memory, ...range);
    }
    batch.flush();
    expect(split(chunks)).toHaveLength(1000);
    expect(chunks.length).toBeLessThanOrEqual(3);
  });
});

describe("FrameBatch", () => {
  it("gathers small frames into one chunk", () => {
    const chunks: Uint8Array[] = [];
    const batch = new FrameBatch((chunk) => chunks.push(chunk));
    for (let i = 0; i < 100; i += 1) batch.add(new Uint8Array(32), new Uint8Array(50));
    expect(chunks).toEqual([]);
    expect(batch.pendingBytes).toBe(8600);
    batch.flush();
    batch.flush();
    expect(chunks.map(({ length }) => length)).toEqual([8600]);
  });

  it("passes a large message on without copying it", () => {
    const chunks: Uint8Array[] = [];
    const batch = new FrameBatch((chunk) => chunks.push(chunk));
    const body = new Uint8Array(COPY_BELOW_BYTES);
    batch.add(new Uint8Array(8), body);
    expect(chunks.map(({ length }) => length)).toEqual([12, body.length]);
    expect(chunks[1]).toBe(body);
  });

  it("never writes again where a chunk was", () => {
    const chunks: Uint8Array[] = [];
    const copies: Uint8Array[] = [];
    const batch = new FrameBatch((chunk) => {
      chunks.push(chunk);
      copies.push(chunk.slice());
    });
    for (let i = 0; i < 3000; i += 1) {
      batch.add(new Uint8Array(32).fill(i), new Uint8Array(i % 90).fill(i));
      if (i % 7 === 0) batch.flush();
    }
    batch.flush();
    expect(chunks).toEqual(copies);
  });
});

describe("FrameSplitter", () => {
  it("gives views of a chunk that holds frames as a whole", () => {
    const chunk = new Uint8Array([2, 0, 0, 0, 7, 8, 1, 0, 0, 0, 9]);
    const frames = split([chunk]);
    expect(frames.map((bytes) => [...bytes])).toEqual([[7, 8], [9]]);
    expect(frames.every((bytes) => bytes.buffer === chunk.buffer)).toBe(true);
  });

  it("gives away the memory of a frame that came in parts, and of no other", () => {
    const seen: boolean[] = [];
    const splitter = new FrameSplitter(({ isExclusive }) => seen.push(isExclusive), 100);
    splitter.push(new Uint8Array([1, 0, 0, 0, 7, 3, 0, 0, 0, 1, 2]));
    splitter.push(new Uint8Array([3, 1, 0, 0, 0, 7]));
    expect(seen).toEqual([false, true, false]);
  });

  it("refuses a frame above the limit as soon as its length is there", () => {
    const announced = new Uint8Array([0xff, 0xff, 0xff, 0xff]);
    expect(() => split([announced], 100)).toThrow(FrameTooLarge);
    expect(() =>
      split(
        [...announced].map((byte) => new Uint8Array([byte])),
        100,
      ),
    ).toThrow("4294967295 bytes, at most 100");
    expect(split([new Uint8Array([100, 0, 0, 0]), new Uint8Array(100)], 100)).toHaveLength(1);
  });

  it("passes nothing on once it was stopped, even in the middle of a chunk", () => {
    let count = 0;
    const splitter = new FrameSplitter(() => {
      count += 1;
      splitter.stop();
    }, 100);
    splitter.push(new Uint8Array([0, 0, 0, 0, 0, 0, 0, 0, 1]));
    splitter.push(new Uint8Array([0, 0, 0, 5]));
    expect(count).toBe(1);
  });
});
