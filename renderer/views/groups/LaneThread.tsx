import type { ReactElement } from "react";
import type { LaneDirection, LaneLine } from "../../model/group-lane.ts";
import type { LaneSlots, MemberSpan } from "../../model/group-slots.ts";
import { seriesToken } from "../../model/series.ts";
import styles from "./lane.module.css";

/** Height of a line and distance of two members' columns, px. */
export const LINE_HEIGHT = 22;
const COLUMN = 24;
/** The two directions run beside each other. */
const OFFSET: Readonly<Record<LaneDirection, number>> = { forth: -3.5, back: 3.5 };

/** Width of the members' columns, px. */
export function threadWidth(columns: number): number {
  return Math.max(1, columns) * COLUMN;
}

export interface LaneThreadProps {
  readonly lines: readonly LaneLine[];
  readonly lost: ReadonlySet<number> | null;
  readonly slots: LaneSlots;
}

/** The two queues as threads through the members' columns; cut where an order would be lost. */
export function LaneThread({ lines, lost, slots }: LaneThreadProps): ReactElement {
  const width = threadWidth(slots.count);
  const dotX = (line: LaneLine): number =>
    columnX(slots.slotOf.get(line.member) ?? 0) +
    (line.direction === null ? 0 : OFFSET[line.direction]);
  const height = lines.length * LINE_HEIGHT;
  return (
    <svg className={styles["thread"]} width={width} height={height} aria-hidden="true">
      {slots.spans.map((span) => (
        <SpanLine key={span.member} span={span} height={height} />
      ))}
      {lines.map((line, at) => {
        const ahead = lines[line.previous];
        if (ahead === undefined || line.direction === null || line.member === -1) return null;
        return (
          <path
            key={line.row.no}
            d={link(dotX(ahead), lineY(line.previous), dotX(line), lineY(at))}
            data-direction={line.direction}
            data-lost={lost?.has(at) === true}
          />
        );
      })}
      {lines.map((line, at) => {
        if (line.member === -1 || line.direction === null) return null;
        return (
          <circle
            key={line.row.no}
            cx={dotX(line)}
            cy={lineY(at)}
            r="4"
            data-direction={line.direction}
            style={{ color: `var(${seriesToken(line.member)})` }}
          />
        );
      })}
    </svg>
  );
}

/** A member's column from where it joined to where it left. */
function SpanLine({ span, height }: { span: MemberSpan; height: number }): ReactElement {
  const x = columnX(span.slot);
  const y1 = span.joinedHere ? lineY(span.from) : 0;
  const y2 = span.leftHere ? lineY(span.to) : height;
  return (
    <>
      <line x1={x} x2={x} y1={y1} y2={y2} />
      {span.joinedHere ? <line x1={x - 5} x2={x + 5} y1={y1} y2={y1} /> : null}
      {span.leftHere ? <line x1={x - 5} x2={x + 5} y1={y2} y2={y2} /> : null}
    </>
  );
}

function link(x1: number, y1: number, x2: number, y2: number): string {
  const bend = Math.min(LINE_HEIGHT, y2 - y1) * 0.6;
  // Down the old column, then over into the new one just above the dot.
  return `M ${x1} ${y1} V ${y2 - LINE_HEIGHT} C ${x1} ${y2 - LINE_HEIGHT + bend} ${x2} ${y2 - bend} ${x2} ${y2}`;
}

function columnX(slot: number): number {
  return (slot + 0.5) * COLUMN;
}

function lineY(at: number): number {
  return (at + 0.5) * LINE_HEIGHT;
}
