/** The columns of the message grid in their order, with what a cell's context menu filters by. */
export const COLUMNS = [
  { id: "no", title: "No.", width: 64, least: 64, align: "end", field: "no" },
  { id: "time", title: "Time", width: 92, least: 82, align: "end", field: "time" },
  { id: "delta", title: "Delta", width: 70, least: 66, align: "end", field: "delta" },
  { id: "from", title: "From", width: 100, least: 84, align: "start", field: "from" },
  { id: "to", title: "To", width: 92, least: 66, align: "start", field: "to" },
  {
    id: "interface",
    title: "Interface",
    width: 110,
    least: 84,
    align: "start",
    field: "interface",
  },
  { id: "method", title: "Method", width: 108, least: 70, align: "start", field: "method" },
  { id: "kind", title: "Kind", width: 108, least: 76, align: "start", field: "kind" },
  { id: "seq", title: "Seq", width: 54, least: 46, align: "end", field: "seq" },
  { id: "pipe", title: "Pipe", width: 48, least: 46, align: "end", field: "pipe" },
  { id: "size", title: "Size", width: 52, least: 46, align: "end", field: "size" },
  { id: "latency", title: "Latency", width: 70, least: 66, align: "end", field: "latency" },
  { id: "info", title: "Info", width: 220, least: 84, align: "start", field: null },
] as const satisfies readonly ColumnShape[];

interface ColumnShape {
  readonly id: string;
  readonly title: string;
  /** Where there is room, and the least it shrinks to where there is not; both in px. */
  readonly width: number;
  readonly least: number;
  readonly align: "start" | "end";
  /** Name in the filter language; null: the cell cannot be filtered by. */
  readonly field: string | null;
}

export type Column = (typeof COLUMNS)[number];
export type ColumnId = Column["id"];

/** What the user chose: which columns are hidden, and widths that differ from the usual ones. */
export interface ColumnSettings {
  readonly hidden: readonly ColumnId[];
  readonly widths: Readonly<Partial<Record<ColumnId, number>>>;
}

/** A column as it is drawn. */
export interface PlacedColumn {
  readonly column: Column;
  readonly left: number;
  readonly width: number;
}

export const DEFAULT_COLUMN_SETTINGS: ColumnSettings = { hidden: [], widths: {} };
export const MIN_COLUMN_WIDTH = 36;
export const MAX_COLUMN_WIDTH = 2000;

/**
 * The visible columns side by side in `available` px: the last one takes what is left; where that is too little, those
 * whose widths the user has not set shrink alike. Only below their least widths the columns are wider than `available`.
 */
export function placeColumns(settings: ColumnSettings, available: number): PlacedColumn[] {
  const visible: readonly Column[] = COLUMNS.filter(({ id }) => !settings.hidden.includes(id));
  const widths = shrunk(visible, settings, available);
  let left = 0;
  return visible.map((column, index) => {
    const own = widths[index] ?? column.width;
    const width = index === visible.length - 1 ? Math.max(own, available - left) : own;
    const placed = { column, left, width };
    left += width;
    return placed;
  });
}

function shrunk(
  columns: readonly Column[],
  { widths }: ColumnSettings,
  available: number,
): number[] {
  const wished = columns.map(({ id, width }) => widths[id] ?? width);
  const spare = columns.map(({ id, width, least }) => (id in widths ? 0 : width - least));
  const room = sum(spare);
  const missing = Math.min(Math.max(0, sum(wished) - available), room);
  const part = room === 0 ? 0 : missing / room;
  return wished.map((width, index) => Math.floor(width - (spare[index] ?? 0) * part));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Settings in which the column is shown or hidden; the last visible column stays. */
export function toggleColumn(settings: ColumnSettings, id: ColumnId): ColumnSettings {
  if (settings.hidden.includes(id)) {
    return { ...settings, hidden: settings.hidden.filter((hidden) => hidden !== id) };
  }
  if (settings.hidden.length >= COLUMNS.length - 1) return settings;
  return { ...settings, hidden: [...settings.hidden, id] };
}

/** Settings in which the column is `width` px wide, within the limits. */
export function resizeColumn(
  settings: ColumnSettings,
  id: ColumnId,
  width: number,
): ColumnSettings {
  const clamped = Math.round(Math.min(Math.max(width, MIN_COLUMN_WIDTH), MAX_COLUMN_WIDTH));
  return { ...settings, widths: { ...settings.widths, [id]: clamped } };
}

/** Settings read from storage; whatever is not understood is left out. */
export function parseColumnSettings(stored: unknown): ColumnSettings {
  if (typeof stored !== "object" || stored === null) return DEFAULT_COLUMN_SETTINGS;
  const storedHidden = "hidden" in stored && Array.isArray(stored.hidden) ? stored.hidden : [];
  const hidden = COLUMNS.map((column) => column.id).filter((id) => storedHidden.includes(id));
  let settings: ColumnSettings = {
    hidden: hidden.length < COLUMNS.length ? hidden : [],
    widths: {},
  };
  const widths: unknown = "widths" in stored ? stored.widths : undefined;
  if (typeof widths !== "object" || widths === null) return settings;
  const byId = new Map<string, unknown>(Object.entries(widths));
  for (const { id } of COLUMNS) {
    const width = byId.get(id);
    if (typeof width === "number" && Number.isFinite(width)) {
      settings = resizeColumn(settings, id, width);
    }
  }
  return settings;
}
