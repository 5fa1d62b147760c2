import { createStore } from "zustand/vanilla";
import type { StoreApi } from "zustand/vanilla";
import { coalesce } from "./coalesce.ts";
import type { RowDetails } from "./contract.ts";
import type { Rows } from "./rows.ts";
import { isSettled } from "./rows.ts";

const KEPT_HISTORY = 100;

/** What is selected. */
export interface SelectionState {
  /** Number of the selected row in the session. */
  readonly no: number | null;
  /** Where the cursor is in the list; the selected row's position, or the next one's if the filter hides it. */
  readonly index: number | null;
  /** Of the selected row; for a moment still of the one before. */
  readonly details: RowDetails | null;
  /** Counts selections that the list should bring into sight. */
  readonly reveal: number;
}

const NOTHING = { no: null, index: null, details: null } as const;

/** The selected row, shared by the grid, the chart and the details. */
export class Selection {
  readonly store: StoreApi<SelectionState> = createStore<SelectionState>(() => ({
    ...NOTHING,
    reveal: 0,
  }));
  readonly #rows: Rows;
  readonly #past: number[] = [];
  readonly #future: number[] = [];
  #generation: number;
  #turn = 0;
  #last: number | null = null;
  readonly #refreshDetails = coalesce(async () => {
    const { no } = this.store.getState();
    if (no === null) return;
    const { details } = await this.#rows.details(no);
    if (this.store.getState().no === no) this.store.setState({ details });
  });

  constructor(rows: Rows) {
    this.#rows = rows;
    this.#generation = rows.snapshot().generation;
    rows.subscribe(() => this.#rowsChanged());
  }

  /** Selects the row at a position of the list. */
  async selectIndex(index: number): Promise<void> {
    const { shown } = this.#rows.snapshot();
    if (shown === 0) return;
    const at = Math.min(Math.max(index, 0), shown - 1);
    const turn = ++this.#turn;
    this.#show(this.#rows.at(at)?.no ?? null, at);
    if (this.#rows.at(at) !== undefined) return;
    const row = await this.#rows.fetch(at);
    if (turn === this.#turn && row !== undefined) this.#show(row.no, at);
  }

  /** Moves by rows from the cursor; without one, to the first row. */
  async step(by: number): Promise<void> {
    const { index } = this.store.getState();
    await this.selectIndex(index === null ? 0 : index + by);
  }

  /** Selects the row with a number, wherever it is. */
  async selectNo(no: number): Promise<void> {
    const turn = ++this.#turn;
    const index = await this.#rows.find(no);
    if (turn === this.#turn) this.#show(no, index);
  }

  /** Selects the next (1) or previous (-1) message of the same pipe. */
  async stepInPipe(by: 1 | -1): Promise<void> {
    const details = this.#ownDetails();
    const no = by === 1 ? details?.nextInPipe : details?.previousInPipe;
    if (typeof no === "number") await this.selectNo(no);
  }

  /** Selects the response of the selected request (1), or the request of the selected response (-1). */
  async stepAlongCall(by: 1 | -1): Promise<void> {
    const row = this.#ownDetails()?.row;
    const linked = row?.linkedRow;
    if (row === undefined || typeof linked !== "number") return;
    if (linked > row.no === (by === 1)) await this.selectNo(linked);
  }

  /** Goes back (-1) or forward (1) through what was selected before. */
  async travel(by: 1 | -1): Promise<void> {
    const [from, to] = by === -1 ? [this.#past, this.#future] : [this.#future, this.#past];
    const no = from.pop();
    if (no === undefined) return;
    if (this.#last !== null) to.push(this.#last);
    const turn = ++this.#turn;
    const index = await this.#rows.find(no);
    if (turn === this.#turn) this.#place(no, index);
  }

  /** Selects nothing. */
  clear(): void {
    this.#turn++;
    this.#last = null;
    this.store.setState(NOTHING);
  }

  #ownDetails(): RowDetails | null {
    const { no, details } = this.store.getState();
    return details?.row.no === no ? details : null;
  }

  #show(no: number | null, index: number): void {
    if (this.#last !== null && no !== null && this.#last !== no) {
      this.#past.push(this.#last);
      if (this.#past.length > KEPT_HISTORY) this.#past.shift();
      this.#future.length = 0;
    }
    this.#place(no, index);
  }

  #place(no: number | null, index: number): void {
    this.store.setState({ no, index, reveal: this.store.getState().reveal + 1 });
    if (no === null) return;
    this.#last = no;
    this.#refreshDetails();
  }

  #rowsChanged(): void {
    const { generation, captured } = this.#rows.snapshot();
    const { no, details } = this.store.getState();
    if (generation !== this.#generation) {
      this.#generation = generation;
      if (no !== null) void this.#relocate(no, captured);
      return;
    }
    if (details !== null && !isSettled(details.row)) this.#refreshDetails();
  }

  /** Under a new filter the selected row is elsewhere; in an emptied trace it is nowhere. */
  async #relocate(no: number, captured: number): Promise<void> {
    if (captured === 0) {
      this.#past.length = 0;
      this.#future.length = 0;
      this.clear();
      return;
    }
    const turn = ++this.#turn;
    try {
      const index = await this.#rows.find(no);
      const { reveal } = this.store.getState();
      if (turn === this.#turn) this.store.setState({ index, reveal: reveal + 1 });
    } catch {
      // The link is gone; the banner says so.
    }
  }
}
