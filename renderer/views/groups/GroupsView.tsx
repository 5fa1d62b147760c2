/**
 * Associated groups: each master pipe with its interfaces as one FIFO, and what splitting one off would cost.
 *
 * GroupList chooses a group; GroupPanel shows its members and, in GroupLane, its recent messages in order.
 */
import type { ReactElement } from "react";
import { EmptyState } from "../parts/EmptyState.tsx";
import { GroupList } from "./GroupList.tsx";
import { GroupPanel } from "./GroupPanel.tsx";
import type { GroupsViewProps } from "./groups-props.ts";
import styles from "./groups.module.css";

export type { GroupsViewProps } from "./groups-props.ts";

/** The list of groups and the chosen one. */
export function GroupsView(props: GroupsViewProps): ReactElement {
  const { groups, selectedPipe } = props;
  const group = groups.find(({ pipe }) => pipe === selectedPipe) ?? groups[0];
  if (group === undefined) {
    return (
      <EmptyState title="No associated interfaces yet">
        A pipe whose primary interface hands out associated ones appears here as one group: all of
        them share the pipe and so one order. The database worker of the default scenario opens its
        tables that way.
      </EmptyState>
    );
  }
  return (
    <section className={styles["view"]} aria-label="Associated groups">
      <GroupList
        groups={groups}
        topology={props.topology}
        selected={group.pipe}
        onSelect={props.onSelectPipe}
      />
      <GroupPanel key={group.pipe} {...props} group={group} />
    </section>
  );
}
