// What the trace says about itself, in the shapes that the contract between host and view has:
// absent is null, times are milliseconds since the session began, rows are numbered from 0.
import type { RowKind, RowStatus } from "./row-kind.ts";

/** One row, resolved for display. `info` of a message is left to who can decode it. */
export interface RowSnapshot {
  no: number;
  kind: RowKind;
  status: RowStatus;
  time: number;
  sent: number | null;
  arrived: number | null;
  dispatched: number | null;
  from: number | null;
  to: number | null;
  pipe: number;
  interfaceId: number;
  interfaceName: string;
  method: string;
  sequence: number;
  requestId: number;
  flags: number;
  size: number;
  latency: number | null;
  linkedRow: number | null;
  info: string;
  error: string | null;
}

/** The state of a process: starting, running, exited. Numbers of the contract. */
export const ProcessState = { Starting: 0, Running: 1, Exited: 2 } as const;
/** One of {@link ProcessState}. */
export type ProcessState = (typeof ProcessState)[keyof typeof ProcessState];

/** One process of the session. */
export interface ProcessSnapshot {
  index: number;
  pid: number;
  name: string;
  role: string;
  state: ProcessState;
  uid: number | null;
  gid: number | null;
  exitCode: number | null;
  signal: string | null;
  sent: number;
  received: number;
  rate: number;
  startedRow: number | null;
  exitedRow: number | null;
}

/** The state of a connection. Numbers of the contract. */
export const ConnectionState = { Connecting: 0, Open: 1, Closed: 2, Refused: 3 } as const;
/** One of {@link ConnectionState}. */
export type ConnectionState = (typeof ConnectionState)[keyof typeof ConnectionState];

/** One process that reached the named server. */
export interface ConnectionSnapshot {
  number: number;
  process: number | null;
  pid: number;
  state: ConnectionState;
  detail: string;
}

/** One interface on a pipe. */
export interface EndpointSnapshot {
  interfaceId: number;
  interfaceName: string;
  open: boolean;
  messages: number;
  joinedRow: number;
  leftRow: number | null;
}

/** One pipe. */
export interface PipeSnapshot {
  number: number;
  name: string;
  processA: number | null;
  processB: number | null;
  open: boolean;
  endpoints: EndpointSnapshot[];
  messages: number;
  bytes: number;
  rate: number;
  inFlight: number;
  openedRow: number | null;
  closedRow: number | null;
  closedTime: number | null;
  disconnect: number | null;
}

/** The live picture. */
export interface TopologySnapshot {
  processes: ProcessSnapshot[];
  connections: ConnectionSnapshot[];
  pipes: PipeSnapshot[];
}

/** An interface that shares its pipe's FIFO. */
export interface GroupMemberSnapshot {
  interfaceId: number;
  interfaceName: string;
  joinedRow: number;
  leftRow: number | null;
  messages: number;
  waited: number;
  ordersLost: number;
}

/** The interfaces of one pipe, when there is more than one. */
export interface GroupSnapshot {
  pipe: number;
  processA: number | null;
  processB: number | null;
  open: boolean;
  members: GroupMemberSnapshot[];
  guaranteedOrders: number;
}

/** Why something was lost. Numbers of the contract. */
export const DisconnectCause = {
  PeerClosed: 0,
  ProcessExited: 1,
  ValidationError: 2,
  BadMessage: 3,
  ProtocolError: 4,
  ServerClosed: 5,
  Refused: 6,
} as const;
/** One of {@link DisconnectCause}. */
export type DisconnectCause = (typeof DisconnectCause)[keyof typeof DisconnectCause];

/** How much something should worry the user. Numbers of the contract. */
export const Severity = { Note: 0, Warning: 1, Error: 2 } as const;
/** One of {@link Severity}. */
export type Severity = (typeof Severity)[keyof typeof Severity];

/** An endpoint that died with a loss. */
export interface LostEndpointSnapshot {
  pipe: number;
  interfaceId: number;
  interfaceName: string;
  drained: number;
}

/** A request whose response will never come. */
export interface UnansweredCallSnapshot {
  row: number;
  interfaceName: string;
  method: string;
}

/** One loss and everything that went with it. */
export interface DisconnectSnapshot {
  id: number;
  time: number;
  cause: DisconnectCause;
  summary: string;
  process: number | null;
  exitCode: number | null;
  signal: string | null;
  customReason: number;
  description: string;
  endpoints: LostEndpointSnapshot[];
  unanswered: UnansweredCallSnapshot[];
  lastRows: number[];
  severity: Severity;
}

/** Messages per bucket over the whole trace, and when something was lost, notes aside. */
export interface OverviewSnapshot {
  start: number;
  end: number;
  counts: number[];
  disconnects: number[];
}
