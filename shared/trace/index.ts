// Public API of the trace: see README.md.
export * from "./snapshot.ts";
export { isMessageKind, ROW_KIND_NAMES, ROW_STATUS_NAMES, RowKind, RowStatus } from "./row-kind.ts";
export { NO_LOSSES, RECORD_BYTES, type TapBatch, type TapLosses } from "./tap-record.ts";
export { MAX_BATCHES_IN_FLIGHT } from "./batch-writer.ts";
export { DEFAULT_PAYLOAD_CLIP, TapRecorder, type TapRecorderOptions } from "./tap-recorder.ts";
export { MERGE_WINDOW_NS, TapMerger } from "./tap-merger.ts";
export { NO_PROCESS, NO_ROW } from "./columns.ts";
export { DEFAULT_PAYLOAD_LIMIT, MemoryPayloadStore, type PayloadStore } from "./payload-store.ts";
export type { ProcessDescription, ProcessInfo } from "./process-table.ts";
export type { EndpointInfo, PipeEnd, PipeInfo } from "./pipe-info.ts";
export type { ProcessLosses } from "./loss-ledger.ts";
export { DEFAULT_ROW_LIMIT, type MethodNamer, Trace, type TraceOptions } from "./trace.ts";
