const FIRST_BYTES = 4096;

/** A queue of bytes of bounded length, in memory that grows with what it holds. */
export class ByteRing {
  readonly #limit: number;
  #memory = new Uint8Array(0);
  #start = 0;
  #length = 0;

  /** @param limit most bytes it may hold */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Bytes that it holds. */
  get length(): number {
    return this.#length;
  }

  /** Bytes that it could take. */
  get room(): number {
    return this.#limit - this.#length;
  }

  /**
   * Adds bytes at the end, by copying them.
   * @throws RangeError if there is no room for them
   */
  append(bytes: Uint8Array): void {
    if (bytes.length > this.room) {
      throw new RangeError(`${bytes.length} bytes where ${this.room} fit`);
    }
    this.#grow(this.#length + bytes.length);
    const memory = this.#memory;
    const at = (this.#start + this.#length) % memory.length;
    const first = Math.min(bytes.length, memory.length - at);
    memory.set(bytes.subarray(0, first), at);
    memory.set(bytes.subarray(first), 0);
    this.#length += bytes.length;
  }

  /** A copy of the first `count` bytes, of all if there are fewer. */
  peek(count: number): Uint8Array {
    const memory = this.#memory;
    const bytes = new Uint8Array(Math.min(count, this.#length));
    const first = Math.min(bytes.length, memory.length - this.#start);
    bytes.set(memory.subarray(this.#start, this.#start + first));
    bytes.set(memory.subarray(0, bytes.length - first), first);
    return bytes;
  }

  /** Removes the first `count` bytes, all if there are fewer. */
  skip(count: number): void {
    const skipped = Math.min(count, this.#length);
    this.#length -= skipped;
    this.#start = this.#length === 0 ? 0 : (this.#start + skipped) % this.#memory.length;
  }

  /** Removes all bytes and the memory. */
  clear(): void {
    this.#memory = new Uint8Array(0);
    this.#start = 0;
    this.#length = 0;
  }

  #grow(needed: number): void {
    const old = this.#memory.length;
    if (needed <= old) return;
    const bytes = Math.min(this.#limit, Math.max(needed, 2 * old, FIRST_BYTES));
    const memory = new Uint8Array(bytes);
    memory.set(this.peek(this.#length));
    this.#memory = memory;
    this.#start = 0;
  }
}
