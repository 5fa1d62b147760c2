import type { ReactElement } from "react";
import type { Freshness } from "../../model/graph-lifetimes.ts";
import { processStateText } from "../../model/labels.ts";
import { compactCount, countText, plural, rateText } from "../../model/number-text.ts";
import { ProcessState } from "../../state/contract.ts";
import type { Process } from "../../state/contract.ts";
import styles from "./pipes.module.css";

export interface ProcessNodeProps {
  readonly process: Process;
  readonly freshness: Freshness;
  readonly isHub: boolean;
  /** One line only. */
  readonly compact: boolean;
  /** Pipes with both ends in this process. */
  readonly internal: number;
  readonly selected: boolean;
  readonly faded: boolean;
  readonly onSelect: () => void;
  /** Folds its pipes into one again; absent where they are not unfolded. */
  readonly onFold?: (() => void) | undefined;
}

/** The box of one process: name, pid, state and rates. */
export function ProcessNode(props: ProcessNodeProps): ReactElement {
  const { process, freshness, isHub, compact } = props;
  const state = processStateText(process);
  const ended = process.state === ProcessState.EXITED;
  return (
    <div
      className={styles["node"]}
      data-hub={isHub}
      data-compact={compact}
      data-freshness={freshness}
      data-selected={props.selected}
      data-faded={props.faded}
    >
      <button
        type="button"
        className={styles["nodeButton"]}
        aria-pressed={props.selected}
        aria-label={`Process ${process.name}, pid ${process.pid}, ${state}, ${rateText(process.rate)}`}
        title={titleOf(process)}
        onClick={props.onSelect}
      >
        <span className={styles["nodeHead"]}>
          <StateGlyph state={process.state} />
          <strong>{process.name}</strong>
          {isHub && process.role === "host" && process.name !== "host" ? (
            <span className={styles["tag"]}>host</span>
          ) : null}
          <span className={styles["pid"]}>{process.pid}</span>
        </span>
        <span className={styles["nodeFacts"]}>
          {ended ? <span className={styles["ended"]}>{state}</span> : <Rates process={process} />}
        </span>
        {props.internal > 0 && !compact ? (
          <span className={styles["nodeNote"]}>{plural(props.internal, "pipe")} within</span>
        ) : null}
      </button>
      {props.onFold === undefined ? null : (
        <button
          type="button"
          className={styles["fold"]}
          aria-label={`Bundle the pipes of ${process.name}`}
          title="Bundle its pipes"
          onClick={props.onFold}
        >
          ▾
        </button>
      )}
    </div>
  );
}

function Rates({ process }: { readonly process: Process }): ReactElement {
  return (
    <>
      <span>
        <span aria-hidden="true">↑</span>
        {compactCount(process.sent)}
      </span>
      <span>
        <span aria-hidden="true">↓</span>
        {compactCount(process.received)}
      </span>
      <span className={styles["nodeRate"]}>{rateText(process.rate)}</span>
    </>
  );
}

function StateGlyph({ state }: { readonly state: ProcessState }): ReactElement {
  const glyph = {
    [ProcessState.STARTING]: "◌",
    [ProcessState.RUNNING]: "●",
    [ProcessState.EXITED]: "✕",
  };
  return (
    <span className={styles["stateGlyph"]} data-state={state} aria-hidden="true">
      {glyph[state]}
    </span>
  );
}

function titleOf(process: Process): string {
  const who = [
    `${process.name}, pid ${process.pid}, ${process.role}`,
    process.uid === null ? null : `uid ${process.uid}`,
    process.gid === null ? null : `gid ${process.gid}`,
  ];
  const facts = [
    who.filter((part) => part !== null).join(", "),
    processStateText(process),
    `${countText(process.sent)} sent, ${countText(process.received)} received, ${rateText(process.rate)}`,
  ];
  return facts.join("\n");
}
