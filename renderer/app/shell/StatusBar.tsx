import type { ReactElement, ReactNode } from "react";
import { countText } from "../../model/number-text.ts";
import type { Counters, HostInfo } from "../../state/contract.ts";
import { useRows, useSession } from "../../state/use-workspace.ts";
import { Tip } from "../../widgets/Button.tsx";
import { Icon } from "../../widgets/Icon.tsx";
import { bytesText } from "./bytes-text.ts";
import { Findings } from "./Findings.tsx";
import styles from "./shell.module.css";

/** What is kept, what is not, how near the limits are, and the worst that was found. */
export function StatusBar(): ReactElement {
  const counters = useSession((state) => state.counters);
  const info = useSession((state) => state.info);
  const { shown, captured } = useRows();
  return (
    <footer className={styles["status"]} aria-label="Status">
      <Findings />
      {counters !== null && <Counts counters={counters} shown={shown} captured={captured} />}
      <span className={styles["spring"]} />
      {info !== null && <HostText info={info} />}
    </footer>
  );
}

/** `shown` and `captured` are of one moment; the counters are told at another. */
function Counts(props: {
  readonly counters: Counters;
  readonly shown: number;
  readonly captured: number;
}): ReactElement {
  const { counters, shown, captured } = props;
  return (
    <>
      <Count name="captured" value={captured} />
      <Count name="shown" value={shown} />
      {counters.passedBy > 0 && (
        <Count
          name="not recorded"
          value={counters.passedBy}
          tip="Messages that went by while recording was paused"
        />
      )}
      <Count
        name="dropped"
        value={counters.dropped}
        tone={counters.dropped > 0 ? "warning" : undefined}
        tip="Records that could not be kept or did not arrive"
      />
      <Count
        name="clipped"
        value={counters.clipped}
        tone={counters.clipped > 0 ? "warning" : undefined}
        tip={`Messages whose bytes are not all here; ${bytesText(counters.clippedBytes)} are missing`}
      />
      <Gauge name="rows" used={captured} limit={counters.rowLimit} text={countText} />
      <Gauge
        name="bytes"
        used={counters.payloadBytes}
        limit={counters.payloadLimit}
        text={bytesText}
      />
    </>
  );
}

function Count(props: {
  readonly name: string;
  readonly value: number;
  readonly tone?: "warning" | undefined;
  readonly tip?: string;
}): ReactElement {
  const body = (
    <span className={styles["count"]} data-tone={props.tone}>
      {props.tone !== undefined && <Icon name="warning" />}
      <span className={styles["unit"]}>{props.name}</span> {countText(props.value)}
    </span>
  );
  return props.tip === undefined ? body : <Tip text={props.tip}>{body}</Tip>;
}

/** How much of a limit is used up. */
function Gauge(props: {
  readonly name: string;
  readonly used: number;
  readonly limit: number;
  readonly text: (value: number) => string;
}): ReactElement | null {
  const { name, used, limit, text } = props;
  if (!(limit > 0)) return null;
  const part = Math.min(used / limit, 1);
  const tip = `${text(used)} of at most ${text(limit)} ${name === "rows" ? "rows" : "of payload"} kept`;
  return (
    <Tip text={tip}>
      <span className={styles["count"]} data-tone={part > 0.9 ? "warning" : undefined}>
        {part > 0.9 && <Icon name="warning" />}
        <span className={styles["unit"]}>{name} limit</span>
        <span
          role="meter"
          aria-label={`${name} limit`}
          aria-valuenow={Math.round(part * 100)}
          aria-valuetext={tip}
          className={styles["gauge"]}
        >
          <span style={{ width: `${part * 100}%` }} />
        </span>
        {text(limit)}
      </span>
    </Tip>
  );
}

function HostText({ info }: { readonly info: HostInfo }): ReactNode {
  // The name that is of use to the user: what the user's own processes connect to.
  const own = info.ownProcessesName;
  const door = own === "" ? "" : `\nYour own processes connect to "${own}"`;
  return (
    <span className={styles["unit"]} title={`${info.host} on ${info.platform}${door}`}>
      {own === "" ? info.serverName : own} · Mojoscope {info.version}
    </span>
  );
}
