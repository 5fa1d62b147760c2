import { describe, expect, it } from "vitest";
import { timeTicks } from "./time-ticks.ts";

function texts(start: number, end: number, wanted: number): string[] {
  return timeTicks(start, end, wanted).map((tick) => tick.text);
}

describe("timeTicks", () => {
  it("chooses round steps", () => {
    expect(texts(0, 10_000, 5)).toEqual(["0 s", "2 s", "4 s", "6 s", "8 s", "10 s"]);
    expect(texts(0, 90, 3)).toEqual(["0 s", "0.05 s"]);
    expect(texts(0, 600_000, 5)).toEqual(["0 min", "2 min", "4 min", "6 min", "8 min", "10 min"]);
    expect(texts(0, 60_000, 4)).toEqual(["0 s", "15 s", "30 s", "45 s", "60 s"]);
  });

  it("starts within the session", () => {
    expect(timeTicks(1500, 4200, 3).map((tick) => tick.time)).toEqual([2000, 3000, 4000]);
  });

  it("has none for an empty session", () => {
    expect(timeTicks(5, 5, 10)).toEqual([]);
    expect(timeTicks(0, 10, 0)).toEqual([]);
  });
});
