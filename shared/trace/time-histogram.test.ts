import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TimeHistogram } from "./time-histogram.ts";

const sum = (counts: number[]): number => counts.reduce((total, count) => total + count, 0);

describe("TimeHistogram", () => {
  it("loses no event, however long the span", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1e15, noNaN: true }), { maxLength: 100 }),
        fc.integer({ min: 1, max: 500 }),
        (times, buckets) => {
          const histogram = new TimeHistogram(1000);
          times.forEach((time) => histogram.add(1000 + time));
          const counts = histogram.resample(buckets);
          expect(counts).toHaveLength(buckets);
          expect(sum(counts)).toBe(times.length);
        },
      ),
    );
  });

  it("shows when it was busy", () => {
    const histogram = new TimeHistogram(0);
    for (let ms = 0; ms < 100; ms++) {
      histogram.add(ms * 1e6);
    }
    for (let extra = 0; extra < 50; extra++) {
      histogram.add(25.5e6);
    }
    expect(histogram.resample(4)).toEqual([25, 75, 25, 25]);
    expect(histogram.end).toBe(99e6);
  });

  it("counts what is too early as of the start", () => {
    const histogram = new TimeHistogram(100);
    histogram.add(50);
    expect(histogram.resample(1)).toEqual([1]);
  });
});
