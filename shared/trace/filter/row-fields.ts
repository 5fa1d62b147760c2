import { latencyOf } from "../call-linker.ts";
import { CHUNK_MASK, type Chunk, NO_ROW } from "../columns.ts";
import { PIPE_CONTROL_INTERFACE_ID } from "../control-names.ts";
import { isMessageKind, RowKind, RowStatus } from "../row-kind.ts";
import { isGroup } from "../topology.ts";
import type { Trace } from "../trace.ts";
import type { FieldName } from "./fields.ts";

/** Reads a number of a row; NaN where the row has none. Times are nanoseconds. */
export type NumberReader = (chunk: Chunk, at: number, row: number) => number;

const IS_SYNC = 4;

/** How to read a field that is a number; undefined for other fields. */
export function numberReader(trace: Trace, field: FieldName): NumberReader | undefined {
  switch (field) {
    case "no":
      return (_chunk, _at, row) => row;
    case "time":
      return (chunk, at) => (chunk.time[at] ?? 0) - trace.start;
    case "delta":
      return deltaReader(trace);
    case "latency":
      return (chunk, at, row) =>
        (chunk.linked[at] ?? NO_ROW) === NO_ROW ? Number.NaN : latencyOf(trace, row);
    case "group":
      return groupReader(trace);
    case "pipe":
      return (chunk, at) => chunk.pipe[at] || Number.NaN;
    case "interface_id":
      return (chunk, at) =>
        chunk.endpoint[at] === NO_ROW ? Number.NaN : (chunk.interfaceId[at] ?? 0);
    case "name":
      return ofMessages((chunk, at) => chunk.method[at] ?? 0);
    case "request_id":
      return ofMessages((chunk, at) => chunk.requestId[at] || Number.NaN);
    case "seq":
      return ofMessages((chunk, at) => chunk.sequence[at] ?? 0);
    case "size":
      return ofMessages((chunk, at) => chunk.size[at] ?? 0);
    case "flags":
      return ofMessages((chunk, at) => chunk.flags[at] ?? 0);
    default:
      return undefined;
  }
}

/** How to tell whether a boolean field is true; undefined for other fields. */
export function booleanReader(
  field: FieldName,
): ((chunk: Chunk, at: number) => boolean) | undefined {
  switch (field) {
    case "sync":
      return (chunk, at) => ((chunk.flags[at] ?? 0) & IS_SYNC) !== 0;
    case "request":
      return (chunk, at) => chunk.kind[at] === RowKind.Request;
    case "response":
      return (chunk, at) => chunk.kind[at] === RowKind.Response;
    case "control":
      return (chunk, at) => chunk.kind[at] === RowKind.Control;
    case "associated":
      return (chunk, at) =>
        chunk.interfaceId[at] !== 0 &&
        chunk.interfaceId[at] !== PIPE_CONTROL_INTERFACE_ID &&
        chunk.pipe[at] !== 0;
    default:
      return undefined;
  }
}

/** True for rows whose note is an error. */
export function hasErrorNote(chunk: Chunk, at: number): boolean {
  const status = chunk.status[at];
  return (
    status === RowStatus.Rejected ||
    status === RowStatus.Dropped ||
    chunk.kind[at] === RowKind.ConnectionRefused
  );
}

/** True for rows whose note tells about an event. */
export function hasInfoNote(chunk: Chunk, at: number): boolean {
  return !isMessageKind(chunk.kind[at] ?? 0);
}

function ofMessages(read: (chunk: Chunk, at: number) => number): NumberReader {
  return (chunk, at) => (isMessageKind(chunk.kind[at] ?? 0) ? read(chunk, at) : Number.NaN);
}

function deltaReader(trace: Trace): NumberReader {
  return (chunk, at, row) => {
    if (row === 0) {
      return Number.NaN;
    }
    const before = at > 0 ? chunk.time[at - 1] : timeOf(trace, row - 1);
    return (chunk.time[at] ?? 0) - (before ?? 0);
  };
}

function timeOf(trace: Trace, row: number): number | undefined {
  return trace.columns.chunkOf(row).time[row & CHUNK_MASK];
}

function groupReader(trace: Trace): NumberReader {
  return (chunk, at) => {
    const number = chunk.pipe[at] ?? 0;
    const pipe = trace.pipes.get(number);
    return pipe !== undefined && isGroup(pipe) ? number : Number.NaN;
  };
}
