/** A box in a column, by the process it stands for. Positive y is down; the column is centred on y = 0. */
export interface ColumnBox {
  readonly process: number;
  readonly top: number;
  readonly height: number;
}

/** Stacks boxes in the given order with `gap` px between them, centred on zero. */
export function stackColumn(
  boxes: readonly { readonly process: number; readonly height: number }[],
  gap: number,
): ColumnBox[] {
  const total = columnHeight(boxes, gap);
  let top = -total / 2;
  return boxes.map(({ process, height }) => {
    const box = { process, top, height };
    top += height + gap;
    return box;
  });
}

/** Height of boxes stacked with gaps. */
export function columnHeight(boxes: readonly { readonly height: number }[], gap: number): number {
  const gaps = Math.max(0, boxes.length - 1) * gap;
  return boxes.reduce((sum, box) => sum + box.height, gaps);
}

/**
 * Keeps boxes where they are, moving only those that a grown neighbour now overlaps, and those away from the
 * centre.
 */
export function settleColumn(boxes: readonly ColumnBox[], gap: number): ColumnBox[] {
  const sorted = boxes.toSorted((a, b) => a.top - b.top || a.process - b.process);
  const middle = nearestToCentre(sorted);
  const settled = [...sorted];
  for (let at = middle + 1; at < settled.length; at++) {
    const above = settled[at - 1];
    const box = settled[at];
    if (above === undefined || box === undefined) break;
    const top = Math.max(box.top, above.top + above.height + gap);
    settled[at] = { ...box, top };
  }
  for (let at = middle - 1; at >= 0; at--) {
    const below = settled[at + 1];
    const box = settled[at];
    if (below === undefined || box === undefined) break;
    const top = Math.min(box.top, below.top - gap - box.height);
    settled[at] = { ...box, top };
  }
  return settled;
}

function nearestToCentre(boxes: readonly ColumnBox[]): number {
  let best = 0;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const [at, box] of boxes.entries()) {
    const distance = Math.abs(box.top + box.height / 2);
    if (distance < bestDistance) [best, bestDistance] = [at, distance];
  }
  return best;
}

/** The top at which a box of this height fits nearest to the centre without moving others; ties go below. */
export function freeTop(boxes: readonly ColumnBox[], height: number, gap: number): number {
  const centred = -height / 2;
  const tops = [centred];
  for (const box of boxes) {
    tops.push(box.top + box.height + gap, box.top - gap - height);
  }
  const free = tops.filter((top) => boxes.every((box) => !overlaps(box, top, height, gap)));
  const distance = (top: number): number => Math.abs(top - centred);
  return free.toSorted((a, b) => distance(a) - distance(b) || b - a)[0] ?? centred;
}

function overlaps(box: ColumnBox, top: number, height: number, gap: number): boolean {
  return top < box.top + box.height + gap && box.top < top + height + gap;
}
