import type { KeyboardEvent, MouseEvent, ReactElement } from "react";
import { useEffect, useLayoutEffect, useMemo, useRef } from "react";
import { placeColumns } from "../../state/columns.ts";
import {
  useRows,
  useSelection,
  useSession,
  useSettings,
  useWindow,
  useWorkspace,
} from "../../state/use-workspace.ts";
import { mergeRefs } from "../../widgets/merge-refs.ts";
import { useElementWidth } from "../../widgets/use-element-width.ts";
import type { ScaledScroll } from "../../widgets/use-scaled-scroll.ts";
import { useScaledScroll } from "../../widgets/use-scaled-scroll.ts";
import { GridHeader } from "./GridHeader.tsx";
import { GridRow, rowElementId } from "./GridRow.tsx";
import { gridStep } from "./grid-keys.ts";
import { HEADER_HEIGHT, ROW_HEIGHT } from "./grid-geometry.ts";
import styles from "./messages.module.css";

/** Rows fetched beyond the screen on either side. */
const OVERSCAN = 32;
/** Rows are placed relative to every 512th row: far from a browser's precision limit, and still while scrolling. */
const BASE_ROWS = 512;

/** The message list: draws the screenful of rows that is in sight, out of any number. */
export function MessageGrid(): ReactElement {
  const workspace = useWorkspace();
  const { shown } = useRows();
  const follow = useWindow((state) => state.follow);
  const settings = useSettings((state) => state.columns);
  const cursor = useSelection((state) => state.index);
  const [widthRef, width] = useElementWidth();
  const scroll = useScaledScroll({
    rows: shown,
    rowHeight: ROW_HEIGHT,
    headerHeight: HEADER_HEIGHT,
    follow,
    onUserScroll: (atEnd) => workspace.window.setState({ follow: atEnd }),
  });
  const { scrollerRef } = scroll;
  const ref = useMemo(() => mergeRefs(scrollerRef, widthRef), [scrollerRef, widthRef]);
  const columns = useMemo(() => placeColumns(settings, width), [settings, width]);
  const last = columns.at(-1);
  const base = Math.floor(scroll.first / BASE_ROWS) * BASE_ROWS;
  useWanted(scroll.first, scroll.end);
  useRevealed(scroll.showRow);
  useKeptInSight(scroll);

  return (
    <div
      ref={ref}
      role="grid"
      tabIndex={0}
      aria-label="Messages"
      aria-rowcount={shown + 1}
      aria-colcount={columns.length}
      aria-activedescendant={cursor === null ? undefined : rowElementId(cursor)}
      className={styles["grid"]}
      onKeyDown={(event) => onKeyDown(event, scroll.end - scroll.first)}
      onMouseDown={selectPointed}
    >
      <div className={styles["content"]} style={{ width: (last?.left ?? 0) + (last?.width ?? 0) }}>
        <GridHeader columns={columns} />
        <div style={{ height: scroll.geometry.elementHeight }}>
          <div
            className={styles["window"]}
            style={{ top: HEADER_HEIGHT, height: scroll.geometry.viewport }}
          >
            <div
              role="rowgroup"
              style={{ transform: `translateY(${base * ROW_HEIGHT - scroll.content}px)` }}
            >
              <VisibleRows
                base={base}
                first={scroll.first}
                end={scroll.end}
                slots={Math.ceil(scroll.geometry.viewport / ROW_HEIGHT) + 1}
                columns={columns}
              />
            </div>
          </div>
        </div>
      </div>
    </div>
  );

  function onKeyDown(event: KeyboardEvent, page: number): void {
    const step = gridStep(event, page);
    if (step === null || event.target !== event.currentTarget) return;
    event.preventDefault();
    event.stopPropagation();
    workspace.window.setState({ follow: step === "last" && follow });
    if (step === "first") void workspace.selection.selectIndex(0);
    else if (step === "last") void workspace.selection.selectIndex(shown - 1);
    else void workspace.selection.step(step);
  }

  function selectPointed(event: MouseEvent): void {
    const index = pointedIndex(event);
    if (index === null || event.button === 1) return;
    workspace.window.setState({ follow: false });
    void workspace.selection.selectIndex(index);
  }
}

function VisibleRows(props: {
  readonly base: number;
  readonly first: number;
  readonly end: number;
  /** Elements to reuse: the most rows that are ever in sight. */
  readonly slots: number;
  readonly columns: ReturnType<typeof placeColumns>;
}): ReactElement {
  const { rows } = useWorkspace();
  const topology = useSession((state) => state.topology);
  const names = useStableTopology(topology);
  const no = useSelection((state) => state.no);
  const index = useSelection((state) => state.index);
  const linked = useSelection((state) => state.details?.row.linkedRow ?? null);
  useRows();
  const drawn: ReactElement[] = [];
  for (let at = props.first; at < props.end; at++) {
    const row = rows.at(at);
    drawn.push(
      <GridRow
        key={at % props.slots}
        index={at}
        row={row}
        before={at === 0 ? undefined : rows.at(at - 1)}
        columns={props.columns}
        topology={names}
        top={(at - props.base) * ROW_HEIGHT}
        selected={row === undefined ? at === index && no !== null : row.no === no}
        linked={row !== undefined && row.no === linked}
      />,
    );
  }
  return <>{drawn}</>;
}

/** The topology, but a new object only when a name in it is new: rows show nothing else of it. */
function useStableTopology<T extends { processes: readonly { name: string; pid: number }[] }>(
  topology: T,
): T {
  const names = topology.processes.map((process) => `${process.pid} ${process.name}`).join("\n");
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the names stand for the topology
  return useMemo(() => topology, [names]);
}

/** Has the rows in sight fetched, and those just beyond. */
function useWanted(first: number, end: number): void {
  const { rows } = useWorkspace();
  const { generation, shown } = useRows();
  useEffect(() => {
    rows.want(Math.max(0, first - OVERSCAN), end + OVERSCAN);
  }, [rows, first, end, generation, shown]);
}

/** Brings the selected row into sight whenever it was selected anew. */
function useRevealed(showRow: (index: number) => void): void {
  const { selection, window } = useWorkspace();
  const reveal = useSelection((state) => state.reveal);
  useLayoutEffect(() => {
    const { index } = selection.store.getState();
    if (index !== null && !window.getState().follow) showRow(index);
  }, [selection, window, reveal, showRow]);
}

/** The selected row stays in sight when something below takes room away, such as the details it opens. */
function useKeptInSight({ first, end, geometry, showRow }: ScaledScroll): void {
  const { selection, window } = useWorkspace();
  const before = useRef({ first, end, viewport: 0 });
  const { viewport } = geometry;
  useLayoutEffect(() => {
    const was = before.current;
    before.current = { first, end, viewport };
    const { index } = selection.store.getState();
    if (index === null || viewport >= was.viewport || window.getState().follow) return;
    if (index >= was.first && index < was.end) showRow(index);
  }, [selection, window, showRow, first, end, viewport]);
}

function pointedIndex(event: MouseEvent): number | null {
  const row = event.target instanceof Element ? event.target.closest("[data-index]") : null;
  const index = row?.getAttribute("data-index");
  return typeof index === "string" ? Number(index) : null;
}
