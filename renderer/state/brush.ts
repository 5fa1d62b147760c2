import type { TimeRange } from "./filter-text.ts";

/** Narrowest range that a brush sets, as a part of the whole: less is a click. */
const CLICK = 0.004;
const KEY_STEP = 0.02;

/** The range between two places of a strip that shows `whole`, given as parts from 0 to 1; null for a click. */
export function brushed(whole: TimeRange, from: number, to: number): TimeRange | null {
  const low = clamp(Math.min(from, to));
  const high = clamp(Math.max(from, to));
  if (high - low < CLICK) return null;
  const length = whole.end - whole.start;
  return { start: whole.start + low * length, end: whole.start + high * length };
}

/** Where a moment lies on the strip, from 0 to 1. */
export function partAt(whole: TimeRange, time: number): number {
  const length = whole.end - whole.start;
  return length <= 0 ? 0 : clamp((time - whole.start) / length);
}

/** The range after a key: arrows move it, with Shift they move its end; Escape takes it away. Undefined: not its key. */
export function nudged(
  whole: TimeRange,
  range: TimeRange | null,
  key: string,
  shift: boolean,
): TimeRange | null | undefined {
  if (key === "Escape" || key === "Delete") return null;
  const sign = key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : 0;
  if (sign === 0) return undefined;
  const step = (whole.end - whole.start) * KEY_STEP * sign;
  const from = range ?? { start: whole.start, end: whole.end };
  if (shift || range === null) {
    const end = Math.min(Math.max(from.end + step, from.start - step * sign), whole.end);
    return { start: from.start, end: Math.max(end, from.start + Math.abs(step)) };
  }
  const moved = Math.min(Math.max(step, whole.start - from.start), whole.end - from.end);
  return { start: from.start + moved, end: from.end + moved };
}

function clamp(part: number): number {
  return Math.min(Math.max(part, 0), 1);
}
