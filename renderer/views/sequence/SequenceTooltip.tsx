import type { ReactElement } from "react";
import { callText, eventText, processName, statusText } from "../../model/labels.ts";
import { countText, durationText, momentText } from "../../model/number-text.ts";
import type { OrderGuarantee, Reordering } from "../../model/sequence-order.ts";
import { RowStatus } from "../../state/contract.ts";
import type { Row, Topology } from "../../state/contract.ts";
import styles from "./sequence.module.css";

export interface SequenceTooltipProps {
  readonly row: Row;
  readonly topology: Topology;
  /** Whether, and by whom, it was overtaken. */
  readonly reordering: Reordering | undefined;
  /** In the chart's viewport, px, and its size. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const WIDTH = 300;
const HEIGHT = 190;

/** What the order was, in words. */
const GUARANTEES: Readonly<Record<OrderGuarantee, string>> = {
  independent: "chance: the pipes are independent",
  sync: "allowed: sync calls pass a blocked reader",
  broken: "the pipe's FIFO was broken",
};

/** The facts of the message under the pointer. */
export function SequenceTooltip(props: SequenceTooltipProps): ReactElement {
  const { row, x, y, width, height } = props;
  const place = {
    left: x + 16 + WIDTH > width ? Math.max(0, x - 16 - WIDTH) : x + 16,
    top: y + 16 + HEIGHT > height ? Math.max(0, y - 12 - HEIGHT) : y + 16,
    width: WIDTH,
  };
  return (
    <div className={styles["tooltip"]} style={place} aria-hidden="true">
      <p className={styles["tooltipTitle"]}>
        {callText(row)}
        <span>#{row.no}</span>
      </p>
      {row.info === "" ? null : <p className={styles["tooltipInfo"]}>{row.info}</p>}
      <dl>
        {factsOf(props).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function factsOf({ row, topology, reordering }: SequenceTooltipProps): [string, string][] {
  const name = (process: number | null): string => processName(topology, process);
  if (row.status === RowStatus.EVENT) {
    return [
      ["process", name(row.from ?? row.to)],
      ["time", momentText(row.time)],
    ];
  }
  const facts: [string, string][] = [
    [eventText(row.kind), `${name(row.from)} → ${name(row.to)}`],
    ["pipe", `#${row.pipe}, sequence ${countText(row.sequence)}, ${countText(row.size)} bytes`],
    ["sent", row.sent === null ? "not seen" : momentText(row.sent)],
    ["arrived", laterText(row.arrived, row.sent)],
    ["dispatched", laterText(row.dispatched, row.sent)],
  ];
  if (row.latency !== null) facts.push(["call took", durationText(row.latency)]);
  if (row.status !== RowStatus.DISPATCHED) {
    facts.push(["status", [statusText(row.status), row.error ?? ""].join(" ").trim()]);
  }
  if (reordering !== undefined) {
    const passed = reordering.overtakers.map((no) => `#${no}`).slice(0, 4);
    const more = reordering.overtakers.length - passed.length;
    facts.push(["overtaken by", passed.join(", ") + (more > 0 ? ` and ${more} more` : "")]);
    facts.push(["order", GUARANTEES[reordering.guarantee]]);
  }
  return facts;
}

function laterText(moment: number | null, sent: number | null): string {
  if (moment === null) return "not yet";
  return sent === null ? momentText(moment) : `+${durationText(moment - sent)}`;
}
