import { CHUNK_MASK } from "./columns.ts";
import { PROCESS_EXIT } from "./process-end.ts";
import { RowStatus } from "./row-kind.ts";
import type { Trace } from "./trace.ts";

/** How an end goes that nothing is dispatched at any more; behind a close of the other end it is. */
const ENDS_DISPATCH: ReadonlySet<string> = new Set(["local", "protocol-error", PROCESS_EXIT]);

/** True for a row whose message may still be dispatched: in flight, to an end that is there. */
export function awaitsDispatch(trace: Trace, row: number): boolean {
  const chunk = trace.columns.chunkOf(row);
  const at = row & CHUNK_MASK;
  if (!isInFlight(chunk.status[at] ?? RowStatus.Event)) return false;
  const end = chunk.toEnd[at] === 1 ? 1 : 0;
  const close = trace.pipes.get(chunk.pipe[at] ?? 0)?.closes[end];
  return close === undefined || !ENDS_DISPATCH.has(close.cause);
}

/** True for a message that is on its way: sent, perhaps arrived, but not dealt with. */
export function isInFlight(status: number): boolean {
  return status === RowStatus.Sent || status === RowStatus.Arrived;
}
