import type { AssociatedGroup, GroupMember } from "../../shared/contract/index.ts";
import type { LaneLine } from "./group-lane.ts";

/** The stretch of the drawn lines during which a member shared the pipe. */
export interface MemberSpan {
  /** Position among the group's members. */
  readonly member: number;
  /** Column, from 0. */
  readonly slot: number;
  /** First and last line. */
  readonly from: number;
  readonly to: number;
  readonly joinedHere: boolean;
  readonly leftHere: boolean;
}

/** Which columns the drawn lines need. */
export interface LaneSlots {
  readonly count: number;
  readonly spans: readonly MemberSpan[];
  /** Column of each member that has one, by its position. */
  readonly slotOf: ReadonlyMap<number, number>;
  /** By column: the member that has it at the last line, by its position; -1 where it has left. */
  readonly heads: readonly number[];
}

/**
 * Gives every member that was there during these lines a column of its own for as long as it was there. A column whose
 * member has left goes to the next one that joins, so that short-lived members need no more room than lasting ones.
 */
export function laneSlots({ members }: AssociatedGroup, lines: readonly LaneLine[]): LaneSlots {
  const spoken = linesOfMembers(lines);
  const present = members
    .flatMap((member, at) => {
      const span = stretchOf(member, lines, spoken.get(at));
      return span === null ? [] : [{ member: at, ...span }];
    })
    .toSorted((a, b) => a.from - b.from || a.member - b.member);
  const busyUntil: number[] = [];
  const heads: number[] = [];
  const spans = present.map((stretch): MemberSpan => {
    const free = busyUntil.findIndex((until) => until < stretch.from);
    const slot = free === -1 ? busyUntil.length : free;
    busyUntil[slot] = stretch.to;
    heads[slot] = stretch.leftHere ? -1 : stretch.member;
    return { ...stretch, slot };
  });
  const slotOf = new Map(spans.map(({ member, slot }) => [member, slot]));
  return { count: busyUntil.length, spans, slotOf, heads };
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

function linesOfMembers(lines: readonly LaneLine[]): Map<number, Stretch> {
  const spoken = new Map<number, Stretch>();
  for (const [at, { member }] of lines.entries()) {
    if (member !== -1) spoken.set(member, { from: spoken.get(member)?.from ?? at, to: at });
  }
  return spoken;
}

/** Where a member was there; null if that was before the first line. */
function stretchOf(
  { joinedRow, leftRow }: GroupMember,
  lines: readonly LaneLine[],
  own: Stretch | undefined,
): Omit<MemberSpan, "member" | "slot"> | null {
  const first = lines[0]?.row.no ?? 0;
  if (own === undefined && leftRow !== null && leftRow < first) return null;
  const end = Math.max(0, lines.length - 1);
  const joined = joinedRow < first ? 0 : firstLineFrom(lines, joinedRow);
  const left = leftRow === null ? end : firstLineFrom(lines, leftRow + 1) - 1;
  return {
    from: Math.min(joined, own?.from ?? end, end),
    to: Math.max(left, own?.to ?? 0),
    joinedHere: joinedRow >= first,
    leftHere: leftRow !== null,
  };
}

/** Position of the first line whose row has at least this number; one past the end if there is none. */
function firstLineFrom(lines: readonly LaneLine[], no: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.row.no ?? 0) < no) low = middle + 1;
    else high = middle;
  }
  return low;
}
