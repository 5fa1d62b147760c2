import type { ReactElement } from "react";
import { memo } from "react";
import type { PlacedColumn } from "../../state/columns.ts";
import type { Row, Topology } from "../../state/contract.ts";
import type { Direction } from "./cell-text.ts";
import { cellText, DIRECTIONS, directionOf, TONE_GLYPHS, toneOf } from "./cell-text.ts";
import { ROW_HEIGHT } from "./grid-geometry.ts";
import styles from "./messages.module.css";

export interface GridRowProps {
  readonly index: number;
  /** Absent until its page is here. */
  readonly row: Row | undefined;
  /** The row shown above, for the delta. */
  readonly before: Row | undefined;
  readonly columns: readonly PlacedColumn[];
  readonly topology: Topology;
  /** Distance from the first drawn row, in px. */
  readonly top: number;
  readonly selected: boolean;
  /** The other half of the selected call. */
  readonly linked: boolean;
}

/** One line of the grid. */
export const GridRow = memo(function GridRow(props: GridRowProps): ReactElement {
  const { index, row, columns } = props;
  return (
    <div
      id={rowElementId(index)}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={props.selected}
      className={styles["row"]}
      data-index={index}
      data-tone={row === undefined ? "normal" : toneOf(row)}
      data-linked={props.linked || undefined}
      style={{ top: props.top, height: ROW_HEIGHT }}
    >
      {columns.map((placed, at) => (
        <div
          key={placed.column.id}
          role="gridcell"
          aria-colindex={at + 1}
          className={styles["cell"]}
          data-column={placed.column.id}
          data-align={placed.column.align}
          style={{ left: placed.left, width: placed.width }}
        >
          {row !== undefined && <Cell {...props} row={row} column={placed} />}
        </div>
      ))}
    </div>
  );
});

/** The id of a row's element, for aria-activedescendant. */
export function rowElementId(index: number): string {
  return `message-row-${index}`;
}

function Cell(
  props: GridRowProps & { readonly row: Row; readonly column: PlacedColumn },
): ReactElement {
  const { row, before, topology } = props;
  const { id } = props.column.column;
  const text = cellText(id, row, before, topology);
  if (id === "from") {
    return (
      <>
        <DirectionGlyph direction={directionOf(row, topology)} /> {text}
      </>
    );
  }
  if (id !== "info") return <>{text}</>;
  const glyph = TONE_GLYPHS[toneOf(row)];
  return (
    <>
      {glyph !== "" && (
        <span className={styles["toneGlyph"]} aria-hidden="true">
          {glyph}
        </span>
      )}
      {text}
    </>
  );
}

function DirectionGlyph({ direction }: { readonly direction: Direction }): ReactElement {
  const { glyph, text } = DIRECTIONS[direction];
  return (
    <span
      className={styles["direction"]}
      data-direction={direction}
      role="img"
      aria-label={text}
      title={text}
    >
      {glyph}
    </span>
  );
}
