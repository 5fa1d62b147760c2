/** Which entries of a message's handle or endpoint table are still unclaimed: in rising order only. */
export class IndexClaims {
  /** The claims on an empty table; they all fail, so that one object serves every message. */
  static readonly none = new IndexClaims(0);

  readonly #count: number;
  /** In rising order. What was skipped may be far more than a message has bytes. */
  readonly #claimed: number[] = [];
  #next = 0;

  private constructor(count: number) {
    this.#count = count;
  }

  /** Claims on a table of `count` entries. */
  static of(count: number): IndexClaims {
    return count === 0 ? IndexClaims.none : new IndexClaims(count);
  }

  /** Claims an entry; false if it is outside the table, or not behind the one claimed last. */
  claim(index: number): boolean {
    if (index < this.#next || index >= this.#count) return false;
    this.#claimed.push(index);
    this.#next = index + 1;
    return true;
  }

  /** The entries of `table` that have not been claimed. */
  unclaimed<T>(table: readonly T[]): readonly T[] {
    const rest = table.slice(this.#next);
    if (this.#claimed.length === this.#next) return rest;
    const claimed = new Set(this.#claimed);
    return [...table.slice(0, this.#next).filter((_, index) => !claimed.has(index)), ...rest];
  }
}
