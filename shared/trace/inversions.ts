import { CHUNK_MASK, NO_PROCESS } from "./columns.ts";
import { isMessageKind } from "./row-kind.ts";
import type { Trace } from "./trace.ts";

/** Two messages of one process pair, on different pipes, that overtook each other. */
export interface Inversion {
  readonly from: number;
  readonly to: number;
  /** The row sent first and dispatched last, and the one that overtook it. */
  readonly overtaken: number;
  readonly overtaking: number;
}

/** What a search for inversions found. */
export interface InversionReport {
  /** Messages that were dispatched before an earlier one on another pipe. */
  readonly count: number;
  /** One pair for each of them, up to the limit asked for: the latest dispatched of the earlier. */
  readonly pairs: readonly Inversion[];
}

interface Dispatch {
  readonly row: number;
  readonly pipe: number;
  readonly time: number;
}

/** The latest dispatch so far of one process pair, and the latest one of all other pipes. */
interface Lane {
  latest: Dispatch | undefined;
  other: Dispatch | undefined;
}

/**
 * Finds messages of one process pair on different pipes which were dispatched in the opposite order
 * of their sending. Nothing forbids that; code that relies on the contrary is wrong.
 */
export function findInversions(trace: Trace, limit: number): InversionReport {
  const pairs: Inversion[] = [];
  let count = 0;
  const lanes = new Map<number, Lane>();
  for (const row of dispatchedBySendTime(trace)) {
    const chunk = trace.columns.chunkOf(row);
    const at = row & CHUNK_MASK;
    const from = chunk.from[at] ?? NO_PROCESS;
    const to = chunk.to[at] ?? NO_PROCESS;
    const dispatch = { row, pipe: chunk.pipe[at] ?? 0, time: chunk.dispatched[at] ?? 0 };
    const lane = laneOf(lanes, from, to);
    const overtaken = lane.latest?.pipe === dispatch.pipe ? lane.other : lane.latest;
    if (overtaken !== undefined && overtaken.time > dispatch.time) {
      count++;
      if (pairs.length < limit) {
        pairs.push({ from, to, overtaken: overtaken.row, overtaking: row });
      }
    }
    note(lane, dispatch);
  }
  return { count, pairs };
}

function note(lane: Lane, dispatch: Dispatch): void {
  if (lane.latest === undefined || dispatch.time > lane.latest.time) {
    if (lane.latest !== undefined && lane.latest.pipe !== dispatch.pipe) {
      lane.other = lane.latest;
    }
    lane.latest = dispatch;
  } else if (
    dispatch.pipe !== lane.latest.pipe &&
    (lane.other === undefined || dispatch.time > lane.other.time)
  ) {
    lane.other = dispatch;
  }
}

function laneOf(lanes: Map<number, Lane>, from: number, to: number): Lane {
  const key = from * 0x1_0000 + to;
  let lane = lanes.get(key);
  if (lane === undefined) {
    lane = { latest: undefined, other: undefined };
    lanes.set(key, lane);
  }
  return lane;
}

/** Rows of messages with both times and both processes known, by the time of sending. */
function dispatchedBySendTime(trace: Trace): Uint32Array {
  const rows = new Uint32Array(trace.rowCount);
  const times = new Float64Array(trace.rowCount);
  let used = 0;
  for (let row = 0; row < trace.rowCount; row++) {
    const chunk = trace.columns.chunkOf(row);
    const at = row & CHUNK_MASK;
    const known =
      !Number.isNaN(chunk.sent[at]) &&
      !Number.isNaN(chunk.dispatched[at]) &&
      chunk.from[at] !== NO_PROCESS &&
      chunk.to[at] !== NO_PROCESS;
    if (known && isMessageKind(chunk.kind[at] ?? 0)) {
      times[row] = chunk.sent[at] ?? 0;
      rows[used++] = row;
    }
  }
  return rows.subarray(0, used).sort((a, b) => (times[a] ?? 0) - (times[b] ?? 0));
}
