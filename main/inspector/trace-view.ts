import type {
  Row,
  RowDetails,
  TraceView,
  TraceViewFindRowResponse,
  TraceViewGetDetailsResponse,
  TraceViewGetMatchingPipesResponse,
  TraceViewGetRowsByNumberResponse,
  TraceViewGetRowsResponse,
  TraceViewSetFilterResponse,
} from "../../shared/contract/index.ts";
import {
  FilteredRows,
  isMessageKind,
  neighbourInPipe,
  parseFilter,
  rowBytes,
  rowSnapshot,
} from "../../shared/trace/index.ts";
import type { Session } from "./session.ts";

/** Rows handed out for one question at most. */
export const MAX_ROWS_PER_REQUEST = 2_000;

/** The verdict on a message of which not all bytes were kept. */
const CLIPPED = "CLIPPED";

/** What is read of an event: it has no bytes. */
const NOT_READ = { verdict: "", info: "", tree: [] };

/** One window onto the session's trace, with a filter of its own. */
export class TraceViewImpl implements TraceView {
  readonly #session: Session;
  #rows: FilteredRows;

  constructor(session: Session) {
    this.#session = session;
    this.#rows = new FilteredRows(session.trace, undefined);
  }

  /** Rows that the filter lets through now. */
  get shown(): number {
    this.#rows.update();
    return this.#rows.size;
  }

  async setFilter(text: string): Promise<TraceViewSetFilterResponse> {
    if (text.trim() === "") {
      this.#rows = new FilteredRows(this.#session.trace, undefined);
      return { error: null, shown: this.shown };
    }
    const parsed = parseFilter(text);
    if (!parsed.ok) {
      const { message, start, end } = parsed.error;
      return { error: { message, start, end }, shown: this.shown };
    }
    this.#rows = new FilteredRows(this.#session.trace, parsed.expression);
    return { error: null, shown: this.shown };
  }

  async getRows(start: number, count: number): Promise<TraceViewGetRowsResponse> {
    const { shown } = this;
    const rows = this.#rows.slice(start, Math.min(count, MAX_ROWS_PER_REQUEST));
    return { rows: rows.map((no) => readRow(this.#session, no)), shown };
  }

  async findRow(no: number): Promise<TraceViewFindRowResponse> {
    this.#rows.update();
    return { index: this.#rows.indexOf(no) };
  }

  async getDetails(no: number): Promise<TraceViewGetDetailsResponse> {
    const exists = no < this.#session.trace.rowCount;
    return { details: exists ? readDetails(this.#session, no) : null };
  }

  async getRowsByNumber(numbers: number[]): Promise<TraceViewGetRowsByNumberResponse> {
    const { rowCount } = this.#session.trace;
    const existing = numbers.slice(0, MAX_ROWS_PER_REQUEST).filter((no) => no < rowCount);
    return { rows: existing.map((no) => readRow(this.#session, no)) };
  }

  async getMatchingPipes(): Promise<TraceViewGetMatchingPipesResponse> {
    this.#rows.update();
    return { pipes: this.#rows.pipes() };
  }
}

/** A row with its one-line text. */
function readRow({ trace, reader }: Session, no: number): Row {
  const row = rowSnapshot(trace, no);
  if (isMessageKind(row.kind)) {
    row.info = reader.info(row.interfaceName, rowBytes(trace, no));
  }
  return row;
}

function readDetails({ trace, reader }: Session, no: number): RowDetails {
  const row = rowSnapshot(trace, no);
  const bytes = rowBytes(trace, no);
  const isMessage = isMessageKind(row.kind);
  const { verdict, info, tree } = isMessage ? reader.read(row.interfaceName, bytes) : NOT_READ;
  const isClipped = bytes.length < row.size;
  return {
    row: isMessage ? { ...row, info } : row,
    verdict: isClipped ? CLIPPED : verdict,
    tree,
    bytes,
    previousInPipe: neighbourInPipe(trace, no, -1) ?? null,
    nextInPipe: neighbourInPipe(trace, no, 1) ?? null,
  };
}
