/**
 * The sequence chart: a lane per process or pipe, an arrow per message from its sending to its dispatch.
 *
 * useSequenceView scrolls, fetches the rows around what is in sight and lays them out; SequenceScroller turns input
 * into selection; SequenceCanvas draws.
 */
import { useRef, useState } from "react";
import type { ReactElement } from "react";
import { plural } from "../../model/number-text.ts";
import type { LaneMode } from "../../model/sequence-lanes.ts";
import { EmptyState } from "../parts/EmptyState.tsx";
import { LaneHeads } from "./LaneHeads.tsx";
import type { SequenceViewProps } from "./sequence-props.ts";
import { SequenceLegend } from "./SequenceLegend.tsx";
import { SequenceScroller } from "./SequenceScroller.tsx";
import { SequenceToolbar } from "./SequenceToolbar.tsx";
import { useSequenceView } from "./use-sequence-view.ts";
import type { SequenceViewState } from "./use-sequence-view.ts";
import styles from "./sequence.module.css";

export type { SequenceViewProps } from "./sequence-props.ts";

/** The sequence chart with its tool bar and legend. */
export function SequenceView(props: SequenceViewProps): ReactElement {
  const { topology, shown } = props;
  const [mode, setMode] = useState<LaneMode>("process");
  const scroller = useRef<HTMLDivElement>(null);
  const view = useSequenceView(props, scroller, mode);
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
      <SequenceScroller owner={props} view={view} scroller={scroller} />
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

function summary({ inSight, data, marksInSight }: SequenceViewState, shown: number): string {
  if (inSight === null) return "No rows.";
  const range = `Rows ${inSight.first + 1} to ${inSight.last + 1} of ${shown}`;
  const lanes = plural(data.lanes.lanes.length, "lane");
  return `${range}, ${lanes}, ${plural(marksInSight, "reordering")}. Arrow keys move the selection.`;
}
