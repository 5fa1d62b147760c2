// Generated from rows.mojom by mojoscope mojom generate. Do not edit.
//
// What one line of the trace looks like to the view, and what its details hold.
import * as mojo from "../../bindings/gen-v1.ts";

/** What a row of the trace is about. */
export const RowKind = {
  /** one-way method call */
  MESSAGE: 0,
  /** method call that expects a response */
  REQUEST: 1,
  RESPONSE: 2,
  /** interface or pipe control message */
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
  /** something was done to a process on purpose: info says what */
  FAULT_INJECTED: 15,
} as const;
export type RowKind = (typeof RowKind)[keyof typeof RowKind];

/** Whether a number is a known RowKind. */
export function isRowKind(value: number): value is RowKind {
  return (value | 0) === value && value >= 0 && value <= 15;
}

export function encodeRowKind(e: mojo.Encoder, at: number, value: RowKind, field?: string): void {
  if (typeof value !== "number" || !isRowKind(value)) throw e.unknownEnumValue(value, field);
  e.int32(at, value, field);
}

export function decodeRowKind(d: mojo.Decoder, at: number): RowKind {
  const value = d.view.getInt32(at, true);
  if (isRowKind(value)) return value;
  throw d.unknownEnumValue(at);
}

/** How arrays store a RowKind. */
export const RowKindScalar: mojo.Scalar<RowKind> = {
  size: 4,
  read: decodeRowKind,
  write: encodeRowKind,
};

/** How far a message got, as far as both witnesses know. */
export const RowStatus = {
  /** only the sender has reported it so far */
  SENT: 0,
  /** in the receiving process, waiting for its turn */
  ARRIVED: 1,
  /** the implementation (or the response callback) ran */
  DISPATCHED: 2,
  /** reached an endpoint that was already closed */
  DROPPED: 3,
  /** failed validation or broke the protocol: see error */
  REJECTED: 4,
  /** the pipe went before it arrived */
  LOST: 5,
  /** a lifecycle event, not a message */
  EVENT: 6,
} as const;
export type RowStatus = (typeof RowStatus)[keyof typeof RowStatus];

/** Whether a number is a known RowStatus. */
export function isRowStatus(value: number): value is RowStatus {
  return (value | 0) === value && value >= 0 && value <= 6;
}

export function encodeRowStatus(
  e: mojo.Encoder,
  at: number,
  value: RowStatus,
  field?: string,
): void {
  if (typeof value !== "number" || !isRowStatus(value)) throw e.unknownEnumValue(value, field);
  e.int32(at, value, field);
}

export function decodeRowStatus(d: mojo.Decoder, at: number): RowStatus {
  const value = d.view.getInt32(at, true);
  if (isRowStatus(value)) return value;
  throw d.unknownEnumValue(at);
}

/** How arrays store a RowStatus. */
export const RowStatusScalar: mojo.Scalar<RowStatus> = {
  size: 4,
  read: decodeRowStatus,
  write: encodeRowStatus,
};

/** One row. Times are milliseconds since the session began, on the machine's one monotonic clock. */
export interface Row {
  no: number;
  kind: RowKind;
  status: RowStatus;
  time: number;
  sent: number | null;
  arrived: number | null;
  dispatched: number | null;
  /** Indices into Topology.processes; absent where a row has no such side. */
  from: number | null;
  to: number | null;
  /** Number of the pipe in the session (Topology.pipes[].number); 0: none. */
  pipe: number;
  interfaceId: number;
  interfaceName: string;
  method: string;
  /** Counts from 1 per pipe and direction. */
  sequence: number;
  requestId: number;
  flags: number;
  /** Bytes of the message, headers included. */
  size: number;
  /** Milliseconds from the request's sending to its response's dispatch; on both rows of the call. */
  latency: number | null;
  /** The other half of the call. */
  linkedRow: number | null;
  /** Short text: decoded parameters, or what happened. */
  info: string;
  error: string | null;
}

/** Makes a Row of its defaults and `init`. */
export function createRow(init: Partial<Row> = {}): Row {
  return {
    no: 0,
    kind: RowKind.MESSAGE,
    status: RowStatus.SENT,
    time: 0,
    sent: null,
    arrived: null,
    dispatched: null,
    from: null,
    to: null,
    pipe: 0,
    interfaceId: 0,
    interfaceName: "",
    method: "",
    sequence: 0,
    requestId: 0,
    flags: 0,
    size: 0,
    latency: null,
    linkedRow: null,
    info: "",
    error: null,
    ...init,
  };
}

/** Writes a Row and returns its position. */
export function encodeRow(e: mojo.Encoder, v: Row): number {
  const at = e.struct(144, 0);
  e.uint32(at + 8, v.no, "Row.no");
  encodeRowKind(e, at + 12, v.kind, "Row.kind");
  encodeRowStatus(e, at + 16, v.status, "Row.status");
  e.double(at + 24, v.time, "Row.time");
  if (v.sent != null) {
    e.bool(at + 20, 0, true);
    e.double(at + 32, v.sent, "Row.sent");
  }
  if (v.arrived != null) {
    e.bool(at + 20, 1, true);
    e.double(at + 40, v.arrived, "Row.arrived");
  }
  if (v.dispatched != null) {
    e.bool(at + 20, 2, true);
    e.double(at + 48, v.dispatched, "Row.dispatched");
  }
  if (v.from != null) {
    e.bool(at + 20, 3, true);
    e.uint32(at + 56, v.from, "Row.from");
  }
  if (v.to != null) {
    e.bool(at + 20, 4, true);
    e.uint32(at + 60, v.to, "Row.to");
  }
  e.uint32(at + 64, v.pipe, "Row.pipe");
  e.uint32(at + 68, v.interfaceId, "Row.interface_id");
  e.string(at + 72, v.interfaceName, "Row.interface_name");
  e.string(at + 80, v.method, "Row.method");
  e.double(at + 88, v.sequence, "Row.sequence");
  e.double(at + 96, v.requestId, "Row.request_id");
  e.uint32(at + 104, v.flags, "Row.flags");
  e.uint32(at + 108, v.size, "Row.size");
  if (v.latency != null) {
    e.bool(at + 20, 5, true);
    e.double(at + 112, v.latency, "Row.latency");
  }
  if (v.linkedRow != null) {
    e.bool(at + 20, 6, true);
    e.uint32(at + 120, v.linkedRow, "Row.linked_row");
  }
  e.string(at + 128, v.info, "Row.info");
  e.nullableString(at + 136, v.error, "Row.error");
  return e.endStruct(at);
}

/** Reads and validates the Row at `at`. */
export function decodeRow(d: mojo.Decoder, at = d.payloadStart): Row {
  d.struct(at, 144);
  const no = d.view.getUint32(at + 8, true);
  const kind = decodeRowKind(d, at + 12);
  const status = decodeRowStatus(d, at + 16);
  const time = d.view.getFloat64(at + 24, true);
  const sent = !d.bool(at + 20, 0) ? null : d.view.getFloat64(at + 32, true);
  const arrived = !d.bool(at + 20, 1) ? null : d.view.getFloat64(at + 40, true);
  const dispatched = !d.bool(at + 20, 2) ? null : d.view.getFloat64(at + 48, true);
  const from_ = !d.bool(at + 20, 3) ? null : d.view.getUint32(at + 56, true);
  const to = !d.bool(at + 20, 4) ? null : d.view.getUint32(at + 60, true);
  const pipe = d.view.getUint32(at + 64, true);
  const interfaceId = d.view.getUint32(at + 68, true);
  const interfaceName = d.string(at + 72);
  const method = d.string(at + 80);
  const sequence = d.view.getFloat64(at + 88, true);
  const requestId = d.view.getFloat64(at + 96, true);
  const flags = d.view.getUint32(at + 104, true);
  const size = d.view.getUint32(at + 108, true);
  const latency = !d.bool(at + 20, 5) ? null : d.view.getFloat64(at + 112, true);
  const linkedRow = !d.bool(at + 20, 6) ? null : d.view.getUint32(at + 120, true);
  const info = d.string(at + 128);
  const error_ = d.nullableString(at + 136);
  d.endStruct();
  return {
    no,
    kind,
    status,
    time,
    sent,
    arrived,
    dispatched,
    from: from_,
    to,
    pipe,
    interfaceId,
    interfaceName,
    method,
    sequence,
    requestId,
    flags,
    size,
    latency,
    linkedRow,
    info,
    error: error_,
  };
}

/** A deep copy of `v`. */
export function cloneRow(v: Row): Row {
  return {
    no: v.no,
    kind: v.kind,
    status: v.status,
    time: v.time,
    sent: v.sent,
    arrived: v.arrived,
    dispatched: v.dispatched,
    from: v.from,
    to: v.to,
    pipe: v.pipe,
    interfaceId: v.interfaceId,
    interfaceName: v.interfaceName,
    method: v.method,
    sequence: v.sequence,
    requestId: v.requestId,
    flags: v.flags,
    size: v.size,
    latency: v.latency,
    linkedRow: v.linkedRow,
    info: v.info,
    error: v.error,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsRow(a: Row, b: Row): boolean {
  return (
    a.no === b.no &&
    a.kind === b.kind &&
    a.status === b.status &&
    mojo.sameValue(a.time, b.time) &&
    mojo.sameValue(a.sent, b.sent) &&
    mojo.sameValue(a.arrived, b.arrived) &&
    mojo.sameValue(a.dispatched, b.dispatched) &&
    a.from === b.from &&
    a.to === b.to &&
    a.pipe === b.pipe &&
    a.interfaceId === b.interfaceId &&
    a.interfaceName === b.interfaceName &&
    a.method === b.method &&
    mojo.sameValue(a.sequence, b.sequence) &&
    mojo.sameValue(a.requestId, b.requestId) &&
    a.flags === b.flags &&
    a.size === b.size &&
    mojo.sameValue(a.latency, b.latency) &&
    a.linkedRow === b.linkedRow &&
    a.info === b.info &&
    a.error === b.error
  );
}

/** One line of the value tree of a message, in display order. */
export interface TreeNode {
  depth: number;
  name: string;
  type: string;
  value: string;
  /** Byte range in the message. */
  start: number;
  end: number;
  error: string | null;
}

/** Makes a TreeNode of its defaults and `init`. */
export function createTreeNode(init: Partial<TreeNode> = {}): TreeNode {
  return {
    depth: 0,
    name: "",
    type: "",
    value: "",
    start: 0,
    end: 0,
    error: null,
    ...init,
  };
}

/** Writes a TreeNode and returns its position. */
export function encodeTreeNode(e: mojo.Encoder, v: TreeNode): number {
  const at = e.struct(56, 0);
  e.uint32(at + 8, v.depth, "TreeNode.depth");
  e.string(at + 16, v.name, "TreeNode.name");
  e.string(at + 24, v.type, "TreeNode.type");
  e.string(at + 32, v.value, "TreeNode.value");
  e.uint32(at + 12, v.start, "TreeNode.start");
  e.uint32(at + 40, v.end, "TreeNode.end");
  e.nullableString(at + 48, v.error, "TreeNode.error");
  return e.endStruct(at);
}

/** Reads and validates the TreeNode at `at`. */
export function decodeTreeNode(d: mojo.Decoder, at = d.payloadStart): TreeNode {
  d.struct(at, 56);
  const depth = d.view.getUint32(at + 8, true);
  const name = d.string(at + 16);
  const type_ = d.string(at + 24);
  const value = d.string(at + 32);
  const start = d.view.getUint32(at + 12, true);
  const end = d.view.getUint32(at + 40, true);
  const error_ = d.nullableString(at + 48);
  d.endStruct();
  return { depth, name, type: type_, value, start, end, error: error_ };
}

/** A deep copy of `v`. */
export function cloneTreeNode(v: TreeNode): TreeNode {
  return {
    depth: v.depth,
    name: v.name,
    type: v.type,
    value: v.value,
    start: v.start,
    end: v.end,
    error: v.error,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsTreeNode(a: TreeNode, b: TreeNode): boolean {
  return (
    a.depth === b.depth &&
    a.name === b.name &&
    a.type === b.type &&
    a.value === b.value &&
    a.start === b.start &&
    a.end === b.end &&
    a.error === b.error
  );
}

/** Everything about one row. */
export interface RowDetails {
  row: Row;
  /** PASS or the name of the validation error; empty when there was nothing to decode. */
  verdict: string;
  tree: TreeNode[];
  /** The message as captured; shorter than row.size when clipped. */
  bytes: Uint8Array;
  /** Rows of the same pipe before and after this one, if any. */
  previousInPipe: number | null;
  nextInPipe: number | null;
}

/** Makes a RowDetails of its defaults and `init`. */
export function createRowDetails(init: Partial<RowDetails> & Pick<RowDetails, "row">): RowDetails {
  return {
    verdict: "",
    tree: [],
    bytes: new Uint8Array(),
    previousInPipe: null,
    nextInPipe: null,
    ...init,
  };
}

/** Writes a RowDetails and returns its position. */
export function encodeRowDetails(e: mojo.Encoder, v: RowDetails): number {
  const at = e.struct(56, 0);
  e.pointer(at + 8, encodeRow(e, e.presentObject(v.row, "RowDetails.row")));
  e.string(at + 16, v.verdict, "RowDetails.verdict");
  e.pointer(at + 24, encodeArrayOfTreeNode(e, v.tree, "RowDetails.tree"));
  e.pointer(at + 32, e.uint8Array(v.bytes, "RowDetails.bytes"));
  if (v.previousInPipe != null) {
    e.bool(at + 40, 0, true);
    e.uint32(at + 44, v.previousInPipe, "RowDetails.previous_in_pipe");
  }
  if (v.nextInPipe != null) {
    e.bool(at + 40, 1, true);
    e.uint32(at + 48, v.nextInPipe, "RowDetails.next_in_pipe");
  }
  return e.endStruct(at);
}

/** Reads and validates the RowDetails at `at`. */
export function decodeRowDetails(d: mojo.Decoder, at = d.payloadStart): RowDetails {
  d.struct(at, 56);
  const row = decodeRow(d, d.pointer(at + 8));
  const verdict = d.string(at + 16);
  const tree = decodeArrayOfTreeNode(d, d.pointer(at + 24));
  const bytes = d.uint8Array(d.pointer(at + 32));
  const previousInPipe = !d.bool(at + 40, 0) ? null : d.view.getUint32(at + 44, true);
  const nextInPipe = !d.bool(at + 40, 1) ? null : d.view.getUint32(at + 48, true);
  d.endStruct();
  return { row, verdict, tree, bytes, previousInPipe, nextInPipe };
}

/** A deep copy of `v`. */
export function cloneRowDetails(v: RowDetails): RowDetails {
  return {
    row: cloneRow(v.row),
    verdict: v.verdict,
    tree: v.tree.map(cloneTreeNode),
    bytes: new Uint8Array(v.bytes),
    previousInPipe: v.previousInPipe,
    nextInPipe: v.nextInPipe,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsRowDetails(a: RowDetails, b: RowDetails): boolean {
  return (
    equalsRow(a.row, b.row) &&
    a.verdict === b.verdict &&
    mojo.equalLists(a.tree, b.tree, equalsTreeNode) &&
    mojo.equalBytes(a.bytes, b.bytes) &&
    a.previousInPipe === b.previousInPipe &&
    a.nextInPipe === b.nextInPipe
  );
}

/** Where a filter text went wrong. */
export interface FilterError {
  message: string;
  start: number;
  end: number;
}

/** Makes a FilterError of its defaults and `init`. */
export function createFilterError(init: Partial<FilterError> = {}): FilterError {
  return {
    message: "",
    start: 0,
    end: 0,
    ...init,
  };
}

/** Writes a FilterError and returns its position. */
export function encodeFilterError(e: mojo.Encoder, v: FilterError): number {
  const at = e.struct(24, 0);
  e.string(at + 8, v.message, "FilterError.message");
  e.uint32(at + 16, v.start, "FilterError.start");
  e.uint32(at + 20, v.end, "FilterError.end");
  return e.endStruct(at);
}

/** Reads and validates the FilterError at `at`. */
export function decodeFilterError(d: mojo.Decoder, at = d.payloadStart): FilterError {
  d.struct(at, 24);
  const message = d.string(at + 8);
  const start = d.view.getUint32(at + 16, true);
  const end = d.view.getUint32(at + 20, true);
  d.endStruct();
  return { message, start, end };
}

/** A deep copy of `v`. */
export function cloneFilterError(v: FilterError): FilterError {
  return {
    message: v.message,
    start: v.start,
    end: v.end,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsFilterError(a: FilterError, b: FilterError): boolean {
  return a.message === b.message && a.start === b.start && a.end === b.end;
}

/** One window onto the trace with a filter of its own. */
export interface TraceView {
  /** An empty text shows everything. On an error the earlier filter stays. */
  setFilter(text: string): Promise<TraceViewSetFilterResponse>;
  /** Rows start .. start+count of what the filter lets through; fewer at the end. */
  getRows(start: number, count: number): Promise<TraceViewGetRowsResponse>;
  /** Position of a row (by its number) among the shown ones: its own, or that of the next one shown. */
  findRow(no: number): Promise<TraceViewFindRowResponse>;
  getDetails(no: number): Promise<TraceViewGetDetailsResponse>;
  /** Rows by their numbers, whatever the filter; those that do not exist are left out. */
  getRowsByNumber(numbers: number[]): Promise<TraceViewGetRowsByNumberResponse>;
  /** Numbers of the pipes that have rows which the filter lets through, in ascending order. */
  getMatchingPipes(): Promise<TraceViewGetMatchingPipesResponse>;
}

export interface TraceViewSetFilterResponse {
  error: FilterError | null;
  shown: number;
}

export interface TraceViewGetRowsResponse {
  rows: Row[];
  shown: number;
}

export interface TraceViewFindRowResponse {
  index: number;
}

export interface TraceViewGetDetailsResponse {
  details: RowDetails | null;
}

export interface TraceViewGetRowsByNumberResponse {
  rows: Row[];
}

export interface TraceViewGetMatchingPipesResponse {
  pipes: number[];
}

/** What Remote, Receiver and their families need to know of mojoscope.mojom.TraceView. */
export const TraceView: mojo.InterfaceDefinition<TraceView> = {
  name: "mojoscope.mojom.TraceView",
  version: 0,
  methods: [
    { name: "SetFilter", ordinal: 0, hasResponse: true, sync: false },
    { name: "GetRows", ordinal: 1, hasResponse: true, sync: false },
    { name: "FindRow", ordinal: 2, hasResponse: true, sync: false },
    { name: "GetDetails", ordinal: 3, hasResponse: true, sync: false },
    { name: "GetRowsByNumber", ordinal: 4, hasResponse: true, sync: false },
    { name: "GetMatchingPipes", ordinal: 5, hasResponse: true, sync: false },
  ],
  createCaller: (endpoint) => new TraceViewCaller(endpoint),
  dispatch: dispatchTraceView,
};

class TraceViewCaller implements TraceView {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  setFilter(text: string): Promise<TraceViewSetFilterResponse> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeTraceViewSetFilterParams(e, text);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeTraceViewSetFilterResponse);
  }

  getRows(start: number, count: number): Promise<TraceViewGetRowsResponse> {
    const e = this.#endpoint.begin(1, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeTraceViewGetRowsParams(e, start, count);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeTraceViewGetRowsResponse);
  }

  findRow(no: number): Promise<TraceViewFindRowResponse> {
    const e = this.#endpoint.begin(2, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeTraceViewFindRowParams(e, no);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeTraceViewFindRowResponse);
  }

  getDetails(no: number): Promise<TraceViewGetDetailsResponse> {
    const e = this.#endpoint.begin(3, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeTraceViewGetDetailsParams(e, no);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeTraceViewGetDetailsResponse);
  }

  getRowsByNumber(numbers: number[]): Promise<TraceViewGetRowsByNumberResponse> {
    const e = this.#endpoint.begin(4, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeTraceViewGetRowsByNumberParams(e, numbers);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeTraceViewGetRowsByNumberResponse);
  }

  getMatchingPipes(): Promise<TraceViewGetMatchingPipesResponse> {
    const e = this.#endpoint.begin(5, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeTraceViewGetMatchingPipesParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeTraceViewGetMatchingPipesResponse);
  }
}

function dispatchTraceView(implementation: TraceView, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeTraceViewSetFilterParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.setFilter(p.text), encodeTraceViewSetFilterResponse);
      }
      return undefined;
    }
    case 1: {
      const p = decodeTraceViewGetRowsParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.getRows(p.start, p.count), encodeTraceViewGetRowsResponse);
      }
      return undefined;
    }
    case 2: {
      const p = decodeTraceViewFindRowParams(call.decoder);
      if (call.accept()) call.reply(implementation.findRow(p.no), encodeTraceViewFindRowResponse);
      return undefined;
    }
    case 3: {
      const p = decodeTraceViewGetDetailsParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.getDetails(p.no), encodeTraceViewGetDetailsResponse);
      }
      return undefined;
    }
    case 4: {
      const p = decodeTraceViewGetRowsByNumberParams(call.decoder);
      if (call.accept()) {
        call.reply(
          implementation.getRowsByNumber(p.numbers),
          encodeTraceViewGetRowsByNumberResponse,
        );
      }
      return undefined;
    }
    case 5: {
      decodeTraceViewGetMatchingPipesParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.getMatchingPipes(), encodeTraceViewGetMatchingPipesResponse);
      }
      return undefined;
    }
    default:
      return undefined;
  }
}

interface TraceViewSetFilterParams {
  text: string;
}

function encodeTraceViewSetFilterParams(e: mojo.Encoder, text: string): void {
  const at = e.struct(16, 0);
  e.string(at + 8, text, "TraceView.SetFilter.text");
  e.endStruct(at);
}

function decodeTraceViewSetFilterParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): TraceViewSetFilterParams {
  d.struct(at, 16);
  const text = d.string(at + 8);
  d.endStruct();
  return { text };
}

function encodeTraceViewSetFilterResponse(e: mojo.Encoder, v: TraceViewSetFilterResponse): void {
  const at = e.struct(24, 0);
  if (v.error != null) {
    e.pointer(at + 8, encodeFilterError(e, e.presentObject(v.error, "TraceView.SetFilter.error")));
  }
  e.uint32(at + 16, v.shown, "TraceView.SetFilter.shown");
  e.endStruct(at);
}

function decodeTraceViewSetFilterResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): TraceViewSetFilterResponse {
  d.struct(at, 24);
  const error_ = d.isNull(at + 8) ? null : decodeFilterError(d, d.pointer(at + 8));
  const shown = d.view.getUint32(at + 16, true);
  d.endStruct();
  return { error: error_, shown };
}

interface TraceViewGetRowsParams {
  start: number;
  count: number;
}

function encodeTraceViewGetRowsParams(e: mojo.Encoder, start: number, count: number): void {
  const at = e.struct(16, 0);
  e.uint32(at + 8, start, "TraceView.GetRows.start");
  e.uint32(at + 12, count, "TraceView.GetRows.count");
  e.endStruct(at);
}

function decodeTraceViewGetRowsParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): TraceViewGetRowsParams {
  d.struct(at, 16);
  const start = d.view.getUint32(at + 8, true);
  const count = d.view.getUint32(at + 12, true);
  d.endStruct();
  return { start, count };
}

function encodeTraceViewGetRowsResponse(e: mojo.Encoder, v: TraceViewGetRowsResponse): void {
  const at = e.struct(24, 0);
  e.pointer(at + 8, encodeArrayOfRow(e, v.rows, "TraceView.GetRows.rows"));
  e.uint32(at + 16, v.shown, "TraceView.GetRows.shown");
  e.endStruct(at);
}

function decodeTraceViewGetRowsResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): TraceViewGetRowsResponse {
  d.struct(at, 24);
  const rows = decodeArrayOfRow(d, d.pointer(at + 8));
  const shown = d.view.getUint32(at + 16, true);
  d.endStruct();
  return { rows, shown };
}

interface TraceViewFindRowParams {
  no: number;
}

function encodeTraceViewFindRowParams(e: mojo.Encoder, no: number): void {
  const at = e.struct(16, 0);
  e.uint32(at + 8, no, "TraceView.FindRow.no");
  e.endStruct(at);
}

function decodeTraceViewFindRowParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): TraceViewFindRowParams {
  d.struct(at, 16);
  const no = d.view.getUint32(at + 8, true);
  d.endStruct();
  return { no };
}

function encodeTraceViewFindRowResponse(e: mojo.Encoder, v: TraceViewFindRowResponse): void {
  const at = e.struct(16, 0);
  e.uint32(at + 8, v.index, "TraceView.FindRow.index");
  e.endStruct(at);
}

function decodeTraceViewFindRowResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): TraceViewFindRowResponse {
  d.struct(at, 16);
  const index = d.view.getUint32(at + 8, true);
  d.endStruct();
  return { index };
}

interface TraceViewGetDetailsParams {
  no: number;
}

function encodeTraceViewGetDetailsParams(e: mojo.Encoder, no: number): void {
  const at = e.struct(16, 0);
  e.uint32(at + 8, no, "TraceView.GetDetails.no");
  e.endStruct(at);
}

function decodeTraceViewGetDetailsParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): TraceViewGetDetailsParams {
  d.struct(at, 16);
  const no = d.view.getUint32(at + 8, true);
  d.endStruct();
  return { no };
}

function encodeTraceViewGetDetailsResponse(e: mojo.Encoder, v: TraceViewGetDetailsResponse): void {
  const at = e.struct(16, 0);
  if (v.details != null) {
    e.pointer(
      at + 8,
      encodeRowDetails(e, e.presentObject(v.details, "TraceView.GetDetails.details")),
    );
  }
  e.endStruct(at);
}

function decodeTraceViewGetDetailsResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): TraceViewGetDetailsResponse {
  d.struct(at, 16);
  const details = d.isNull(at + 8) ? null : decodeRowDetails(d, d.pointer(at + 8));
  d.endStruct();
  return { details };
}

interface TraceViewGetRowsByNumberParams {
  numbers: number[];
}

function encodeTraceViewGetRowsByNumberParams(e: mojo.Encoder, numbers: number[]): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, e.uint32Array(numbers, "TraceView.GetRowsByNumber.numbers"));
  e.endStruct(at);
}

function decodeTraceViewGetRowsByNumberParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): TraceViewGetRowsByNumberParams {
  d.struct(at, 16);
  const numbers = d.uint32Array(d.pointer(at + 8));
  d.endStruct();
  return { numbers };
}

function encodeTraceViewGetRowsByNumberResponse(
  e: mojo.Encoder,
  v: TraceViewGetRowsByNumberResponse,
): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeArrayOfRow(e, v.rows, "TraceView.GetRowsByNumber.rows"));
  e.endStruct(at);
}

function decodeTraceViewGetRowsByNumberResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): TraceViewGetRowsByNumberResponse {
  d.struct(at, 16);
  const rows = decodeArrayOfRow(d, d.pointer(at + 8));
  d.endStruct();
  return { rows };
}

function encodeTraceViewGetMatchingPipesParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeTraceViewGetMatchingPipesParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodeTraceViewGetMatchingPipesResponse(
  e: mojo.Encoder,
  v: TraceViewGetMatchingPipesResponse,
): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, e.uint32Array(v.pipes, "TraceView.GetMatchingPipes.pipes"));
  e.endStruct(at);
}

function decodeTraceViewGetMatchingPipesResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): TraceViewGetMatchingPipesResponse {
  d.struct(at, 16);
  const pipes = d.uint32Array(d.pointer(at + 8));
  d.endStruct();
  return { pipes };
}

/** Told, at most some times a second, that a view has grown. */
export interface TraceViewObserver {
  onGrown(shown: number, captured: number): void;
}

/** What Remote, Receiver and their families need to know of mojoscope.mojom.TraceViewObserver. */
export const TraceViewObserver: mojo.InterfaceDefinition<TraceViewObserver> = {
  name: "mojoscope.mojom.TraceViewObserver",
  version: 0,
  methods: [{ name: "OnGrown", ordinal: 0, hasResponse: false, sync: false }],
  createCaller: (endpoint) => new TraceViewObserverCaller(endpoint),
  dispatch: dispatchTraceViewObserver,
};

class TraceViewObserverCaller implements TraceViewObserver {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  onGrown(shown: number, captured: number): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeTraceViewObserverOnGrownParams(e, shown, captured);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }
}

function dispatchTraceViewObserver(
  implementation: TraceViewObserver,
  call: mojo.IncomingCall,
): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeTraceViewObserverOnGrownParams(call.decoder);
      return call.accept() ? implementation.onGrown(p.shown, p.captured) : undefined;
    }
    default:
      return undefined;
  }
}

interface TraceViewObserverOnGrownParams {
  shown: number;
  captured: number;
}

function encodeTraceViewObserverOnGrownParams(
  e: mojo.Encoder,
  shown: number,
  captured: number,
): void {
  const at = e.struct(16, 0);
  e.uint32(at + 8, shown, "TraceViewObserver.OnGrown.shown");
  e.uint32(at + 12, captured, "TraceViewObserver.OnGrown.captured");
  e.endStruct(at);
}

function decodeTraceViewObserverOnGrownParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): TraceViewObserverOnGrownParams {
  d.struct(at, 16);
  const shown = d.view.getUint32(at + 8, true);
  const captured = d.view.getUint32(at + 12, true);
  d.endStruct();
  return { shown, captured };
}

function encodeArrayOfTreeNode(
  e: mojo.Encoder,
  values: readonly TreeNode[],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 8);
  let slot = at + 8;
  for (const value of values) {
    e.pointer(slot, encodeTreeNode(e, e.presentObject(value, field)));
    slot += 8;
  }
  return e.endArray(at);
}

function decodeArrayOfTreeNode(d: mojo.Decoder, at: number, length = -1): TreeNode[] {
  const end = at + 8 + 8 * d.enterObjectArray(at, 8, length);
  const values: TreeNode[] = [];
  for (let slot = at + 8; slot < end; slot += 8) {
    values.push(decodeTreeNode(d, d.pointer(slot)));
  }
  d.endArray();
  return values;
}

function encodeArrayOfRow(
  e: mojo.Encoder,
  values: readonly Row[],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 8);
  let slot = at + 8;
  for (const value of values) {
    e.pointer(slot, encodeRow(e, e.presentObject(value, field)));
    slot += 8;
  }
  return e.endArray(at);
}

function decodeArrayOfRow(d: mojo.Decoder, at: number, length = -1): Row[] {
  const end = at + 8 + 8 * d.enterObjectArray(at, 8, length);
  const values: Row[] = [];
  for (let slot = at + 8; slot < end; slot += 8) {
    values.push(decodeRow(d, d.pointer(slot)));
  }
  d.endArray();
  return values;
}
