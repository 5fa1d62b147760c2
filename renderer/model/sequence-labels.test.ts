import { describe, expect, it } from "vitest";
import { placeLabels } from "./sequence-labels.ts";
import type { LabelSpot } from "./sequence-labels.ts";
import type { Arrow } from "./sequence-layout.ts";
import { makeRow } from "./testing-rows.ts";

let no = 0;

/** A line from one point to another. */
function line(x1: number, y1: number, x2: number, y2: number): Arrow {
  no += 1;
  const row = makeRow({ no });
  return { row, index: no, x1, y1, x2, y2, end: "dispatched", loop: x1 === x2 };
}

/** Spots of labels 80 px wide, one per line, in the order of the lines. */
function spots(lines: readonly Arrow[], labelled: readonly Arrow[] = lines): (LabelSpot | null)[] {
  return placeLabels(
    labelled.map((arrow) => ({ arrow, width: 80 })),
    lines,
  );
}

describe("labels of a sequence chart", () => {
  it("stand above the line at the sender's end", () => {
    expect(spots([line(300, 50, 0, 60)])).toEqual([{ left: 210, bottom: 48 }]);
    expect(spots([line(0, 50, 300, 60)])).toEqual([{ left: 10, bottom: 48 }]);
  });

  it("go to the receiver's end where another line comes in at the sender's", () => {
    const request = line(300, 20, 0, 44);
    const response = line(0, 48, 300, 48);
    const [, second] = spots([request, response]);
    expect(second).toEqual({ left: 210, bottom: 46 });
  });

  it("go below the line where their own would run through them", () => {
    const request = line(300, 20, 0, 44);
    const response = line(0, 48, 300, 96);
    const [, second] = spots([request, response]);
    expect(second).toEqual({ left: 210, bottom: 110 });
  });

  it("never cover one another", () => {
    const many = spots([50, 50, 51, 51, 52, 52].map((y) => line(300, y, 0, y)));
    const placed = many.filter((spot) => spot !== null);
    for (const [at, spot] of placed.entries()) {
      for (const other of placed.slice(at + 1)) {
        const apart =
          Math.abs(spot.left - other.left) >= 80 || Math.abs(spot.bottom - other.bottom) >= 12;
        expect(apart).toBe(true);
      }
    }
    expect(many.some((spot) => spot === null)).toBe(true);
  });

  it("stand beside the loop of a message to oneself", () => {
    expect(spots([line(100, 50, 100, 60)])).toEqual([{ left: 122, bottom: 48 }]);
  });
});
