import { expect, it } from "vitest";
import type { Timings } from "./measure.ts";
import { summarize, table } from "./summary.ts";

function timings(shape: string, codec: string, both: number[]): Timings {
  const once = [1000];
  return { shape, codec, messageBytes: 10.4, nanoseconds: { encode: once, decode: once, both } };
}

const PROCESSES = [
  [timings("small", "own", [100, 200]), timings("small", "other", [300, 400])],
  [timings("small", "own", [100]), timings("small", "other", [500])],
];

it("compares what was measured in the same round of the same process", () => {
  const [own, other] = summarize(PROCESSES);
  expect(own?.ours.both).toEqual({ median: 1, low: 1, high: 1 });
  expect(other?.ours.both).toEqual({ median: 3, low: 2, high: 5 });
  expect(other?.perSecond.both.median).toBe(2.5e6);
});

it("prints a line for each codec", () => {
  const lines = table(summarize(PROCESSES)).split("\n");
  expect(lines).toHaveLength(3);
  expect(lines[2]).toMatch(
    /^small +other +10 +1,000,000 +1,000,000 +2,500,000 +1.00 +1.00 +3.00 +2.00 to 5.00$/,
  );
});
