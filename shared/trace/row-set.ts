const WORDS_PER_BLOCK = 64;
const BLOCK_SHIFT = 11;
const BLOCK_ROWS = WORDS_PER_BLOCK * 32;

/**
 * A set of row numbers that answers "how many are below this one" and "which is the n-th" without
 * listing its members: one bit per row, and a count per block of {@link BLOCK_ROWS} rows.
 */
export class RowSet {
  #words = new Uint32Array(WORDS_PER_BLOCK);
  #counts = new Uint32Array(1);
  #size = 0;

  /** Number of rows in the set. */
  get size(): number {
    return this.#size;
  }

  /** True if the row is in the set. */
  has(row: number): boolean {
    return (((this.#words[row >>> 5] ?? 0) >>> (row & 31)) & 1) === 1;
  }

  /** Puts a row in. */
  add(row: number): void {
    if (this.has(row)) {
      return;
    }
    this.#grow(row);
    this.#words[row >>> 5] = (this.#words[row >>> 5] ?? 0) | (1 << (row & 31));
    this.#count(row, 1);
  }

  /** Puts in those of `count` rows from `row` on that are marked 1. None of them may be in yet. */
  append(row: number, marks: Uint8Array, count: number): void {
    this.#grow(row + count);
    for (let i = 0; i < count; i++) {
      if (marks[i] === 1) {
        const member = row + i;
        this.#words[member >>> 5] = (this.#words[member >>> 5] ?? 0) | (1 << (member & 31));
        this.#counts[member >>> BLOCK_SHIFT] = (this.#counts[member >>> BLOCK_SHIFT] ?? 0) + 1;
        this.#size++;
      }
    }
  }

  /** Takes a row out. */
  delete(row: number): void {
    if (this.has(row)) {
      this.#words[row >>> 5] = (this.#words[row >>> 5] ?? 0) & ~(1 << (row & 31));
      this.#count(row, -1);
    }
  }

  /** Takes all rows out. */
  clear(): void {
    this.#words.fill(0);
    this.#counts.fill(0);
    this.#size = 0;
  }

  /** How many rows of the set are below `row`. */
  rank(row: number): number {
    const block = Math.min(Math.floor(row / BLOCK_ROWS), this.#counts.length);
    let rank = 0;
    for (let at = 0; at < block; at++) {
      rank += this.#counts[at] ?? 0;
    }
    const lastWord = Math.min(row >>> 5, this.#words.length);
    for (let at = block * WORDS_PER_BLOCK; at < lastWord; at++) {
      rank += bitCount(this.#words[at] ?? 0);
    }
    const below = (1 << (row & 31)) - 1;
    return rank + bitCount((this.#words[row >>> 5] ?? 0) & below);
  }

  /** Members from the `start`-th on (counting from 0), `count` of them or what there is. */
  slice(start: number, count: number): number[] {
    const rows: number[] = [];
    const found = this.#find(start);
    let { skip } = found;
    for (
      let at = found.block * WORDS_PER_BLOCK;
      at < this.#words.length && rows.length < count;
      at++
    ) {
      let word = this.#words[at] ?? 0;
      while (word !== 0 && rows.length < count) {
        const lowest = 31 - Math.clz32(word & -word);
        if (skip > 0) {
          skip--;
        } else {
          rows.push(at * 32 + lowest);
        }
        word &= word - 1;
      }
    }
    return rows;
  }

  /** The block that holds the n-th member, and how many members of that block come before it. */
  #find(index: number): { block: number; skip: number } {
    let skip = Math.max(0, index);
    for (let block = 0; block < this.#counts.length; block++) {
      const count = this.#counts[block] ?? 0;
      if (skip < count) {
        return { block, skip };
      }
      skip -= count;
    }
    return { block: this.#counts.length, skip: 0 };
  }

  #count(row: number, by: number): void {
    const block = Math.floor(row / BLOCK_ROWS);
    this.#counts[block] = (this.#counts[block] ?? 0) + by;
    this.#size += by;
  }

  #grow(row: number): void {
    const blocks = Math.floor(row / BLOCK_ROWS) + 1;
    if (blocks <= this.#counts.length) {
      return;
    }
    const wanted = Math.max(blocks, this.#counts.length * 2);
    const words = new Uint32Array(wanted * WORDS_PER_BLOCK);
    words.set(this.#words);
    const counts = new Uint32Array(wanted);
    counts.set(this.#counts);
    this.#words = words;
    this.#counts = counts;
  }
}

function bitCount(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
