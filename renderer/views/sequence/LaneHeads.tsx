import type { ReactElement } from "react";
import { processAt, processStateText } from "../../model/labels.ts";
import type { Lane, LaneSet } from "../../model/sequence-lanes.ts";
import { ProcessState } from "../../state/contract.ts";
import type { Topology } from "../../state/contract.ts";
import { GUTTER } from "./scene.ts";
import styles from "./sequence.module.css";

export interface LaneHeadsProps {
  readonly lanes: LaneSet;
  readonly topology: Topology;
  /** How far the lanes are scrolled sideways, px. */
  readonly left: number;
}

/** The names of the lanes, above the chart however far it is scrolled. */
export function LaneHeads({ lanes, topology, left }: LaneHeadsProps): ReactElement {
  return (
    <div className={styles["heads"]}>
      <div className={styles["gutterHead"]} style={{ width: GUTTER }}>
        <span>No.</span>
        <span>Time, s</span>
      </div>
      <ul className={styles["headList"]} aria-label="Lanes">
        {lanes.lanes.map((lane) => (
          <LaneHead key={lane.id} lane={lane} ended={hasEnded(lane, topology)} left={left} />
        ))}
      </ul>
    </div>
  );
}

interface LaneHeadProps {
  readonly lane: Lane;
  /** How it ended; null while it lives. */
  readonly ended: string | null;
  readonly left: number;
}

function LaneHead({ lane, ended, left }: LaneHeadProps): ReactElement {
  const detail = [lane.detail, ended].filter((part) => part !== null && part !== "").join(", ");
  return (
    <li
      className={styles["head"]}
      style={{ left: lane.left - left, width: lane.width }}
      data-ended={ended !== null}
      title={`${lane.title}\n${detail}`}
    >
      <strong>{lane.title}</strong>
      <span>
        {ended === null ? null : <span aria-hidden="true">✕ </span>}
        {detail}
      </span>
    </li>
  );
}

function hasEnded(lane: Lane, topology: Topology): string | null {
  if (lane.mode === "pipe") {
    const pipe = topology.pipes.find((each) => each.number === lane.id);
    return pipe === undefined || pipe.open ? null : "closed";
  }
  const process = processAt(topology, lane.id);
  if (process === undefined || process.state !== ProcessState.EXITED) return null;
  return processStateText(process);
}
