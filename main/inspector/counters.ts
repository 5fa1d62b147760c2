import type { Counters } from "../../shared/contract/index.ts";
import type { Trace } from "../../shared/trace/index.ts";

/** How much a trace holds, and what it could not keep. */
export function readCounters(trace: Trace): Counters {
  return {
    captured: trace.rowCount,
    dropped: trace.dropped + trace.losses.records,
    clippedBytes: trace.clippedBytes,
    clipped: trace.clippedMessages,
    payloadBytes: trace.payloads.bytes,
    payloadLimit: trace.payloads.limit,
    rowLimit: trace.rowLimit,
    recording: trace.recording,
    passedBy: trace.passedBy,
  };
}
