// Generated from topology.mojom by mojoscope mojom generate. Do not edit.
//
// What is alive now, what lived, and what died with what.
import * as mojo from "../../bindings/gen-v1.ts";
import { Severity, decodeSeverity, encodeSeverity } from "./severity.mojom.ts";

export const ProcessState = {
  STARTING: 0,
  RUNNING: 1,
  EXITED: 2,
} as const;
export type ProcessState = (typeof ProcessState)[keyof typeof ProcessState];

/** Whether a number is a known ProcessState. */
export function isProcessState(value: number): value is ProcessState {
  return (value | 0) === value && value >= 0 && value <= 2;
}

export function encodeProcessState(
  e: mojo.Encoder,
  at: number,
  value: ProcessState,
  field?: string,
): void {
  if (typeof value !== "number" || !isProcessState(value)) throw e.unknownEnumValue(value, field);
  e.int32(at, value, field);
}

export function decodeProcessState(d: mojo.Decoder, at: number): ProcessState {
  const value = d.view.getInt32(at, true);
  if (isProcessState(value)) return value;
  throw d.unknownEnumValue(at);
}

/** How arrays store a ProcessState. */
export const ProcessStateScalar: mojo.Scalar<ProcessState> = {
  size: 4,
  read: decodeProcessState,
  write: encodeProcessState,
};

export const ConnectionState = {
  CONNECTING: 0,
  OPEN: 1,
  CLOSED: 2,
  REFUSED: 3,
} as const;
export type ConnectionState = (typeof ConnectionState)[keyof typeof ConnectionState];

/** Whether a number is a known ConnectionState. */
export function isConnectionState(value: number): value is ConnectionState {
  return (value | 0) === value && value >= 0 && value <= 3;
}

export function encodeConnectionState(
  e: mojo.Encoder,
  at: number,
  value: ConnectionState,
  field?: string,
): void {
  if (typeof value !== "number" || !isConnectionState(value)) {
    throw e.unknownEnumValue(value, field);
  }
  e.int32(at, value, field);
}

export function decodeConnectionState(d: mojo.Decoder, at: number): ConnectionState {
  const value = d.view.getInt32(at, true);
  if (isConnectionState(value)) return value;
  throw d.unknownEnumValue(at);
}

/** How arrays store a ConnectionState. */
export const ConnectionStateScalar: mojo.Scalar<ConnectionState> = {
  size: 4,
  read: decodeConnectionState,
  write: encodeConnectionState,
};

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

/** Whether a number is a known DisconnectCause. */
export function isDisconnectCause(value: number): value is DisconnectCause {
  return (value | 0) === value && value >= 0 && value <= 6;
}

export function encodeDisconnectCause(
  e: mojo.Encoder,
  at: number,
  value: DisconnectCause,
  field?: string,
): void {
  if (typeof value !== "number" || !isDisconnectCause(value)) {
    throw e.unknownEnumValue(value, field);
  }
  e.int32(at, value, field);
}

export function decodeDisconnectCause(d: mojo.Decoder, at: number): DisconnectCause {
  const value = d.view.getInt32(at, true);
  if (isDisconnectCause(value)) return value;
  throw d.unknownEnumValue(at);
}

/** How arrays store a DisconnectCause. */
export const DisconnectCauseScalar: mojo.Scalar<DisconnectCause> = {
  size: 4,
  read: decodeDisconnectCause,
  write: encodeDisconnectCause,
};

export interface Process {
  /** Position in Topology.processes; stays the same for the whole session. */
  index: number;
  pid: number;
  name: string;
  /** "host", "worker", "view" */
  role: string;
  state: ProcessState;
  uid: number | null;
  gid: number | null;
  exitCode: number | null;
  signal: string | null;
  /** Messages sent and received so far, and per second now. */
  sent: number;
  received: number;
  rate: number;
  /** Rows of its start and its end, as far as they are kept. */
  startedRow: number | null;
  exitedRow: number | null;
}

/** Makes a Process of its defaults and `init`. */
export function createProcess(init: Partial<Process> = {}): Process {
  return {
    index: 0,
    pid: 0,
    name: "",
    role: "",
    state: ProcessState.STARTING,
    uid: null,
    gid: null,
    exitCode: null,
    signal: null,
    sent: 0,
    received: 0,
    rate: 0,
    startedRow: null,
    exitedRow: null,
    ...init,
  };
}

/** Writes a Process and returns its position. */
export function encodeProcess(e: mojo.Encoder, v: Process): number {
  const at = e.struct(96, 0);
  e.uint32(at + 8, v.index, "Process.index");
  e.uint32(at + 12, v.pid, "Process.pid");
  e.string(at + 16, v.name, "Process.name");
  e.string(at + 24, v.role, "Process.role");
  encodeProcessState(e, at + 32, v.state, "Process.state");
  if (v.uid != null) {
    e.bool(at + 36, 0, true);
    e.uint32(at + 40, v.uid, "Process.uid");
  }
  if (v.gid != null) {
    e.bool(at + 36, 1, true);
    e.uint32(at + 44, v.gid, "Process.gid");
  }
  if (v.exitCode != null) {
    e.bool(at + 36, 2, true);
    e.int32(at + 48, v.exitCode, "Process.exit_code");
  }
  e.nullableString(at + 56, v.signal, "Process.signal");
  e.double(at + 64, v.sent, "Process.sent");
  e.double(at + 72, v.received, "Process.received");
  e.double(at + 80, v.rate, "Process.rate");
  if (v.startedRow != null) {
    e.bool(at + 36, 3, true);
    e.uint32(at + 52, v.startedRow, "Process.started_row");
  }
  if (v.exitedRow != null) {
    e.bool(at + 36, 4, true);
    e.uint32(at + 88, v.exitedRow, "Process.exited_row");
  }
  return e.endStruct(at);
}

/** Reads and validates the Process at `at`. */
export function decodeProcess(d: mojo.Decoder, at = d.payloadStart): Process {
  d.struct(at, 96);
  const index = d.view.getUint32(at + 8, true);
  const pid = d.view.getUint32(at + 12, true);
  const name = d.string(at + 16);
  const role = d.string(at + 24);
  const state = decodeProcessState(d, at + 32);
  const uid = !d.bool(at + 36, 0) ? null : d.view.getUint32(at + 40, true);
  const gid = !d.bool(at + 36, 1) ? null : d.view.getUint32(at + 44, true);
  const exitCode = !d.bool(at + 36, 2) ? null : d.view.getInt32(at + 48, true);
  const signal = d.nullableString(at + 56);
  const sent = d.view.getFloat64(at + 64, true);
  const received = d.view.getFloat64(at + 72, true);
  const rate = d.view.getFloat64(at + 80, true);
  const startedRow = !d.bool(at + 36, 3) ? null : d.view.getUint32(at + 52, true);
  const exitedRow = !d.bool(at + 36, 4) ? null : d.view.getUint32(at + 88, true);
  d.endStruct();
  return {
    index,
    pid,
    name,
    role,
    state,
    uid,
    gid,
    exitCode,
    signal,
    sent,
    received,
    rate,
    startedRow,
    exitedRow,
  };
}

/** A deep copy of `v`. */
export function cloneProcess(v: Process): Process {
  return {
    index: v.index,
    pid: v.pid,
    name: v.name,
    role: v.role,
    state: v.state,
    uid: v.uid,
    gid: v.gid,
    exitCode: v.exitCode,
    signal: v.signal,
    sent: v.sent,
    received: v.received,
    rate: v.rate,
    startedRow: v.startedRow,
    exitedRow: v.exitedRow,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsProcess(a: Process, b: Process): boolean {
  return (
    a.index === b.index &&
    a.pid === b.pid &&
    a.name === b.name &&
    a.role === b.role &&
    a.state === b.state &&
    a.uid === b.uid &&
    a.gid === b.gid &&
    a.exitCode === b.exitCode &&
    a.signal === b.signal &&
    mojo.sameValue(a.sent, b.sent) &&
    mojo.sameValue(a.received, b.received) &&
    mojo.sameValue(a.rate, b.rate) &&
    a.startedRow === b.startedRow &&
    a.exitedRow === b.exitedRow
  );
}

/** One process that reached the named server. */
export interface Connection {
  number: number;
  process: number | null;
  pid: number;
  state: ConnectionState;
  detail: string;
}

/** Makes a Connection of its defaults and `init`. */
export function createConnection(init: Partial<Connection> = {}): Connection {
  return {
    number: 0,
    process: null,
    pid: 0,
    state: ConnectionState.CONNECTING,
    detail: "",
    ...init,
  };
}

/** Writes a Connection and returns its position. */
export function encodeConnection(e: mojo.Encoder, v: Connection): number {
  const at = e.struct(40, 0);
  e.uint32(at + 8, v.number, "Connection.number");
  if (v.process != null) {
    e.bool(at + 12, 0, true);
    e.uint32(at + 16, v.process, "Connection.process");
  }
  e.uint32(at + 20, v.pid, "Connection.pid");
  encodeConnectionState(e, at + 24, v.state, "Connection.state");
  e.string(at + 32, v.detail, "Connection.detail");
  return e.endStruct(at);
}

/** Reads and validates the Connection at `at`. */
export function decodeConnection(d: mojo.Decoder, at = d.payloadStart): Connection {
  d.struct(at, 40);
  const number_ = d.view.getUint32(at + 8, true);
  const process = !d.bool(at + 12, 0) ? null : d.view.getUint32(at + 16, true);
  const pid = d.view.getUint32(at + 20, true);
  const state = decodeConnectionState(d, at + 24);
  const detail = d.string(at + 32);
  d.endStruct();
  return { number: number_, process, pid, state, detail };
}

/** A deep copy of `v`. */
export function cloneConnection(v: Connection): Connection {
  return {
    number: v.number,
    process: v.process,
    pid: v.pid,
    state: v.state,
    detail: v.detail,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsConnection(a: Connection, b: Connection): boolean {
  return (
    a.number === b.number &&
    a.process === b.process &&
    a.pid === b.pid &&
    a.state === b.state &&
    a.detail === b.detail
  );
}

/** One interface on a pipe: the primary one (id 0) or an associated one. */
export interface Endpoint {
  interfaceId: number;
  interfaceName: string;
  open: boolean;
  messages: number;
  /** Row numbers at which it joined and left. */
  joinedRow: number;
  leftRow: number | null;
}

/** Makes an Endpoint of its defaults and `init`. */
export function createEndpoint(init: Partial<Endpoint> = {}): Endpoint {
  return {
    interfaceId: 0,
    interfaceName: "",
    open: false,
    messages: 0,
    joinedRow: 0,
    leftRow: null,
    ...init,
  };
}

/** Writes an Endpoint and returns its position. */
export function encodeEndpoint(e: mojo.Encoder, v: Endpoint): number {
  const at = e.struct(40, 0);
  e.uint32(at + 8, v.interfaceId, "Endpoint.interface_id");
  e.string(at + 16, v.interfaceName, "Endpoint.interface_name");
  e.bool(at + 12, 0, v.open, "Endpoint.open");
  e.double(at + 24, v.messages, "Endpoint.messages");
  e.uint32(at + 32, v.joinedRow, "Endpoint.joined_row");
  if (v.leftRow != null) {
    e.bool(at + 12, 1, true);
    e.uint32(at + 36, v.leftRow, "Endpoint.left_row");
  }
  return e.endStruct(at);
}

/** Reads and validates the Endpoint at `at`. */
export function decodeEndpoint(d: mojo.Decoder, at = d.payloadStart): Endpoint {
  d.struct(at, 40);
  const interfaceId = d.view.getUint32(at + 8, true);
  const interfaceName = d.string(at + 16);
  const open = d.bool(at + 12, 0);
  const messages = d.view.getFloat64(at + 24, true);
  const joinedRow = d.view.getUint32(at + 32, true);
  const leftRow = !d.bool(at + 12, 1) ? null : d.view.getUint32(at + 36, true);
  d.endStruct();
  return { interfaceId, interfaceName, open, messages, joinedRow, leftRow };
}

/** A deep copy of `v`. */
export function cloneEndpoint(v: Endpoint): Endpoint {
  return {
    interfaceId: v.interfaceId,
    interfaceName: v.interfaceName,
    open: v.open,
    messages: v.messages,
    joinedRow: v.joinedRow,
    leftRow: v.leftRow,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsEndpoint(a: Endpoint, b: Endpoint): boolean {
  return (
    a.interfaceId === b.interfaceId &&
    a.interfaceName === b.interfaceName &&
    a.open === b.open &&
    mojo.sameValue(a.messages, b.messages) &&
    a.joinedRow === b.joinedRow &&
    a.leftRow === b.leftRow
  );
}

export interface Pipe {
  number: number;
  /** 128-bit name, hex. */
  name: string;
  /** The processes holding end 0 and end 1. */
  processA: number | null;
  processB: number | null;
  open: boolean;
  endpoints: Endpoint[];
  messages: number;
  bytes: number;
  rate: number;
  /** Messages sent but not yet dispatched. */
  inFlight: number;
  /** Rows of its opening and its closing, as far as they are kept. */
  openedRow: number | null;
  closedRow: number | null;
  /** When its first end was closed: milliseconds since the session began. */
  closedTime: number | null;
  /** The card (Disconnect.id) that tells of its end. */
  disconnect: number | null;
}

/** Makes a Pipe of its defaults and `init`. */
export function createPipe(init: Partial<Pipe> = {}): Pipe {
  return {
    number: 0,
    name: "",
    processA: null,
    processB: null,
    open: false,
    endpoints: [],
    messages: 0,
    bytes: 0,
    rate: 0,
    inFlight: 0,
    openedRow: null,
    closedRow: null,
    closedTime: null,
    disconnect: null,
    ...init,
  };
}

/** Writes a Pipe and returns its position. */
export function encodePipe(e: mojo.Encoder, v: Pipe): number {
  const at = e.struct(88, 0);
  e.uint32(at + 8, v.number, "Pipe.number");
  e.string(at + 16, v.name, "Pipe.name");
  if (v.processA != null) {
    e.bool(at + 12, 0, true);
    e.uint32(at + 24, v.processA, "Pipe.process_a");
  }
  if (v.processB != null) {
    e.bool(at + 12, 1, true);
    e.uint32(at + 28, v.processB, "Pipe.process_b");
  }
  e.bool(at + 12, 2, v.open, "Pipe.open");
  e.pointer(at + 32, encodeArrayOfEndpoint(e, v.endpoints, "Pipe.endpoints"));
  e.double(at + 40, v.messages, "Pipe.messages");
  e.double(at + 48, v.bytes, "Pipe.bytes");
  e.double(at + 56, v.rate, "Pipe.rate");
  e.uint32(at + 64, v.inFlight, "Pipe.in_flight");
  if (v.openedRow != null) {
    e.bool(at + 12, 3, true);
    e.uint32(at + 68, v.openedRow, "Pipe.opened_row");
  }
  if (v.closedRow != null) {
    e.bool(at + 12, 4, true);
    e.uint32(at + 72, v.closedRow, "Pipe.closed_row");
  }
  if (v.closedTime != null) {
    e.bool(at + 12, 5, true);
    e.double(at + 80, v.closedTime, "Pipe.closed_time");
  }
  if (v.disconnect != null) {
    e.bool(at + 12, 6, true);
    e.uint32(at + 76, v.disconnect, "Pipe.disconnect");
  }
  return e.endStruct(at);
}

/** Reads and validates the Pipe at `at`. */
export function decodePipe(d: mojo.Decoder, at = d.payloadStart): Pipe {
  d.struct(at, 88);
  const number_ = d.view.getUint32(at + 8, true);
  const name = d.string(at + 16);
  const processA = !d.bool(at + 12, 0) ? null : d.view.getUint32(at + 24, true);
  const processB = !d.bool(at + 12, 1) ? null : d.view.getUint32(at + 28, true);
  const open = d.bool(at + 12, 2);
  const endpoints = decodeArrayOfEndpoint(d, d.pointer(at + 32));
  const messages = d.view.getFloat64(at + 40, true);
  const bytes = d.view.getFloat64(at + 48, true);
  const rate = d.view.getFloat64(at + 56, true);
  const inFlight = d.view.getUint32(at + 64, true);
  const openedRow = !d.bool(at + 12, 3) ? null : d.view.getUint32(at + 68, true);
  const closedRow = !d.bool(at + 12, 4) ? null : d.view.getUint32(at + 72, true);
  const closedTime = !d.bool(at + 12, 5) ? null : d.view.getFloat64(at + 80, true);
  const disconnect = !d.bool(at + 12, 6) ? null : d.view.getUint32(at + 76, true);
  d.endStruct();
  return {
    number: number_,
    name,
    processA,
    processB,
    open,
    endpoints,
    messages,
    bytes,
    rate,
    inFlight,
    openedRow,
    closedRow,
    closedTime,
    disconnect,
  };
}

/** A deep copy of `v`. */
export function clonePipe(v: Pipe): Pipe {
  return {
    number: v.number,
    name: v.name,
    processA: v.processA,
    processB: v.processB,
    open: v.open,
    endpoints: v.endpoints.map(cloneEndpoint),
    messages: v.messages,
    bytes: v.bytes,
    rate: v.rate,
    inFlight: v.inFlight,
    openedRow: v.openedRow,
    closedRow: v.closedRow,
    closedTime: v.closedTime,
    disconnect: v.disconnect,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsPipe(a: Pipe, b: Pipe): boolean {
  return (
    a.number === b.number &&
    a.name === b.name &&
    a.processA === b.processA &&
    a.processB === b.processB &&
    a.open === b.open &&
    mojo.equalLists(a.endpoints, b.endpoints, equalsEndpoint) &&
    mojo.sameValue(a.messages, b.messages) &&
    mojo.sameValue(a.bytes, b.bytes) &&
    mojo.sameValue(a.rate, b.rate) &&
    a.inFlight === b.inFlight &&
    a.openedRow === b.openedRow &&
    a.closedRow === b.closedRow &&
    mojo.sameValue(a.closedTime, b.closedTime) &&
    a.disconnect === b.disconnect
  );
}

/** The live picture. Sent whole: it is small beside the traffic. */
export interface Topology {
  processes: Process[];
  connections: Connection[];
  pipes: Pipe[];
}

/** Makes a Topology of its defaults and `init`. */
export function createTopology(init: Partial<Topology> = {}): Topology {
  return {
    processes: [],
    connections: [],
    pipes: [],
    ...init,
  };
}

/** Writes a Topology and returns its position. */
export function encodeTopology(e: mojo.Encoder, v: Topology): number {
  const at = e.struct(32, 0);
  e.pointer(at + 8, encodeArrayOfProcess(e, v.processes, "Topology.processes"));
  e.pointer(at + 16, encodeArrayOfConnection(e, v.connections, "Topology.connections"));
  e.pointer(at + 24, encodeArrayOfPipe(e, v.pipes, "Topology.pipes"));
  return e.endStruct(at);
}

/** Reads and validates the Topology at `at`. */
export function decodeTopology(d: mojo.Decoder, at = d.payloadStart): Topology {
  d.struct(at, 32);
  const processes = decodeArrayOfProcess(d, d.pointer(at + 8));
  const connections = decodeArrayOfConnection(d, d.pointer(at + 16));
  const pipes = decodeArrayOfPipe(d, d.pointer(at + 24));
  d.endStruct();
  return { processes, connections, pipes };
}

/** A deep copy of `v`. */
export function cloneTopology(v: Topology): Topology {
  return {
    processes: v.processes.map(cloneProcess),
    connections: v.connections.map(cloneConnection),
    pipes: v.pipes.map(clonePipe),
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsTopology(a: Topology, b: Topology): boolean {
  return (
    mojo.equalLists(a.processes, b.processes, equalsProcess) &&
    mojo.equalLists(a.connections, b.connections, equalsConnection) &&
    mojo.equalLists(a.pipes, b.pipes, equalsPipe)
  );
}

/** An interface that shares its pipe's FIFO with others. */
export interface GroupMember {
  interfaceId: number;
  interfaceName: string;
  joinedRow: number;
  leftRow: number | null;
  messages: number;
  /** Messages that waited behind another member's message at the head of the queue. */
  waited: number;
  /** Those of the group's guaranteed orders that would be none if this interface had its own pipe. */
  ordersLost: number;
}

/** Makes a GroupMember of its defaults and `init`. */
export function createGroupMember(init: Partial<GroupMember> = {}): GroupMember {
  return {
    interfaceId: 0,
    interfaceName: "",
    joinedRow: 0,
    leftRow: null,
    messages: 0,
    waited: 0,
    ordersLost: 0,
    ...init,
  };
}

/** Writes a GroupMember and returns its position. */
export function encodeGroupMember(e: mojo.Encoder, v: GroupMember): number {
  const at = e.struct(56, 0);
  e.uint32(at + 8, v.interfaceId, "GroupMember.interface_id");
  e.string(at + 16, v.interfaceName, "GroupMember.interface_name");
  e.uint32(at + 12, v.joinedRow, "GroupMember.joined_row");
  if (v.leftRow != null) {
    e.bool(at + 24, 0, true);
    e.uint32(at + 28, v.leftRow, "GroupMember.left_row");
  }
  e.double(at + 32, v.messages, "GroupMember.messages");
  e.double(at + 40, v.waited, "GroupMember.waited");
  e.double(at + 48, v.ordersLost, "GroupMember.orders_lost");
  return e.endStruct(at);
}

/** Reads and validates the GroupMember at `at`. */
export function decodeGroupMember(d: mojo.Decoder, at = d.payloadStart): GroupMember {
  d.struct(at, 56);
  const interfaceId = d.view.getUint32(at + 8, true);
  const interfaceName = d.string(at + 16);
  const joinedRow = d.view.getUint32(at + 12, true);
  const leftRow = !d.bool(at + 24, 0) ? null : d.view.getUint32(at + 28, true);
  const messages = d.view.getFloat64(at + 32, true);
  const waited = d.view.getFloat64(at + 40, true);
  const ordersLost = d.view.getFloat64(at + 48, true);
  d.endStruct();
  return { interfaceId, interfaceName, joinedRow, leftRow, messages, waited, ordersLost };
}

/** A deep copy of `v`. */
export function cloneGroupMember(v: GroupMember): GroupMember {
  return {
    interfaceId: v.interfaceId,
    interfaceName: v.interfaceName,
    joinedRow: v.joinedRow,
    leftRow: v.leftRow,
    messages: v.messages,
    waited: v.waited,
    ordersLost: v.ordersLost,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsGroupMember(a: GroupMember, b: GroupMember): boolean {
  return (
    a.interfaceId === b.interfaceId &&
    a.interfaceName === b.interfaceName &&
    a.joinedRow === b.joinedRow &&
    a.leftRow === b.leftRow &&
    mojo.sameValue(a.messages, b.messages) &&
    mojo.sameValue(a.waited, b.waited) &&
    mojo.sameValue(a.ordersLost, b.ordersLost)
  );
}

export interface AssociatedGroup {
  pipe: number;
  processA: number | null;
  processB: number | null;
  open: boolean;
  members: GroupMember[];
  /** Observed orders between messages of different members that only the shared pipe guarantees. */
  guaranteedOrders: number;
}

/** Makes an AssociatedGroup of its defaults and `init`. */
export function createAssociatedGroup(init: Partial<AssociatedGroup> = {}): AssociatedGroup {
  return {
    pipe: 0,
    processA: null,
    processB: null,
    open: false,
    members: [],
    guaranteedOrders: 0,
    ...init,
  };
}

/** Writes an AssociatedGroup and returns its position. */
export function encodeAssociatedGroup(e: mojo.Encoder, v: AssociatedGroup): number {
  const at = e.struct(40, 0);
  e.uint32(at + 8, v.pipe, "AssociatedGroup.pipe");
  if (v.processA != null) {
    e.bool(at + 12, 0, true);
    e.uint32(at + 16, v.processA, "AssociatedGroup.process_a");
  }
  if (v.processB != null) {
    e.bool(at + 12, 1, true);
    e.uint32(at + 20, v.processB, "AssociatedGroup.process_b");
  }
  e.bool(at + 12, 2, v.open, "AssociatedGroup.open");
  e.pointer(at + 24, encodeArrayOfGroupMember(e, v.members, "AssociatedGroup.members"));
  e.double(at + 32, v.guaranteedOrders, "AssociatedGroup.guaranteed_orders");
  return e.endStruct(at);
}

/** Reads and validates the AssociatedGroup at `at`. */
export function decodeAssociatedGroup(d: mojo.Decoder, at = d.payloadStart): AssociatedGroup {
  d.struct(at, 40);
  const pipe = d.view.getUint32(at + 8, true);
  const processA = !d.bool(at + 12, 0) ? null : d.view.getUint32(at + 16, true);
  const processB = !d.bool(at + 12, 1) ? null : d.view.getUint32(at + 20, true);
  const open = d.bool(at + 12, 2);
  const members = decodeArrayOfGroupMember(d, d.pointer(at + 24));
  const guaranteedOrders = d.view.getFloat64(at + 32, true);
  d.endStruct();
  return { pipe, processA, processB, open, members, guaranteedOrders };
}

/** A deep copy of `v`. */
export function cloneAssociatedGroup(v: AssociatedGroup): AssociatedGroup {
  return {
    pipe: v.pipe,
    processA: v.processA,
    processB: v.processB,
    open: v.open,
    members: v.members.map(cloneGroupMember),
    guaranteedOrders: v.guaranteedOrders,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsAssociatedGroup(a: AssociatedGroup, b: AssociatedGroup): boolean {
  return (
    a.pipe === b.pipe &&
    a.processA === b.processA &&
    a.processB === b.processB &&
    a.open === b.open &&
    mojo.equalLists(a.members, b.members, equalsGroupMember) &&
    mojo.sameValue(a.guaranteedOrders, b.guaranteedOrders)
  );
}

export interface LostEndpoint {
  pipe: number;
  interfaceId: number;
  interfaceName: string;
  /** Messages dispatched here after the peer was gone and before the handler ran. */
  drained: number;
}

/** Makes a LostEndpoint of its defaults and `init`. */
export function createLostEndpoint(init: Partial<LostEndpoint> = {}): LostEndpoint {
  return {
    pipe: 0,
    interfaceId: 0,
    interfaceName: "",
    drained: 0,
    ...init,
  };
}

/** Writes a LostEndpoint and returns its position. */
export function encodeLostEndpoint(e: mojo.Encoder, v: LostEndpoint): number {
  const at = e.struct(32, 0);
  e.uint32(at + 8, v.pipe, "LostEndpoint.pipe");
  e.uint32(at + 12, v.interfaceId, "LostEndpoint.interface_id");
  e.string(at + 16, v.interfaceName, "LostEndpoint.interface_name");
  e.uint32(at + 24, v.drained, "LostEndpoint.drained");
  return e.endStruct(at);
}

/** Reads and validates the LostEndpoint at `at`. */
export function decodeLostEndpoint(d: mojo.Decoder, at = d.payloadStart): LostEndpoint {
  d.struct(at, 32);
  const pipe = d.view.getUint32(at + 8, true);
  const interfaceId = d.view.getUint32(at + 12, true);
  const interfaceName = d.string(at + 16);
  const drained = d.view.getUint32(at + 24, true);
  d.endStruct();
  return { pipe, interfaceId, interfaceName, drained };
}

/** A deep copy of `v`. */
export function cloneLostEndpoint(v: LostEndpoint): LostEndpoint {
  return {
    pipe: v.pipe,
    interfaceId: v.interfaceId,
    interfaceName: v.interfaceName,
    drained: v.drained,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsLostEndpoint(a: LostEndpoint, b: LostEndpoint): boolean {
  return (
    a.pipe === b.pipe &&
    a.interfaceId === b.interfaceId &&
    a.interfaceName === b.interfaceName &&
    a.drained === b.drained
  );
}

export interface UnansweredCall {
  row: number;
  interfaceName: string;
  method: string;
}

/** Makes an UnansweredCall of its defaults and `init`. */
export function createUnansweredCall(init: Partial<UnansweredCall> = {}): UnansweredCall {
  return {
    row: 0,
    interfaceName: "",
    method: "",
    ...init,
  };
}

/** Writes an UnansweredCall and returns its position. */
export function encodeUnansweredCall(e: mojo.Encoder, v: UnansweredCall): number {
  const at = e.struct(32, 0);
  e.uint32(at + 8, v.row, "UnansweredCall.row");
  e.string(at + 16, v.interfaceName, "UnansweredCall.interface_name");
  e.string(at + 24, v.method, "UnansweredCall.method");
  return e.endStruct(at);
}

/** Reads and validates the UnansweredCall at `at`. */
export function decodeUnansweredCall(d: mojo.Decoder, at = d.payloadStart): UnansweredCall {
  d.struct(at, 32);
  const row = d.view.getUint32(at + 8, true);
  const interfaceName = d.string(at + 16);
  const method = d.string(at + 24);
  d.endStruct();
  return { row, interfaceName, method };
}

/** A deep copy of `v`. */
export function cloneUnansweredCall(v: UnansweredCall): UnansweredCall {
  return {
    row: v.row,
    interfaceName: v.interfaceName,
    method: v.method,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsUnansweredCall(a: UnansweredCall, b: UnansweredCall): boolean {
  return a.row === b.row && a.interfaceName === b.interfaceName && a.method === b.method;
}

/** One lost pipe, process or connection, and everything that went with it. */
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
  /** Row numbers of the last messages of both sides, oldest first. */
  lastRows: number[];
  /** A note: somebody was done. A warning or an error: something was lost. */
  severity: Severity;
}

/** Makes a Disconnect of its defaults and `init`. */
export function createDisconnect(init: Partial<Disconnect> = {}): Disconnect {
  return {
    id: 0,
    time: 0,
    cause: DisconnectCause.PEER_CLOSED,
    summary: "",
    process: null,
    exitCode: null,
    signal: null,
    customReason: 0,
    description: "",
    endpoints: [],
    unanswered: [],
    lastRows: [],
    severity: Severity.NOTE,
    ...init,
  };
}

/** Writes a Disconnect and returns its position. */
export function encodeDisconnect(e: mojo.Encoder, v: Disconnect): number {
  const at = e.struct(96, 0);
  e.uint32(at + 8, v.id, "Disconnect.id");
  e.double(at + 16, v.time, "Disconnect.time");
  encodeDisconnectCause(e, at + 12, v.cause, "Disconnect.cause");
  e.string(at + 24, v.summary, "Disconnect.summary");
  if (v.process != null) {
    e.bool(at + 32, 0, true);
    e.uint32(at + 36, v.process, "Disconnect.process");
  }
  if (v.exitCode != null) {
    e.bool(at + 32, 1, true);
    e.int32(at + 40, v.exitCode, "Disconnect.exit_code");
  }
  e.nullableString(at + 48, v.signal, "Disconnect.signal");
  e.uint32(at + 44, v.customReason, "Disconnect.custom_reason");
  e.string(at + 56, v.description, "Disconnect.description");
  e.pointer(at + 64, encodeArrayOfLostEndpoint(e, v.endpoints, "Disconnect.endpoints"));
  e.pointer(at + 72, encodeArrayOfUnansweredCall(e, v.unanswered, "Disconnect.unanswered"));
  e.pointer(at + 80, e.uint32Array(v.lastRows, "Disconnect.last_rows"));
  encodeSeverity(e, at + 88, v.severity, "Disconnect.severity");
  return e.endStruct(at);
}

/** Reads and validates the Disconnect at `at`. */
export function decodeDisconnect(d: mojo.Decoder, at = d.payloadStart): Disconnect {
  d.struct(at, 96);
  const id = d.view.getUint32(at + 8, true);
  const time = d.view.getFloat64(at + 16, true);
  const cause = decodeDisconnectCause(d, at + 12);
  const summary = d.string(at + 24);
  const process = !d.bool(at + 32, 0) ? null : d.view.getUint32(at + 36, true);
  const exitCode = !d.bool(at + 32, 1) ? null : d.view.getInt32(at + 40, true);
  const signal = d.nullableString(at + 48);
  const customReason = d.view.getUint32(at + 44, true);
  const description = d.string(at + 56);
  const endpoints = decodeArrayOfLostEndpoint(d, d.pointer(at + 64));
  const unanswered = decodeArrayOfUnansweredCall(d, d.pointer(at + 72));
  const lastRows = d.uint32Array(d.pointer(at + 80));
  const severity = decodeSeverity(d, at + 88);
  d.endStruct();
  return {
    id,
    time,
    cause,
    summary,
    process,
    exitCode,
    signal,
    customReason,
    description,
    endpoints,
    unanswered,
    lastRows,
    severity,
  };
}

/** A deep copy of `v`. */
export function cloneDisconnect(v: Disconnect): Disconnect {
  return {
    id: v.id,
    time: v.time,
    cause: v.cause,
    summary: v.summary,
    process: v.process,
    exitCode: v.exitCode,
    signal: v.signal,
    customReason: v.customReason,
    description: v.description,
    endpoints: v.endpoints.map(cloneLostEndpoint),
    unanswered: v.unanswered.map(cloneUnansweredCall),
    lastRows: v.lastRows.slice(),
    severity: v.severity,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsDisconnect(a: Disconnect, b: Disconnect): boolean {
  return (
    a.id === b.id &&
    mojo.sameValue(a.time, b.time) &&
    a.cause === b.cause &&
    a.summary === b.summary &&
    a.process === b.process &&
    a.exitCode === b.exitCode &&
    a.signal === b.signal &&
    a.customReason === b.customReason &&
    a.description === b.description &&
    mojo.equalLists(a.endpoints, b.endpoints, equalsLostEndpoint) &&
    mojo.equalLists(a.unanswered, b.unanswered, equalsUnansweredCall) &&
    mojo.equalLists(a.lastRows, b.lastRows, mojo.sameValue) &&
    a.severity === b.severity
  );
}

function encodeArrayOfEndpoint(
  e: mojo.Encoder,
  values: readonly Endpoint[],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 8);
  let slot = at + 8;
  for (const value of values) {
    e.pointer(slot, encodeEndpoint(e, e.presentObject(value, field)));
    slot += 8;
  }
  return e.endArray(at);
}

function decodeArrayOfEndpoint(d: mojo.Decoder, at: number, length = -1): Endpoint[] {
  const end = at + 8 + 8 * d.enterObjectArray(at, 8, length);
  const values: Endpoint[] = [];
  for (let slot = at + 8; slot < end; slot += 8) {
    values.push(decodeEndpoint(d, d.pointer(slot)));
  }
  d.endArray();
  return values;
}

function encodeArrayOfProcess(
  e: mojo.Encoder,
  values: readonly Process[],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 8);
  let slot = at + 8;
  for (const value of values) {
    e.pointer(slot, encodeProcess(e, e.presentObject(value, field)));
    slot += 8;
  }
  return e.endArray(at);
}

function encodeArrayOfConnection(
  e: mojo.Encoder,
  values: readonly Connection[],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 8);
  let slot = at + 8;
  for (const value of values) {
    e.pointer(slot, encodeConnection(e, e.presentObject(value, field)));
    slot += 8;
  }
  return e.endArray(at);
}

function encodeArrayOfPipe(
  e: mojo.Encoder,
  values: readonly Pipe[],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 8);
  let slot = at + 8;
  for (const value of values) {
    e.pointer(slot, encodePipe(e, e.presentObject(value, field)));
    slot += 8;
  }
  return e.endArray(at);
}

function decodeArrayOfProcess(d: mojo.Decoder, at: number, length = -1): Process[] {
  const end = at + 8 + 8 * d.enterObjectArray(at, 8, length);
  const values: Process[] = [];
  for (let slot = at + 8; slot < end; slot += 8) {
    values.push(decodeProcess(d, d.pointer(slot)));
  }
  d.endArray();
  return values;
}

function decodeArrayOfConnection(d: mojo.Decoder, at: number, length = -1): Connection[] {
  const end = at + 8 + 8 * d.enterObjectArray(at, 8, length);
  const values: Connection[] = [];
  for (let slot = at + 8; slot < end; slot += 8) {
    values.push(decodeConnection(d, d.pointer(slot)));
  }
  d.endArray();
  return values;
}

function decodeArrayOfPipe(d: mojo.Decoder, at: number, length = -1): Pipe[] {
  const end = at + 8 + 8 * d.enterObjectArray(at, 8, length);
  const values: Pipe[] = [];
  for (let slot = at + 8; slot < end; slot += 8) {
    values.push(decodePipe(d, d.pointer(slot)));
  }
  d.endArray();
  return values;
}

function encodeArrayOfGroupMember(
  e: mojo.Encoder,
  values: readonly GroupMember[],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 8);
  let slot = at + 8;
  for (const value of values) {
    e.pointer(slot, encodeGroupMember(e, e.presentObject(value, field)));
    slot += 8;
  }
  return e.endArray(at);
}

function decodeArrayOfGroupMember(d: mojo.Decoder, at: number, length = -1): GroupMember[] {
  const end = at + 8 + 8 * d.enterObjectArray(at, 8, length);
  const values: GroupMember[] = [];
  for (let slot = at + 8; slot < end; slot += 8) {
    values.push(decodeGroupMember(d, d.pointer(slot)));
  }
  d.endArray();
  return values;
}

function encodeArrayOfLostEndpoint(
  e: mojo.Encoder,
  values: readonly LostEndpoint[],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 8);
  let slot = at + 8;
  for (const value of values) {
    e.pointer(slot, encodeLostEndpoint(e, e.presentObject(value, field)));
    slot += 8;
  }
  return e.endArray(at);
}

function encodeArrayOfUnansweredCall(
  e: mojo.Encoder,
  values: readonly UnansweredCall[],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 8);
  let slot = at + 8;
  for (const value of values) {
    e.pointer(slot, encodeUnansweredCall(e, e.presentObject(value, field)));
    slot += 8;
  }
  return e.endArray(at);
}

function decodeArrayOfLostEndpoint(d: mojo.Decoder, at: number, length = -1): LostEndpoint[] {
  const end = at + 8 + 8 * d.enterObjectArray(at, 8, length);
  const values: LostEndpoint[] = [];
  for (let slot = at + 8; slot < end; slot += 8) {
    values.push(decodeLostEndpoint(d, d.pointer(slot)));
  }
  d.endArray();
  return values;
}

function decodeArrayOfUnansweredCall(d: mojo.Decoder, at: number, length = -1): UnansweredCall[] {
  const end = at + 8 + 8 * d.enterObjectArray(at, 8, length);
  const values: UnansweredCall[] = [];
  for (let slot = at + 8; slot < end; slot += 8) {
    values.push(decodeUnansweredCall(d, d.pointer(slot)));
  }
  d.endArray();
  return values;
}
