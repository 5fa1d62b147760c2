import type { CloseReason, EndpointInfo, PipeEnd, PipeInfo } from "./pipe-info.ts";

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
