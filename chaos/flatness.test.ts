import { closeSync, openSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { createMessagePipe, type MessagePipeHandle } from "../shared/system/index.ts";
import { HEAP_TOLERANCE_BYTES, judgeFlatness, RSS_TOLERANCE_BYTES } from "./flatness.ts";
import { type Sample, takeSample } from "./sample.ts";

const MIB = 2 ** 20;
const COUNT = 24;

/** Samples of a process, each with what is said for it instead of the usual. */
function samples(change: (index: number) => Partial<Sample>): Sample[] {
  return Array.from({ length: COUNT }, (_, index) => {
    return { heapBytes: 10 * MIB, rssBytes: 80 * MIB, files: 30, ends: 0, ...change(index) };
  });
}

describe("judgeFlatness", () => {
  it("is content with what is noise, and with a start that is different", () => {
    const noisy = samples((index) => ({
      heapBytes: (10 + (index % 2) * 0.3 - (index < 4 ? 3 : 0)) * MIB,
      rssBytes: (80 + (index % 3) * 5) * MIB,
      files: index === 0 ? 28 : 30,
    }));
    const { files, heap, problems } = judgeFlatness(noisy);
    expect(problems).toEqual([]);
    expect(files).toEqual({ from: 30, to: 30 });
    expect(Math.abs((heap?.to ?? 0) - (heap?.from ?? 0))).toBeLessThan(HEAP_TOLERANCE_BYTES);
  });

  it("finds memory that grows bit by bit", () => {
    const heap = samples((index) => ({ heapBytes: (10 + index * 0.1) * MIB }));
    expect(judgeFlatness(heap).problems).toEqual([expect.stringContaining("the heap grew from")]);
    const step = (3 * RSS_TOLERANCE_BYTES) / COUNT;
    const rss = samples((index) => ({ rssBytes: 80 * MIB + index * step }));
    expect(judgeFlatness(rss).problems).toEqual([
      expect.stringContaining("resident memory grew from"),
    ]);
  });

  it("finds a single file that stays open, and an end that is held at rest", () => {
    const files = samples((index) => ({ files: index < 20 ? 30 : 31 }));
    expect(judgeFlatness(files).problems).toEqual(["open files went from 30 to 31"]);
    const ends = samples((index) => ({ ends: index === 5 ? 2 : 0 }));
    expect(judgeFlatness(ends).problems).toEqual(["holds 2 end(s) in round 6 at rest"]);
  });

  it("says nothing of memory after a few samples", () => {
    const few = samples((index) => ({ heapBytes: index * 10 * MIB })).slice(0, 4);
    expect(judgeFlatness(few)).toMatchObject({ heap: undefined, rss: undefined, problems: [] });
  });
});

describe("a leak in this process", () => {
  const files: number[] = [];

  afterEach(() => {
    for (const file of files.splice(0)) closeSync(file);
  });

  function sampleWith(run: () => void): Sample[] {
    return Array.from({ length: COUNT }, () => {
      run();
      return takeSample(0);
    });
  }

  function openPipe(): MessagePipeHandle {
    const [one, other] = createMessagePipe();
    other.write(new Uint8Array(100));
    return one;
  }

  it("is found: pipes that nobody closes", () => {
    const kept: MessagePipeHandle[] = [];
    const leaking = sampleWith(() => {
      for (let i = 0; i < 500; i += 1) kept.push(openPipe());
    });
    expect(judgeFlatness(leaking).problems).toContainEqual(
      expect.stringContaining("the heap grew"),
    );
    const tidy = sampleWith(() => {
      for (let i = 0; i < 500; i += 1) openPipe().close();
    });
    expect(judgeFlatness(tidy).problems).toEqual([]);
    expect(kept).toHaveLength(500 * COUNT);
  });

  it.runIf(process.platform === "linux")("is found: files that nobody closes", () => {
    const leaking = sampleWith(() => files.push(openSync("/dev/null", "r")));
    expect(judgeFlatness(leaking).problems).toContainEqual(expect.stringContaining("open files"));
  });
});
