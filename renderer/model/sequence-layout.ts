import { RowKind, RowStatus } from "../../shared/contract/index.ts";
import type { Row } from "../../shared/contract/index.ts";
import { railOf } from "./sequence-lanes.ts";
import type { LaneSet } from "./sequence-lanes.ts";
import { offsetOfTime } from "./sequence-scale.ts";
import type { PlacedRow, RowScale } from "./sequence-scale.ts";

/** How an arrow ends. */
export type ArrowEnd = "dispatched" | "waiting" | "flying" | "failed";

/** A message as a line from its sender's rail to its receiver's. */
export interface Arrow {
  readonly row: Row;
  readonly index: number;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly end: ArrowEnd;
  /** Both ends on one rail: drawn as a loop. */
  readonly loop: boolean;
}

/** A lifecycle event as a mark on a rail. */
export interface EventMark {
  readonly row: Row;
  readonly index: number;
  readonly x: number;
  readonly y: number;
}

/** A request and its response as a bracket along the caller's rail. */
export interface CallArc {
  readonly request: number;
  readonly response: number;
  readonly x: number;
  readonly y1: number;
  readonly y2: number;
  readonly latency: number;
  /** 0 is nearest to the rail. */
  readonly depth: number;
  /** Away from the callee: -1 left, 1 right. */
  readonly direction: -1 | 1;
}

export interface SequenceLayout {
  readonly arrows: readonly Arrow[];
  readonly events: readonly EventMark[];
  readonly calls: readonly CallArc[];
}

/** How far a message that did not arrive is drawn, as a part of the way. */
const PART_WAY = 0.45;

/** Places every row of the scale's window. */
export function layoutSequence(scale: RowScale, lanes: LaneSet): SequenceLayout {
  const arrows: Arrow[] = [];
  const events: EventMark[] = [];
  for (const [at, placed] of scale.rows.entries()) {
    const y = scale.offsets[at] ?? 0;
    const from = railOf(lanes, placed.row, "from");
    const to = railOf(lanes, placed.row, "to");
    if (placed.row.status === RowStatus.EVENT) {
      const x = from ?? to;
      if (x !== null) events.push({ ...placed, x, y });
    } else if (from !== null || to !== null) {
      arrows.push(arrowOf(scale, placed, y, { from, to }));
    }
  }
  return { arrows, events, calls: callArcs(arrows) };
}

/** Rails of sender and receiver, of which one may be unknown. */
interface Rails {
  readonly from: number | null;
  readonly to: number | null;
}

const STUB = 48;

function arrowOf(scale: RowScale, { index, row }: PlacedRow, y: number, rails: Rails): Arrow {
  const x1 = rails.from ?? (rails.to ?? 0) - STUB;
  const x2 = rails.to ?? x1 + STUB;
  const end = endOf(row);
  const done = end === "dispatched" ? row.dispatched : row.arrived;
  // A row's own line is the sending; a message seen only where it arrived has no earlier moment.
  const reached = Math.max(y, done === null ? y : offsetOfTime(scale, done));
  const base = { row, index, x1, y1: y, end, loop: x1 === x2 };
  const short = end === "flying" || (end === "failed" && row.arrived === null);
  if (short) return { ...base, x2: x1 + (x2 - x1) * PART_WAY, y2: y + scale.step / 4 };
  return { ...base, x2, y2: reached };
}

function endOf({ status, dispatched }: Row): ArrowEnd {
  if (status === RowStatus.SENT) return "flying";
  if (status === RowStatus.ARRIVED) return "waiting";
  if (status === RowStatus.DISPATCHED) return dispatched === null ? "waiting" : "dispatched";
  return "failed";
}

/** Brackets for the calls of which both halves are in the window; nested ones lie farther from the rail. */
function callArcs(arrows: readonly Arrow[]): CallArc[] {
  const byNo = new Map(arrows.map((arrow) => [arrow.row.no, arrow]));
  const open = new Map<number, number[]>();
  const arcs: CallArc[] = [];
  for (const request of arrows) {
    const { row } = request;
    if (row.kind !== RowKind.REQUEST || row.linkedRow === null || row.latency === null) continue;
    const response = byNo.get(row.linkedRow);
    if (response === undefined) continue;
    const busy = open.get(request.x1) ?? [];
    open.set(request.x1, busy);
    const free = busy.findIndex((until) => until < request.y1);
    const depth = free === -1 ? busy.length : free;
    busy[depth] = response.y2;
    arcs.push({
      request: row.no,
      response: row.linkedRow,
      x: request.x1,
      y1: request.y1,
      y2: response.y2,
      latency: row.latency,
      depth,
      direction: request.x2 < request.x1 ? 1 : -1,
    });
  }
  return arcs;
}

/** The arrow nearest to a point, if it is within `reach` px. */
export function arrowAt(
  arrows: readonly Arrow[],
  x: number,
  y: number,
  reach: number,
): Arrow | undefined {
  let best: Arrow | undefined;
  let bestDistance = reach;
  for (const arrow of arrows) {
    const distance = distanceTo(arrow, x, y);
    if (distance <= bestDistance) [best, bestDistance] = [arrow, distance];
  }
  return best;
}

function distanceTo({ x1, y1, x2, y2 }: Arrow, x: number, y: number): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((x - x1) * dx + (y - y1) * dy) / length;
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - (x1 + t * dx), y - (y1 + t * dy));
}
