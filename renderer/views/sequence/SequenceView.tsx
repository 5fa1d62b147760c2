/**
 * The sequence chart: a lane per process or pipe, an arrow per message from its sending to its dispatch.
 *
 * SequenceView holds the user's choices and turns input into selection and scrolling; useRowWindow fetches the rows
 * around what is in sight, useSequence lays them out, SequenceCanvas draws them.
 */
import { useRef, useState } from "react";
import type { ReactElement } from "react";
import { callText, eventText, processName, statusText } from "../../model/labels.ts";
import { plural } from "../../model/number-text.ts";
import type { LaneMode } from "../../model/sequence-lanes.ts";
import type { Row, Topology } from "../../state/contract.ts";
import { EmptyState } from "../parts/EmptyState.tsx";
import { LaneHeads } from "./LaneHeads.tsx";
import { usePalette } from "./palette.ts";
import { GUTTER } from "./scene.ts";
import type { Scene } from "./scene.ts";
import { SequenceCanvas } from "./SequenceCanvas.tsx";
import { SequenceLegend } from "./SequenceLegend.tsx";
import { SequenceToolbar } from "./SequenceToolbar.tsx";
import { SequenceTooltip } from "./SequenceTooltip.tsx";
import { useHover } from "./use-hover.ts";
import { useSequenceKeys } from "./use-sequence-keys.ts";
import { useSequenceView } from "./use-sequence-view.ts";
import type { SequenceViewState } from "./use-sequence-view.ts";
import styles from "./sequence.module.css";

export interface SequenceViewProps {
  /** Names of processes and pipes for the lane heads. */
  readonly topology: Topology;
  /** How many rows the filter lets through now. */
  readonly shown: number;
  /** Changes when the rows behind the indices have changed: new filter, cleared trace. Growth does not count. */
  readonly generation: number;
  /** Rows start .. start+count of what the filter lets through; fewer at the end. As for the grid. Stable. */
  readonly getRows: (start: number, count: number) => Promise<readonly Row[]>;
  /** Position among the shown rows of the row with this number, or of the next one shown. Stable. */
  readonly findRow: (no: number) => Promise<number>;
  /** Number of the selected row: the selection of the grid. */
  readonly selectedRow: number | null;
  readonly onSelectRow: (no: number) => void;
  /** Keeps the newest row in sight. */
  readonly followTail: boolean;
  /** The user scrolled away from the end, or came back to it. */
  readonly onFollowTailChange: (follow: boolean) => void;
}

/** The sequence chart with its tool bar and legend. */
export function SequenceView(props: SequenceViewProps): ReactElement {
  const { topology, shown, selectedRow } = props;
  const [mode, setMode] = useState<LaneMode>("process");
  const scroller = useRef<HTMLDivElement>(null);
  const palette = usePalette(scroller);
  const view = useSequenceView(props, scroller, mode);
  const hover = useHover(view);
  const onKeyDown = useSequenceKeys(props, view);
  const scene: Scene = {
    ...view.data,
    ...view.size,
    top: view.top,
    left: view.left,
    selectedRow,
    selected: withOtherHalf(view, selectedRow),
    hovered: withOtherHalf(view, hover.row?.no ?? null),
  };
  return (
    <section className={styles["view"]} aria-label="Sequence">
      <SequenceToolbar
        shown={shown}
        inSight={view.inSight}
        reorderings={view.marksInSight}
        mode={mode}
        axis={view.axis}
        pxPerMs={view.pxPerMs}
        onMode={setMode}
        onAxis={view.setAxis}
        onZoom={view.zoom}
      />
      {shown === 0 ? (
        <NoRows />
      ) : (
        <LaneHeads lanes={view.data.lanes} topology={topology} left={view.left} />
      )}
      <div
        ref={scroller}
        className={styles["scroller"]}
        hidden={shown === 0}
        role="listbox"
        tabIndex={0}
        aria-label="Messages in sequence"
        aria-describedby="sequence-summary"
        aria-activedescendant={view.selected === null ? undefined : "sequence-selected"}
        onScroll={view.handleScroll}
        onKeyDown={onKeyDown}
        onPointerMove={hover.onPointerMove}
        onPointerLeave={hover.onPointerLeave}
        onClick={(event) => {
          const row = hover.rowAt(event);
          if (row !== undefined) props.onSelectRow(row.no);
        }}
      >
        <div
          className={styles["spacer"]}
          style={{ height: view.elementHeight, width: GUTTER + view.data.lanes.width }}
        >
          <div className={styles["pane"]} style={{ height: view.size.height }}>
            <SequenceCanvas scene={scene} palette={palette} />
            {view.selected === null ? null : (
              <div
                id="sequence-selected"
                role="option"
                aria-selected="true"
                className={styles["hidden"]}
              >
                {spoken(view.selected, topology)}
              </div>
            )}
            {hover.row === null ? null : (
              <SequenceTooltip
                row={hover.row}
                topology={topology}
                reordering={view.reorderingOf(hover.row.no)}
                x={hover.x}
                y={hover.y}
                {...view.size}
              />
            )}
          </div>
        </div>
      </div>
      {shown === 0 ? null : <SequenceLegend />}
      <p id="sequence-summary" className={styles["hidden"]}>
        {summary(view, shown)}
      </p>
    </section>
  );
}

function NoRows(): ReactElement {
  return (
    <EmptyState title="No messages to draw">
      Each message appears here as an arrow from the process that sent it to the one that dispatched
      it. Start a scenario, or loosen the filter if it lets nothing through.
    </EmptyState>
  );
}

/** A row and the other half of its call. */
function withOtherHalf(view: SequenceViewState, no: number | null): ReadonlySet<number> {
  if (no === null) return new Set();
  const linked = view.rowWithNo(no)?.linkedRow ?? null;
  return new Set(linked === null ? [no] : [no, linked]);
}

function spoken(row: Row, topology: Topology): string {
  const way = `from ${processName(topology, row.from)} to ${processName(topology, row.to)}`;
  return `${row.no}: ${eventText(row.kind)} ${callText(row)} ${way}, ${statusText(row.status)}`;
}

function summary({ inSight, data, marksInSight }: SequenceViewState, shown: number): string {
  if (inSight === null) return "No rows.";
  const range = `Rows ${inSight.first + 1} to ${inSight.last + 1} of ${shown}`;
  const lanes = plural(data.lanes.lanes.length, "lane");
  return `${range}, ${lanes}, ${plural(marksInSight, "reordering")}. Arrow keys move the selection.`;
}
