// The contract's types, until the generated bindings are in the tree.

export const ProcessState = {
  STARTING: 0,
  RUNNING: 1,
  EXITED: 2,
} as const;
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

export const ConnectionState = {
  CONNECTING: 0,
  OPEN: 1,
  CLOSED: 2,
  REFUSED: 3,
} as const;
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

export interface TreeNode {
  depth: number;
  name: string;
  type: string;
  value: string;
  start: number;
  end: number;
  error: string | null;
}

export interface RowDetails {
  row: Row;
  verdict: string;
  tree: TreeNode[];
  bytes: Uint8Array;
  previousInPipe: number | null;
  nextInPipe: number | null;
}

export interface FilterError {
  message: string;
  start: number;
  end: number;
}

export interface Counters {
  captured: number;
  dropped: number;
  clippedBytes: number;
  clipped: number;
  payloadBytes: number;
  payloadLimit: number;
  rowLimit: number;
  recording: boolean;
  passedBy: number;
}

export const Severity = {
  NOTE: 0,
  WARNING: 1,
  ERROR: 2,
} as const;
export type Severity = (typeof Severity)[keyof typeof Severity];

export interface Notice {
  severity: Severity;
  text: string;
  detail: string;
}

export interface Overview {
  start: number;
  end: number;
  counts: number[];
  disconnects: number[];
}

export interface WorkerKind {
  name: string;
  description: string;
}

export interface Scenario {
  name: string;
  description: string;
}

export interface HostInfo {
  version: string;
  serverName: string;
  host: string;
  platform: string;
  scenarios: Scenario[];
  workerKinds: WorkerKind[];
  scenario: string;
}
export interface Observer {
  onTopology(topology: Topology, counters: Counters): void;
  onNotice(notice: Notice): void;
  onDisconnects(count: number): void;
}

export interface TraceViewObserver {
  onGrown(shown: number, captured: number): void;
}

export interface TraceView {
  setFilter(text: string): Promise<{ error: FilterError | null; shown: number }>;
  getRows(start: number, count: number): Promise<{ rows: Row[]; shown: number }>;
  findRow(no: number): Promise<{ index: number }>;
  getDetails(no: number): Promise<{ details: RowDetails | null }>;
}

export interface Inspector {
  getHostInfo(): Promise<{ info: HostInfo }>;
  getOverview(buckets: number): Promise<{ overview: Overview }>;
  getDisconnects(): Promise<{ disconnects: Disconnect[] }>;
  getGroups(): Promise<{ groups: AssociatedGroup[] }>;
  setRecording(recording: boolean): void;
  clear(): Promise<void>;
}

export interface LabControl {
  startScenario(name: string): Promise<{ error: string | null }>;
  startWorker(kind: string): Promise<{ pid: number; error: string | null }>;
  stopWorker(pid: number): Promise<{ error: string | null }>;
  killWorker(pid: number): Promise<{ error: string | null }>;
}
