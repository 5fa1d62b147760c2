import { describe, expect, it } from "vitest";
import type { Holdings } from "./commands.ts";
import { HEAP_GROWTH_LIMIT_BYTES, judgeEnd, judgeMemory, judgeRound } from "./judge.ts";

const MIB = 2 ** 20;
const PIDS = [11, 12];

const BEFORE: Holdings = {
  heapBytes: 10 * MIB,
  rssBytes: 80 * MIB,
  files: 27,
  connections: 0,
  links: 0,
  routes: 0,
  implementations: 0,
  hasSocketFile: true,
  ended: [],
};

/** Two connections of each process, all used. */
const ENDED = PIDS.flatMap((pid) => [
  { pid, up: 5, down: 5 },
  { pid, up: 6, down: 7 },
]);

function problemsOf(changes: Partial<Holdings>): string[] {
  const after = { ...BEFORE, ended: ENDED, ...changes };
  return judgeRound(BEFORE, { pids: PIDS, connectionsPerProcess: 2, messages: 5, after });
}

describe("judgeRound", () => {
  it("is content when nothing is left of connections that were used", () => {
    expect(problemsOf({ heapBytes: 20 * MIB })).toEqual([]);
  });

  it.each(["connections", "links", "routes", "implementations"] as const)("finds %s", (what) => {
    expect(problemsOf({ [what]: 1 })).toEqual([`1 ${what} are left`]);
  });

  it("finds a single file, too many or too few", () => {
    expect(problemsOf({ files: 28 })).toEqual(["open files went from 27 to 28"]);
    expect(problemsOf({ files: 26 })).toEqual(["open files went from 27 to 26"]);
  });

  it("finds connections that have not ended, or twice, or that were nobody's", () => {
    expect(problemsOf({ ended: ENDED.slice(1) })).toEqual([
      "1 connections of process 11 have ended, not 2",
    ]);
    expect(problemsOf({ ended: [...ENDED, { pid: 12, up: 5, down: 5 }] })).toEqual([
      "3 connections of process 12 have ended, not 2",
    ]);
    expect(problemsOf({ ended: [...ENDED, { pid: 13, up: 5, down: 5 }] })).toEqual([
      "1 connections have ended that were nobody's",
    ]);
  });

  it("finds connections that were idle either way", () => {
    for (const idle of [
      { pid: 12, up: 4, down: 9 },
      { pid: 12, up: 9, down: 4 },
    ]) {
      expect(problemsOf({ ended: [...ENDED.slice(0, 3), idle] })).toEqual([
        "1 connections have not carried enough",
      ]);
    }
  });
});

describe("judgeMemory", () => {
  const heapOf = (...heaps: number[]): string[] =>
    judgeMemory(heaps.map((heapBytes) => ({ ...BEFORE, heapBytes })));

  it("allows so much from the first round to the last, and no byte more", () => {
    expect(heapOf(MIB, 9 * MIB, MIB + HEAP_GROWTH_LIMIT_BYTES)).toEqual([]);
    expect(heapOf(MIB, MIB, MIB + HEAP_GROWTH_LIMIT_BYTES + 1)).toHaveLength(1);
  });

  it("says nothing of a run without rounds", () => {
    expect(heapOf()).toEqual([]);
  });
});

describe("judgeEnd", () => {
  it("wants the listening socket and its file gone, and nothing else", () => {
    const end = { ...BEFORE, files: 26, hasSocketFile: false };
    expect(judgeEnd(BEFORE, end)).toEqual([]);
    expect(judgeEnd(BEFORE, { ...end, hasSocketFile: true })).toEqual(["the socket file is left"]);
    expect(judgeEnd(BEFORE, { ...end, files: 27 })).toHaveLength(1);
    expect(judgeEnd(BEFORE, { ...end, files: 25 })).toHaveLength(1);
  });
});
