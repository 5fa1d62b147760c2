import { useState } from "react";
import type { PointerEvent, MouseEvent } from "react";
import { arrowAt } from "../../model/sequence-layout.ts";
import type { Row } from "../../state/contract.ts";
import { GUTTER, ROW_HEIGHT } from "./scene.ts";
import type { SequenceViewState } from "./use-sequence-view.ts";

/** How near the pointer must be to a line, px. */
const REACH = 7;

export interface Hover {
  readonly row: Row | null;
  /** In the chart's viewport, px. */
  readonly x: number;
  readonly y: number;
  readonly rowAt: (event: MouseEvent<HTMLElement>) => Row | undefined;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerLeave: () => void;
}

interface Place {
  readonly no: number;
  readonly x: number;
  readonly y: number;
}

/** The message under the pointer: the nearest line, else the row on whose line the pointer is. */
export function useHover(view: SequenceViewState): Hover {
  const [place, setPlace] = useState<Place | null>(null);
  const nearest = (event: MouseEvent<HTMLElement>): Row | undefined => {
    const { x, y } = pointIn(event);
    const { arrows } = view.data.layout;
    return arrowAt(arrows, x - GUTTER + view.left, y + view.top, REACH)?.row;
  };
  return {
    row: place === null ? null : (view.rowWithNo(place.no) ?? null),
    x: place?.x ?? 0,
    y: place?.y ?? 0,
    rowAt: (event) => nearest(event) ?? rowOnLine(view, pointIn(event).y + view.top),
    onPointerMove: (event) => {
      const row = nearest(event);
      setPlace(row === undefined ? null : { no: row.no, ...pointIn(event) });
    },
    onPointerLeave: () => setPlace(null),
  };
}

function pointIn(event: MouseEvent<HTMLElement>): { x: number; y: number } {
  const box = event.currentTarget.getBoundingClientRect();
  return { x: event.clientX - box.left, y: event.clientY - box.top };
}

function rowOnLine({ data: { scale } }: SequenceViewState, offset: number): Row | undefined {
  let best: Row | undefined;
  let bestDistance = ROW_HEIGHT / 2;
  for (const [at, { row }] of scale.rows.entries()) {
    const distance = Math.abs((scale.offsets[at] ?? 0) - offset);
    if (distance < bestDistance) [best, bestDistance] = [row, distance];
  }
  return best;
}
