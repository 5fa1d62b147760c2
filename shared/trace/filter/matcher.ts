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

/** Tests a number per row that stands in a column as it is. Twice as fast as reading it. */
export function columnMatcher(
  column: (chunk: Chunk) => Float64Array | Uint32Array | Uint16Array | Uint8Array,
  test: (value: number) => boolean,
): Matcher {
  return ({ chunk, at, count }, out) => {
    const values = column(chunk);
    for (let i = 0; i < count; i++) {
      out[i] = test(values[at + i] ?? 0) ? 1 : 0;
    }
  };
}

/** Tests whatever a number in a column stands for, once for each distinct number. */
export function tableMatcher(
  column: (chunk: Chunk) => Uint32Array | Uint16Array | Uint8Array,
  test: (id: number) => boolean,
): Matcher {
  const answers = new AnswerTable(test);
  return ({ chunk, at, count }, out) => {
    const ids = column(chunk);
    for (let i = 0; i < count; i++) {
      const id = ids[at + i] ?? 0;
      const known = answers.table[id];
      out[i] = known === 0 || known === 1 ? known : answers.find(id);
    }
  };
}

const UNKNOWN = 2;
/** Ids from here on are remembered in a map: they are rare, and a table would be huge. */
const TABLE_LIMIT = 1 << 20;

/** The answers of a test so far, by id: 1, 0, or anything else where it has not been asked. */
export class AnswerTable {
  table = new Uint8Array(256).fill(UNKNOWN);
  readonly #rare = new Map<number, number>();
  readonly #test: (id: number) => boolean;

  constructor(test: (id: number) => boolean) {
    this.#test = test;
  }

  /** The answer for an id that {@link table} does not know. */
  find(id: number): number {
    const known = this.#rare.get(id);
    if (known !== undefined) {
      return known;
    }
    const answer = this.#test(id) ? 1 : 0;
    if (id >= TABLE_LIMIT) {
      this.#rare.set(id, answer);
      return answer;
    }
    if (id >= this.table.length) {
      const larger = new Uint8Array(Math.max(id + 1, this.table.length * 2)).fill(UNKNOWN);
      larger.set(this.table);
      this.table = larger;
    }
    this.table[id] = answer;
    return answer;
  }
}

/** Both matchers. */
export function both(left: Matcher, right: Matcher): Matcher {
  const scratch = new Uint8Array(MAX_BLOCK_ROWS);
  return (block, out) => {
    left(block, out);
    if (!holds(out, block.count, 1)) {
      return;
    }
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
    if (!holds(out, block.count, 0)) {
      return;
    }
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

/** True if the answer is among the first `count`: if not, the other side need not be asked. */
function holds(answers: Uint8Array, count: number, answer: number): boolean {
  const at = answers.indexOf(answer);
  return at >= 0 && at < count;
}
