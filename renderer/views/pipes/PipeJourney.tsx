import { useEffect, useMemo, useState } from "react";
import type { ReactElement } from "react";
import { journeysOf, shortened } from "../../model/journey.ts";
import type { Journey, Stop } from "../../model/journey.ts";
import { pipeTitle, processName } from "../../model/labels.ts";
import { durationText, plural } from "../../model/number-text.ts";
import type { Pipe, Row, Topology } from "../../state/contract.ts";
import { coalesce, pause } from "../../state/coalesce.ts";
import styles from "./journey.module.css";

/** How often an open pipe is looked after, ms. */
const REFRESH_MS = 1000;
/** Stops named of one end. */
const MOST_STOPS = 6;

export interface PipeJourneyProps {
  readonly pipe: Pipe;
  readonly topology: Topology;
  /** The rows of the pipe's opening and of its moves. Stable. */
  readonly loadMoves: (pipe: number) => Promise<readonly Row[]>;
  readonly onSelectRow: (no: number) => void;
}

/** Through which processes the ends of a pipe have come; nothing while neither has moved. */
export function PipeJourney(props: PipeJourneyProps): ReactElement | null {
  const { pipe } = props;
  const journeys = useJourneys(props);
  const [most = [], other = []] = journeys;
  if (most.length < 2) return null;
  return (
    <section className={styles["journey"]} aria-label={`Journey of pipe ${pipe.number}`}>
      <h3>
        <span className={styles["number"]}>#{pipe.number}</span> {pipeTitle(pipe)}: where its ends
        have been
      </h3>
      <End {...props} journey={most} title="One end" />
      <End {...props} journey={other} title="Other end" />
    </section>
  );
}

interface EndProps extends PipeJourneyProps {
  readonly journey: Journey;
  readonly title: string;
}

function End(props: EndProps): ReactElement {
  const { journey, title } = props;
  const { first, left, last } = shortened(journey, MOST_STOPS);
  return (
    <div className={styles["end"]}>
      <h4>{title}</h4>
      <ol aria-label={title}>
        {first.map((stop, at) => (
          <StopLine key={at} {...props} stop={stop} isStart={at === 0} />
        ))}
        {left > 0 && <li className={styles["left"]}>{plural(left, "more stop")}</li>}
        {last.map((stop) => (
          <StopLine key={stop.row} {...props} stop={stop} isStart={false} />
        ))}
      </ol>
    </div>
  );
}

function StopLine(
  props: EndProps & { readonly stop: Stop; readonly isStart: boolean },
): ReactElement {
  const { stop, topology, onSelectRow } = props;
  return (
    <li>
      <button type="button" title={hintOf(stop)} onClick={() => onSelectRow(stop.row)}>
        <strong>{nameOf(topology, stop, props.isStart)}</strong>
        <span>{timeText(stop)}</span>
      </button>
    </li>
  );
}

function nameOf(topology: Topology, { process, since }: Stop, isStart: boolean): string {
  if (process !== null) return processName(topology, process);
  return since === null && !isStart ? "under way" : "unknown";
}

function timeText({ since }: Stop): string {
  return since === null ? "" : `${(since / 1000).toFixed(3)} s`;
}

function hintOf({ row, travelled }: Stop): string {
  const way = travelled === null ? "" : `, ${durationText(travelled)} under way`;
  return `Row ${row}${way}`;
}

/** The journeys of a pipe's ends, looked up again while the picture changes. */
function useJourneys({ pipe, topology, loadMoves }: PipeJourneyProps): readonly Journey[] {
  const { number } = pipe;
  const [found, setFound] = useState<{ pipe: number; rows: readonly Row[] }>();
  const refresh = useMemo(
    () =>
      coalesce(async () => {
        setFound({ pipe: number, rows: await loadMoves(number) });
        await pause(REFRESH_MS);
      }),
    [number, loadMoves],
  );
  useEffect(() => refresh(), [topology, refresh]);
  // Of another pipe for a moment after that one was chosen.
  return useMemo(() => (found?.pipe === number ? journeysOf(found.rows) : []), [found, number]);
}
