import { CHUNK_MASK, type Chunk, NO_PROCESS, NO_ROW } from "./columns.ts";
import {
  PIPE_CONTROL_INTERFACE_ID,
  RUN_OR_CLOSE_PIPE_ORDINAL,
  RUN_ORDINAL,
} from "./control-names.ts";
import { linkCall } from "./call-linker.ts";
import { isInFlight } from "./in-flight.ts";
import { type DirectionInfo, type EndpointInfo, otherEnd } from "./pipe-info.ts";
import type { PipeEnd, PipeInfo } from "./pipe-info.ts";
import type { ProcessInfo } from "./process-table.ts";
import type { RecordReader } from "./record-reader.ts";
import { RowKind, RowStatus } from "./row-kind.ts";
import type { Trace } from "./trace.ts";

const EXPECTS_RESPONSE = 1;
const IS_RESPONSE = 2;

/**
 * Makes one row of the two sightings of a message. The key is (pipe, receiving end, sequence);
 * whichever process reports first creates the row, so sightings may come in any order.
 */
export class MessageMerger {
  readonly #trace: Trace;

  constructor(trace: Trace) {
    this.#trace = trace;
  }

  /** The sender wrote it to the pipe. */
  sent(process: ProcessInfo, pipe: PipeInfo, reader: RecordReader): void {
    const { end, time } = reader;
    pipe.holders[end] ??= process.index;
    process.sent++;
    process.meter.add(time);
    if (kindOf(reader) !== RowKind.Control) {
      process.lastActive = Math.max(process.lastActive, time);
    }
    const row = this.#rowOf(pipe, otherEnd(end), reader);
    const chunk = this.#trace.chunkToChange(row);
    if (chunk === undefined) return;
    const at = row & CHUNK_MASK;
    chunk.sent[at] = time;
    chunk.time[at] = time;
    chunk.from[at] = process.index;
    this.#trace.keepPayload(chunk, at, reader.bytes);
  }

  /** It is in the process that holds the receiving end. A later home of that end overrules. */
  arrived(process: ProcessInfo, pipe: PipeInfo, reader: RecordReader): void {
    const { end, time } = reader;
    pipe.holders[end] ??= process.index;
    process.received++;
    process.meter.add(time);
    const row = this.#rowOf(pipe, end, reader);
    const chunk = this.#trace.chunkToChange(row);
    if (chunk === undefined) return;
    const at = row & CHUNK_MASK;
    const before = chunk.arrived[at] ?? Number.NaN;
    if (!(before > time)) {
      chunk.arrived[at] = time;
      chunk.to[at] = process.index;
    }
    this.#advance(pipe.directions[end], chunk, at, RowStatus.Arrived);
    this.#trace.keepPayload(chunk, at, reader.bytes);
  }

  /** The implementation, or the callback of a response, is about to run. */
  dispatched(process: ProcessInfo, pipe: PipeInfo, reader: RecordReader): void {
    const direction = pipe.directions[reader.end];
    const row = this.#endingRow(direction, reader.sequence);
    const chunk = this.#trace.chunkToChange(row);
    if (chunk === undefined) return;
    const at = row & CHUNK_MASK;
    const { time } = reader;
    if (chunk.to[at] === NO_PROCESS) chunk.to[at] = process.index;
    if (Number.isNaN(chunk.dispatched[at])) {
      chunk.dispatched[at] = time;
      if (chunk.kind[at] !== RowKind.Control) {
        process.lastActive = Math.max(process.lastActive, time);
      }
      const endpoint = this.#trace.pipes.endpoints[chunk.endpoint[at] ?? NO_ROW];
      if (endpoint !== undefined) {
        noteDispatch(pipe, direction, endpoint, chunk.arrived[at] ?? Number.NaN, time);
      }
    }
    this.#advance(direction, chunk, at, RowStatus.Dispatched);
  }

  /** It reached an endpoint that was closed already. */
  dropped(process: ProcessInfo, pipe: PipeInfo, reader: RecordReader, why: string): void {
    this.#end(process, pipe, reader, RowStatus.Dropped, why);
  }

  /** It broke the rules, and its pipe goes with it. */
  rejected(process: ProcessInfo, pipe: PipeInfo, reader: RecordReader, error: string): void {
    if (pipe.rejection === undefined) {
      pipe.rejection = { time: reader.time, error, process: process.index };
      this.#trace.rejectedPipes.push(pipe);
      this.#trace.lossVersion++;
    }
    this.#end(process, pipe, reader, RowStatus.Rejected, error);
  }

  #end(
    process: ProcessInfo,
    pipe: PipeInfo,
    reader: RecordReader,
    status: RowStatus,
    note: string,
  ): void {
    const direction = pipe.directions[reader.end];
    const row = this.#endingRow(direction, reader.sequence);
    const chunk = this.#trace.chunkToChange(row);
    if (chunk === undefined) return;
    const at = row & CHUNK_MASK;
    if (chunk.to[at] === NO_PROCESS) chunk.to[at] = process.index;
    chunk.note[at] = this.#trace.strings.intern(note);
    this.#advance(direction, chunk, at, status);
  }

  /** The row of a message that has come to its end; one that is not known is counted. */
  #endingRow(direction: DirectionInfo, sequence: number): number {
    const row = direction.rows.get(sequence);
    if (row === NO_ROW && sequence > direction.skipped) this.#trace.unmatched++;
    return row;
  }

  #advance(direction: DirectionInfo, chunk: Chunk, at: number, status: RowStatus): void {
    const before = chunk.status[at] ?? 0;
    if (this.#trace.advance(chunk, at, status)) {
      direction.inFlight += Number(isInFlight(status)) - Number(isInFlight(before));
      direction.unarrived -= before === RowStatus.Sent ? 1 : 0;
    }
  }

  #rowOf(pipe: PipeInfo, toEnd: PipeEnd, reader: RecordReader): number {
    const direction = pipe.directions[toEnd];
    const { sequence } = reader;
    const row = direction.rows.get(sequence);
    return row === NO_ROW && sequence > direction.skipped ? this.#create(pipe, toEnd, reader) : row;
  }

  #create(pipe: PipeInfo, toEnd: PipeEnd, reader: RecordReader): number {
    const trace = this.#trace;
    const { sequence, time } = reader;
    const endpoint = trace.pipes.endpoint(pipe, reader.interfaceId, trace.rowCount);
    const direction = pipe.directions[toEnd];
    direction.highest = Math.max(direction.highest, sequence);
    pipe.messages++;
    pipe.bytes += reader.size;
    pipe.meter.add(time);
    endpoint.messages++;
    const lost = pipe.closes[toEnd] !== undefined;
    const row = trace.append(kindOf(reader), lost ? RowStatus.Lost : RowStatus.Sent, time);
    if (row === NO_ROW) {
      direction.skipped = Math.max(direction.skipped, sequence);
      return row;
    }
    trace.histogram.add(time);
    direction.rows.set(sequence, row);
    direction.inFlight += lost ? 0 : 1;
    direction.unarrived += lost ? 0 : 1;
    fill(trace.columns.chunkOf(row), row & CHUNK_MASK, { pipe, toEnd, endpoint, reader });
    trace.putInPipe(row, pipe);
    linkCall(trace, endpoint, row, reader.flags);
    return row;
  }
}

interface NewMessage {
  readonly pipe: PipeInfo;
  readonly toEnd: PipeEnd;
  readonly endpoint: EndpointInfo;
  readonly reader: RecordReader;
}

function fill(chunk: Chunk, at: number, { pipe, toEnd, endpoint, reader }: NewMessage): void {
  chunk.endpoint[at] = endpoint.index;
  chunk.interfaceId[at] = endpoint.interfaceId;
  chunk.toEnd[at] = toEnd;
  chunk.sequence[at] = reader.sequence;
  chunk.method[at] = reader.method;
  chunk.flags[at] = reader.flags;
  chunk.requestId[at] = reader.requestId;
  chunk.size[at] = reader.size;
  // Until the other side reports, whoever holds its end is the best guess.
  chunk.from[at] = pipe.holders[otherEnd(toEnd)] ?? NO_PROCESS;
  chunk.to[at] = pipe.holders[toEnd] ?? NO_PROCESS;
}

function kindOf(reader: RecordReader): RowKind {
  const { method } = reader;
  if (
    reader.interfaceId === PIPE_CONTROL_INTERFACE_ID ||
    method === RUN_ORDINAL ||
    method === RUN_OR_CLOSE_PIPE_ORDINAL
  ) {
    return RowKind.Control;
  }
  if ((reader.flags & IS_RESPONSE) !== 0) {
    return RowKind.Response;
  }
  return (reader.flags & EXPECTS_RESPONSE) !== 0 ? RowKind.Request : RowKind.Message;
}

/** Keeps count of waits behind other interfaces, and of orders only the shared pipe guarantees. */
function noteDispatch(
  pipe: PipeInfo,
  direction: DirectionInfo,
  endpoint: EndpointInfo,
  arrived: number,
  time: number,
): void {
  if (endpoint.interfaceId === PIPE_CONTROL_INTERFACE_ID) {
    return;
  }
  if (direction.lastMember !== endpoint.interfaceId) {
    const before = pipe.endpoints.get(direction.lastMember);
    if (before !== undefined) {
      direction.guaranteedOrders++;
      // Split off either of the two, and nothing keeps these two messages in order.
      before.sharedOrders++;
      endpoint.sharedOrders++;
    }
    direction.lastOtherDispatch = direction.lastDispatch;
    direction.lastMember = endpoint.interfaceId;
  }
  if (direction.lastOtherDispatch > arrived) {
    endpoint.waited++;
  }
  direction.lastDispatch = time;
}
