import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { timeScale } from "./sequence-scale.ts";
import type { RowScale } from "./sequence-scale.ts";
import {
  fittingScale,
  ordinalWindow,
  partAfterStep,
  timeAnchor,
  timeWindow,
  topOfAnchor,
  withTail,
} from "./sequence-window.ts";
import { makeRow } from "./testing-rows.ts";

function scaleOf(times: readonly number[], pxPerMs = 1): RowScale {
  return timeScale(
    times.map((time, index) => ({ index, row: makeRow({ no: index + 1, time }) })),
    pxPerMs,
  );
}

describe("the window of rows", () => {
  it("covers what is in sight and a margin, never less than zero", () => {
    expect(ordinalWindow(0, 240, 24)).toEqual({ first: 0, end: 74 });
    const { first, end } = ordinalWindow(24_000, 240, 24);
    expect(first).toBeLessThan(1000);
    expect(end).toBeGreaterThan(1010);
  });

  it("lies around the anchor of a time chart", () => {
    const { first, end } = timeWindow({ index: 5000.4, y: 0 });
    expect(first).toBeLessThan(5000);
    expect(end).toBeGreaterThan(5001);
    expect(timeWindow({ index: 3, y: 0 }).first).toBe(0);
  });
});

describe("the window while following the end", () => {
  it("holds the newest rows and what is in sight until it has scrolled there", () => {
    expect(withTail({ first: 700, end: 800 }, 1000)).toEqual({ first: 700, end: 1000 });
    expect(withTail({ first: 980, end: 1100 }, 1000)).toEqual({ first: 840, end: 1100 });
  });

  it("lets go of what is too far behind", () => {
    expect(withTail({ first: 0, end: 100 }, 50_000)).toEqual({ first: 49_840, end: 50_000 });
  });
});

describe("the anchor of a time chart", () => {
  it("rests the first row at the top and the last row at the bottom", () => {
    const top = timeAnchor(0, 101, 500);
    const bottom = timeAnchor(1, 101, 500);
    expect(top).toEqual({ index: 0, y: 24 });
    expect(bottom).toEqual({ index: 100, y: 476 });
    expect(timeAnchor(1, 0, 500).index).toBe(0);
  });

  it("says where the upper edge is", () => {
    const scale = scaleOf([0, 10, 20]);
    expect(topOfAnchor(scale, { index: 1, y: 4 })).toBe(6);
  });
});

describe("a turn of the wheel", () => {
  it("moves by px of time", () => {
    const scale = scaleOf([0, 10, 20, 30, 40]);
    const part = partAfterStep(scale, { index: 1, y: 0 }, 5, 20);
    expect(part * 4).toBeCloseTo(3);
  });

  it("always moves, and never out of the trace", () => {
    const pauses = fc.array(fc.double({ min: 0, max: 500, noNaN: true }), {
      minLength: 3,
      maxLength: 20,
    });
    fc.assert(
      fc.property(
        pauses,
        fc.double({ min: 0.1, max: 0.9, noNaN: true }),
        fc.constantFrom(-40, 40),
        (list, part, pixels) => {
          let now = 0;
          const scale = scaleOf(list.map((pause) => (now += pause)));
          const anchor = timeAnchor(part, list.length, 400);
          const after = partAfterStep(scale, anchor, list.length, pixels);
          expect(after).toBeGreaterThanOrEqual(0);
          expect(after).toBeLessThanOrEqual(1);
          expect(Math.sign(after - part)).toBe(Math.sign(pixels));
        },
      ),
    );
  });
});

describe("the scale that fits", () => {
  it("is a round number by the usual pause, not the longest", () => {
    expect(fittingScale(scaleOf([0, 1, 2, 3, 5000]), 14)).toBe(10);
    expect(fittingScale(scaleOf([0, 5, 10]), 14)).toBe(2);
  });

  it("has a default for rows without pauses", () => {
    expect(fittingScale(scaleOf([1, 1, 1]), 14)).toBe(10);
    expect(fittingScale(scaleOf([]), 14)).toBe(10);
  });
});
