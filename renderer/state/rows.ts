import { coalesce } from "./coalesce.ts";
import type { FilterError, Row, TraceView } from "./contract.ts";
import { RowKind, RowStatus } from "./contract.ts";
import type { HostLink } from "./host-link.ts";
import { PAGE_ROWS, PageCache, pageOf } from "./page-cache.ts";

/** Pages kept: some screens around the place that is looked at. */
const CACHED_PAGES = 12;
/** A tall screen and what is fetched around it. */
const MOST_ROWS_IN_SIGHT = 512;
const MOST_METHODS = 1000;

/** What changes as a whole; a new object per change. */
export interface RowsSnapshot {
  /** Rows that the filter lets through. */
  readonly shown: number;
  readonly captured: number;
  /** The filter in force. */
  readonly filter: string;
  /** Counts new filters and cleared traces: an index means another row now. Growth does not count. */
  readonly generation: number;
  /** Counts every arrival of rows. */
  readonly version: number;
  /** True until the first answer for this generation. */
  readonly loading: boolean;
}

/**
 * The window onto the trace that the grid and the sequence chart look through: rows by their position under the current
 * filter, fetched by the page, never more than a few pages held.
 */
export class Rows {
  readonly #view: TraceView;
  readonly #pages = new PageCache<Row>(CACHED_PAGES, isSettled);
  readonly #methods = new Set<string>();
  readonly #listeners = new Set<() => void>();
  #wanted = { first: 0, end: 0 };
  /** What the host said last; ahead of the snapshot while the newest rows are on their way. */
  #latest = { shown: 0, captured: 0 };
  readonly #catchUp = coalesce(async () => this.#fetchTail());
  #snapshot: RowsSnapshot = {
    shown: 0,
    captured: 0,
    filter: "",
    generation: 0,
    version: 0,
    loading: true,
  };

  constructor(link: HostLink) {
    this.#view = link.openTraceView({ onGrown: (shown, captured) => this.#grown(shown, captured) });
    // Says how much there is already. When the link is gone, the banner says so.
    this.setFilter("").catch(() => undefined);
  }

  /** For useSyncExternalStore. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** For useSyncExternalStore. */
  readonly snapshot = (): RowsSnapshot => this.#snapshot;

  /** Names of methods in the rows that were fetched so far, for completing a filter. */
  get methods(): ReadonlySet<string> {
    return this.#methods;
  }

  /** The row at a position, if it is here. */
  at(index: number): Row | undefined {
    return index < this.#snapshot.shown ? this.#pages.get(index) : undefined;
  }

  /** Sees to it that the rows first .. end-1 arrive, and stay up to date while they are the last range asked for. */
  want(first: number, end: number): void {
    this.#wanted = { first, end };
    this.#fetchWanted();
  }

  /** Sets the filter; null: it is in force, otherwise what is wrong with it and the earlier one stays. */
  async setFilter(text: string): Promise<FilterError | null> {
    const { error, shown } = await this.#view.setFilter(text);
    const captured = Math.max(shown, this.#snapshot.captured);
    if (error === null) this.#restart({ filter: text, shown, captured });
    return error;
  }

  /** The trace was emptied. */
  cleared(): void {
    this.#restart({ shown: 0, captured: 0 });
  }

  /** The row at a position, fetched if need be. */
  async fetch(index: number): Promise<Row | undefined> {
    return this.at(index) ?? (await this.#view.getRows(index, 1)).rows[0];
  }

  /** Rows first .. first+count under the current filter, for views that draw other than by the screenful. */
  async fetchRange(first: number, count: number): Promise<Row[]> {
    return (await this.#view.getRows(first, count)).rows;
  }

  /** Position of the row with number `no`, or of the next one shown. */
  async find(no: number): Promise<number> {
    return (await this.#view.findRow(no)).index;
  }

  /** Everything about the row with number `no`. */
  details(no: number): ReturnType<TraceView["getDetails"]> {
    return this.#view.getDetails(no);
  }

  #grown(shown: number, captured: number): void {
    const before = this.#snapshot;
    this.#latest = { shown, captured };
    if (captured < before.captured || shown < before.shown) {
      this.#restart({ shown, captured });
      return;
    }
    this.#pages.grow();
    if (this.#wanted.end >= before.shown && shown > before.shown) {
      this.#catchUp();
      return;
    }
    this.#update({ shown, captured, loading: false });
    this.#fetchWanted();
  }

  /** The end of the list is in sight: it grows only once its new rows are here, so that no empty ones are drawn. */
  async #fetchTail(): Promise<void> {
    const { shown, captured } = this.#latest;
    const { epoch } = this.#pages;
    const rows = Math.min(this.#wanted.end - this.#wanted.first, MOST_ROWS_IN_SIGHT);
    const pages = this.#pages.claim(Math.max(0, shown - rows), shown);
    await Promise.all(pages.map((page) => this.#fetchPage(page)));
    if (epoch === this.#pages.epoch) this.#update({ shown, captured, loading: false });
  }

  #restart(change: Partial<RowsSnapshot>): void {
    this.#pages.clear();
    this.#update({ ...change, generation: this.#snapshot.generation + 1, loading: true });
    this.#fetchWanted();
  }

  #fetchWanted(): void {
    const { first } = this.#wanted;
    const end = Math.min(this.#wanted.end, this.#snapshot.shown);
    if (first >= end) {
      if (this.#snapshot.loading && this.#snapshot.shown === 0) this.#update({ loading: false });
      return;
    }
    for (const page of this.#pages.claim(first, end)) void this.#fetchPage(page);
  }

  async #fetchPage(page: number): Promise<void> {
    const { epoch, currentAge } = this.#pages;
    try {
      const { rows } = await this.#view.getRows(page * PAGE_ROWS, PAGE_ROWS);
      if (!this.#pages.put(page, rows, epoch, currentAge)) return;
      this.#noteMethods(rows);
      this.#update({ version: this.#snapshot.version + 1, loading: false });
      const { first, end } = this.#wanted;
      if (page >= pageOf(first) && page <= pageOf(end)) this.#fetchWanted();
    } catch {
      // The link is gone; the banner says so.
      this.#pages.abandon(page, epoch);
    }
  }

  #noteMethods(rows: readonly Row[]): void {
    for (const { method } of rows) {
      if (method !== "" && this.#methods.size < MOST_METHODS) this.#methods.add(method);
    }
  }

  #update(change: Partial<RowsSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change };
    for (const listener of this.#listeners) listener();
  }
}

/** Whether a row can no longer change: it went its way, and a request has its reply. */
export function isSettled(row: Row): boolean {
  if (row.status === RowStatus.SENT || row.status === RowStatus.ARRIVED) return false;
  const waits = row.kind === RowKind.REQUEST && row.status === RowStatus.DISPATCHED;
  return !waits || row.latency !== null;
}
