import type { ReactElement } from "react";
import { countText, plural } from "../../model/number-text.ts";
import type { LaneMode } from "../../model/sequence-lanes.ts";
import parts from "../parts/parts.module.css";
import { Segmented } from "../parts/Segmented.tsx";
import styles from "./sequence.module.css";

export type Axis = "order" | "time";

export interface SequenceToolbarProps {
  readonly shown: number;
  /** Positions of the rows in sight, or null. */
  readonly inSight: { readonly first: number; readonly last: number } | null;
  readonly reorderings: number;
  readonly mode: LaneMode;
  readonly axis: Axis;
  /** px per millisecond; null while the axis is ordinal. */
  readonly pxPerMs: number | null;
  readonly onMode: (mode: LaneMode) => void;
  readonly onAxis: (axis: Axis) => void;
  readonly onZoom: (factor: number) => void;
}

/** Where the chart stands, and how it is drawn. */
export function SequenceToolbar(props: SequenceToolbarProps): ReactElement {
  return (
    <div className={parts["toolbar"]} role="toolbar" aria-label="Sequence view">
      <span className={parts["toolbarSummary"]}>{rangeText(props)}</span>
      {props.reorderings === 0 ? null : (
        <span className={styles["reorderings"]}>
          <span aria-hidden="true">◇ </span>
          {plural(props.reorderings, "reordering")} in sight
        </span>
      )}
      <span className={parts["spring"]} />
      <Segmented
        label="Lane per"
        value={props.mode}
        onChange={props.onMode}
        options={[
          { value: "process", text: "process" },
          { value: "pipe", text: "pipe" },
        ]}
      />
      <Segmented
        label="Axis"
        value={props.axis}
        onChange={props.onAxis}
        options={[
          { value: "order", text: "order", title: "One line per row" },
          { value: "time", text: "time", title: "As far apart as in time; long pauses are cut" },
        ]}
      />
      {props.pxPerMs === null ? null : <Zoom pxPerMs={props.pxPerMs} onZoom={props.onZoom} />}
    </div>
  );
}

function Zoom({
  pxPerMs,
  onZoom,
}: {
  pxPerMs: number;
  onZoom: (by: number) => void;
}): ReactElement {
  return (
    <span className={styles["zoom"]}>
      <button
        type="button"
        className={parts["button"]}
        title="Zoom out (S)"
        aria-label="Zoom out"
        onClick={() => onZoom(0.5)}
      >
        −
      </button>
      <span>{scaleText(pxPerMs)}</span>
      <button
        type="button"
        className={parts["button"]}
        title="Zoom in (W)"
        aria-label="Zoom in"
        onClick={() => onZoom(2)}
      >
        +
      </button>
    </span>
  );
}

function scaleText(pxPerMs: number): string {
  return pxPerMs >= 1 ? `${countText(pxPerMs)} px/ms` : `${countText(pxPerMs * 1000)} px/s`;
}

function rangeText({ shown, inSight }: SequenceToolbarProps): string {
  if (inSight === null) return plural(shown, "row");
  const range = `${countText(inSight.first + 1)}–${countText(inSight.last + 1)}`;
  return `Rows ${range} of ${countText(shown)}`;
}
