import type { ReactElement } from "react";
import type { LaneDirection, LaneLine } from "../../model/group-lane.ts";
import { seriesToken } from "../../model/series.ts";
import styles from "./groups.module.css";

/** Height of a line and distance of two members' columns, px. */
export const LINE_HEIGHT = 22;
const COLUMN = 26;
/** The two directions run beside each other. */
const OFFSET: Readonly<Record<LaneDirection, number>> = { forth: -3.5, back: 3.5 };

/** Width of the members' columns, px. */
export function threadWidth(members: number): number {
  return Math.max(1, members) * COLUMN;
}

export interface LaneThreadProps {
  readonly lines: readonly LaneLine[];
  readonly lost: ReadonlySet<number> | null;
  readonly members: number;
}

/** The two queues as threads through the members' columns; cut where an order would be lost. */
export function LaneThread({ lines, lost, members }: LaneThreadProps): ReactElement {
  const width = threadWidth(members);
  const height = lines.length * LINE_HEIGHT;
  return (
    <svg className={styles["thread"]} width={width} height={height} aria-hidden="true">
      {Array.from({ length: members }, (_, member) => (
        <line key={member} x1={columnX(member)} x2={columnX(member)} y1={0} y2={height} />
      ))}
      {lines.map((line, at) => {
        const ahead = lines[line.previous];
        if (ahead === undefined || line.direction === null || line.member === -1) return null;
        return (
          <path
            key={line.row.no}
            d={link(line, at, ahead, line.previous)}
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

function link(line: LaneLine, at: number, ahead: LaneLine, previous: number): string {
  const [x1, y1, x2, y2] = [dotX(ahead), lineY(previous), dotX(line), lineY(at)];
  const bend = Math.min(LINE_HEIGHT, y2 - y1) * 0.6;
  // Down the old column, then over into the new one just above the dot.
  return `M ${x1} ${y1} V ${y2 - LINE_HEIGHT} C ${x1} ${y2 - LINE_HEIGHT + bend} ${x2} ${y2 - bend} ${x2} ${y2}`;
}

function dotX({ member, direction }: LaneLine): number {
  return columnX(member) + (direction === null ? 0 : OFFSET[direction]);
}

function columnX(member: number): number {
  return (member + 0.5) * COLUMN;
}

function lineY(at: number): number {
  return (at + 0.5) * LINE_HEIGHT;
}
