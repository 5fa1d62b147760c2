import type { Row } from "../../shared/contract/index.ts";

/** A row and its position among the shown ones. */
export interface PlacedRow {
  readonly index: number;
  readonly row: Row;
}

/** A stretch of time that was shortened because nothing happened in it. */
export interface IdleBreak {
  /** Middle of the drawn gap. */
  readonly offset: number;
  /** How long it really was. */
  readonly milliseconds: number;
}

/**
 * The vertical axis over a window of rows: each row's time and its offset in px, both never falling. Offsets of an
 * ordinal scale count from the first shown row of all, those of a time scale from the first row of the window.
 */
export interface RowScale {
  readonly rows: readonly PlacedRow[];
  readonly times: readonly number[];
  readonly offsets: readonly number[];
  readonly breaks: readonly IdleBreak[];
  /** The distance of two neighbouring rows, at most: how far what lies beyond the window is drawn. */
  readonly step: number;
}

/** A longer pause than this many px is drawn this long, with a break sign. */
export const MAX_GAP_PX = 96;

/** One line per row. */
export function ordinalScale(rows: readonly PlacedRow[], rowHeight: number): RowScale {
  const offsets = rows.map(({ index }) => (index + 0.5) * rowHeight);
  return { rows, times: risingTimes(rows), offsets, breaks: [], step: rowHeight };
}

/** As far apart as in time, `pxPerMs` px for a millisecond; long pauses are cut. */
export function timeScale(rows: readonly PlacedRow[], pxPerMs: number): RowScale {
  const times = risingTimes(rows);
  const breaks: IdleBreak[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const [at, time] of times.entries()) {
    const pause = time - (times[at - 1] ?? time);
    const gap = Math.min(pause * pxPerMs, MAX_GAP_PX);
    if (gap < pause * pxPerMs) breaks.push({ offset: offset + gap / 2, milliseconds: pause });
    offset += gap;
    offsets.push(offset);
  }
  return { rows, times, offsets, breaks, step: MAX_GAP_PX };
}

function risingTimes(rows: readonly PlacedRow[]): number[] {
  let latest = Number.NEGATIVE_INFINITY;
  return rows.map(({ row }) => {
    latest = Math.max(latest, row.time);
    return latest;
  });
}

/** The offset of a moment: between the rows around it, at most one step outside the window. */
export function offsetOfTime({ times, offsets, step }: RowScale, time: number): number {
  const first = times[0];
  const last = times.at(-1);
  if (first === undefined || last === undefined) return 0;
  if (time < first) return (offsets[0] ?? 0) - step;
  const after = firstAbove(times, time);
  const low = offsets[after - 1] ?? 0;
  const high = offsets[after];
  if (high === undefined) return low + beyond(time - last, last - first, times.length, step);
  const [from = time, to = time] = [times[after - 1], times[after]];
  return to === from ? low : low + ((time - from) / (to - from)) * (high - low);
}

/** Something after the last row: nearer to it or farther from it, but never out of reach. */
function beyond(late: number, span: number, count: number, step: number): number {
  const usual = span / Math.max(1, count - 1);
  return usual === 0 ? step / 2 : step * (late / (late + usual));
}

/** The position, with its fraction, of what is drawn at `offset`. */
export function indexAtOffset({ rows, offsets }: RowScale, offset: number): number {
  const first = rows[0];
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return 0;
  const after = firstAbove(offsets, offset);
  const high = rows[after];
  const low = rows[after - 1];
  if (low === undefined) return first.index;
  if (high === undefined) return last.index;
  const [from = offset, to = offset] = [offsets[after - 1], offsets[after]];
  const part = to === from ? 0 : (offset - from) / (to - from);
  return low.index + part * (high.index - low.index);
}

/** The offset at which the position `index`, which may lie between rows, is drawn. */
export function offsetOfIndex({ rows, offsets }: RowScale, index: number): number {
  const after = firstAbove(
    rows.map((placed) => placed.index),
    index,
  );
  const low = rows[after - 1];
  const high = rows[after];
  const [from = 0, to] = [offsets[after - 1] ?? offsets[0], offsets[after]];
  if (low === undefined || high === undefined || to === undefined) return from;
  return from + ((index - low.index) / (high.index - low.index)) * (to - from);
}

/** Position of the first element above `value` in a list that never falls. */
function firstAbove(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
