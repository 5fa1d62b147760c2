import { indexAtOffset, offsetOfIndex } from "./sequence-scale.ts";
import type { RowScale } from "./sequence-scale.ts";

/** Rows asked for beyond those in sight: what began above or ends below. */
const ORDINAL_MARGIN = 64;
/** Rows on either side of the anchor that a time-proportional chart draws. */
const TIME_REACH = 320;
/** Space kept above the first and below the last row of a time-proportional chart. */
const TIME_PADDING = 24;

/** The positions to have at hand when `content` px of an ordinal chart lie above the viewport. */
export function ordinalWindow(
  content: number,
  viewport: number,
  rowHeight: number,
): { first: number; end: number } {
  return {
    first: Math.max(0, Math.floor(content / rowHeight) - ORDINAL_MARGIN),
    end: Math.ceil((content + viewport) / rowHeight) + ORDINAL_MARGIN,
  };
}

/**
 * Where a time-proportional chart stands: the scroll bar's part of the way (0 to 1) is also the anchor row's part of
 * all rows and of the viewport, so that both ends of the trace come to rest at the edges.
 */
export interface TimeAnchor {
  readonly index: number;
  /** px from the top of the viewport. */
  readonly y: number;
}

export function timeAnchor(part: number, shown: number, viewport: number): TimeAnchor {
  const room = Math.max(0, viewport - 2 * TIME_PADDING);
  return { index: part * Math.max(0, shown - 1), y: TIME_PADDING + part * room };
}

/** Rows of the tail to have at hand, and how far behind it what is in sight may be kept as well. */
const TAIL_ROWS = 160;
const TAIL_REACH = 900;

/** The positions to have at hand while following the end: the newest ones, and what is still in sight. */
export function withTail(
  { first, end }: { readonly first: number; readonly end: number },
  shown: number,
): { first: number; end: number } {
  const tail = Math.max(0, shown - TAIL_ROWS);
  const near = shown - first <= TAIL_REACH;
  return { first: near ? Math.min(first, tail) : tail, end: Math.max(shown, near ? end : 0) };
}

/** The positions to have at hand around an anchor. */
export function timeWindow({ index }: TimeAnchor): { first: number; end: number } {
  const middle = Math.round(index);
  return { first: Math.max(0, middle - TIME_REACH), end: middle + TIME_REACH + 1 };
}

/** Offset of the scale at the upper edge of the viewport. */
export function topOfAnchor(scale: RowScale, anchor: TimeAnchor): number {
  return offsetOfIndex(scale, anchor.index) - anchor.y;
}

/** The part of the way at which the chart has moved by `pixels` from where it stands. */
export function partAfterStep(
  scale: RowScale,
  anchor: TimeAnchor,
  shown: number,
  pixels: number,
): number {
  const index = indexAtOffset(scale, offsetOfIndex(scale, anchor.index) + pixels);
  // Within a pause many px are one row: never stand still.
  const least = Math.sign(pixels) * 0.02;
  const moved = Math.abs(index - anchor.index) < Math.abs(least) ? anchor.index + least : index;
  return Math.min(1, Math.max(0, moved / Math.max(1, shown - 1)));
}

/**
 * px per millisecond that puts half of these rows at least `pitch` px apart, rounded down to 1, 2 or 5 times a power of
 * ten. Long pauses do not count: they are cut.
 */
export function fittingScale({ times }: RowScale, pitch: number): number {
  const pauses = times
    .slice(1)
    .map((time, at) => time - (times[at] ?? time))
    .filter((pause) => pause > 0)
    .toSorted((a, b) => a - b);
  const usual = pauses[pauses.length >> 1];
  if (usual === undefined) return 10;
  const wanted = pitch / usual;
  const power = 10 ** Math.floor(Math.log10(wanted));
  const digit = wanted / power;
  return power * (digit < 2 ? 1 : digit < 5 ? 2 : 5);
}
