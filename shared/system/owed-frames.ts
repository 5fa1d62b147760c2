interface OwedRange<T> {
  readonly owner: T;
  first: number;
  last: number;
}

/**
 * The messages towards one end that had been forwarded to its former homes and have to come back
 * from there: by whom, and which sequence numbers. Ranges are ascending and never overlap, because
 * a message is in one place at a time.
 */
export class OwedFrames<T> {
  #ranges: OwedRange<T>[] = [];

  get isEmpty(): boolean {
    return this.#ranges.length === 0;
  }

  /** `owner` has all of `first` to `last` (inclusive) but for what others still owe. */
  add(owner: T, first: number, last: number): void {
    const ranges: OwedRange<T>[] = [];
    let from = first;
    for (const range of this.#ranges) {
      const until = Math.min(last, range.first - 1);
      if (from <= until) ranges.push({ owner, first: from, last: until });
      if (range.last >= from) from = range.last + 1;
      ranges.push(range);
    }
    if (from <= last) ranges.push({ owner, first: from, last });
    this.#ranges = ranges;
  }

  /** `owner` has sent `sequence` back. False if it did not owe it. */
  take(owner: T, sequence: number): boolean {
    const at = this.#indexOf(sequence);
    const range = this.#ranges[at];
    if (range === undefined || range.owner !== owner) return false;
    if (range.first === range.last) this.#ranges.splice(at, 1);
    else if (sequence === range.first) range.first += 1;
    else if (sequence === range.last) range.last -= 1;
    else {
      const behind = { owner, first: sequence + 1, last: range.last };
      range.last = sequence - 1;
      this.#ranges.splice(at + 1, 0, behind);
    }
    return true;
  }

  /** Everybody who owes something, perhaps more than once. */
  owners(): T[] {
    return this.#ranges.map((range) => range.owner);
  }

  /** Whether `owner` still owes anything. */
  isOwedBy(owner: T): boolean {
    return this.#ranges.some((range) => range.owner === owner);
  }

  /** Forgets `owner`, which is gone, and returns the lowest number that is lost with it. */
  writeOff(owner: T): number | undefined {
    const lowest = this.#ranges.find((range) => range.owner === owner)?.first;
    this.#ranges = this.#ranges.filter((range) => range.owner !== owner);
    return lowest;
  }

  /** Index of the range that holds `sequence`; -1 if none does. */
  #indexOf(sequence: number): number {
    let low = 0;
    let high = this.#ranges.length - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const range = this.#ranges[middle];
      if (range === undefined || sequence < range.first) high = middle - 1;
      else if (sequence > range.last) low = middle + 1;
      else return middle;
    }
    return -1;
  }
}
