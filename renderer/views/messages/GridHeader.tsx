import type { PointerEvent, ReactElement } from "react";
import { useCallback } from "react";
import type { Column, PlacedColumn } from "../../state/columns.ts";
import { resizeColumn } from "../../state/columns.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import { trackPointer } from "../../widgets/track-pointer.ts";
import styles from "./messages.module.css";

const KEY_STEP = 16;

/** The column heads; a right click chooses columns, their edges set widths. */
export function GridHeader({
  columns,
}: {
  readonly columns: readonly PlacedColumn[];
}): ReactElement {
  return (
    <div className={styles["header"]} role="rowgroup">
      <div role="row" aria-rowindex={1} className={styles["headerRow"]}>
        {columns.map((placed, index) => (
          <div
            key={placed.column.id}
            role="columnheader"
            aria-colindex={index + 1}
            className={styles["headerCell"]}
            data-align={placed.column.align}
            style={{ left: placed.left, width: placed.width }}
          >
            <span className={styles["headerText"]}>{placed.column.title}</span>
            <ResizeHandle column={placed.column} width={placed.width} />
          </div>
        ))}
      </div>
    </div>
  );
}

function ResizeHandle(props: { readonly column: Column; readonly width: number }): ReactElement {
  const { settings } = useWorkspace();
  const { column, width } = props;
  const resize = useCallback(
    (to: number) => {
      const { columns } = settings.getState();
      settings.setState({ columns: resizeColumn(columns, column.id, to) });
    },
    [settings, column.id],
  );
  const onPointerDown = (event: PointerEvent<HTMLSpanElement>): void => {
    if (event.button !== 0) return;
    event.preventDefault();
    const start = event.clientX;
    trackPointer(event, { moved: (x) => resize(width + x - start) });
  };
  return (
    <span
      role="separator"
      aria-orientation="vertical"
      aria-label={`Width of ${column.title}`}
      aria-valuenow={Math.round(width)}
      tabIndex={-1}
      className={styles["resize"]}
      onPointerDown={onPointerDown}
      onDoubleClick={() => resize(column.width)}
      onKeyDown={(event) => {
        if (event.key === "ArrowLeft") resize(width - KEY_STEP);
        if (event.key === "ArrowRight") resize(width + KEY_STEP);
      }}
    />
  );
}
