import type { ReactElement, RefObject } from "react";
import { callText, eventText, processName, statusText } from "../../model/labels.ts";
import type { Row, Topology } from "../../state/contract.ts";
import { usePalette } from "./palette.ts";
import { GUTTER } from "./scene.ts";
import type { Scene } from "./scene.ts";
import type { SequenceViewProps } from "./sequence-props.ts";
import { SequenceCanvas } from "./SequenceCanvas.tsx";
import { SequenceTooltip } from "./SequenceTooltip.tsx";
import { useHover } from "./use-hover.ts";
import { useSequenceKeys } from "./use-sequence-keys.ts";
import type { SequenceViewState } from "./use-sequence-view.ts";
import styles from "./sequence.module.css";

export interface SequenceScrollerProps {
  readonly owner: SequenceViewProps;
  readonly view: SequenceViewState;
  readonly scroller: RefObject<HTMLDivElement | null>;
}

/** The scrolled part of the chart: the drawing, and what pointer and keys do in it. */
export function SequenceScroller({ owner, view, scroller }: SequenceScrollerProps): ReactElement {
  const { topology, selectedRow } = owner;
  const palette = usePalette(scroller);
  const hover = useHover(view);
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
    <div
      ref={scroller}
      className={styles["scroller"]}
      hidden={owner.shown === 0}
      role="listbox"
      tabIndex={0}
      aria-label="Messages in sequence"
      aria-describedby="sequence-summary"
      aria-activedescendant={view.selected === null ? undefined : "sequence-selected"}
      onScroll={view.handleScroll}
      onKeyDown={useSequenceKeys(owner, view)}
      onPointerMove={hover.onPointerMove}
      onPointerLeave={hover.onPointerLeave}
      onClick={(event) => {
        const row = hover.rowAt(event);
        if (row !== undefined) owner.onSelectRow(row.no);
      }}
    >
      <div
        className={styles["spacer"]}
        style={{ height: view.elementHeight, width: GUTTER + view.data.lanes.width }}
      >
        <div className={styles["pane"]} style={{ height: view.size.height }}>
          <SequenceCanvas scene={scene} palette={palette} />
          {view.selected === null ? null : <SpokenRow row={view.selected} topology={topology} />}
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
  );
}

/** A row and the other half of its call. */
function withOtherHalf(view: SequenceViewState, no: number | null): ReadonlySet<number> {
  if (no === null) return new Set();
  const linked = view.rowWithNo(no)?.linkedRow ?? null;
  return new Set(linked === null ? [no] : [no, linked]);
}

function SpokenRow({ row, topology }: { row: Row; topology: Topology }): ReactElement {
  const way = `from ${processName(topology, row.from)} to ${processName(topology, row.to)}`;
  return (
    <div id="sequence-selected" role="option" aria-selected="true" className={styles["hidden"]}>
      {row.no}: {eventText(row.kind)} {callText(row)} {way}, {statusText(row.status)}
    </div>
  );
}
