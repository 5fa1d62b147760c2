/** Rows in one page, the unit of fetching. */
export const PAGE_ROWS = 128;

interface Page<T> {
  readonly items: readonly T[];
  /** Refetch when the trace has grown: it is short, or something in it may still change. */
  readonly settled: boolean;
  /** Growth of the list (see `grow`) that the page was fetched at. */
  readonly age: number;
}

/**
 * A small cache of pages by index, oldest use out first. It knows which pages a range still needs and keeps showing an
 * outdated page until its successor is there.
 */
export class PageCache<T> {
  readonly #pages = new Map<number, Page<T>>();
  readonly #pending = new Set<number>();
  readonly #capacity: number;
  readonly #isSettled: (item: T) => boolean;
  #age = 0;
  #epoch = 0;

  /** `capacity` is in pages; `isSettled` says whether an item can no longer change. */
  constructor(capacity: number, isSettled: (item: T) => boolean) {
    this.#capacity = capacity;
    this.#isSettled = isSettled;
  }

  /** Counts the lists shown here: a page of an earlier list is refused by `put`. */
  get epoch(): number {
    return this.#epoch;
  }

  /** Pages held now. */
  get size(): number {
    return this.#pages.size;
  }

  /** The item at an index of the list, if its page is here. */
  get(index: number): T | undefined {
    return this.#pages.get(pageOf(index))?.items[index % PAGE_ROWS];
  }

  /** A new list: nothing of the old one is shown, and answers to old requests are refused. */
  clear(): void {
    this.#pages.clear();
    this.#pending.clear();
    this.#epoch++;
  }

  /** The list has grown or its items have changed: unsettled pages are to be fetched again when they are wanted. */
  grow(): void {
    this.#age++;
  }

  /** Pages to fetch for items first .. end-1; each is then pending until `put` or `abandon`. */
  claim(first: number, end: number): number[] {
    const wanted: number[] = [];
    for (let page = pageOf(first); page * PAGE_ROWS < end; page++) {
      if (this.#isFresh(page) || this.#pending.has(page)) continue;
      this.#pending.add(page);
      wanted.push(page);
    }
    return wanted;
  }

  /** Stores an answer; false if it belongs to an earlier list. `age` is `currentAge` of when it was asked for. */
  put(page: number, items: readonly T[], epoch: number, age: number): boolean {
    if (epoch !== this.#epoch) return false;
    this.#pending.delete(page);
    const settled = items.length === PAGE_ROWS && items.every(this.#isSettled);
    this.#pages.delete(page);
    this.#pages.set(page, { items, settled, age });
    this.#evict();
    return true;
  }

  /** A request failed; the page may be asked for again. */
  abandon(page: number, epoch: number): void {
    if (epoch === this.#epoch) this.#pending.delete(page);
  }

  /** To be handed back with `put`. */
  get currentAge(): number {
    return this.#age;
  }

  #isFresh(number: number): boolean {
    const page = this.#pages.get(number);
    if (page === undefined) return false;
    this.#pages.delete(number);
    this.#pages.set(number, page);
    return page.settled || page.age === this.#age;
  }

  #evict(): void {
    for (const oldest of this.#pages.keys()) {
      if (this.#pages.size <= this.#capacity) return;
      this.#pages.delete(oldest);
    }
  }
}

/** The page that holds the item at `index`. */
export function pageOf(index: number): number {
  return Math.floor(index / PAGE_ROWS);
}
