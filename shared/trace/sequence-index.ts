import { NO_ROW } from "./columns.ts";

/** A power of two. */
const BLOCK = 128;
/** Takes the place in its block out of any number, though it be beyond 32 bits. */
const BLOCK_MASK = BLOCK - 1;

/** Rows by sequence number, for one direction of a pipe. Gaps cost at most a block each. */
export class SequenceIndex {
  readonly #blocks = new Map<number, Uint32Array>();
  #lastNumber = -1;
  #last: Uint32Array | undefined;
  #highest = -1;
  #size = 0;

  /** The highest sequence number that has a row; -1 when there is none. */
  get highest(): number {
    return this.#highest;
  }

  /** How many sequence numbers have a row. */
  get size(): number {
    return this.#size;
  }

  /** The row of a sequence number, or {@link NO_ROW}. */
  get(sequence: number): number {
    return this.#block(Math.floor(sequence / BLOCK))?.[sequence & BLOCK_MASK] ?? NO_ROW;
  }

  /** Notes the row of a sequence number. */
  set(sequence: number, row: number): void {
    const number = Math.floor(sequence / BLOCK);
    let block = this.#block(number);
    if (block === undefined) {
      block = new Uint32Array(BLOCK).fill(NO_ROW);
      this.#blocks.set(number, block);
      this.#lastNumber = number;
      this.#last = block;
    }
    if (block[sequence & BLOCK_MASK] === NO_ROW) this.#size++;
    block[sequence & BLOCK_MASK] = row;
    this.#highest = Math.max(this.#highest, sequence);
  }

  /** Rows from the highest sequence number at most `from` downwards. */
  *backwards(from: number = this.#highest): Generator<number, void> {
    const numbers = [...this.#blocks.keys()].sort((a, b) => b - a);
    for (const number of numbers) {
      const block = this.#blocks.get(number);
      const first = Math.min(BLOCK - 1, from - number * BLOCK);
      for (let at = first; block !== undefined && at >= 0; at--) {
        const row = block[at] ?? NO_ROW;
        if (row !== NO_ROW) {
          yield row;
        }
      }
    }
  }

  /** Rows from the lowest sequence number upwards. */
  *forwards(): Generator<number, void> {
    const numbers = [...this.#blocks.keys()].sort((a, b) => a - b);
    for (const number of numbers) {
      for (const row of this.#blocks.get(number) ?? []) {
        if (row !== NO_ROW) {
          yield row;
        }
      }
    }
  }

  /** Forgets all rows. */
  clear(): void {
    this.#blocks.clear();
    this.#last = undefined;
    this.#lastNumber = -1;
    this.#highest = -1;
    this.#size = 0;
  }

  #block(number: number): Uint32Array | undefined {
    if (number !== this.#lastNumber) {
      this.#last = this.#blocks.get(number);
      this.#lastNumber = number;
    }
    return this.#last;
  }
}
