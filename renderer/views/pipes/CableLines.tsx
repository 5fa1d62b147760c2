import type { ReactElement } from "react";
import { cableRate } from "../../model/graph-cables.ts";
import type { Freshness } from "../../model/graph-lifetimes.ts";
import { cableWidth } from "../../model/graph-path.ts";
import type { CableDrawing } from "../../model/graph-path.ts";
import styles from "./cables.module.css";

export interface CableLine {
  readonly drawing: CableDrawing;
  readonly freshness: Freshness;
  readonly selected: boolean;
  readonly faded: boolean;
}

export interface CableLinesProps {
  readonly lines: readonly CableLine[];
  readonly onPick: (line: CableLine) => void;
}

/** The lines of all cables: as wide as their rate, with a gap where they broke. For pointers; labels are the buttons. */
export function CableLines({ lines, onPick }: CableLinesProps): ReactElement {
  return (
    <svg className={styles["lines"]} width="1" height="1" aria-hidden="true">
      {lines.map((line) => {
        const { drawing, freshness } = line;
        const rate = cableRate(drawing.cable);
        return (
          <g
            key={drawing.cable.id}
            className={styles["line"]}
            data-freshness={freshness}
            data-active={rate > 0}
            data-selected={line.selected}
            data-faded={line.faded}
          >
            <path className={styles["lineHit"]} d={drawing.path} onClick={() => onPick(line)} />
            <path
              className={styles["lineInk"]}
              d={freshness === "open" ? drawing.path : drawing.brokenPath}
              strokeWidth={freshness === "open" ? cableWidth(rate) : 1.75}
            />
            {drawing.cable.other === null ? (
              <circle className={styles["lineEnd"]} cx={drawing.gap.x} cy={drawing.gap.y} r="4" />
            ) : null}
          </g>
        );
      })}
    </svg>
  );
}
