import { useEffect, useMemo, useState } from "react";
import type { ReactElement } from "react";
import { groupLane, splitCost } from "../../model/group-lane.ts";
import { processName, shortName } from "../../model/labels.ts";
import { countText, plural } from "../../model/number-text.ts";
import { memberLetter } from "../../model/series.ts";
import type { AssociatedGroup, Row } from "../../state/contract.ts";
import { coalesce, pause } from "../../state/coalesce.ts";
import { GroupLane } from "./GroupLane.tsx";
import { groupTitle } from "./GroupList.tsx";
import type { GroupsViewProps } from "./groups-props.ts";
import { MemberTable } from "./MemberTable.tsx";
import styles from "./groups.module.css";

/** Messages drawn: the newest ones of the pipe. */
const RECENT = 120;
/** While all of them are other ones each time, they are asked for at this distance, ms. */
const FLOOD_PAUSE_MS = 1000;

export interface GroupPanelProps extends GroupsViewProps {
  readonly group: AssociatedGroup;
}

/** One group: who is in it, its recent messages as one queue, and what splitting a member off would cost. */
export function GroupPanel(props: GroupPanelProps): ReactElement {
  const { group, topology } = props;
  const rows = usePipeRows(props);
  const [split, setSplit] = useState<number | null>(null);
  const lines = useMemo(() => groupLane(group, rows), [group, rows]);
  const cost = useMemo(() => splitCost(lines, split ?? -1), [lines, split]);
  const [endA, endB] = [group.processA, group.processB].map((end) => processName(topology, end));
  return (
    <div className={styles["panel"]}>
      <header className={styles["panelHead"]}>
        <h2>
          <span className={styles["number"]}>#{group.pipe}</span> {groupTitle(group)}
        </h2>
        <p>
          One pipe between {endA} and {endB}: whatever its interfaces send in one direction arrives
          in the order sent. <strong>{countText(group.guaranteedOrders)}</strong> observed orders
          between different interfaces rest on that.
        </p>
      </header>
      <MemberTable group={group} split={split} onSplit={setSplit} onSelectRow={props.onSelectRow} />
      <WhatIf
        group={group}
        split={split}
        lost={cost.lost.size}
        of={cost.guaranteed}
        messages={lines.filter(({ direction }) => direction !== null).length}
      />
      <GroupLane
        group={group}
        lines={lines}
        lost={split === null ? null : cost.lost}
        ends={[endA ?? "unknown", endB ?? "unknown"]}
        selectedRow={props.selectedRow}
        onSelectRow={props.onSelectRow}
      />
    </div>
  );
}

interface WhatIfProps {
  readonly group: AssociatedGroup;
  readonly split: number | null;
  readonly lost: number;
  readonly of: number;
  readonly messages: number;
}

function WhatIf({ group, split, lost, of, messages }: WhatIfProps): ReactElement {
  const member = split === null ? undefined : group.members[split];
  if (split === null || member === undefined) {
    return (
      <p className={styles["whatIf"]}>
        What if one of them had a pipe of its own? Choose <em>split off</em> to see which orders
        would no longer be guaranteed.
      </p>
    );
  }
  const name = `${memberLetter(split)} ${shortName(member.interfaceName)}`;
  return (
    <p className={styles["whatIf"]} data-active="true" role="status">
      Split <strong>{name}</strong> off:{" "}
      {lost === 0 ? (
        "no observed order"
      ) : (
        <>
          these <strong>{countText(lost)}</strong> observed {lost === 1 ? "order" : "orders"}
        </>
      )}{" "}
      of the {countText(of)} among the last {plural(messages, "message")}{" "}
      {lost === 1 ? "loses its" : "lose their"} guarantee
      {lost === 0 ? "." : ": nothing would keep one side from overtaking the other."}
    </p>
  );
}

/** The newest rows of the group's pipe; asked again with every new `groups`, one request at a time. */
function usePipeRows({ group, groups, getPipeRows }: GroupPanelProps): readonly Row[] {
  const { pipe } = group;
  const [rows, setRows] = useState<readonly Row[]>([]);
  const refresh = useMemo(() => {
    let last = Number.POSITIVE_INFINITY;
    return coalesce(async () => {
      const newest = await getPipeRows(pipe, RECENT);
      const overlaps = (newest[0]?.no ?? 0) <= last;
      last = newest.at(-1)?.no ?? 0;
      setRows(newest);
      // Nobody reads lines that are all new twice a second, and drawing them is not free.
      if (!overlaps) await pause(FLOOD_PAUSE_MS);
    });
  }, [getPipeRows, pipe]);
  useEffect(() => refresh(), [groups, refresh]);
  return rows;
}
