/** Changes remembered: a reader further behind than this looks at everything again. */
const JOURNAL_ENTRIES = 65_536;

/** Which rows changed after they were appended, for readers that look in from time to time. */
export class ChangeJournal {
  readonly #rows = new Uint32Array(JOURNAL_ENTRIES);
  #position = 0;

  /** Where a reader that has seen everything stands. */
  get position(): number {
    return this.#position;
  }

  /** Notes that a row changed. */
  note(row: number): void {
    this.#rows[this.#position % JOURNAL_ENTRIES] = row;
    this.#position++;
  }

  /** Calls `visit` for each change since a position; false if some of them are forgotten. */
  since(position: number, visit: (row: number) => void): boolean {
    if (this.#position - position > JOURNAL_ENTRIES) {
      return false;
    }
    for (let at = position; at < this.#position; at++) {
      visit(this.#rows[at % JOURNAL_ENTRIES] ?? 0);
    }
    return true;
  }
}
