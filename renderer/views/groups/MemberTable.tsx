import { useState } from "react";
import type { ReactElement } from "react";
import { splitMembers } from "../../model/group-members.ts";
import type { PlacedMember } from "../../model/group-members.ts";
import { shortName } from "../../model/labels.ts";
import { countText, plural } from "../../model/number-text.ts";
import type { AssociatedGroup, GroupMember } from "../../state/contract.ts";
import { MemberBead } from "./MemberBead.tsx";
import styles from "./groups.module.css";

export interface MemberTableProps {
  readonly group: AssociatedGroup;
  /** Position of the member that is split off in thought. */
  readonly split: number | null;
  readonly onSplit: (member: number | null) => void;
  readonly onSelectRow: (no: number) => void;
}

/** Who shares the pipe: since when, until when, how much, and how often it had to wait for the others. */
export function MemberTable(props: MemberTableProps): ReactElement {
  const { split } = props;
  const [unfolded, setUnfolded] = useState(false);
  const { present, left } = splitMembers(props.group);
  const hidden = unfolded ? [] : left.filter(({ at }) => at !== split);
  const listed = [...present, ...left].filter((each) => !hidden.includes(each));
  return (
    <div className={styles["tableScroll"]}>
      <table className={styles["table"]}>
        <thead>
          <tr>
            <th scope="col">Interface</th>
            <th scope="col">Id</th>
            <th scope="col" className={styles["numeric"]}>
              Joined at
            </th>
            <th scope="col" className={styles["numeric"]}>
              Left at
            </th>
            <th scope="col" className={styles["numeric"]}>
              Messages
            </th>
            <th
              scope="col"
              className={styles["numeric"]}
              title="Messages that were there and had to wait behind another interface's message"
            >
              Waited behind others
            </th>
            <th scope="col">What if</th>
          </tr>
        </thead>
        <tbody>
          {listed.map(({ member, at }) => (
            <MemberRow key={member.interfaceId} {...props} member={member} at={at} />
          ))}
          {left.length === 0 ? null : (
            <LeftRow left={left} unfolded={unfolded} onToggle={() => setUnfolded(!unfolded)} />
          )}
        </tbody>
      </table>
    </div>
  );
}

/** Those that have left, in one line: how many, and what they had. */
function LeftRow(props: {
  readonly left: readonly PlacedMember[];
  readonly unfolded: boolean;
  readonly onToggle: () => void;
}): ReactElement {
  const { left, unfolded, onToggle } = props;
  const total = (key: "messages" | "waited"): number =>
    left.reduce((sum, { member }) => sum + member[key], 0);
  return (
    <tr data-left="true">
      <th scope="row" colSpan={4}>
        <button
          type="button"
          className={styles["unfold"]}
          aria-expanded={unfolded}
          onClick={onToggle}
        >
          <span aria-hidden="true">{unfolded ? "▾" : "▸"}</span>
          {plural(left.length, "interface")} left
        </button>
      </th>
      <td className={styles["numeric"]}>{countText(total("messages"))}</td>
      <td className={styles["numeric"]}>{countText(total("waited"))}</td>
      <td />
    </tr>
  );
}

interface MemberRowProps extends MemberTableProps {
  readonly member: GroupMember;
  readonly at: number;
}

function MemberRow({ member, at, split, onSplit, onSelectRow }: MemberRowProps): ReactElement {
  const left = member.leftRow;
  const isSplit = split === at;
  return (
    <tr data-left={left !== null} data-split={isSplit}>
      <th scope="row" title={member.interfaceName}>
        <MemberBead member={at} />
        {shortName(member.interfaceName)}
      </th>
      <td className={styles["mono"]}>{idText(member.interfaceId)}</td>
      <td className={styles["numeric"]}>
        <RowLink no={member.joinedRow} onSelect={onSelectRow} />
      </td>
      <td className={styles["numeric"]}>
        {left === null ? (
          <span className={styles["dim"]}>–</span>
        ) : (
          <RowLink no={left} onSelect={onSelectRow} />
        )}
      </td>
      <td className={styles["numeric"]}>{countText(member.messages)}</td>
      <td className={styles["numeric"]}>
        {countText(member.waited)} {shareText(member)}
      </td>
      <td>
        {member.interfaceId === 0 ? (
          <span className={styles["dim"]}>owns the pipe</span>
        ) : (
          <button
            type="button"
            className={styles["split"]}
            aria-pressed={isSplit}
            onClick={() => onSplit(isSplit ? null : at)}
          >
            {isSplit ? "put back" : "split off"}
          </button>
        )}
      </td>
    </tr>
  );
}

function RowLink(props: {
  readonly no: number;
  readonly onSelect: (no: number) => void;
}): ReactElement {
  return (
    <button type="button" className={styles["rowLink"]} onClick={() => props.onSelect(props.no)}>
      #{props.no}
    </button>
  );
}

function idText(interfaceId: number): string {
  return interfaceId === 0 ? "primary" : `0x${interfaceId.toString(16)}`;
}

function shareText({ waited, messages }: GroupMember): string {
  if (messages === 0 || waited === 0) return "";
  const share = (100 * waited) / messages;
  return share < 1 ? "(<1 %)" : `(${Math.round(share)} %)`;
}
