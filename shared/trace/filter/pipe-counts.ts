import { CHUNK_MASK } from "../columns.ts";
import type { Trace } from "../trace.ts";

/** How many of some rows each pipe has. */
export class PipeCounts {
  readonly #trace: Trace;
  #counts = new Uint32Array(64);

  constructor(trace: Trace) {
    this.#trace = trace;
  }

  /** Counts a row in (1) or out (-1). Rows without a pipe do not count. */
  add(row: number, by: 1 | -1): void {
    const pipe = this.#trace.columns.chunkOf(row).pipe[row & CHUNK_MASK] ?? 0;
    if (pipe >= this.#counts.length) {
      const larger = new Uint32Array(Math.max(pipe + 1, this.#counts.length * 2));
      larger.set(this.#counts);
      this.#counts = larger;
    }
    this.#counts[pipe] = (this.#counts[pipe] ?? 0) + by;
  }

  /** Numbers of the pipes with any row, ascending. */
  numbers(): number[] {
    const numbers: number[] = [];
    for (let pipe = 1; pipe < this.#counts.length; pipe++) {
      if ((this.#counts[pipe] ?? 0) > 0) {
        numbers.push(pipe);
      }
    }
    return numbers;
  }

  /** Counts nothing any more. */
  clear(): void {
    this.#counts.fill(0);
  }
}
