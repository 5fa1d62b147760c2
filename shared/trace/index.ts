// Public API of the trace: see README.md.
export * from "./snapshot.ts";
export { isMessageKind, ROW_KIND_NAMES, ROW_STATUS_NAMES, RowKind, RowStatus } from "./row-kind.ts";
export { NO_LOSSES, RECORD_BYTES, type TapBatch, type TapLosses } from "./tap-record.ts";
export { DEFAULT_PAYLOAD_CLIP, TapRecorder, type TapRecorderOptions } from "./tap-recorder.ts";
export { MERGE_WINDOW_NS, TapMerger } from "./tap-merger.ts";
export { NO_PROCESS, NO_ROW } from "./columns.ts";
export { DEFAULT_PAYLOAD_LIMIT, MemoryPayloadStore, type PayloadStore } from "./payload-store.ts";
export type { ProcessDescription, ProcessInfo } from "./process-table.ts";
export type { EndpointInfo, PipeEnd, PipeInfo } from "./pipe-info.ts";
export type { ProcessLosses } from "./loss-ledger.ts";
export { DEFAULT_ROW_LIMIT, type MethodNamer, Trace, type TraceOptions } from "./trace.ts";
export { awaitsDispatch } from "./in-flight.ts";
export { neighbourInPipe, rowBytes, rowSnapshot } from "./row-snapshot.ts";
export {
  associatedGroups,
  MAX_CLOSED_ENDPOINTS_SHOWN,
  MAX_CLOSED_PIPES_SHOWN,
  topologySnapshot,
} from "./topology.ts";
export {
  type OrderReport,
  type OrderViolation,
  type OrderViolationKind,
  verifyOrder,
} from "./verify-order.ts";
export { findInversions, type Inversion, type InversionReport } from "./inversions.ts";
export { LAST_ROWS_PER_SIDE } from "./loss-details.ts";
export { MAX_CARDS, PostMortems } from "./post-mortem.ts";
export { MAX_OVERVIEW_BUCKETS, overviewSnapshot } from "./overview.ts";
export type { Expression, FilterError } from "./filter/ast.ts";
export {
  type FieldDescription,
  type FieldName,
  type FieldType,
  FILTER_FIELDS,
} from "./filter/fields.ts";
export { FilteredRows } from "./filter/filtered-rows.ts";
export { formatFilter } from "./filter/format.ts";
export { type FilterParse, parseFilter } from "./filter/parser.ts";
