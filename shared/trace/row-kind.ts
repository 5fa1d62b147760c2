/** What a row is about. The numbers are those of the contract between host and view. */
export const RowKind = {
  Message: 0,
  Request: 1,
  Response: 2,
  Control: 3,
  ProcessStarted: 4,
  ProcessExited: 5,
  ConnectionOpened: 6,
  ConnectionRefused: 7,
  ConnectionClosed: 8,
  PipeOpened: 9,
  PipeMoved: 10,
  PipeClosed: 11,
  EndpointBound: 12,
  EndpointClosed: 13,
  Disconnected: 14,
  FaultInjected: 15,
} as const;
/** One of {@link RowKind}. */
export type RowKind = (typeof RowKind)[keyof typeof RowKind];

/** How filters and lists call a kind, by its number. */
export const ROW_KIND_NAMES = [
  "message",
  "request",
  "response",
  "control",
  "process_started",
  "process_exited",
  "connection_opened",
  "connection_refused",
  "connection_closed",
  "pipe_opened",
  "pipe_moved",
  "pipe_closed",
  "endpoint_bound",
  "endpoint_closed",
  "disconnected",
  "fault_injected",
] as const;

/** How far a message got. The numbers are those of the contract between host and view. */
export const RowStatus = {
  Sent: 0,
  Arrived: 1,
  Dispatched: 2,
  Dropped: 3,
  Rejected: 4,
  Lost: 5,
  Event: 6,
} as const;
/** One of {@link RowStatus}. */
export type RowStatus = (typeof RowStatus)[keyof typeof RowStatus];

/** How filters and lists call a status, by its number. */
export const ROW_STATUS_NAMES = [
  "sent",
  "arrived",
  "dispatched",
  "dropped",
  "rejected",
  "lost",
  "event",
] as const;

/** True for the kinds that are messages on a pipe rather than events. */
export function isMessageKind(kind: number): boolean {
  return kind <= RowKind.Control;
}

const KINDS: readonly RowKind[] = Object.values(RowKind);
const STATUSES: readonly RowStatus[] = Object.values(RowStatus);

// A message gets the strongest status that any witness reported, in whichever order they come in:
// an arrival that is learned late overrules "lost", never the other way round.
const STRENGTH = [0, 2, 4, 3, 5, 1, 6];

/** True if a message with status `current` becomes `next` when that is reported too. */
export function statusAdvances(current: number, next: number): boolean {
  return (STRENGTH[next] ?? 0) > (STRENGTH[current] ?? 0);
}

/** The kind with a number, as columns hold it. */
export function rowKind(number: number | undefined): RowKind {
  return KINDS[number ?? 0] ?? RowKind.Message;
}

/** The status with a number, as columns hold it. */
export function rowStatus(number: number | undefined): RowStatus {
  return STATUSES[number ?? 0] ?? RowStatus.Sent;
}
