import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  MAX_GAP_PX,
  indexAtOffset,
  offsetOfIndex,
  offsetOfTime,
  ordinalScale,
  timeScale,
} from "./sequence-scale.ts";
import type { PlacedRow } from "./sequence-scale.ts";
import { makeRow } from "./testing-rows.ts";

function placed(times: readonly number[], first = 0): PlacedRow[] {
  return times.map((time, at) => ({
    index: first + at,
    row: makeRow({ no: first + at + 1, time }),
  }));
}

describe("the ordinal scale", () => {
  const scale = ordinalScale(placed([10, 20, 40], 5), 20);

  it("gives each row a line of its own, counted from the first row of all", () => {
    expect(scale.offsets).toEqual([110, 130, 150]);
  });

  it("puts a moment between the rows around it", () => {
    expect(offsetOfTime(scale, 10)).toBe(110);
    expect(offsetOfTime(scale, 15)).toBe(120);
    expect(offsetOfTime(scale, 25)).toBe(135);
  });

  it("puts what lies outside at most one line away", () => {
    expect(offsetOfTime(scale, 0)).toBe(90);
    const [soon, late] = [offsetOfTime(scale, 41), offsetOfTime(scale, 1e9)];
    expect(soon).toBeGreaterThan(150);
    expect(late).toBeGreaterThan(soon);
    expect(late).toBeLessThanOrEqual(170);
  });

  it("never runs backwards even where times do", () => {
    const mixed = ordinalScale(placed([10, 30, 20, 40]), 20);
    expect(mixed.times).toEqual([10, 30, 30, 40]);
  });

  it("survives a window without rows", () => {
    const empty = ordinalScale([], 20);
    expect(offsetOfTime(empty, 5)).toBe(0);
    expect(indexAtOffset(empty, 5)).toBe(0);
    expect(offsetOfIndex(empty, 5)).toBe(0);
  });
});

describe("the time scale", () => {
  it("is proportional", () => {
    expect(timeScale(placed([0, 1, 3]), 10).offsets).toEqual([0, 10, 30]);
  });

  it("cuts long pauses and says how long they were", () => {
    const scale = timeScale(placed([0, 1000, 1001]), 1);
    expect(scale.offsets).toEqual([0, MAX_GAP_PX, MAX_GAP_PX + 1]);
    expect(scale.breaks).toEqual([{ offset: MAX_GAP_PX / 2, milliseconds: 1000 }]);
  });
});

describe("positions and offsets", () => {
  const times = fc
    .array(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: 2, maxLength: 30 })
    .map((list) => list.toSorted((a, b) => a - b));

  it("are each other's inverse on an ordinal scale", () => {
    fc.assert(
      fc.property(times, fc.double({ min: 0, max: 1, noNaN: true }), (list, part) => {
        const scale = ordinalScale(placed(list, 7), 24);
        const index = 7 + part * (list.length - 1);
        expect(indexAtOffset(scale, offsetOfIndex(scale, index))).toBeCloseTo(index, 6);
      }),
    );
  });

  it("keep the order of moments on both scales", () => {
    fc.assert(
      fc.property(times, fc.double({ min: 0, max: 1000, noNaN: true }), (list, moment) => {
        for (const scale of [ordinalScale(placed(list), 24), timeScale(placed(list), 3)]) {
          expect(offsetOfTime(scale, moment)).toBeLessThanOrEqual(offsetOfTime(scale, moment + 1));
        }
      }),
    );
  });

  it("bridge rows that are not here yet", () => {
    const rows = [...placed([0, 1], 0), ...placed([10, 11], 10)];
    expect(offsetOfIndex(ordinalScale(rows, 20), 5.5)).toBeCloseTo(120);
  });
});
