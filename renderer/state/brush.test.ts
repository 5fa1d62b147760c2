import { describe, expect, it } from "vitest";
import { brushed, nudged, partAt } from "./brush.ts";

const whole = { start: 1000, end: 2000 };

describe("brushed", () => {
  it("works in either direction and stays on the strip", () => {
    expect(brushed(whole, 0.2, 0.5)).toEqual({ start: 1200, end: 1500 });
    expect(brushed(whole, 0.5, 0.2)).toEqual({ start: 1200, end: 1500 });
    expect(brushed(whole, -1, 0.5)).toEqual({ start: 1000, end: 1500 });
  });

  it("takes a click for no range", () => {
    expect(brushed(whole, 0.5, 0.501)).toBeNull();
  });
});

describe("partAt", () => {
  it("places a moment", () => {
    expect(partAt(whole, 1250)).toBe(0.25);
    expect(partAt(whole, 99_999)).toBe(1);
    expect(partAt({ start: 0, end: 0 }, 5)).toBe(0);
  });
});

describe("nudged", () => {
  const range = { start: 1200, end: 1400 };

  it("moves the range without leaving the strip", () => {
    expect(nudged(whole, range, "ArrowRight", false)).toEqual({ start: 1220, end: 1420 });
    expect(nudged(whole, { start: 1000, end: 1200 }, "ArrowLeft", false)).toEqual({
      start: 1000,
      end: 1200,
    });
  });

  it("moves the end with Shift, and narrows the whole when there is no range", () => {
    expect(nudged(whole, range, "ArrowRight", true)).toEqual({ start: 1200, end: 1420 });
    expect(nudged(whole, null, "ArrowLeft", false)).toEqual({ start: 1000, end: 1980 });
  });

  it("takes the range away", () => {
    expect(nudged(whole, range, "Escape", false)).toBeNull();
    expect(nudged(whole, range, "x", false)).toBeUndefined();
  });
});
