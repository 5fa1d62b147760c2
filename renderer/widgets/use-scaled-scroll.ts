import { useCallback, useLayoutEffect, useRef, useState } from "react";
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
  /** Scrolls by the least that shows the row. */
  readonly showRow: (index: number) => void;
}

const TOP: ScrollPosition = { content: 0, scroll: 0 };

/** Scrolls a list of fixed-height rows of any length within one element; see scaled-scroll.ts. */
export function useScaledScroll(options: ScaledScrollOptions): ScaledScroll {
  const { rows, rowHeight, headerHeight = 0, follow = false } = options;
  const scroller = useRef<HTMLElement | null>(null);
  const [viewport, setViewport] = useState(0);
  const geometry = scrollGeometry(rows, rowHeight, viewport);
  const [stored, setPosition] = useState(TOP);
  const position = follow
    ? positionAt(geometry, geometry.maxContent)
    : stored.content > geometry.maxContent
      ? positionAt(geometry, geometry.maxContent)
      : stored;
  const latest = useRef({ geometry, position, options });
  latest.current = { geometry, position, options };

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element !== null && element.scrollTop !== position.scroll) {
      element.scrollTop = position.scroll;
    }
    if (stored !== position) setPosition(position);
  });

  const scrollerRef = useCallback(
    (element: HTMLElement | null) => {
      scroller.current = element;
      if (element === null) return;
      const measure = (): void => setViewport(Math.max(0, element.clientHeight - headerHeight));
      const onScroll = (): void => {
        const { geometry: now, position: from, options: given } = latest.current;
        const next = scrolledTo(now, from, element.scrollTop);
        if (next === from) return;
        latest.current.position = next;
        setPosition(next);
        given.onUserScroll?.(next.content >= now.maxContent - rowHeight / 2);
      };
      const observer = new ResizeObserver(measure);
      observer.observe(element);
      element.addEventListener("scroll", onScroll, { passive: true });
      measure();
      return () => {
        observer.disconnect();
        element.removeEventListener("scroll", onScroll);
        scroller.current = null;
      };
    },
    [headerHeight, rowHeight],
  );

  const showRow = useCallback(
    (index: number) => {
      const { geometry: now, position: from } = latest.current;
      const content = offsetShowing(now, from.content, index, rowHeight);
      if (content !== from.content) setPosition(positionAt(now, content));
    },
    [rowHeight],
  );

  const { first, end } = visibleRows(geometry, position.content, rowHeight);
  return { scrollerRef, geometry, content: position.content, first, end, showRow };
}
