import type { Chunk } from "../columns.ts";

/** Rows tested at once; they all are in one chunk. */
export const MAX_BLOCK_ROWS = 2048;

/** A run of rows: `count` of them from position `at` of a chunk. The first one is `row`. */
export interface Block {
  readonly chunk: Chunk;
  readonly at: number;
  readonly count: number;
  readonly row: number;
}

/** Tests a block of rows: `out[i]` becomes 1 where the i-th row passes, else 0. */
export type Matcher = (block: Block, out: Uint8Array) => void;

/** Tests a number per row. `read` gets the position in the chunk and the row's number. */
export function numberMatcher(
  read: (chunk: Chunk, at: number, row: number) => number,
  test: (value: number) => boolean,
): Matcher {
  return ({ chunk, at, count, row }, out) => {
    for (let i = 0; i < count; i++) {
      out[i] = test(read(chunk, at + i, row + i)) ? 1 : 0;
    }
  };
}

/** Tests whatever a number per row stands for, once for each distinct number. */
export function tableMatcher(
  read: (chunk: Chunk, at: number) => number,
  test: (id: number) => boolean,
): Matcher {
  const memo = memoize(test);
  return ({ chunk, at, count }, out) => {
    for (let i = 0; i < count; i++) {
      out[i] = memo(read(chunk, at + i));
    }
  };
}

const UNKNOWN = 2;
/** Ids from here on are remembered in a map: they are rare, and a table would be huge. */
const TABLE_LIMIT = 1 << 20;

/** Remembers the answers of a test: 1 or 0. */
export function memoize(test: (id: number) => boolean): (id: number) => number {
  let table = new Uint8Array(256).fill(UNKNOWN);
  const rare = new Map<number, number>();
  return (id) => {
    const known = id < table.length ? (table[id] ?? UNKNOWN) : (rare.get(id) ?? UNKNOWN);
    if (known !== UNKNOWN) {
      return known;
    }
    const answer = test(id) ? 1 : 0;
    if (id >= TABLE_LIMIT) {
      rare.set(id, answer);
      return answer;
    }
    if (id >= table.length) {
      const larger = new Uint8Array(Math.max(id + 1, table.length * 2)).fill(UNKNOWN);
      larger.set(table);
      table = larger;
    }
    table[id] = answer;
    return answer;
  };
}

/** Both matchers. */
export function both(left: Matcher, right: Matcher): Matcher {
  const scratch = new Uint8Array(MAX_BLOCK_ROWS);
  return (block, out) => {
    left(block, out);
    right(block, scratch);
    for (let i = 0; i < block.count; i++) {
      out[i] = (out[i] ?? 0) & (scratch[i] ?? 0);
    }
  };
}

/** At least one of two matchers. */
export function either(left: Matcher, right: Matcher): Matcher {
  const scratch = new Uint8Array(MAX_BLOCK_ROWS);
  return (block, out) => {
    left(block, out);
    right(block, scratch);
    for (let i = 0; i < block.count; i++) {
      out[i] = (out[i] ?? 0) | (scratch[i] ?? 0);
    }
  };
}

/** The opposite of a matcher. */
export function negated(inner: Matcher): Matcher {
  return (block, out) => {
    inner(block, out);
    for (let i = 0; i < block.count; i++) {
      out[i] = (out[i] ?? 0) ^ 1;
    }
  };
}
