/** Requests with one of this many newest ids have a place of their own. */
const RECENT = 1024;

/**
 * What belongs to requests, by their ids, which rise. A Map would do, but for its garbage: a Map that
 * always changes leaves tables behind that point to newer ones, so that a collector of young objects
 * keeps, and moves to the old ones, most of what the requests were made of.
 */
export class RequestTable<T> {
  readonly #ids: number[] = Array.from<number>({ length: RECENT }).fill(0);
  readonly #recent: (T | undefined)[] = Array.from({ length: RECENT });
  /** Those whose place a later one needed. */
  readonly #older = new Map<number, T>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** Adds what belongs to a request that has nothing yet. */
  add(id: number, value: T): void {
    const at = id % RECENT;
    const occupant = this.#recent[at];
    if (occupant !== undefined) this.#older.set(this.#ids[at] ?? 0, occupant);
    this.#ids[at] = id;
    this.#recent[at] = value;
    this.#size += 1;
  }

  get(id: number): T | undefined {
    const at = id % RECENT;
    const value = this.#recent[at];
    if (value !== undefined && this.#ids[at] === id) return value;
    return this.#older.size === 0 ? undefined : this.#older.get(id);
  }

  delete(id: number): void {
    const at = id % RECENT;
    if (this.#recent[at] !== undefined && this.#ids[at] === id) {
      this.#recent[at] = undefined;
      this.#size -= 1;
    } else if (this.#older.delete(id)) {
      this.#size -= 1;
    }
  }

  /** Takes everything out, in the order of the ids. */
  takeAll(): T[] {
    const all = [...this.#older];
    for (const [at, value] of this.#recent.entries()) {
      if (value !== undefined) all.push([this.#ids[at] ?? 0, value]);
    }
    this.#older.clear();
    this.#recent.fill(undefined);
    this.#size = 0;
    return all.toSorted(([a], [b]) => a - b).map(([, value]) => value);
  }
}
