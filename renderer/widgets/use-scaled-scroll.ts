import { useCallback, useLayoutEffect, useReducer, useRef, useState } from "react";
import type { RefCallback } from "react";
import type { ScrollGeometry, ScrollPosition } from "./scaled-scroll.ts";
import {
  offsetShowing,
  positionAt,
  scrollGeometry,
  scrolledTo,
  visibleRows,
} from "./scaled-scroll.ts";

export interface ScaledScrollOptions {
  readonly rows: number;
  readonly rowHeight: number;
  /** What sticks to the top of the scroller above the rows, in px. */
  readonly headerHeight?: number;
  /** Keeps the end in sight while rows are added. */
  readonly follow?: boolean;
  /** The user moved the list, by wheel, bar, touch or key; `atEnd`: the last row is in sight now. */
  readonly onUserScroll?: (atEnd: boolean) => void;
}

export interface ScaledScroll {
  /** Of the element with `overflow: auto`. */
  readonly scrollerRef: RefCallback<HTMLElement>;
  readonly geometry: ScrollGeometry;
  /** Content offset of the viewport's top, in px. */
  readonly content: number;
  /** Rows first .. end-1 are in sight. */
  readonly first: number;
  readonly end: number;
  /** Where row `first` is drawn, in px from the top of the scrolled element. */
  readonly top: number;
  /** Scrolls by the least that shows the row. */
  readonly showRow: (index: number) => void;
}

const TOP: ScrollPosition = { content: 0, scroll: 0 };

/** Scrolls a list of fixed-height rows of any length within one element; see scaled-scroll.ts. */
export function useScaledScroll(options: ScaledScrollOptions): ScaledScroll {
  const { rows, rowHeight, headerHeight = 0, follow = false } = options;
  const [viewport, setViewport] = useState(0);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const geometry = scrollGeometry(rows, rowHeight, viewport);
  // Not React state: a scroll event and the "no longer following" it causes must be drawn together, whatever their lanes.
  const stored = useRef(TOP);
  const position = placeNow(geometry, stored.current, follow);
  const element = useRef<HTMLElement | null>(null);
  const latest = useRef({ geometry, options });

  useLayoutEffect(() => {
    latest.current.geometry = geometry;
    latest.current.options = options;
    stored.current = position;
    const scroller = element.current;
    if (scroller !== null && Math.abs(scroller.scrollTop - position.scroll) >= 1) {
      scroller.scrollTop = position.scroll;
    }
  });

  const scrollerRef = useCallback(
    (scroller: HTMLElement | null) => {
      element.current = scroller;
      if (scroller === null) return;
      const onScroll = (): void => {
        const { geometry: now, options: given } = latest.current;
        const next = scrolledTo(now, stored.current, scroller.scrollTop);
        if (next === stored.current) return;
        stored.current = next;
        redraw();
        given.onUserScroll?.(next.content >= now.maxContent - rowHeight / 2);
      };
      const stop = observeHeight(scroller, (height) =>
        setViewport(Math.max(0, height - headerHeight)),
      );
      scroller.addEventListener("scroll", onScroll, { passive: true });
      return () => {
        stop();
        scroller.removeEventListener("scroll", onScroll);
        element.current = null;
      };
    },
    [headerHeight, rowHeight],
  );

  const showRow = useCallback(
    (index: number) => {
      const { geometry: now } = latest.current;
      const content = offsetShowing(now, stored.current.content, index, rowHeight);
      if (content === stored.current.content) return;
      stored.current = positionAt(now, content);
      redraw();
    },
    [rowHeight],
  );

  const { first, end } = visibleRows(geometry, position.content, rowHeight);
  const top = position.scroll - position.content + first * rowHeight;
  return { scrollerRef, geometry, content: position.content, first, end, top, showRow };
}

function placeNow(
  geometry: ScrollGeometry,
  stored: ScrollPosition,
  follow: boolean,
): ScrollPosition {
  const pastEnd = stored.content > geometry.maxContent;
  return follow || pastEnd ? positionAt(geometry, geometry.maxContent) : stored;
}

function observeHeight(element: HTMLElement, report: (height: number) => void): () => void {
  const observer = new ResizeObserver(() => report(element.clientHeight));
  observer.observe(element);
  report(element.clientHeight);
  return () => observer.disconnect();
}
