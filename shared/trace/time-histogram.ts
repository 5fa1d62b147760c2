const BUCKETS = 4096;
const FIRST_WIDTH_NS = 1_000_000;

/**
 * Counts over a time span of unknown length in constant memory: when the span outgrows the buckets
 * their width doubles and neighbours are added up.
 */
export class TimeHistogram {
  #counts = new Float64Array(BUCKETS);
  #width = FIRST_WIDTH_NS;
  /** Where the first bucket begins, nanoseconds. */
  readonly start: number;
  #end: number;

  /** Begins at a time in nanoseconds; what is earlier counts as of then. */
  constructor(start: number) {
    this.start = start;
    this.#end = start;
  }

  /** The latest time counted, nanoseconds. */
  get end(): number {
    return this.#end;
  }

  /** Counts one event. */
  add(time: number): void {
    const offset = Math.max(0, time - this.start);
    while (offset >= this.#width * BUCKETS) {
      this.#fold();
    }
    const at = Math.floor(offset / this.#width);
    this.#counts[at] = (this.#counts[at] ?? 0) + 1;
    this.#end = Math.max(this.#end, time);
  }

  /** The counts in so many buckets of equal width from the start to the latest event. */
  resample(buckets: number): number[] {
    const result = Array.from({ length: buckets }, () => 0);
    const used = Math.floor((this.#end - this.start) / this.#width) + 1;
    for (let at = 0; at < used && buckets > 0; at++) {
      const target = Math.min(buckets - 1, Math.floor(((at + 0.5) * buckets) / used));
      result[target] = (result[target] ?? 0) + (this.#counts[at] ?? 0);
    }
    return result;
  }

  #fold(): void {
    const folded = new Float64Array(BUCKETS);
    for (let at = 0; at < BUCKETS; at++) {
      folded[at >>> 1] = (folded[at >>> 1] ?? 0) + (this.#counts[at] ?? 0);
    }
    this.#counts = folded;
    this.#width *= 2;
  }
}
