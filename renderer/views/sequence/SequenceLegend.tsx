import type { ReactElement, ReactNode } from "react";
import styles from "./sequence.module.css";

/** What lines and signs of the chart mean. */
export function SequenceLegend(): ReactElement {
  return (
    <ul className={styles["legend"]} aria-label="Legend">
      <Sign text="message, request">
        <path d="M0 6 H20" />
        <path className={styles["solid"]} d="M26 6 L18 2.5 V9.5 Z" />
      </Sign>
      <Sign text="response">
        <path d="M0 6 H20" strokeDasharray="5 3" />
        <path className={styles["solid"]} d="M26 6 L18 2.5 V9.5 Z" />
      </Sign>
      <Sign text="arrived, waiting">
        <path d="M0 6 H20" />
        <circle cx="22" cy="6" r="3.5" />
      </Sign>
      <Sign text="under way">
        <path d="M0 6 H14" strokeDasharray="2 3" />
        <path d="M10 2.5 L16 6 L10 9.5" />
      </Sign>
      <Sign text="failed" tone="error">
        <path d="M0 6 H20 M17 2 L25 10 M25 2 L17 10" />
      </Sign>
      <Sign text="overtaken" tone="warning">
        <path d="M13 0.5 L18.5 6 L13 11.5 L7.5 6 Z" />
        <circle className={styles["solid"]} cx="13" cy="6" r="1.2" />
      </Sign>
      <Sign text="call, with its latency">
        <path d="M6 1.5 H15 Q18 1.5 18 4 V8 Q18 10.5 15 10.5 H6" />
      </Sign>
      <li className={styles["legendDirection"]}>
        <i data-direction="out" /> from the host
      </li>
      <li className={styles["legendDirection"]}>
        <i data-direction="in" /> to the host
      </li>
    </ul>
  );
}

interface SignProps {
  readonly text: string;
  readonly tone?: "error" | "warning";
  readonly children: ReactNode;
}

function Sign({ text, tone, children }: SignProps): ReactElement {
  return (
    <li>
      <svg width="26" height="12" viewBox="0 0 26 12" data-tone={tone} aria-hidden="true">
        {children}
      </svg>
      {text}
    </li>
  );
}
