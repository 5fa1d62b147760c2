import type { ReactElement, ReactNode } from "react";
import { processName, shortName, statusText } from "../../model/labels.ts";
import { countText, durationText, momentText } from "../../model/number-text.ts";
import type { Row, RowDetails } from "../../state/contract.ts";
import { RowStatus } from "../../state/contract.ts";
import { useSession } from "../../state/use-workspace.ts";
import { DIRECTIONS, directionOf } from "../messages/cell-text.ts";
import styles from "./details.module.css";
import { errorMeaning } from "./error-meaning.ts";
import { flagNames } from "./flag-names.ts";
import { witnessesOf } from "./witnesses.ts";

/** The row in words: who to whom, when seen by whom, and the header's fields. */
export function Summary({ details }: { readonly details: RowDetails }): ReactElement {
  const { row } = details;
  const isMessage = row.status !== RowStatus.EVENT;
  return (
    <div className={styles["summary"]}>
      {row.error !== null && (
        <p className={styles["errorNote"]} role="note">
          <strong>{row.error}</strong> {errorMeaning(row.error)}
        </p>
      )}
      <Route row={row} />
      {isMessage && <Times row={row} />}
      <dl className={styles["fields"]}>
        {row.interfaceName !== "" && (
          <Field name="interface" title={row.interfaceName}>
            {shortName(row.interfaceName)}
          </Field>
        )}
        {row.pipe !== 0 && (
          <Field name="pipe">
            {row.pipe}
            {isMessage && <span className={styles["unit"]}> seq {row.sequence}</span>}
          </Field>
        )}
        {isMessage ? <MessageFields row={row} /> : <EventFields row={row} />}
      </dl>
    </div>
  );
}

/** Who spoke to whom. */
function Route({ row }: { readonly row: Row }): ReactElement | null {
  const topology = useSession((state) => state.topology);
  const sides = [row.from, row.to].filter((side) => side !== null);
  if (sides.length === 0) return null;
  const direction = directionOf(row, topology);
  return (
    <p className={styles["route"]}>
      <strong>{sides.map((side) => processName(topology, side)).join(" → ")}</strong>
      {direction !== "none" && (
        <span className={styles["unit"]}>
          {DIRECTIONS[direction].glyph} {DIRECTIONS[direction].text}
        </span>
      )}
    </p>
  );
}

function MessageFields({ row }: { readonly row: Row }): ReactElement {
  const flags = flagNames(row.flags);
  return (
    <>
      <Field name="interface id">
        {row.interfaceId >= 0x80000000 ? `0x${row.interfaceId.toString(16)}` : row.interfaceId}
        <span className={styles["unit"]}>{placeText(row.interfaceId)}</span>
      </Field>
      {row.requestId !== 0 && <Field name="request id">{row.requestId}</Field>}
      <Field name="flags">
        {flags.length === 0 ? <span className={styles["unit"]}>none</span> : flags.join(" ")}
      </Field>
      <Field name="size">
        {countText(row.size)}
        <span className={styles["unit"]}> bytes</span>
      </Field>
      <Field name="status">{statusText(row.status)}</Field>
      {row.latency !== null && <Field name="latency">{durationText(row.latency)}</Field>}
    </>
  );
}

/** What an interface is on its pipe; that of the pipe's own messages is none. */
function placeText(interfaceId: number): string {
  if (interfaceId === PIPE_CONTROL_ID) return "";
  return interfaceId === 0 ? " primary" : " associated";
}

const PIPE_CONTROL_ID = 0xffffffff;

function EventFields({ row }: { readonly row: Row }): ReactElement {
  return (
    <>
      <Field name="time">
        {momentText(row.time)}
        <span className={styles["unit"]}> s</span>
      </Field>
      {row.info !== "" && (
        <Field name="what" isWide>
          {row.info}
        </Field>
      )}
    </>
  );
}

function Times({ row }: { readonly row: Row }): ReactElement {
  return (
    <table className={styles["times"]}>
      <caption className="hidden">Seen by both sides</caption>
      <thead>
        <tr>
          <th scope="col">event</th>
          <th scope="col" className={styles["numeric"]}>
            time, s
          </th>
          <th scope="col" className={styles["numeric"]}>
            since
          </th>
          <th scope="col">
            <span className="hidden">phase</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {witnessesOf(row).map((witness) => (
          <tr key={witness.name}>
            <th scope="row">{witness.name}</th>
            {witness.time === null ? (
              <td colSpan={3} className={styles["missing"]}>
                {witness.missing}
              </td>
            ) : (
              <>
                <td className={styles["numeric"]}>{momentText(witness.time)}</td>
                <td className={styles["numeric"]}>
                  {witness.since === null ? "" : `+${durationText(witness.since)}`}
                </td>
                <td className={styles["phase"]} title={witness.phase}>
                  {witness.since === null ? "" : witness.phase}
                </td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Field(props: {
  readonly name: string;
  readonly title?: string;
  /** May be long: it takes the whole width. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <div className={styles["field"]} data-wide={props.isWide}>
      <dt>{props.name}</dt>
      <dd title={props.title}>{props.children}</dd>
    </div>
  );
}
