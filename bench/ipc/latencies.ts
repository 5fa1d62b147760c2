/** Most samples of one turn; a turn that gets further keeps the first ones. */
const MAX_SAMPLES = 200_000;

/** The times that requests took. */
export class Latencies {
  readonly #milliseconds = new Float64Array(MAX_SAMPLES);
  #count = 0;

  add(milliseconds: number): void {
    if (this.#count === MAX_SAMPLES) return;
    this.#milliseconds[this.#count] = milliseconds;
    this.#count += 1;
  }

  /** Microseconds that half of the requests, and all but one in a hundred, stayed below. */
  get summary(): { readonly p50: number; readonly p99: number } {
    const sorted = this.#milliseconds.subarray(0, this.#count).toSorted();
    const at = (share: number): number =>
      1000 * (sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN);
    return { p50: at(0.5), p99: at(0.99) };
  }
}
