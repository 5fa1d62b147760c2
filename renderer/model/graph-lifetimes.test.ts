import { describe, expect, it } from "vitest";
import { ProcessState } from "../../shared/contract/index.ts";
import type { Topology } from "../../shared/contract/index.ts";
import {
  FRESH_MS,
  NO_LIFETIMES,
  RECENT_MS,
  noteLifetimes,
  visibleGraph,
} from "./graph-lifetimes.ts";
import { makePipe, makeProcess } from "./testing-rows.ts";

const alive: Topology = {
  processes: [makeProcess(0), makeProcess(1)],
  connections: [],
  pipes: [makePipe(1, 0, 1), makePipe(2, 0, 1)],
};
const broken: Topology = {
  processes: [makeProcess(0), makeProcess(1, { state: ProcessState.EXITED })],
  connections: [],
  pipes: [makePipe(1, 0, 1, { open: false }), makePipe(2, 0, 0)],
};
const seenBreaking = noteLifetimes(noteLifetimes(NO_LIFETIMES, alive, 1000), broken, 2000);

describe("what the graph remembers of ends", () => {
  it("dates an end by when it was first seen", () => {
    expect(seenBreaking.pipes.get(1)).toBe(2000);
    expect(seenBreaking.processes.get(1)).toBe(2000);
    expect(noteLifetimes(seenBreaking, broken, 9000)).toBe(seenBreaking);
  });

  it("counts what was over from the start as long ago", () => {
    const first = noteLifetimes(NO_LIFETIMES, broken, 1000);
    expect(first.pipes.get(1)).toBe(Number.NEGATIVE_INFINITY);
  });

  it("forgets after the trace was cleared", () => {
    const cleared = noteLifetimes(
      seenBreaking,
      { processes: [], connections: [], pipes: [] },
      3000,
    );
    expect(cleared.pipes.size).toBe(0);
  });
});

describe("what the graph shows", () => {
  it("is a fresh break, then an old one, then nothing", () => {
    const at = (later: number): unknown => {
      const { pipeFreshness } = visibleGraph(broken, seenBreaking, 2000 + later, "recent");
      return pipeFreshness.get(1);
    };
    expect(at(0)).toBe("fresh");
    expect(at(FRESH_MS)).toBe("old");
    expect(at(RECENT_MS)).toBeUndefined();
  });

  it("counts what it hides, and hides the ended process with its last pipe", () => {
    const late = visibleGraph(broken, seenBreaking, 2000 + RECENT_MS, "recent");
    expect(late.hiddenPipes).toBe(1);
    expect(late.processes.map((process) => process.index)).toEqual([0]);
  });

  it("is everything, or only what is open, if asked", () => {
    const pipes = (mode: "all" | "none"): number[] =>
      visibleGraph(broken, seenBreaking, 1e9, mode).pipes.map((pipe) => pipe.number);
    expect(pipes("all")).toEqual([1, 2]);
    expect(pipes("none")).toEqual([2]);
  });

  it("is everything when nothing lives any more", () => {
    const over: Topology = { ...broken, pipes: [makePipe(1, 0, 1, { open: false })] };
    const lifetimes = noteLifetimes(NO_LIFETIMES, over, 0);
    expect(visibleGraph(over, lifetimes, 0, "recent").pipes).toHaveLength(1);
    expect(visibleGraph(over, lifetimes, 0, "none").pipes).toHaveLength(0);
  });
});
