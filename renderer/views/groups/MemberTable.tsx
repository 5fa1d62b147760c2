import type { ReactElement } from "react";
import { shortName } from "../../model/labels.ts";
import { countText } from "../../model/number-text.ts";
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
          {props.group.members.map((member, at) => (
            <MemberRow key={member.interfaceId} {...props} member={member} at={at} />
          ))}
        </tbody>
      </table>
    </div>
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
