import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { RefObject } from "react";
import type { Reordering } from "../../model/sequence-order.ts";
import type { LaneMode } from "../../model/sequence-lanes.ts";
import { fittingScale } from "../../model/sequence-window.ts";
import {
  ordinalWindow,
  partAfterStep,
  timeAnchor,
  timeWindow,
  topOfAnchor,
} from "../../model/sequence-window.ts";
import { withTail } from "../../model/sequence-window.ts";
import type { PlacedRow } from "../../model/sequence-scale.ts";
import type { Row } from "../../state/contract.ts";
import { offsetShowing } from "../../widgets/scaled-scroll.ts";
import type { ScrollGeometry } from "../../widgets/scaled-scroll.ts";
import { GUTTER, ROW_HEIGHT } from "./scene.ts";
import type { Axis } from "./SequenceToolbar.tsx";
import type { SequenceViewProps } from "./sequence-props.ts";
import { useChartScroll, useSize } from "./use-chart-scroll.ts";
import type { Size } from "./use-chart-scroll.ts";
import { useRowWindow } from "./use-row-window.ts";
import { useSequence } from "./use-sequence.ts";
import type { SequenceData } from "./use-sequence.ts";

const ZOOM = { min: 0.01, max: 2000, pitch: 14 };
/** Blank lines below the last row, for arrows that end after it. */
const TAIL_LINES = 1;

export interface SequenceViewState {
  readonly data: SequenceData;
  readonly rows: readonly PlacedRow[];
  readonly size: Size;
  readonly top: number;
  readonly left: number;
  readonly elementHeight: number;
  readonly axis: Axis;
  readonly pxPerMs: number | null;
  readonly setAxis: (axis: Axis) => void;
  readonly zoom: (factor: number) => void;
  readonly handleScroll: () => void;
  /** Moves the chart by px, as the wheel does. */
  readonly scrollBy: (pixels: number) => void;
  /** Brings a position into sight. */
  readonly showIndex: (index: number) => void;
  readonly inSight: { readonly first: number; readonly last: number } | null;
  readonly marksInSight: number;
  readonly selected: Row | null;
  readonly rowWithNo: (no: number) => Row | undefined;
  readonly reorderingOf: (no: number) => Reordering | undefined;
}

/** Scrolling, fetching and layout of the chart in one. */
export function useSequenceView(
  props: SequenceViewProps,
  scroller: RefObject<HTMLDivElement | null>,
  mode: LaneMode,
): SequenceViewState {
  const { shown, selectedRow, followTail, onFollowTailChange } = props;
  const [pxPerMs, setPxPerMs] = useState<number | null>(null);
  const size = useSize(scroller);
  const isTime = pxPerMs !== null;
  // A time-proportional chart needs a way to go even where all lines would fit.
  const lines = shown + TAIL_LINES + (isTime ? Math.ceil(size.height / ROW_HEIGHT) : 0);
  const scroll = useChartScroll(scroller, lines, ROW_HEIGHT, size.height);
  const { content, geometry, scrollTo } = scroll;
  const part = geometry.maxContent === 0 ? 0 : content / geometry.maxContent;
  const anchor = timeAnchor(part, shown, size.height);
  const here = isTime ? timeWindow(anchor) : ordinalWindow(content, size.height, ROW_HEIGHT);
  const range = followTail ? withTail(here, shown) : here;
  const rows = useRowWindow(props, range.first, range.end);
  const available = size.width - GUTTER;
  const data = useSequence({ ...props, rows, mode, pxPerMs, available });
  const top = isTime ? topOfAnchor(data.scale, anchor) : content;
  const byNo = useMemo(() => new Map(rows.map(({ row }) => [row.no, row])), [rows]);
  const sight = useMemo(() => sightOf(data, top, size.height), [data, top, size.height]);
  const showIndex = (index: number): void => {
    if (!isTime) scrollTo(offsetShowing(geometry, content, index, ROW_HEIGHT));
    else if (sight.range === null || index < sight.range.first || index > sight.range.last) {
      scrollTo((index / Math.max(1, shown - 1)) * geometry.maxContent);
    }
  };
  const scrollBy = useCallback(
    (pixels: number) => {
      const target = isTime
        ? partAfterStep(data.scale, anchor, shown, pixels) * geometry.maxContent
        : content + pixels;
      scrollTo(target);
      const atEnd = target >= geometry.maxContent - 1;
      if (atEnd !== followTail) onFollowTailChange(atEnd);
    },
    // `anchor` follows from content, geometry and shown.
    // oxlint-disable-next-line react/exhaustive-deps
    [isTime, data.scale, content, geometry, shown, scrollTo, followTail, onFollowTailChange],
  );
  useWheel(scroller, isTime, scrollBy);
  useTail(followTail, tailContent(rows, shown, geometry, isTime), scrollTo);
  useReveal(props, size.height > 0, (index, isFirst) => {
    const isSeen = sight.range !== null && index >= sight.range.first && index <= sight.range.last;
    if (isSeen && !isFirst) return;
    if (isTime) showIndex(index);
    else scrollTo((index + 0.5) * ROW_HEIGHT - size.height / 2);
  });
  return {
    data,
    rows,
    size,
    top,
    left: scroll.left,
    elementHeight: geometry.elementHeight,
    axis: isTime ? "time" : "order",
    pxPerMs,
    setAxis: (axis) => setPxPerMs(axis === "order" ? null : fittingScale(data.scale, ZOOM.pitch)),
    zoom: (factor) =>
      setPxPerMs((old) =>
        old === null ? null : Math.min(ZOOM.max, Math.max(ZOOM.min, old * factor)),
      ),
    handleScroll: () => {
      if (!scroll.handleScroll()) return;
      const target = scroller.current;
      if (target === null) return;
      // Measured: a window that has just grown also moves what it shows.
      const atEnd = target.scrollTop >= target.scrollHeight - target.clientHeight - 2;
      if (atEnd !== followTail) onFollowTailChange(atEnd);
    },
    scrollBy,
    showIndex,
    inSight: sight.range,
    marksInSight: sight.marks,
    selected: selectedRow === null ? null : (byNo.get(selectedRow) ?? null),
    rowWithNo: (no) => byNo.get(no),
    reorderingOf: (no) => data.marks.find((mark) => mark.reordering.overtaken === no)?.reordering,
  };
}

function sightOf(
  { scale, marks }: SequenceData,
  top: number,
  height: number,
): { range: { first: number; last: number } | null; marks: number } {
  const seen = scale.rows.filter((_, at) => {
    const offset = scale.offsets[at] ?? 0;
    return offset >= top && offset <= top + height;
  });
  const first = seen[0]?.index;
  const last = seen.at(-1)?.index;
  return {
    range: first === undefined || last === undefined ? null : { first, last },
    marks: marks.filter(({ y }) => y >= top && y <= top + height).length,
  };
}

/** In time a turn of the wheel is worth px of the chart, not rows of the list. */
function useWheel(
  scroller: RefObject<HTMLElement | null>,
  active: boolean,
  scrollBy: (pixels: number) => void,
): void {
  useEffect(() => {
    const target = scroller.current;
    if (target === null || !active) return undefined;
    const onWheel = (event: WheelEvent): void => {
      if (event.ctrlKey || event.deltaY === 0) return;
      event.preventDefault();
      scrollBy(event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * 16 : event.deltaY);
    };
    target.addEventListener("wheel", onWheel, { passive: false });
    return () => target.removeEventListener("wheel", onWheel);
  }, [scroller, active, scrollBy]);
}

/** How far to scroll for the newest row that is here: rows still on their way would leave a blank. */
function tailContent(
  rows: readonly PlacedRow[],
  shown: number,
  { maxContent, viewport }: ScrollGeometry,
  isTime: boolean,
): number {
  const newest = rows.at(-1)?.index ?? -1;
  if (newest < 0 || newest >= shown - 1) return maxContent;
  if (isTime) return (newest / (shown - 1)) * maxContent;
  return Math.min(maxContent, (newest + 1 + TAIL_LINES) * ROW_HEIGHT - viewport);
}

function useTail(follow: boolean, end: number, scrollTo: (content: number) => void): void {
  useEffect(() => {
    if (follow) scrollTo(end);
  }, [follow, end, scrollTo]);
}

/**
 * Brings a row into sight that was selected elsewhere, unless the newest rows are to stay in sight.
 * `show` is told whether it is the first under this filter: that one should have others around it.
 */
function useReveal(
  { selectedRow, findRow, generation, followTail }: SequenceViewProps,
  isLaidOut: boolean,
  show: (index: number, isFirst: boolean) => void,
): void {
  const revealed = useRef<number | null>(null);
  const latest = useRef({ show, followTail });
  useEffect(() => {
    latest.current = { show, followTail };
  });
  useEffect(() => {
    if (selectedRow === null || !isLaidOut) return undefined;
    let current = true;
    const reveal = async (): Promise<void> => {
      const index = await findRow(selectedRow);
      if (!current || latest.current.followTail) return;
      const isFirst = revealed.current !== generation;
      revealed.current = generation;
      latest.current.show(index, isFirst);
    };
    reveal().catch(() => undefined);
    return () => {
      current = false;
    };
    // Scrolling away from the selected row must not bring it back.
  }, [selectedRow, generation, findRow, isLaidOut]);
}
