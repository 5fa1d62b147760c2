import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Row } from "../../shared/contract/index.ts";
import { MessageFlags } from "../../shared/wire/index.ts";
import { layoutSequence } from "./sequence-layout.ts";
import { NOTHING_SEEN, arrangeLanes, noteSeen } from "./sequence-lanes.ts";
import type { LaneMode } from "./sequence-lanes.ts";
import { findReorderings, markReorderings } from "./sequence-order.ts";
import type { ReorderingMark } from "./sequence-order.ts";
import { ordinalScale } from "./sequence-scale.ts";
import { makePipe, makeProcess, makeRow } from "./testing-rows.ts";

const IS_SYNC = MessageFlags.IsSync;

function travel(no: number, sent: number, dispatched: number, change: Partial<Row> = {}): Row {
  return makeRow({ no, time: sent, sent, dispatched, pipe: no, ...change });
}

function marks(rows: readonly Row[], mode: LaneMode): ReorderingMark[] {
  const topology = {
    processes: [makeProcess(0), makeProcess(1)],
    connections: [],
    pipes: [makePipe(1, 1, 0), makePipe(2, 1, 0)],
  };
  const scale = ordinalScale(
    rows.map((row, index) => ({ index, row })),
    20,
  );
  const lanes = arrangeLanes(topology, noteSeen(NOTHING_SEEN, rows), mode, 800);
  return markReorderings(findReorderings(rows), layoutSequence(scale, lanes).arrows);
}

describe("reorderings", () => {
  it("are none where messages are dispatched as sent", () => {
    expect(findReorderings([travel(1, 0, 5), travel(2, 1, 6), travel(3, 2, 6)])).toEqual([]);
  });

  it("name the overtaken message and all that passed it, in the order of their dispatch", () => {
    const rows = [travel(1, 0, 10), travel(2, 1, 4), travel(3, 2, 3), travel(4, 3, 11)];
    expect(findReorderings(rows)).toEqual([
      { overtaken: 1, overtakers: [3, 2], guarantee: "independent" },
      { overtaken: 2, overtakers: [3], guarantee: "independent" },
    ]);
  });

  it("within one pipe are marked as a broken guarantee", () => {
    const rows = [travel(1, 0, 10, { pipe: 7 }), travel(2, 1, 4, { pipe: 7 })];
    expect(findReorderings(rows)[0]?.guarantee).toBe("broken");
  });

  it.each([
    ["sync passes plain", [0, 0], [IS_SYNC, 0], "sync"],
    ["sync passes sync of another interface", [IS_SYNC, 0], [IS_SYNC, 1], "sync"],
    ["sync passes sync of its interface", [IS_SYNC, 0], [IS_SYNC, 0], "broken"],
    ["plain passes sync", [IS_SYNC, 0], [0, 1], "broken"],
  ] as const)("within one pipe: %s", (_, overtaken, overtaking, guarantee) => {
    const rows = [overtaken, overtaking].map(([flags, interfaceId], index) =>
      travel(index + 1, index, 10 - index, { pipe: 7, flags, interfaceId }),
    );
    expect(findReorderings(rows)[0]?.guarantee).toBe(guarantee);
  });

  it("only count between the same two processes, in the same direction", () => {
    const other = { from: 2 };
    const back = { from: 0, to: 1 };
    expect(findReorderings([travel(1, 0, 10), travel(2, 1, 4, other)])).toEqual([]);
    expect(findReorderings([travel(1, 0, 10), travel(2, 1, 4, back)])).toEqual([]);
  });

  it("leave out what was not sent or not dispatched", () => {
    const rows = [travel(1, 0, 10), makeRow({ no: 2, sent: 1, dispatched: null })];
    expect(findReorderings(rows)).toEqual([]);
  });

  it("are exactly the messages with an inversion, whatever the order of rows", () => {
    const trips = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 })),
      {
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(trips, (list) => {
        const rows = list.map(([sent, took], at) => travel(at + 1, sent, sent + took));
        const expected = rows.filter((first) =>
          rows.some(
            (later) =>
              (later.sent ?? 0) > (first.sent ?? 0) &&
              (later.dispatched ?? 0) < (first.dispatched ?? 0),
          ),
        );
        expect(findReorderings(rows.toReversed()).map(({ overtaken }) => overtaken)).toEqual(
          expected.map(({ no }) => no),
        );
      }),
    );
  });
});

describe("the mark of a reordering", () => {
  const rows = [travel(1, 0, 10), travel(2, 1, 4)];

  it("is where the two arrows cross", () => {
    const [mark] = marks(rows, "process");
    expect(mark?.x).toBeGreaterThan(200);
    expect(mark?.x).toBeLessThan(600);
    expect(mark?.y).toBeGreaterThan(30);
    expect(mark?.y).toBeLessThan(50);
  });

  it("is at the head of the late arrow where the two have lanes of their own", () => {
    const [mark] = marks(rows, "pipe");
    expect(mark?.x).toBe(270);
  });

  it("is left out where one of the two is not in the window", () => {
    expect(
      markReorderings([{ overtaken: 1, overtakers: [9], guarantee: "independent" }], []),
    ).toEqual([]);
  });
});
