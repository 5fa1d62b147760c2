import { INVALID_INDEX } from "./handle.ts";

/** More entries could not be told from no entry. */
const MAX_ENTRIES = INVALID_INDEX;

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

  /** Claims on a table of `count` entries; on one that indices cannot count, they all fail. */
  static of(count: number): IndexClaims {
    return count === 0 || count > MAX_ENTRIES ? IndexClaims.none : new IndexClaims(count);
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
