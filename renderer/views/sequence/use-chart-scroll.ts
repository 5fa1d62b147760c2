import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { RefObject } from "react";
import { positionAt, scrollGeometry, scrolledTo } from "../../widgets/scaled-scroll.ts";
import type { ScrollGeometry, ScrollPosition } from "../../widgets/scaled-scroll.ts";

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The inner size of an element, kept up to date. */
export function useSize(element: RefObject<HTMLElement | null>): Size {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const target = element.current;
    if (target === null) return undefined;
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = target;
      setSize((old) => (old.width === width && old.height === height ? old : { width, height }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(target);
    return () => observer.disconnect();
  }, [element]);
  return size;
}

export interface ChartScroll {
  readonly geometry: ScrollGeometry;
  /** Content offset at the top, and how far the chart is scrolled sideways. */
  readonly content: number;
  readonly left: number;
  readonly scrollTo: (content: number) => void;
  /** To be called on the element's scroll event; true if the user has moved the content up or down. */
  readonly handleScroll: () => boolean;
}

/** Scrolls a list of `rows` lines that may be taller than an element can be. */
export function useChartScroll(
  element: RefObject<HTMLElement | null>,
  rows: number,
  rowHeight: number,
  viewport: number,
): ChartScroll {
  const geometry = useMemo(
    () => scrollGeometry(rows, rowHeight, viewport),
    [rows, rowHeight, viewport],
  );
  const current = useRef<ScrollPosition>({ content: 0, scroll: 0 });
  const [content, setContent] = useState(0);
  const [left, setLeft] = useState(0);
  const place = useCallback(
    (position: ScrollPosition) => {
      current.current = position;
      setContent(position.content);
      const target = element.current;
      if (target === null || target.scrollTop === position.scroll) return;
      target.scrollTo({ top: position.scroll, behavior: "instant" });
      // An element that is not yet as tall as its content stops short; that is not the user's doing.
      current.current = { content: position.content, scroll: target.scrollTop };
    },
    [element],
  );
  const scrollTo = useCallback(
    (target: number) => place(positionAt(geometry, target)),
    [geometry, place],
  );
  const handleScroll = useCallback((): boolean => {
    const target = element.current;
    if (target === null) return false;
    setLeft(target.scrollLeft);
    if (Math.abs(target.scrollTop - current.current.scroll) < 1) return false;
    place(scrolledTo(geometry, current.current, target.scrollTop));
    return true;
  }, [element, geometry, place]);
  useEffect(() => {
    // A shorter list may end above where the chart stood.
    if (current.current.content > geometry.maxContent) scrollTo(geometry.maxContent);
  }, [geometry, scrollTo]);
  return { geometry, content, left, scrollTo, handleScroll };
}
