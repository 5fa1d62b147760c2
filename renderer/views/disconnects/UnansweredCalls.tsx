import { useState } from "react";
import type { ReactElement } from "react";
import { shortName } from "../../model/labels.ts";
import { countText } from "../../model/number-text.ts";
import type { UnansweredCall } from "../../state/contract.ts";
import styles from "./disconnects.module.css";

/** Calls listed before the rest waits behind a button. */
const FIRST = 8;

export interface UnansweredCallsProps {
  readonly calls: readonly UnansweredCall[];
  readonly onSelectRow: (no: number) => void;
}

/** The requests whose responses never came; each leads to its row. */
export function UnansweredCalls({ calls, onSelectRow }: UnansweredCallsProps): ReactElement {
  const [all, setAll] = useState(false);
  if (calls.length === 0) {
    return <p className={styles["none"]}>Every request had its response.</p>;
  }
  const listed = all ? calls : calls.slice(0, FIRST);
  return (
    <ul className={styles["calls"]}>
      {listed.map((call) => (
        <li key={call.row}>
          <button type="button" className={styles["link"]} onClick={() => onSelectRow(call.row)}>
            <span className={styles["rowNo"]}>#{call.row}</span>
            {shortName(call.interfaceName)}.{call.method}
          </button>
        </li>
      ))}
      {listed.length < calls.length ? (
        <li>
          <button type="button" className={styles["link"]} onClick={() => setAll(true)}>
            {countText(calls.length - listed.length)} more
          </button>
        </li>
      ) : null}
    </ul>
  );
}
