import type { RowKind } from "../row-kind.ts";
import { rowSnapshot } from "../row-snapshot.ts";
import type { RowSnapshot } from "../snapshot.ts";
import type { Trace } from "../trace.ts";

/** All rows of a trace, or those of one kind. */
export function rowsOf(trace: Trace, kind?: RowKind): RowSnapshot[] {
  return Array.from({ length: trace.rowCount }, (_, row) => rowSnapshot(trace, row)).filter(
    (row) => kind === undefined || row.kind === kind,
  );
}
