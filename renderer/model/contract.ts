/**
 * The contract's data as the page sees it: the one place from which views and models take these types.
 */

export const RowKind = {
  MESSAGE: 0,
  REQUEST: 1,
  RESPONSE: 2,
  CONTROL: 3,
  PROCESS_STARTED: 4,
  PROCESS_EXITED: 5,
  CONNECTION_OPENED: 6,
  CONNECTION_REFUSED: 7,
  CONNECTION_CLOSED: 8,
  PIPE_OPENED: 9,
  PIPE_MOVED: 10,
  PIPE_CLOSED: 11,
  ENDPOINT_BOUND: 12,
  ENDPOINT_CLOSED: 13,
  DISCONNECTED: 14,
} as const;
export type RowKind = (typeof RowKind)[keyof typeof RowKind];

export const RowStatus = {
  SENT: 0,
  ARRIVED: 1,
  DISPATCHED: 2,
  DROPPED: 3,
  REJECTED: 4,
  LOST: 5,
  EVENT: 6,
} as const;
export type RowStatus = (typeof RowStatus)[keyof typeof RowStatus];

export interface Row {
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

export const ProcessState = { STARTING: 0, RUNNING: 1, EXITED: 2 } as const;
export type ProcessState = (typeof ProcessState)[keyof typeof ProcessState];

export interface Process {
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
}

export const ConnectionState = { CONNECTING: 0, OPEN: 1, CLOSED: 2, REFUSED: 3 } as const;
export type ConnectionState = (typeof ConnectionState)[keyof typeof ConnectionState];

export interface Connection {
  number: number;
  process: number | null;
  pid: number;
  state: ConnectionState;
  detail: string;
}

export interface Endpoint {
  interfaceId: number;
  interfaceName: string;
  open: boolean;
  messages: number;
  joinedRow: number;
  leftRow: number | null;
}

export interface Pipe {
  number: number;
  name: string;
  processA: number | null;
  processB: number | null;
  open: boolean;
  endpoints: Endpoint[];
  messages: number;
  bytes: number;
  rate: number;
  inFlight: number;
}

export interface Topology {
  processes: Process[];
  connections: Connection[];
  pipes: Pipe[];
}

export interface GroupMember {
  interfaceId: number;
  interfaceName: string;
  joinedRow: number;
  leftRow: number | null;
  messages: number;
  waited: number;
}

export interface AssociatedGroup {
  pipe: number;
  processA: number | null;
  processB: number | null;
  open: boolean;
  members: GroupMember[];
  guaranteedOrders: number;
}

export const DisconnectCause = {
  PEER_CLOSED: 0,
  PROCESS_EXITED: 1,
  VALIDATION_ERROR: 2,
  BAD_MESSAGE: 3,
  PROTOCOL_ERROR: 4,
  SERVER_CLOSED: 5,
  REFUSED: 6,
} as const;
export type DisconnectCause = (typeof DisconnectCause)[keyof typeof DisconnectCause];

export interface LostEndpoint {
  pipe: number;
  interfaceId: number;
  interfaceName: string;
  drained: number;
}

export interface UnansweredCall {
  row: number;
  interfaceName: string;
  method: string;
}

export interface Disconnect {
  id: number;
  time: number;
  cause: DisconnectCause;
  summary: string;
  process: number | null;
  exitCode: number | null;
  signal: string | null;
  customReason: number;
  description: string;
  endpoints: LostEndpoint[];
  unanswered: UnansweredCall[];
  lastRows: number[];
}
