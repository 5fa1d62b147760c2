import type { Arrow } from "./sequence-layout.ts";

/** Height that a label takes, and its distance from the rail and from the line, px. */
const HEIGHT = 12;
const FROM_RAIL = 10;
const FROM_LINE = 2;

/** A label to be placed: the arrow it belongs to and the width of its text. */
export interface LabelWish {
  readonly arrow: Arrow;
  readonly width: number;
}

/** Where a label goes: its left edge and the bottom of its text. */
export interface LabelSpot {
  readonly left: number;
  readonly bottom: number;
}

interface Box extends LabelSpot {
  readonly right: number;
  readonly top: number;
}

/**
 * Places the labels one after the other, each beside its own line where the fewest lines run through it: at the
 * sender's end if that is free, else at the receiver's. Null where it would cover a label that is already placed.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  arrows: readonly Arrow[],
): (LabelSpot | null)[] {
  const lines = arrows.filter((arrow) => !arrow.loop);
  const taken: Box[] = [];
  return wishes.map((wish) => {
    const free = spotsOf(wish).filter((box) => !taken.some((other) => overlap(box, other)));
    const best = leastCrossed(free, lines);
    if (best === undefined) return null;
    taken.push(best);
    return { left: best.left, bottom: best.bottom };
  });
}

function spotsOf({ arrow, width }: LabelWish): Box[] {
  const { x1, y1, x2, y2 } = arrow;
  const above = (y: number): number => y - FROM_LINE;
  const below = (y: number): number => y + FROM_LINE + HEIGHT;
  if (arrow.loop) return [boxAt(x1 + 2 * FROM_RAIL + FROM_LINE, above(y1), width)];
  const isRightward = x2 >= x1;
  const atSender = isRightward ? x1 + FROM_RAIL : x1 - FROM_RAIL - width;
  const atReceiver = isRightward ? x2 - FROM_RAIL - width : x2 + FROM_RAIL;
  return [
    boxAt(atSender, above(y1), width),
    boxAt(atReceiver, above(y2), width),
    boxAt(atReceiver, below(y2), width),
    boxAt((x1 + x2 - width) / 2, above((y1 + y2) / 2), width),
  ];
}

function boxAt(left: number, bottom: number, width: number): Box {
  return { left, bottom, right: left + width, top: bottom - HEIGHT };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** The first of the boxes with the fewest lines through it. */
function leastCrossed(boxes: readonly Box[], lines: readonly Arrow[]): Box | undefined {
  let best: Box | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const box of boxes) {
    const crossed = lines.filter((line) => crosses(line, box)).length;
    if (crossed < least) [best, least] = [box, crossed];
  }
  return best;
}

/** Whether a line runs through a box. */
function crosses({ x1, y1, x2, y2 }: Arrow, box: Box): boolean {
  const from = Math.max(Math.min(x1, x2), box.left);
  const until = Math.min(Math.max(x1, x2), box.right);
  if (from > until || x1 === x2) return false;
  const yAt = (x: number): number => y1 + ((x - x1) / (x2 - x1)) * (y2 - y1);
  const [a, b] = [yAt(from), yAt(until)];
  return Math.max(a, b) > box.top && Math.min(a, b) < box.bottom;
}
