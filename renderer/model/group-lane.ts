import { RowStatus } from "../../shared/contract/index.ts";
import type { AssociatedGroup, Row } from "../../shared/contract/index.ts";

/** Which of the pipe's two queues a message went through. */
export type LaneDirection = "forth" | "back";

/** One message of a group's pipe. */
export interface LaneLine {
  readonly row: Row;
  /** Position of its interface among the members; -1 if it belongs to none (pipe control messages, events). */
  readonly member: number;
  /** From end A to end B, or back; null for events. */
  readonly direction: LaneDirection | null;
  /** The line before it in the same queue; -1 if there is none here. */
  readonly previous: number;
  /** The wait at the head of the queue behind another member; null if there was none. */
  readonly wait: HeadWait | null;
}

export interface HeadWait {
  /** Row number of the message it waited for. */
  readonly behind: number;
  /** From its arrival to its dispatch, ms. */
  readonly milliseconds: number;
}

/** Puts the rows of a group's pipe, oldest first, into its two queues. */
export function groupLane(group: AssociatedGroup, rows: readonly Row[]): LaneLine[] {
  const members = new Map(group.members.map((member, at) => [member.interfaceId, at]));
  const last: Record<LaneDirection, number> = { forth: -1, back: -1 };
  const lines: LaneLine[] = [];
  for (const row of rows) {
    const direction = directionOf(group, row);
    const member = direction === null ? -1 : (members.get(row.interfaceId) ?? -1);
    const previous = direction === null ? -1 : last[direction];
    lines.push({ row, member, direction, previous, wait: waitOf(lines, previous, row) });
    if (direction !== null && member !== -1) last[direction] = lines.length - 1;
  }
  return lines;
}

function directionOf({ processA, processB }: AssociatedGroup, row: Row): LaneDirection | null {
  if (row.status === RowStatus.EVENT) return null;
  if (row.from === processB && processA !== processB) return "back";
  return "forth";
}

function waitOf(lines: readonly LaneLine[], previous: number, row: Row): HeadWait | null {
  const ahead = lines[previous]?.row;
  if (ahead === undefined || ahead.interfaceId === row.interfaceId) return null;
  if (row.arrived === null || row.dispatched === null || ahead.dispatched === null) return null;
  if (ahead.dispatched <= row.arrived) return null;
  return { behind: ahead.no, milliseconds: row.dispatched - row.arrived };
}

/** Whether this message directly follows one of another member: an order that only the shared pipe guarantees. */
export function isGuaranteedOrder(lines: readonly LaneLine[], line: LaneLine): boolean {
  const ahead = lines[line.previous];
  return ahead !== undefined && line.member !== -1 && ahead.member !== line.member;
}

/** What splitting one member off onto a pipe of its own would cost, as far as these messages show. */
export interface SplitCost {
  /** Positions of the lines whose order after their predecessor would no longer be guaranteed. */
  readonly lost: ReadonlySet<number>;
  /** All guaranteed orders among these lines. */
  readonly guaranteed: number;
}

/** Counts the guaranteed orders in which exactly one side belongs to `member`. */
export function splitCost(lines: readonly LaneLine[], member: number): SplitCost {
  const lost = new Set<number>();
  let guaranteed = 0;
  for (const [at, line] of lines.entries()) {
    if (!isGuaranteedOrder(lines, line)) continue;
    guaranteed++;
    if (line.member === member || lines[line.previous]?.member === member) lost.add(at);
  }
  return { lost, guaranteed };
}
