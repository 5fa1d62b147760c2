import { useId } from "react";
import type { ReactElement } from "react";
import { cardDigest, cardFacts, causeGlyph, lossTone } from "../../model/disconnect-cards.ts";
import { causeText, lossText } from "../../model/labels.ts";
import { momentText, plural } from "../../model/number-text.ts";
import type { Disconnect, Row, Topology } from "../../state/contract.ts";
import { Cascade } from "./Cascade.tsx";
import { LastMessages } from "./LastMessages.tsx";
import { UnansweredCalls } from "./UnansweredCalls.tsx";
import styles from "./disconnects.module.css";

export interface DisconnectCardProps {
  readonly disconnect: Disconnect;
  readonly topology: Topology;
  readonly open: boolean;
  readonly selected: boolean;
  readonly onToggle: (open: boolean) => void;
  readonly onSelectRow: (no: number) => void;
  readonly loadRows: (numbers: readonly number[]) => Promise<readonly Row[]>;
}

/** The post-mortem of one loss. */
export function DisconnectCard(props: DisconnectCardProps): ReactElement {
  const { disconnect, topology, open } = props;
  const body = useId();
  const cause = causeText(disconnect.cause);
  const loss = lossText(disconnect);
  return (
    <article
      className={styles["card"]}
      data-tone={lossTone(disconnect)}
      data-selected={props.selected}
      aria-label={disconnect.summary}
    >
      <button
        type="button"
        className={styles["cardHead"]}
        data-card-head
        aria-expanded={open}
        aria-controls={body}
        onClick={() => props.onToggle(!open)}
      >
        <span className={styles["fold"]} aria-hidden="true">
          {open ? "▾" : "▸"}
        </span>
        <span className={styles["time"]}>{momentText(disconnect.time)}</span>
        <span className={styles["cause"]}>
          <span className={styles["glyph"]} aria-hidden="true">
            {causeGlyph(disconnect.cause)}
          </span>
          {cause}
          {loss === cause ? "" : `, ${loss}`}
        </span>
        <strong className={styles["summary"]} title={disconnect.summary}>
          {disconnect.summary}
        </strong>
        <span className={styles["digest"]}>{cardDigest(disconnect)}</span>
      </button>
      {open ? (
        <div className={styles["body"]} id={body}>
          <dl className={styles["facts"]}>
            {cardFacts(disconnect, topology).map(({ name, value, hint }) => (
              <div key={name} title={hint}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <div className={styles["columns"]}>
            <section>
              <h3>{plural(disconnect.endpoints.length, "endpoint")} lost</h3>
              <Cascade disconnect={disconnect} topology={topology} />
            </section>
            <section>
              <h3>{plural(disconnect.unanswered.length, "call")} never answered</h3>
              <UnansweredCalls calls={disconnect.unanswered} onSelectRow={props.onSelectRow} />
            </section>
          </div>
          <section>
            <h3>Last messages of both sides</h3>
            <LastMessages
              numbers={disconnect.lastRows}
              topology={topology}
              onSelectRow={props.onSelectRow}
              loadRows={props.loadRows}
            />
          </section>
        </div>
      ) : null}
    </article>
  );
}
