import type { ReactElement } from "react";
import { cableInFlight, cableRate } from "../../model/graph-cables.ts";
import type { Freshness } from "../../model/graph-lifetimes.ts";
import type { CableDrawing } from "../../model/graph-path.ts";
import type { GraphSelection } from "../../model/graph-selection.ts";
import { pipeTitle, shortName } from "../../model/labels.ts";
import { pipeInterfaces } from "../../model/pipe-interfaces.ts";
import { compactCount, countText, plural, rateText } from "../../model/number-text.ts";
import { memberLetter, seriesToken } from "../../model/series.ts";
import type { Endpoint, Pipe } from "../../state/contract.ts";
import styles from "./cables.module.css";

/** Beads drawn before the rest becomes a number. */
const MAX_BEADS = 4;
/** A queue this deep is worth a warning. */
const DEEP_QUEUE = 50;

export interface CableLabelProps {
  readonly drawing: CableDrawing;
  readonly freshness: Freshness;
  /** Why it broke, in two words; null while it is open or where nobody knows. */
  readonly loss: string | null;
  readonly expanded: boolean;
  readonly selection: GraphSelection | null;
  readonly faded: boolean;
  readonly onSelect: (selection: GraphSelection) => void;
  readonly onToggle: () => void;
}

/** The label of a cable: which pipe, which interfaces share it, how much waits and flows. */
export function CableLabel(props: CableLabelProps): ReactElement | null {
  const { drawing, freshness, selection } = props;
  const { cable, label } = drawing;
  const [pipe] = cable.pipes;
  if (pipe === undefined) return null;
  const selected = selection?.type === "pipe" && !cable.bundled && selection.pipe === pipe.number;
  const target: GraphSelection = cable.bundled
    ? { type: "process", process: cable.owner }
    : { type: "pipe", pipe: pipe.number };
  const place = { left: label.x, top: label.y, width: label.width, height: label.height };
  return (
    <div
      className={styles["label"]}
      style={place}
      data-freshness={freshness}
      data-selected={selected}
      data-faded={props.faded}
      data-side={drawing.labelSide}
    >
      <div className={styles["labelLine"]}>
        <Toggle {...props} pipe={pipe} />
        <button
          type="button"
          className={styles["labelButton"]}
          aria-pressed={selected}
          aria-label={spokenLabel(props, pipe)}
          title={titleOf(props, pipe)}
          onClick={() => props.onSelect(target)}
        >
          <LabelName {...props} pipe={pipe} />
          <LabelNumbers {...props} />
        </button>
      </div>
      {props.expanded && !cable.bundled ? <Interfaces {...props} pipe={pipe} /> : null}
    </div>
  );
}

type WithPipe = CableLabelProps & { readonly pipe: Pipe };

function Toggle({ drawing, expanded, onToggle, pipe }: WithPipe): ReactElement {
  const { bundled } = drawing.cable;
  const what = bundled ? "Show its pipes one by one" : `Interfaces of pipe ${pipe.number}`;
  return (
    <button
      type="button"
      className={styles["toggle"]}
      aria-label={what}
      aria-expanded={bundled ? false : expanded}
      title={what}
      onClick={onToggle}
    >
      {expanded && !bundled ? "▾" : "▸"}
    </button>
  );
}

function LabelName({ drawing, pipe }: WithPipe): ReactElement {
  const { pipes, bundled } = drawing.cable;
  if (bundled)
    return <strong className={styles["labelName"]}>{plural(pipes.length, "pipe")}</strong>;
  const { shown, left } = pipeInterfaces(pipe);
  const associated = shown.filter(({ endpoint }) => endpoint.interfaceId !== 0);
  const extra = associated.length - MAX_BEADS;
  return (
    <>
      <span className={styles["labelNumber"]}>#{pipe.number}</span>
      <strong className={styles["labelName"]}>{pipeTitle(pipe)}</strong>
      <span className={styles["beads"]}>
        {associated.slice(0, MAX_BEADS).map(({ endpoint, at }) => (
          <Bead key={endpoint.interfaceId} index={at} open={endpoint.open} />
        ))}
        {extra > 0 ? <span className={styles["more"]}>+{extra}</span> : null}
        {left > 0 ? <span className={styles["left"]}>{compactCount(left)} left</span> : null}
      </span>
    </>
  );
}

function LabelNumbers({ drawing, freshness, loss }: CableLabelProps): ReactElement {
  if (freshness !== "open") {
    return (
      <span className={styles["loss"]}>
        <span aria-hidden="true">✕ </span>
        {loss ?? "closed"}
      </span>
    );
  }
  const waiting = cableInFlight(drawing.cable);
  return (
    <>
      {waiting > 0 ? (
        <span className={styles["waiting"]} data-deep={waiting >= DEEP_QUEUE}>
          {waiting >= DEEP_QUEUE ? "⚠ " : ""}
          {compactCount(waiting)} queued
        </span>
      ) : null}
      <span className={styles["labelRate"]}>{rateText(cableRate(drawing.cable))}</span>
    </>
  );
}

function Bead({ index, open }: { readonly index: number; readonly open: boolean }): ReactElement {
  return (
    <span
      className={styles["bead"]}
      data-open={open}
      style={{ borderColor: `var(${seriesToken(index)})` }}
      aria-hidden="true"
    >
      {memberLetter(index)}
    </span>
  );
}

function Interfaces({ pipe, selection, onSelect }: WithPipe): ReactElement {
  const { shown, left } = pipeInterfaces(pipe);
  return (
    <ul className={styles["interfaces"]} aria-label={`Interfaces of pipe ${pipe.number}`}>
      {shown.map(({ endpoint, at }) => {
        const { interfaceId } = endpoint;
        const selected =
          selection?.type === "interface" &&
          selection.pipe === pipe.number &&
          selection.interfaceId === interfaceId;
        return (
          <li key={interfaceId}>
            <button
              type="button"
              aria-pressed={selected}
              data-open={endpoint.open}
              title={`${endpoint.interfaceName}, ${idText(interfaceId)}`}
              onClick={() => onSelect({ type: "interface", pipe: pipe.number, interfaceId })}
            >
              <Bead index={at} open={endpoint.open} />
              <span className={styles["interfaceName"]}>{shortName(endpoint.interfaceName)}</span>
              <span className={styles["interfaceId"]}>{endpointNote(endpoint)}</span>
              <span className={styles["interfaceCount"]}>{compactCount(endpoint.messages)}</span>
            </button>
          </li>
        );
      })}
      {left > 0 ? (
        <li className={styles["leftLine"]}>{plural(left, "other")} joined and left</li>
      ) : null}
    </ul>
  );
}

function endpointNote(endpoint: Endpoint): string {
  return endpoint.open ? idText(endpoint.interfaceId) : "left";
}

function idText(interfaceId: number): string {
  return interfaceId === 0 ? "primary" : `id 0x${interfaceId.toString(16)}`;
}

function spokenLabel({ drawing, freshness, loss }: CableLabelProps, pipe: Pipe): string {
  const { cable } = drawing;
  const name = cable.bundled
    ? plural(cable.pipes.length, "pipe")
    : `Pipe ${pipe.number}, ${pipeTitle(pipe)}, ${associatedText(pipe)}`;
  if (freshness !== "open") return `${name}, closed: ${loss ?? "reason unknown"}`;
  return `${name}, ${rateText(cableRate(cable))}, ${cableInFlight(cable)} queued`;
}

function associatedText(pipe: Pipe): string {
  const { shown, left } = pipeInterfaces(pipe);
  const there = shown.filter(({ endpoint }) => endpoint.interfaceId !== 0).length;
  const text = plural(there, "associated interface");
  return left === 0 ? text : `${text}, ${countText(left)} left`;
}

function titleOf({ drawing, loss }: CableLabelProps, pipe: Pipe): string {
  if (drawing.cable.bundled) {
    return drawing.cable.pipes.map((each) => `#${each.number} ${pipeTitle(each)}`).join("\n");
  }
  const { shown, left } = pipeInterfaces(pipe);
  const facts = [
    `Pipe ${pipe.number}  ${pipe.name}`,
    ...shown.map(({ endpoint }) => `${endpoint.interfaceName} (${endpointNote(endpoint)})`),
    ...(left === 0 ? [] : [`${plural(left, "other interface")} joined and left`]),
    `${countText(pipe.messages)} messages, ${countText(pipe.bytes)} bytes, ${countText(pipe.inFlight)} sent and not yet dispatched`,
  ];
  return [...facts, ...(loss === null ? [] : [`closed: ${loss}`])].join("\n");
}
