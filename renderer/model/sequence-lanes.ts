import type { Row, Topology } from "../../shared/contract/index.ts";
import { pickHub } from "./graph-cables.ts";
import { pipeTitle, processAt, processName } from "./labels.ts";

export type LaneMode = "process" | "pipe";

/** One column of the chart. A pipe's lane has a rail per end; a process's lane has one rail. */
export interface Lane {
  /** Index of the process, or number of the pipe. */
  readonly id: number;
  readonly mode: LaneMode;
  readonly title: string;
  readonly detail: string;
  readonly left: number;
  readonly width: number;
  /** x of the rail of end A (or of the process), and of end B (the same for a process). */
  readonly railA: number;
  readonly railB: number;
  /** The processes at the rails. */
  readonly processA: number | null;
  readonly processB: number | null;
}

export interface LaneSet {
  readonly mode: LaneMode;
  readonly lanes: readonly Lane[];
  readonly width: number;
}

const MIN_WIDTH: Readonly<Record<LaneMode, number>> = { process: 148, pipe: 188 };
const MAX_WIDTH: Readonly<Record<LaneMode, number>> = { process: 340, pipe: 300 };
/** From a pipe lane's border to its rails. */
const RAIL_INSET = 30;

/** Which processes and pipes have been seen; grows only, so that lanes do not come and go while scrolling. */
export interface SeenLanes {
  readonly processes: ReadonlySet<number>;
  readonly pipes: ReadonlySet<number>;
}

export const NOTHING_SEEN: SeenLanes = { processes: new Set(), pipes: new Set() };

/** Adds what these rows mention; `before` itself if that is nothing new. */
export function noteSeen(before: SeenLanes, rows: readonly Row[]): SeenLanes {
  const processes = new Set(before.processes);
  const pipes = new Set(before.pipes);
  for (const row of rows) {
    if (row.from !== null) processes.add(row.from);
    if (row.to !== null) processes.add(row.to);
    if (row.pipe !== 0) pipes.add(row.pipe);
  }
  const same = processes.size === before.processes.size && pipes.size === before.pipes.size;
  return same ? before : { processes, pipes };
}

/** Lays out the lanes of everything seen: the host first, the rest by age, over `available` px. */
export function arrangeLanes(
  topology: Topology,
  seen: SeenLanes,
  mode: LaneMode,
  available: number,
): LaneSet {
  const names = mode === "process" ? processLanes(topology, seen) : pipeLanes(topology, seen);
  const count = Math.max(1, names.length);
  const width = Math.min(MAX_WIDTH[mode], Math.max(MIN_WIDTH[mode], Math.floor(available / count)));
  const lanes = names.map((name, at): Lane => {
    const left = at * width;
    const [railA, railB] =
      mode === "process"
        ? [left + width / 2, left + width / 2]
        : [left + RAIL_INSET, left + width - RAIL_INSET];
    return { ...name, mode, left, width, railA, railB };
  });
  return { mode, lanes, width: names.length * width };
}

type LaneName = Pick<Lane, "id" | "title" | "detail" | "processA" | "processB">;

function processLanes(topology: Topology, seen: SeenLanes): LaneName[] {
  const hub = pickHub(topology.processes, topology.pipes);
  const order = [...seen.processes].toSorted((a, b) => rank(a, hub) - rank(b, hub));
  return order.map((id) => {
    const process = processAt(topology, id);
    return {
      id,
      title: process?.name ?? `process ${id}`,
      detail: process === undefined ? "" : `pid ${process.pid}`,
      processA: id,
      processB: id,
    };
  });
}

function rank(process: number, hub: number | null): number {
  return process === hub ? -1 : process;
}

function pipeLanes(topology: Topology, seen: SeenLanes): LaneName[] {
  const pipes = new Map(topology.pipes.map((pipe) => [pipe.number, pipe]));
  return [...seen.pipes]
    .toSorted((a, b) => a - b)
    .map((id) => {
      const pipe = pipes.get(id);
      const ends = [pipe?.processA ?? null, pipe?.processB ?? null] as const;
      const names = ends.map((end) => (end === null ? "?" : processName(topology, end)));
      return {
        id,
        title: pipe === undefined ? `#${id}` : `#${id} ${pipeTitle(pipe)}`,
        detail: names.join(" ⇄ "),
        processA: ends[0],
        processB: ends[1],
      };
    });
}

/** x of the rail where a row's sender (or receiver) stands; null if there is no such lane. */
export function railOf(set: LaneSet, row: Row, side: "from" | "to"): number | null {
  const process = row[side];
  if (set.mode === "process") {
    return set.lanes.find((lane) => lane.id === process)?.railA ?? null;
  }
  const lane = set.lanes.find((each) => each.id === row.pipe);
  if (lane === undefined) return null;
  const atB = process !== null && process === lane.processB && process !== lane.processA;
  return atB ? lane.railB : lane.railA;
}
