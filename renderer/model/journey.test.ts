import { describe, expect, it } from "vitest";
import { parseFilter } from "../../shared/trace/index.ts";
import { RowKind } from "../../shared/contract/index.ts";
import type { Row } from "../../shared/contract/index.ts";
import { journeyFilter, journeysOf, shortened } from "./journey.ts";
import { makeRow } from "./testing-rows.ts";

const HOST = 0;

function opened(from: number | null, to: number | null = null): Row {
  return makeRow({ no: 1, kind: RowKind.PIPE_OPENED, time: 1, from, to });
}

/** A move that was under way for half a millisecond. */
function moved(no: number, from: number | null, to: number | null): Row {
  const sent = from === null ? null : no;
  const arrived = to === null ? null : no + 0.5;
  return makeRow({ no, kind: RowKind.PIPE_MOVED, time: no, from, to, sent, arrived });
}

/** The processes of each end. */
function processes(rows: readonly Row[]): unknown {
  return journeysOf(rows).map((stops) => stops.map(({ process }) => process));
}

describe("the journey of a pipe's ends", () => {
  it("leads through every process that held one, with times", () => {
    const rows = [opened(1), moved(2, 1, HOST), moved(5, HOST, 2), moved(9, 2, 3)];
    expect(processes(rows)).toEqual([[1, HOST, 2, 3], [1]]);
    expect(journeysOf(rows)[0]).toEqual([
      { process: 1, since: 1, travelled: null, row: 1 },
      { process: HOST, since: 2.5, travelled: 0.5, row: 2 },
      { process: 2, since: 5.5, travelled: 0.5, row: 5 },
      { process: 3, since: 9.5, travelled: 0.5, row: 9 },
    ]);
  });

  it("is that of the end that was where the move began, if both have moved", () => {
    const rows = [opened(1), moved(2, 1, 2), moved(3, 1, 3), moved(4, 2, 4), moved(5, 3, 2)];
    expect(processes(rows)).toEqual([
      [1, 2, 4],
      [1, 3, 2],
    ]);
  });

  it("begins in two processes where the second end was made for an invitation", () => {
    expect(processes([opened(HOST, 1), moved(2, 1, 2)])).toEqual([[1, 2], [HOST]]);
    expect(processes([opened(null, 1)])).toEqual([[1], [1]]);
  });

  it("follows the order of time, not that in which witnesses reported", () => {
    expect(processes([opened(1), moved(5, 2, 3), moved(2, 1, 2)])).toEqual([[1, 2, 3], [1]]);
  });

  it("ends under way while nobody has received the end", () => {
    const last = journeysOf([opened(1), moved(2, 1, null)])[0]?.at(-1);
    expect(last).toEqual({ process: null, since: null, travelled: null, row: 2 });
  });

  it("goes on where a sender did not tell", () => {
    expect(processes([opened(1), moved(2, null, 4), moved(3, 4, 5)])).toEqual([[1, 4, 5], [1]]);
  });

  it("begins with the first move that is kept", () => {
    expect(processes([moved(2, 1, 2), moved(3, 2, 1)])).toEqual([[1, 2, 1], [null]]);
    expect(journeysOf([moved(2, 1, 2)])[0]?.[0]).toMatchObject({ since: null, row: 2 });
    expect(journeysOf([])).toEqual([]);
  });

  it("is asked for by a filter that there is", () => {
    expect(parseFilter(journeyFilter(7)).ok).toBe(true);
  });
});

describe("a long journey", () => {
  const stops = (count: number) =>
    Array.from({ length: count }, (_, row) => ({ process: 1, since: row, travelled: 1, row }));
  const rowsOf = (list: readonly { readonly row: number }[]) => list.map(({ row }) => row);

  it.each([
    [4, { first: [0, 1, 2, 3], left: 0, last: [] }],
    [5, { first: [0], left: 2, last: [3, 4] }],
    [9, { first: [0], left: 6, last: [7, 8] }],
  ])("of %i stops has its beginning and its end, in four places", (count, expected) => {
    const { first, left, last } = shortened(stops(count), 4);
    expect({ first: rowsOf(first), left, last: rowsOf(last) }).toEqual(expected);
  });
});
