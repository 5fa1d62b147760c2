import { CHUNK_MASK } from "./columns.ts";
import type { EndpointInfo } from "./pipe-info.ts";
import type { Trace } from "./trace.ts";

const EXPECTS_RESPONSE = 1;
const IS_RESPONSE = 2;

/**
 * Ties a request to its response: same pipe, interface id and request id, opposite directions.
 * The half seen first waits in the endpoint's maps, which are indexed by the sending end.
 */
export function linkCall(trace: Trace, endpoint: EndpointInfo, row: number, flags: number): void {
  if ((flags & (EXPECTS_RESPONSE | IS_RESPONSE)) === 0) {
    return;
  }
  const chunk = trace.columns.chunkOf(row);
  const at = row & CHUNK_MASK;
  const toEnd = chunk.toEnd[at] === 0 ? 0 : 1;
  const fromEnd = toEnd === 0 ? 1 : 0;
  const id = chunk.requestId[at] ?? 0;
  const isResponse = (flags & IS_RESPONSE) !== 0;
  const waiting = isResponse ? endpoint.requests[toEnd] : endpoint.responses[toEnd];
  const partner = waiting.get(id);
  if (partner === undefined) {
    (isResponse ? endpoint.responses : endpoint.requests)[fromEnd].set(id, row);
    return;
  }
  waiting.delete(id);
  chunk.linked[at] = partner;
  trace.update(partner, (other, position) => {
    other.linked[position] = row;
  });
}

/**
 * Nanoseconds from the sending of a call's request to the dispatch of its response, for either row
 * of the call; NaN while that is not known.
 */
export function latencyOf(trace: Trace, row: number): number {
  const chunk = trace.columns.chunkOf(row);
  const at = row & CHUNK_MASK;
  const linked = chunk.linked[at] ?? 0;
  if (linked >= trace.rowCount) {
    return Number.NaN;
  }
  const other = trace.columns.chunkOf(linked);
  const position = linked & CHUNK_MASK;
  return ((chunk.flags[at] ?? 0) & IS_RESPONSE) === 0
    ? (other.dispatched[position] ?? Number.NaN) - (chunk.sent[at] ?? Number.NaN)
    : (chunk.dispatched[at] ?? Number.NaN) - (other.sent[position] ?? Number.NaN);
}
