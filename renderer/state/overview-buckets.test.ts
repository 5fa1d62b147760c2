import { describe, expect, it } from "vitest";
import { overviewBuckets } from "./overview-buckets.ts";

const lasting = (end: number): number =>
  overviewBuckets({ start: 0, end, counts: [], disconnects: [] });

describe("the bars of the overview", () => {
  it("are no shorter than a tenth of a second once there is that much", () => {
    expect(lasting(10_000)).toBe(100);
    expect(10_000 / lasting(10_000)).toBeGreaterThanOrEqual(100);
  });

  it("are enough to see something at the start, and no more than can be drawn", () => {
    expect(overviewBuckets(null)).toBe(24);
    expect(lasting(1000)).toBe(24);
    expect(lasting(3_600_000)).toBe(480);
  });
});
