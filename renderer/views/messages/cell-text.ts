import type { ColumnId } from "../../state/columns.ts";
import type { Row, Topology } from "../../state/contract.ts";
import { RowKind, RowStatus } from "../../state/contract.ts";
import { eventText, processAt, processName, shortName, statusText } from "../../model/labels.ts";
import { countText, durationText, momentText } from "../../model/number-text.ts";

const SYNC_FLAG = 4;
/** What the row of a process says that was done. */
const CLEAN_EXITS: ReadonlySet<string> = new Set(["exit code 0", "left"]);

/** Which way a message went, as seen from the host. */
export type Direction = "out" | "in" | "peer" | "self" | "none";

/** The glyph and the words of each direction. */
export const DIRECTIONS: Readonly<Record<Direction, { glyph: string; text: string }>> = {
  out: { glyph: "↑", text: "sent by the server" },
  in: { glyph: "↓", text: "received by the server" },
  peer: { glyph: "→", text: "between two other processes" },
  self: { glyph: "↻", text: "within one process" },
  none: { glyph: "•", text: "event" },
};

/** Which way the row's message went. */
export function directionOf(row: Row, topology: Topology): Direction {
  if (row.from === null || row.to === null || row.status === RowStatus.EVENT) return "none";
  if (row.from === row.to) return "self";
  if (processAt(topology, row.from)?.role === "host") return "out";
  return processAt(topology, row.to)?.role === "host" ? "in" : "peer";
}

/** How much attention a row asks for. */
export type Tone = "normal" | "event" | "waiting" | "warning" | "error";

/** The row's tone: failed, dropped, under way, an event or nothing special. */
export function toneOf(row: Row): Tone {
  if (row.error !== null || row.status === RowStatus.REJECTED || row.status === RowStatus.LOST) {
    return "error";
  }
  if (row.kind === RowKind.CONNECTION_REFUSED) return "error";
  if (row.kind === RowKind.PROCESS_EXITED && !CLEAN_EXITS.has(row.info)) return "error";
  if (row.status === RowStatus.DROPPED) return "warning";
  if (row.status === RowStatus.EVENT) return "event";
  return row.status === RowStatus.DISPATCHED ? "normal" : "waiting";
}

/** The glyph that goes with a tone. */
export const TONE_GLYPHS: Readonly<Record<Tone, string>> = {
  normal: "",
  event: "",
  waiting: "…",
  warning: "⊘",
  error: "✕",
};

/** Kinds whose names are too long for a column. */
const SHORT_KINDS: ReadonlyMap<RowKind, string> = new Map([
  [RowKind.CONNECTION_OPENED, "connected"],
  [RowKind.CONNECTION_REFUSED, "refused"],
  [RowKind.CONNECTION_CLOSED, "hung up"],
  [RowKind.DISCONNECTED, "disconnected"],
  [RowKind.FAULT_INJECTED, "fault"],
]);

/** "request", "sync request", "pipe closed". */
export function kindText(row: Row): string {
  const kind = SHORT_KINDS.get(row.kind) ?? eventText(row.kind);
  const isSync = (row.flags & SYNC_FLAG) !== 0;
  return isSync && (row.kind === RowKind.REQUEST || row.kind === RowKind.RESPONSE)
    ? `sync ${kind}`
    : kind;
}

/** What stands in a cell. `before` is the row shown above, for the delta. */
export function cellText(
  id: ColumnId,
  row: Row,
  before: Row | undefined,
  topology: Topology,
): string {
  const isMessage = row.status !== RowStatus.EVENT;
  switch (id) {
    case "no":
      return String(row.no);
    case "time":
      return momentText(row.time);
    case "delta":
      return before === undefined ? "" : durationText(row.time - before.time);
    case "from":
      return row.from === null ? "" : processName(topology, row.from);
    case "to":
      return row.to === null ? "" : processName(topology, row.to);
    case "interface":
      return shortName(row.interfaceName);
    case "method":
      return row.method;
    case "kind":
      return kindText(row);
    case "seq":
      return isMessage ? String(row.sequence) : "";
    case "pipe":
      return row.pipe === 0 ? "" : String(row.pipe);
    case "size":
      return isMessage ? countText(row.size) : "";
    case "latency":
      return row.latency === null ? "" : durationText(row.latency);
    case "info":
      return infoText(row);
  }
}

function infoText(row: Row): string {
  const tone = toneOf(row);
  const status = tone === "error" || tone === "warning" ? statusPrefix(row) : "";
  return row.error === null || row.info.includes(row.error)
    ? `${status}${row.info}`
    : `${status}${row.error}${row.info === "" ? "" : ` — ${row.info}`}`;
}

function statusPrefix(row: Row): string {
  if (row.status === RowStatus.EVENT || row.status === RowStatus.DISPATCHED) return "";
  const text = statusText(row.status);
  return row.info === "" && row.error === null ? text : `${text}: `;
}
