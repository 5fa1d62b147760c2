import type { CloseReason, EndpointInfo, PipeEnd, PipeInfo } from "./pipe-info.ts";
import type { DisconnectCause } from "./snapshot.ts";

/** A disconnect handler that was about to run. Times are nanoseconds. */
export interface DisconnectFact {
  readonly time: number;
  readonly pipe: PipeInfo;
  readonly end: PipeEnd;
  readonly endpoint: EndpointInfo;
  readonly process: number;
  readonly reason: CloseReason | undefined;
}

/** Somebody whom the server turned away. Time in nanoseconds. */
export interface RefusalFact {
  readonly time: number;
  readonly pid: number;
  readonly process: number | undefined;
  readonly detail: string;
}

/** Why one endpoint was lost, and what it has in common with others lost for the same reason. */
export interface LossCause {
  /** Losses with the same key share a card. */
  readonly key: string;
  readonly cause: DisconnectCause;
  /** When it began: nanoseconds. What was dispatched from then on was drained. */
  readonly time: number;
  readonly summary: string;
  /** The process that ended or closed. */
  readonly process: number | undefined;
}

/** One loss: its cause, the handlers that ran because of it, and the pipes it took. */
export interface Loss {
  readonly id: number;
  readonly cause: LossCause;
  readonly facts: DisconnectFact[];
  readonly pipes: Set<PipeInfo>;
}
