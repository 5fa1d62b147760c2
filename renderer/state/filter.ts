import { createStore } from "zustand/vanilla";
import type { StoreApi } from "zustand/vanilla";
import type { FilterError } from "./contract.ts";
import type { ClauseMode } from "./filter-text.ts";
import { withClause, withTimeRange } from "./filter-text.ts";
import type { TimeRange } from "./filter-text.ts";
import type { Rows } from "./rows.ts";

const TYPING_PAUSE_MS = 150;

/** The filter box. */
export interface FilterState {
  /** What stands in the box. */
  readonly text: string;
  /** What is in force. */
  readonly applied: string;
  /** What is wrong with `text`; the applied filter stays. */
  readonly error: FilterError | null;
  /** True while the host has not answered for `text`. */
  readonly pending: boolean;
}

/** The filter of the trace, applied shortly after typing stops. */
export class Filter {
  readonly store: StoreApi<FilterState> = createStore<FilterState>(() => ({
    text: "",
    applied: "",
    error: null,
    pending: false,
  }));
  readonly #rows: Rows;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(rows: Rows) {
    this.#rows = rows;
  }

  /** The user is typing. */
  type(text: string): void {
    this.store.setState({ text, pending: true });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.apply(text), TYPING_PAUSE_MS);
  }

  /** Applies a text at once. */
  async apply(text: string): Promise<void> {
    clearTimeout(this.#timer);
    this.store.setState({ text, pending: true });
    try {
      const error = await this.#rows.setFilter(text.trim());
      const { text: now, applied } = this.store.getState();
      this.store.setState({ applied: error === null ? text.trim() : applied });
      if (now === text) this.store.setState({ error, pending: false });
    } catch {
      // The link is gone; the banner says so.
      this.store.setState({ pending: false });
    }
  }

  /** Adds a clause to the filter, or replaces it. */
  addClause(clause: string, mode: ClauseMode): void {
    void this.apply(withClause(this.store.getState().applied, clause, mode));
  }

  /** Shows one span of the session only; null: all of it. */
  setTimeRange(range: TimeRange | null): void {
    void this.apply(withTimeRange(this.store.getState().applied, range));
  }
}
