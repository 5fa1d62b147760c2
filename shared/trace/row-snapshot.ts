import { latencyOf } from "./call-linker.ts";
import { CHUNK_MASK, NO_PROCESS, NO_ROW } from "./columns.ts";
import {
  controlMethodName,
  PIPE_CONTROL_INTERFACE_ID,
  PIPE_CONTROL_NAME,
} from "./control-names.ts";
import type { EndpointInfo } from "./pipe-info.ts";
import { isMessageKind, RowKind, rowKind, RowStatus, rowStatus } from "./row-kind.ts";
import type { RowSnapshot } from "./snapshot.ts";
import type { Trace } from "./trace.ts";

/** What an endpoint is called: its interface, or "" as long as nobody has bound it. */
export function endpointName(endpoint: EndpointInfo | undefined): string {
  return endpoint?.interfaceId === PIPE_CONTROL_INTERFACE_ID
    ? PIPE_CONTROL_NAME
    : (endpoint?.name ?? "");
}

/** The name of a method of an interface, or its ordinal as text. */
export function methodNameOf(trace: Trace, interfaceName: string, ordinal: number): string {
  return (
    controlMethodName(ordinal) ?? trace.methodName(interfaceName, ordinal) ?? `method ${ordinal}`
  );
}

/**
 * A row, resolved for display. The `info` of a message is empty: it takes a decoder.
 * @throws RangeError for a row that does not exist.
 */
export function rowSnapshot(trace: Trace, row: number): RowSnapshot {
  const chunk = trace.columns.chunkOf(row);
  const at = row & CHUNK_MASK;
  const kind = rowKind(chunk.kind[at]);
  const status = rowStatus(chunk.status[at]);
  const isMessage = isMessageKind(kind);
  const interfaceName = endpointName(trace.pipes.endpoints[chunk.endpoint[at] ?? NO_ROW]);
  const note = trace.strings.get(chunk.note[at] ?? 0);
  const linked = chunk.linked[at] ?? NO_ROW;
  return {
    no: row,
    kind,
    status,
    time: trace.milliseconds(chunk.time[at] ?? 0),
    sent: timeOrNull(trace, chunk.sent[at]),
    arrived: timeOrNull(trace, chunk.arrived[at]),
    dispatched: timeOrNull(trace, chunk.dispatched[at]),
    from: processOrNull(chunk.from[at]),
    to: processOrNull(chunk.to[at]),
    pipe: chunk.pipe[at] ?? 0,
    interfaceId: chunk.interfaceId[at] ?? 0,
    interfaceName,
    method: isMessage ? methodNameOf(trace, interfaceName, chunk.method[at] ?? 0) : "",
    sequence: chunk.sequence[at] ?? 0,
    requestId: chunk.requestId[at] ?? 0,
    flags: chunk.flags[at] ?? 0,
    size: chunk.size[at] ?? 0,
    latency: isMessage ? latencyOrNull(trace, row) : null,
    linkedRow: linked === NO_ROW ? null : linked,
    info: isMessage ? "" : note,
    error: errorOf(kind, status, note),
  };
}

/** The bytes kept of a row's message, possibly fewer than its size; empty when there are none. */
export function rowBytes(trace: Trace, row: number): Uint8Array {
  const chunk = trace.columns.chunkOf(row);
  const at = row & CHUNK_MASK;
  const length = chunk.payloadLength[at] ?? 0;
  return length === 0
    ? new Uint8Array(0)
    : trace.payloads.read(chunk.payloadOffset[at] ?? 0, length);
}

/** The nearest row of the same pipe before (step -1) or after (step 1) a row, if there is one. */
export function neighbourInPipe(trace: Trace, row: number, step: 1 | -1): number | undefined {
  const { previousInPipe, nextInPipe } = trace.columns.chunkOf(row);
  const neighbour = (step === 1 ? nextInPipe : previousInPipe)[row & CHUNK_MASK] ?? NO_ROW;
  return neighbour === NO_ROW ? undefined : neighbour;
}

function errorOf(kind: number, status: number, note: string): string | null {
  const isError =
    status === RowStatus.Rejected ||
    status === RowStatus.Dropped ||
    kind === RowKind.ConnectionRefused;
  return isError && note !== "" ? note : null;
}

function timeOrNull(trace: Trace, time: number | undefined): number | null {
  return time === undefined || Number.isNaN(time) ? null : trace.milliseconds(time);
}

function processOrNull(process: number | undefined): number | null {
  return process === undefined || process === NO_PROCESS ? null : process;
}

function latencyOrNull(trace: Trace, row: number): number | null {
  const latency = latencyOf(trace, row);
  return Number.isNaN(latency) ? null : latency / 1e6;
}
