import { ROW_KIND_NAMES } from "../../../shared/trace/index.ts";
import type { ColumnId } from "../../state/columns.ts";
import type { Row, Topology } from "../../state/contract.ts";
import { processAt } from "../../model/labels.ts";
import { quote } from "../../state/filter-text.ts";

/** The filter clause that selects rows like this one in this column; null: the cell has nothing to filter by. */
export function cellClause(id: ColumnId, row: Row, topology: Topology): string | null {
  switch (id) {
    case "no":
      return `no == ${row.no}`;
    case "time":
      return `time >= ${row.time}ms`;
    case "from":
    case "to":
      return processClause(id, row[id], topology);
    case "interface":
      return row.interfaceName === "" ? null : `interface == ${quote(row.interfaceName)}`;
    case "method":
      return row.method === "" ? null : `method == ${quote(row.method)}`;
    case "kind":
      return `kind == ${ROW_KIND_NAMES[row.kind]}`;
    case "seq":
      return `seq == ${row.sequence}`;
    case "pipe":
      return row.pipe === 0 ? null : `pipe == ${row.pipe}`;
    case "size":
      return `size == ${row.size}`;
    case "latency":
      return row.latency === null ? null : `latency >= ${row.latency}ms`;
    case "delta":
    case "info":
      return null;
  }
}

function processClause(
  field: "from" | "to",
  index: number | null,
  topology: Topology,
): string | null {
  const process = processAt(topology, index);
  return process === undefined ? null : `${field} == ${quote(process.name)}`;
}
