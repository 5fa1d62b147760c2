import { ProcessState } from "../../shared/contract/index.ts";
import type { Pipe, Process, Topology } from "../../shared/contract/index.ts";

/** How long a break stays red, and how long the closed thing stays in the picture (milliseconds). */
export const FRESH_MS = 15_000;
export const RECENT_MS = 60_000;

/** Which closed pipes and ended processes to draw. */
export type ClosedMode = "recent" | "all" | "none";

/** open; fresh: broke a moment ago; old: broke earlier. */
export type Freshness = "open" | "fresh" | "old";

/**
 * When the page first saw each pipe closed and each process ended (its own clock, milliseconds).
 * What was over before the page looked for the first time has -Infinity.
 */
export interface Lifetimes {
  readonly pipes: ReadonlyMap<number, number>;
  readonly processes: ReadonlyMap<number, number>;
  readonly seenBefore: boolean;
}

export const NO_LIFETIMES: Lifetimes = {
  pipes: new Map(),
  processes: new Map(),
  seenBefore: false,
};

/** Adds what is newly over at `now`. Returns `before` itself if nothing is. */
export function noteLifetimes(before: Lifetimes, topology: Topology, now: number): Lifetimes {
  const since = before.seenBefore ? now : Number.NEGATIVE_INFINITY;
  const pipes = topology.pipes.filter((pipe) => !pipe.open).map((pipe) => pipe.number);
  const processes = topology.processes.filter(hasExited).map((process) => process.index);
  const same =
    before.seenBefore && unchanged(before.pipes, pipes) && unchanged(before.processes, processes);
  if (same) return before;
  return {
    pipes: withTimes(before.pipes, pipes, since),
    processes: withTimes(before.processes, processes, since),
    seenBefore: true,
  };
}

function hasExited(process: Process): boolean {
  return process.state === ProcessState.EXITED;
}

function unchanged(known: ReadonlyMap<number, number>, over: readonly number[]): boolean {
  return known.size === over.length && over.every((key) => known.has(key));
}

function withTimes(
  known: ReadonlyMap<number, number>,
  over: readonly number[],
  since: number,
): ReadonlyMap<number, number> {
  return new Map(over.map((key) => [key, known.get(key) ?? since]));
}

/** The part of the topology that is drawn. */
export interface VisibleGraph {
  readonly processes: readonly Process[];
  readonly pipes: readonly Pipe[];
  readonly pipeFreshness: ReadonlyMap<number, Freshness>;
  readonly processFreshness: ReadonlyMap<number, Freshness>;
  /** Closed pipes that the mode leaves out. */
  readonly hiddenPipes: number;
}

/** Chooses what is drawn at `now`. A trace in which nothing lives any more shows everything in mode "recent". */
export function visibleGraph(
  topology: Topology,
  lifetimes: Lifetimes,
  now: number,
  mode: ClosedMode,
): VisibleGraph {
  const over = topology.pipes.every((pipe) => !pipe.open);
  const keep = (since: number | undefined): boolean => {
    if (since === undefined || mode === "all" || (over && mode === "recent")) return true;
    return mode === "recent" && now - since < RECENT_MS;
  };
  const pipes = topology.pipes.filter((pipe) => keep(lifetimes.pipes.get(pipe.number)));
  const held = new Set(pipes.flatMap(({ processA, processB }) => [processA, processB]));
  const processes = topology.processes.filter(
    ({ index }) => held.has(index) || keep(lifetimes.processes.get(index)),
  );
  return {
    processes,
    pipes,
    pipeFreshness: freshnessOf(pipes, (pipe) => pipe.number, lifetimes.pipes, now),
    processFreshness: freshnessOf(processes, (process) => process.index, lifetimes.processes, now),
    hiddenPipes: topology.pipes.length - pipes.length,
  };
}

function freshnessOf<T>(
  items: readonly T[],
  key: (item: T) => number,
  over: ReadonlyMap<number, number>,
  now: number,
): ReadonlyMap<number, Freshness> {
  return new Map(
    items.map((item) => {
      const since = over.get(key(item));
      if (since === undefined) return [key(item), "open"];
      return [key(item), now - since < FRESH_MS ? "fresh" : "old"];
    }),
  );
}
