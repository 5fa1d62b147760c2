import { useCallback, useLayoutEffect, useRef, useState, useSyncExternalStore } from "react";
import type { RefCallback } from "react";
import type { ScrollGeometry, ScrollPosition } from "./scaled-scroll.ts";
import {
  offsetShowing,
  positionAt,
  scrollGeometry,
  scrolledTo,
  visibleRows,
} from "./scaled-scroll.ts";
import { ScrollStore } from "./scroll-store.ts";

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

/** Scrolls a list of fixed-height rows of any length within one element; see scaled-scroll.ts. */
export function useScaledScroll(options: ScaledScrollOptions): ScaledScroll {
  const { rows, rowHeight, headerHeight = 0, follow = false } = options;
  const [viewport, setViewport] = useState(0);
  const [store] = useState(() => new ScrollStore());
  const stored = useSyncExternalStore(store.subscribe, store.position);
  const geometry = scrollGeometry(rows, rowHeight, viewport);
  const position = placeNow(geometry, stored, follow);
  const element = useRef<HTMLElement | null>(null);
  const latest = useRef({ geometry, options });

  useLayoutEffect(() => {
    latest.current = { geometry, options };
    store.settle(position);
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
        const from = store.position();
        const next = scrolledTo(now, from, scroller.scrollTop);
        if (next === from) return;
        store.move(next);
        // A list that has just got more room is moved by the browser, and then stands at its end.
        const atBottom = scroller.scrollTop >= scroller.scrollHeight - scroller.clientHeight - 1;
        given.onUserScroll?.(atBottom || next.content >= now.maxContent - rowHeight / 2);
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
    [store, headerHeight, rowHeight],
  );

  const showRow = useCallback(
    (index: number) => {
      const { geometry: now } = latest.current;
      const content = offsetShowing(now, store.position().content, index, rowHeight);
      if (content !== store.position().content) store.move(positionAt(now, content));
    },
    [store, rowHeight],
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
