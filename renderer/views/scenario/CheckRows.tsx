import type { ReactElement } from "react";
import { overtakingsOf } from "../../model/lab-checks.ts";
import type { Check } from "../../state/contract.ts";
import { useSelection, useWorkspace } from "../../state/use-workspace.ts";
import styles from "./scenario.module.css";

/** The rows of the trace that show what a check says, as ways to get there. */
export function CheckRows({ check }: { readonly check: Check }): ReactElement | null {
  const workspace = useWorkspace();
  const { rows, inPairs } = check;
  if (rows.length === 0) return null;
  return (
    <div className={styles["rows"]}>
      {inPairs ? <Overtakings check={check} /> : <RowLinks rows={rows} />}
      <button
        type="button"
        className={styles["link"]}
        onClick={() => void workspace.showRows(rows)}
      >
        {rows.length === 1 ? "Show only this row" : "Show only these rows"}
      </button>
    </div>
  );
}

function Overtakings({ check }: { readonly check: Check }): ReactElement {
  const workspace = useWorkspace();
  return (
    <ul>
      {overtakingsOf(check).map((pair) => (
        <li key={pair.overtaking}>
          <RowLink no={pair.overtaking} /> overtook <RowLink no={pair.overtaken} />
          <button
            type="button"
            className={styles["link"]}
            title="Show their arrows crossing in the sequence chart"
            aria-label={`See ${pair.overtaking} overtake ${pair.overtaken} in the sequence chart`}
            onClick={() => void workspace.showOvertaking(pair)}
          >
            see it
          </button>
        </li>
      ))}
    </ul>
  );
}

function RowLinks({ rows }: { readonly rows: readonly number[] }): ReactElement {
  return (
    <p>
      {rows.map((no) => (
        <RowLink key={no} no={no} />
      ))}
    </p>
  );
}

function RowLink({ no }: { readonly no: number }): ReactElement {
  const workspace = useWorkspace();
  const isSelected = useSelection((state) => state.no === no);
  return (
    <button
      type="button"
      className={styles["row"]}
      aria-label={`Row ${no}`}
      aria-pressed={isSelected}
      onClick={() => void workspace.showRow(no)}
    >
      {no}
    </button>
  );
}
