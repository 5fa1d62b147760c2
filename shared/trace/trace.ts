// The trace of one session: columns of rows, the tables they refer to, and what could not be kept.
// The mergers write it; everything else reads it.
import type { MessageBytes } from "../wire/index.ts";
import { ChangeJournal } from "./change-journal.ts";
import { CHUNK_MASK, type Chunk, Columns, NO_PROCESS, NO_ROW } from "./columns.ts";
import { ConnectionTable } from "./connection-table.ts";
import type { DisconnectFact, RefusalFact } from "./loss-facts.ts";
import { LossLedger } from "./loss-ledger.ts";
import { TimeHistogram } from "./time-histogram.ts";
import { MemoryPayloadStore, type PayloadStore } from "./payload-store.ts";
import type { EndpointInfo, PipeInfo } from "./pipe-info.ts";
import { PipeTable } from "./pipe-table.ts";
import { ProcessTable } from "./process-table.ts";
import { type RowKind, RowStatus, statusAdvances } from "./row-kind.ts";
import { StringTable } from "./string-table.ts";

/** Rows that a trace holds unless a session says otherwise. Further ones are counted as dropped. */
export const DEFAULT_ROW_LIMIT = 2_000_000;

/** Disconnects remembered for post-mortems. */
export const MAX_DISCONNECT_FACTS = 20_000;

/** Tells the name of a method; undefined when the interface or the ordinal is not known. */
export type MethodNamer = (interfaceName: string, ordinal: number) => string | undefined;

/** How a trace is set up. */
export interface TraceOptions {
  /** When the session began: nanoseconds of the machine's monotonic clock. */
  readonly start: number;
  readonly rowLimit?: number;
  readonly payloads?: PayloadStore;
  readonly methodName?: MethodNamer;
}

/** What an event row says besides its kind and time. */
export interface EventDetails {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly pipe?: PipeInfo | undefined;
  readonly endpoint?: EndpointInfo | undefined;
  readonly note?: string;
}

/** Everything known about one session. */
export class Trace {
  readonly start: number;
  readonly rowLimit: number;
  readonly columns = new Columns();
  readonly strings = new StringTable();
  readonly processes = new ProcessTable();
  readonly connections = new ConnectionTable();
  readonly pipes = new PipeTable();
  readonly journal = new ChangeJournal();
  readonly losses = new LossLedger();
  /** What post-mortems are made of, besides what processes and pipes say about their ends. */
  readonly disconnects: DisconnectFact[] = [];
  readonly rejectedPipes: PipeInfo[] = [];
  readonly refusals: RefusalFact[] = [];
  readonly payloads: PayloadStore;
  readonly methodName: MethodNamer;
  /** Messages over time, from the session's start. */
  histogram: TimeHistogram;
  /** False while paused: what comes then is counted in {@link passedBy}, and not kept. */
  recording = true;
  /** Goes up when all rows are forgotten. */
  generation = 0;
  /** Goes up when rows appended earlier show another name than before. */
  namesVersion = 0;
  /** Disconnects that made room for newer ones. */
  disconnectsForgotten = 0;
  /** Goes up with everything that may change a post-mortem. */
  lossVersion = 0;
  /** Rows not kept because the trace was full, and because it was paused. */
  dropped = 0;
  passedBy = 0;
  /** Messages of which not all bytes are held, and the bytes missing. */
  clippedMessages = 0;
  clippedBytes = 0;
  /** Reports that fit no message: its other reports were lost, or were never kept. */
  unmatched = 0;

  constructor(options: TraceOptions) {
    this.start = options.start;
    this.rowLimit = options.rowLimit ?? DEFAULT_ROW_LIMIT;
    this.payloads = options.payloads ?? new MemoryPayloadStore();
    this.methodName = options.methodName ?? (() => undefined);
    this.histogram = new TimeHistogram(options.start);
  }

  /** Rows so far. */
  get rowCount(): number {
    return this.columns.length;
  }

  /** Milliseconds since the session began, from nanoseconds. */
  milliseconds(time: number): number {
    return (time - this.start) / 1e6;
  }

  /** Adds a row; {@link NO_ROW} when it is not kept, which is counted. */
  append(kind: RowKind, status: RowStatus, time: number): number {
    if (!this.recording) {
      this.passedBy++;
      return NO_ROW;
    }
    if (this.columns.length >= this.rowLimit) {
      this.dropped++;
      return NO_ROW;
    }
    const row = this.columns.append();
    const chunk = this.columns.chunkOf(row);
    const at = row & CHUNK_MASK;
    chunk.kind[at] = kind;
    chunk.status[at] = status;
    chunk.time[at] = time;
    return row;
  }

  /** Adds an event row. */
  appendEvent(kind: RowKind, time: number, details: EventDetails): number {
    const row = this.append(kind, RowStatus.Event, time);
    if (row !== NO_ROW) {
      const chunk = this.columns.chunkOf(row);
      const at = row & CHUNK_MASK;
      chunk.from[at] = details.from ?? NO_PROCESS;
      chunk.to[at] = details.to ?? NO_PROCESS;
      chunk.endpoint[at] = details.endpoint?.index ?? NO_ROW;
      chunk.interfaceId[at] = details.endpoint?.interfaceId ?? 0;
      chunk.note[at] = this.strings.intern(details.note ?? "");
      if (details.pipe !== undefined) {
        this.putInPipe(row, details.pipe);
      }
    }
    return row;
  }

  /** Makes a row just appended the last one of its pipe. */
  putInPipe(row: number, pipe: PipeInfo): void {
    const chunk = this.columns.chunkOf(row);
    const at = row & CHUNK_MASK;
    chunk.pipe[at] = pipe.number;
    if (pipe.lastRow !== NO_ROW) {
      chunk.previousInPipe[at] = pipe.lastRow;
      this.columns.chunkOf(pipe.lastRow).nextInPipe[pipe.lastRow & CHUNK_MASK] = row;
    }
    pipe.lastRow = row;
  }

  /** Changes a row that was appended earlier; readers are told. Nothing happens for NO_ROW. */
  update(row: number, change: (chunk: Chunk, at: number) => void): void {
    const chunk = this.chunkToChange(row);
    if (chunk !== undefined) change(chunk, row & CHUNK_MASK);
  }

  /** The chunk of a row that is about to change; readers are told. Undefined if there is no such row. */
  chunkToChange(row: number): Chunk | undefined {
    if (row >= this.columns.length) return undefined;
    this.journal.note(row);
    return this.columns.chunkOf(row);
  }

  /** Gives a message the status if it is further than what it has; true if that changed it. */
  advance(chunk: Chunk, at: number, status: RowStatus): boolean {
    const changes = statusAdvances(chunk.status[at] ?? 0, status);
    if (changes) {
      chunk.status[at] = status;
    }
    return changes;
  }

  /**
   * Notes a disconnect. When there are very many, old ones make room: first associated interfaces
   * that were closed without a reason, which few care about, then whatever is oldest.
   */
  noteDisconnect(fact: DisconnectFact): void {
    if (this.disconnects.length >= MAX_DISCONNECT_FACTS) {
      const old = this.disconnects.splice(0, MAX_DISCONNECT_FACTS / 2);
      const telling = old.filter(
        ({ endpoint, reason }) => endpoint.interfaceId === 0 || (reason?.customReason ?? 0) !== 0,
      );
      const kept = telling.slice(-MAX_DISCONNECT_FACTS / 4);
      this.disconnects.unshift(...kept);
      this.disconnectsForgotten += old.length - kept.length;
    }
    this.disconnects.push(fact);
    this.lossVersion++;
  }

  /** Keeps the bytes of a message unless some are held already; what does not fit is counted. */
  keepPayload(chunk: Chunk, at: number, bytes: MessageBytes): void {
    const size = chunk.size[at] ?? 0;
    if (bytes.length === 0 || (chunk.payloadLength[at] ?? 0) > 0) {
      return;
    }
    const offset = this.payloads.append(bytes);
    if (offset !== undefined) {
      chunk.payloadOffset[at] = offset;
      chunk.payloadLength[at] = bytes.length;
    }
    const missing = offset === undefined ? size : size - bytes.length;
    if (missing > 0) {
      this.clippedMessages++;
      this.clippedBytes += missing;
    }
  }

  /** Gives an endpoint its name; rows seen before show it from now on. */
  nameEndpoint(endpoint: EndpointInfo, name: string): void {
    if (endpoint.name === name || name === "") {
      return;
    }
    endpoint.name = name;
    this.namesVersion += endpoint.messages > 0 ? 1 : 0;
  }

  /** Forgets all rows and payloads. Processes, pipes and totals stay; numbering begins again. */
  clear(): void {
    this.columns.clear();
    this.payloads.clear();
    this.histogram = new TimeHistogram(this.histogram.end);
    this.dropped = 0;
    this.passedBy = 0;
    this.clippedMessages = 0;
    this.clippedBytes = 0;
    this.generation++;
    this.lossVersion++;
    for (const process of this.processes.all) {
      process.startedRow = undefined;
      process.exitedRow = undefined;
    }
    for (const pipe of this.pipes.all) {
      forgetRows(pipe);
    }
  }
}

function forgetRows(pipe: PipeInfo): void {
  pipe.openedRow = undefined;
  pipe.closedRow = undefined;
  pipe.lastRow = NO_ROW;
  pipe.touched++;
  for (const end of [0, 1] as const) {
    const direction = pipe.directions[end];
    direction.rows.clear();
    direction.skipped = direction.highest;
    direction.inFlight = 0;
    direction.unarrived = 0;
    pipe.movesIn[end].length = 0;
    pipe.movesOut[end].length = 0;
  }
  for (const endpoint of pipe.endpoints.values()) {
    endpoint.joinedRow = 0;
    endpoint.leftRow = endpoint.leftRow === undefined ? undefined : 0;
    for (const end of [0, 1] as const) {
      endpoint.requests[end].clear();
      endpoint.responses[end].clear();
    }
  }
}
