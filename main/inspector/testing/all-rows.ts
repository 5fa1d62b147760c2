import { rowSnapshot, type RowSnapshot } from "../../../shared/trace/index.ts";
import type { Host } from "../host.ts";

/** Every row that a host has on record. */
export function allRows({ session: { trace } }: Host): RowSnapshot[] {
  return Array.from({ length: trace.rowCount }, (_, no) => rowSnapshot(trace, no));
}
