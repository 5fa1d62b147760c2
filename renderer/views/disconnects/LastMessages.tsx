import { useEffect, useState } from "react";
import type { ReactElement } from "react";
import { callText, processName, statusText } from "../../model/labels.ts";
import { momentText } from "../../model/number-text.ts";
import { RowKind, RowStatus } from "../../state/contract.ts";
import type { Row, Topology } from "../../state/contract.ts";
import styles from "./disconnects.module.css";

export interface LastMessagesProps {
  /** Row numbers, oldest first. */
  readonly numbers: readonly number[];
  readonly topology: Topology;
  readonly onSelectRow: (no: number) => void;
  readonly loadRows: (numbers: readonly number[]) => Promise<readonly Row[]>;
}

/** What both sides said last, oldest first. */
export function LastMessages(props: LastMessagesProps): ReactElement {
  const rows = useRows(props);
  if (props.numbers.length === 0) {
    return <p className={styles["none"]}>Not a single message had gone over it.</p>;
  }
  if (rows === null) return <p className={styles["none"]}>Loading {props.numbers.length} rows…</p>;
  return (
    <ol className={styles["last"]}>
      {rows.map((row) => (
        <li key={row.no}>
          <button type="button" data-bad={isBad(row)} onClick={() => props.onSelectRow(row.no)}>
            <span className={styles["rowNo"]}>{row.no}</span>
            <span className={styles["lastTime"]}>{momentText(row.time)}</span>
            <span className={styles["way"]}>
              {processName(props.topology, row.from)} → {processName(props.topology, row.to)}
            </span>
            <span className={styles["lastCall"]}>
              {row.kind === RowKind.RESPONSE ? "↩ " : ""}
              {callText(row)} <span>{row.info}</span>
            </span>
            <span className={styles["status"]}>
              {row.status === RowStatus.DISPATCHED || row.status === RowStatus.EVENT
                ? ""
                : `${isBad(row) ? "✕ " : "… "}${statusText(row.status)} ${row.error ?? ""}`}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}

function isBad({ status }: Row): boolean {
  return status === RowStatus.DROPPED || status === RowStatus.REJECTED || status === RowStatus.LOST;
}

/** The rows; null until they are here. Asked again when the list of numbers has changed. */
function useRows({ numbers, loadRows }: LastMessagesProps): readonly Row[] | null {
  const [rows, setRows] = useState<readonly Row[] | null>(null);
  const wanted = numbers.join(",");
  useEffect(() => {
    let current = true;
    const load = async (): Promise<void> => {
      const list = wanted === "" ? [] : wanted.split(",").map(Number);
      const loaded = await loadRows(list);
      if (current) setRows(loaded);
    };
    // The link may be gone; the owner says so.
    load().catch(() => undefined);
    return () => {
      current = false;
    };
  }, [wanted, loadRows]);
  return rows;
}
