/**
 * Maps a list that may be far taller than a browser allows an element to be onto a scrollable element.
 *
 * Content offsets run over the whole list (rows x row height). Scroll offsets are what the element's scrollTop shows.
 * While both fit they are the same. Beyond that the scroll bar stands for a fraction of the list, but small steps
 * (wheel, touch, arrow of the scroll bar) still move the content pixel by pixel; only jumps are scaled.
 */

/** Highest element used. Chromium caps an element at 33,554,428 px, other browsers lower. */
export const MAX_ELEMENT_HEIGHT = 16_000_000;

/** Steps up to this many viewports move the content one to one; larger ones are jumps of the scroll bar. */
const STEP_VIEWPORTS = 1.5;

/** The measures of one list in one viewport, all in px. */
export interface ScrollGeometry {
  readonly viewport: number;
  /** Height of the whole list. */
  readonly contentHeight: number;
  /** Height to give the scrolled element. */
  readonly elementHeight: number;
  /** Largest content offset. */
  readonly maxContent: number;
  /** Largest scrollTop. */
  readonly maxScroll: number;
}

/** Where the list stands: the content offset and the scrollTop it was derived from. */
export interface ScrollPosition {
  readonly content: number;
  readonly scroll: number;
}

/** Computes the measures for `rows` rows of `rowHeight` px in a viewport of `viewport` px. */
export function scrollGeometry(rows: number, rowHeight: number, viewport: number): ScrollGeometry {
  const contentHeight = rows * rowHeight;
  const elementHeight = Math.min(contentHeight, MAX_ELEMENT_HEIGHT);
  return {
    viewport,
    contentHeight,
    elementHeight,
    maxContent: Math.max(0, contentHeight - viewport),
    maxScroll: Math.max(0, elementHeight - viewport),
  };
}

/** The scrollTop that stands for a content offset. */
export function toScroll(geometry: ScrollGeometry, content: number): number {
  const { maxContent, maxScroll } = geometry;
  if (maxContent === 0) return 0;
  if (maxContent === maxScroll) return content;
  return Math.round((content / maxContent) * maxScroll);
}

/** The content offset that a scrollTop stands for. */
export function toContent(geometry: ScrollGeometry, scroll: number): number {
  const { maxContent, maxScroll } = geometry;
  if (maxScroll === 0) return 0;
  if (maxContent === maxScroll) return clamp(scroll, 0, maxContent);
  return clamp((scroll / maxScroll) * maxContent, 0, maxContent);
}

/** The position whose content offset is `content`, clamped to the list. */
export function positionAt(geometry: ScrollGeometry, content: number): ScrollPosition {
  const clamped = clamp(content, 0, geometry.maxContent);
  return { content: clamped, scroll: toScroll(geometry, clamped) };
}

/**
 * The position after the element reported a new scrollTop. The result's `scroll` may differ from the reported one (at the
 * ends of the bar): then the element is to be set to it.
 */
export function scrolledTo(
  geometry: ScrollGeometry,
  from: ScrollPosition,
  scroll: number,
): ScrollPosition {
  const step = scroll - from.scroll;
  if (step === 0) return from;
  const scaled = geometry.maxContent !== geometry.maxScroll;
  if (!scaled || Math.abs(step) > geometry.viewport * STEP_VIEWPORTS) {
    return { content: toContent(geometry, scroll), scroll };
  }
  const content = clamp(from.content + step, 0, geometry.maxContent);
  return { content, scroll: roomAround(geometry, content, scroll) };
}

/** A scrollTop that can still move where the content can still move. */
function roomAround(geometry: ScrollGeometry, content: number, scroll: number): number {
  const { viewport, maxScroll, maxContent } = geometry;
  const stuckAtStart = scroll < viewport && content > scroll;
  const stuckAtEnd = maxScroll - scroll < viewport && maxContent - content > maxScroll - scroll;
  const overshoot = content === 0 || content === maxContent;
  return stuckAtStart || stuckAtEnd || overshoot ? awayFromEnds(geometry, content) : scroll;
}

/** The scaled scrollTop, kept two viewports from an end that the content has not reached. */
function awayFromEnds(geometry: ScrollGeometry, content: number): number {
  const room = geometry.viewport * 2;
  const low = Math.min(content, room);
  const high = geometry.maxScroll - Math.min(geometry.maxContent - content, room);
  return clamp(toScroll(geometry, content), low, Math.max(low, high));
}

/** Rows to draw: the first visible one and the one after the last visible one, both within 0 .. rows. */
export function visibleRows(
  geometry: ScrollGeometry,
  content: number,
  rowHeight: number,
): { first: number; end: number } {
  const rows = Math.round(geometry.contentHeight / rowHeight);
  const first = clamp(Math.floor(content / rowHeight), 0, rows);
  return { first, end: clamp(Math.ceil((content + geometry.viewport) / rowHeight), first, rows) };
}

/** The content offset nearest to `content` at which row `index` is wholly visible. */
export function offsetShowing(
  geometry: ScrollGeometry,
  content: number,
  index: number,
  rowHeight: number,
): number {
  const top = index * rowHeight;
  const lowest = top + rowHeight - geometry.viewport;
  if (top < content) return clamp(top, 0, geometry.maxContent);
  return lowest > content ? clamp(lowest, 0, geometry.maxContent) : content;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
