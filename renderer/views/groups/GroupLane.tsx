import { useLayoutEffect, useMemo, useRef } from "react";
import type { ReactElement, RefObject } from "react";
import type { LaneLine } from "../../model/group-lane.ts";
import { laneSlots } from "../../model/group-slots.ts";
import { callText, shortName, statusText } from "../../model/labels.ts";
import { countText, durationText, momentText } from "../../model/number-text.ts";
import { RowKind, RowStatus } from "../../state/contract.ts";
import type { AssociatedGroup } from "../../state/contract.ts";
import { LaneThread, threadWidth } from "./LaneThread.tsx";
import { MemberBead } from "./MemberBead.tsx";
import styles from "./lane.module.css";

export interface GroupLaneProps {
  readonly group: AssociatedGroup;
  readonly lines: readonly LaneLine[];
  /** Lines whose order after their predecessor would be lost; null: nobody is split off. */
  readonly lost: ReadonlySet<number> | null;
  /** Names of the processes at end A and end B. */
  readonly ends: readonly [string, string];
  readonly selectedRow: number | null;
  readonly onSelectRow: (no: number) => void;
}

/** The recent messages of the pipe in order: one thread per direction, winding through the members' columns. */
export function GroupLane(props: GroupLaneProps): ReactElement {
  const { lines, group } = props;
  const scroller = useStickToEnd(lines);
  const slots = useMemo(() => laneSlots(group, lines), [group, lines]);
  if (lines.length === 0) return <p className={styles["noLines"]}>No messages in this trace.</p>;
  const width = threadWidth(slots.count);
  return (
    <div className={styles["lane"]} ref={scroller} role="region" aria-label="Recent messages">
      <div className={styles["laneHead"]} aria-hidden="true">
        <span className={styles["laneNo"]}>No.</span>
        <span className={styles["laneTime"]}>Time, s</span>
        <span className={styles["laneThread"]} style={{ width }}>
          {slots.heads.map((member, slot) => (
            <HeadBead key={slot} group={group} member={member} />
          ))}
        </span>
        <span className={styles["laneWay"]}>Direction</span>
        <span className={styles["laneSeq"]}>Seq</span>
        <span className={styles["laneCall"]}>Message</span>
        <span className={styles["laneWait"]}>Waited at the head</span>
      </div>
      <div className={styles["laneBody"]}>
        <LaneThread lines={lines} lost={props.lost} slots={slots} />
        <ol>
          {lines.map((line, at) => (
            <Line key={line.row.no} {...props} line={line} at={at} width={width} />
          ))}
        </ol>
      </div>
    </div>
  );
}

/** Who has a column now; nothing where its last member has left. */
function HeadBead(props: {
  readonly group: AssociatedGroup;
  readonly member: number;
}): ReactElement {
  const member = props.group.members[props.member];
  if (member === undefined) return <span />;
  return (
    <span title={`${shortName(member.interfaceName)}, there now`}>
      <MemberBead member={props.member} />
    </span>
  );
}

interface LineProps extends GroupLaneProps {
  readonly line: LaneLine;
  readonly at: number;
  readonly width: number;
}

function Line({ line, at, lost, ends, selectedRow, onSelectRow, width }: LineProps): ReactElement {
  const { row, wait } = line;
  const isLost = lost?.has(at) === true;
  return (
    <li>
      <button
        type="button"
        className={styles["line"]}
        aria-pressed={row.no === selectedRow}
        data-lost={isLost}
        data-faded={lost !== null && !isLost}
        onClick={() => onSelectRow(row.no)}
      >
        <span className={styles["laneNo"]}>{row.no}</span>
        <span className={styles["laneTime"]}>{momentText(row.time)}</span>
        <span className={styles["laneThread"]} style={{ width }} />
        <span className={styles["laneWay"]}>{wayText(line, ends)}</span>
        <span className={styles["laneSeq"]}>
          {line.direction === null ? "" : countText(row.sequence)}
        </span>
        <span className={styles["laneCall"]}>
          <span className={styles["lineMember"]}>
            {line.member === -1 ? null : <MemberBead member={line.member} />}
          </span>
          {row.kind === RowKind.RESPONSE ? "↩ " : ""}
          {callText(row)}
          {isLost ? <span className={styles["lostTag"]}>⇅ order lost</span> : null}
          <span className={styles["note"]}>{noteOf(line)}</span>
        </span>
        <span className={styles["laneWait"]}>
          {wait === null ? null : (
            <>
              {durationText(wait.milliseconds)} behind #{wait.behind}
            </>
          )}
        </span>
      </button>
    </li>
  );
}

function wayText({ direction }: LaneLine, [endA, endB]: readonly [string, string]): string {
  if (direction === null) return "";
  return direction === "forth" ? `→ ${endB}` : `← ${endA}`;
}

function noteOf({ row }: LaneLine): string {
  const failed =
    row.status === RowStatus.DISPATCHED || row.status === RowStatus.EVENT
      ? ""
      : [statusText(row.status), row.error ?? ""].join(" ").trim();
  return [failed, row.info].filter((part) => part !== "").join("  ");
}

/** Keeps the newest line in sight as long as the reader has not scrolled up. */
function useStickToEnd(lines: readonly LaneLine[]): RefObject<HTMLDivElement | null> {
  const scroller = useRef<HTMLDivElement>(null);
  const end = useRef(0);
  useLayoutEffect(() => {
    const target = scroller.current;
    if (target === null) return;
    if (target.scrollTop >= end.current - 4) target.scrollTop = target.scrollHeight;
    end.current = target.scrollHeight - target.clientHeight;
  }, [lines]);
  return scroller;
}
