const SLOT_NS = 100_000_000;
const SLOTS = 10;

/** Events per second over the last second, in slots of a tenth. Times are nanoseconds. */
export class RateMeter {
  readonly #counts = new Uint32Array(SLOTS);
  readonly #slots = new Float64Array(SLOTS).fill(-1);
  #newest = -1;

  /** Counts one event. */
  add(time: number): void {
    const slot = Math.floor(time / SLOT_NS);
    const at = slot % SLOTS;
    const current = this.#slots[at] ?? -1;
    if (slot > current) {
      this.#slots[at] = slot;
      this.#newest = Math.max(this.#newest, slot);
      this.#counts[at] = 1;
    } else if (slot === current) {
      this.#counts[at] = (this.#counts[at] ?? 0) + 1;
    }
  }

  /** Events in the second before `now`: the running slot and the nine before it. */
  rate(now: number): number {
    const newest = Math.floor(now / SLOT_NS);
    if (this.#newest <= newest - SLOTS) {
      return 0;
    }
    let sum = 0;
    for (let at = 0; at < SLOTS; at++) {
      const slot = this.#slots[at] ?? -1;
      if (slot > newest - SLOTS && slot <= newest) {
        sum += this.#counts[at] ?? 0;
      }
    }
    return sum;
  }
}
