import type { Row } from "../../state/contract.ts";
import { RowStatus } from "../../state/contract.ts";

/** One sighting of a message. */
export interface Witness {
  readonly name: "sent" | "arrived" | "dispatched";
  /** Milliseconds since the session began; null: nobody has reported it. */
  readonly time: number | null;
  /** Milliseconds since the sighting before it that was reported. */
  readonly since: number | null;
  /** What passed meanwhile. */
  readonly phase: "" | "in transit" | "queued" | "in all";
  /** Said instead of the time while there is none. */
  readonly missing: string;
}

/** The sightings of a message by both processes, in their order. */
export function witnessesOf(row: Row): Witness[] {
  const { sent, arrived, dispatched } = row;
  return [
    {
      name: "sent",
      time: sent,
      since: null,
      phase: "",
      missing: "not seen by the sender",
    },
    {
      name: "arrived",
      time: arrived,
      since: difference(arrived, sent),
      phase: "in transit",
      missing: row.status === RowStatus.LOST ? "never: the pipe went first" : "not yet",
    },
    {
      name: "dispatched",
      time: dispatched,
      since: difference(dispatched, arrived ?? sent),
      phase: arrived === null ? "in all" : "queued",
      missing: missingDispatch(row),
    },
  ];
}

function missingDispatch(row: Row): string {
  if (row.status === RowStatus.LOST) return "never: the pipe went first";
  if (row.status === RowStatus.DROPPED) return "never: the endpoint was closed";
  return row.status === RowStatus.REJECTED ? "never: rejected" : "not yet";
}

function difference(later: number | null, earlier: number | null): number | null {
  return later === null || earlier === null ? null : later - earlier;
}
