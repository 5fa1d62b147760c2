import type { ReactElement } from "react";
import { splitMembers } from "../../model/group-members.ts";
import { processName, shortName } from "../../model/labels.ts";
import { compactCount, countText, plural } from "../../model/number-text.ts";
import type { AssociatedGroup, Topology } from "../../state/contract.ts";
import styles from "./groups.module.css";

export interface GroupListProps {
  readonly groups: readonly AssociatedGroup[];
  readonly topology: Topology;
  /** Pipe of the open group. */
  readonly selected: number;
  readonly onSelect: (pipe: number) => void;
}

/** Every group by the number of its pipe. */
export function GroupList({ groups, topology, selected, onSelect }: GroupListProps): ReactElement {
  return (
    <nav className={styles["list"]} aria-label="Groups">
      <h2>{plural(groups.length, "group")}</h2>
      <ul>
        {groups.map((group) => (
          <li key={group.pipe}>
            <button
              type="button"
              aria-current={group.pipe === selected}
              onClick={() => onSelect(group.pipe)}
            >
              <span className={styles["listTitle"]}>
                <span className={styles["number"]}>#{group.pipe}</span>
                <strong>{groupTitle(group)}</strong>
                {group.open ? null : <span className={styles["closed"]}>✕ closed</span>}
              </span>
              <span className={styles["listDetail"]}>
                {processName(topology, group.processA)} ⇄ {processName(topology, group.processB)}
              </span>
              <span
                className={styles["listDetail"]}
                title={`${countText(group.guaranteedOrders)} observed orders that only the shared pipe guarantees`}
              >
                {plural(splitMembers(group).present.length, "interface")},{" "}
                {compactCount(group.guaranteedOrders)} orders
              </span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Name of the group's primary interface. */
export function groupTitle({ members }: AssociatedGroup): string {
  const primary = members.find((member) => member.interfaceId === 0) ?? members[0];
  return primary === undefined ? "pipe" : shortName(primary.interfaceName);
}
