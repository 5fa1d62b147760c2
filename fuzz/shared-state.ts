// What the worker is doing, in memory that can be read while it does it, whatever happens to it.
import type { Direction, Message } from "./subject.ts";

const MAX_BYTES = 1024 * 1024;
const WORDS = 5;
const DIRECTIONS: readonly Direction[] = ["request", "response"];

/** The message that is being decoded. */
export interface CurrentMessage extends Message {
  readonly direction: Direction;
  readonly method: number;
}

/** One writer, the worker, and one reader, which only looks when nothing has moved for long. */
export class SharedState {
  readonly buffer: SharedArrayBuffer;
  readonly #words: Int32Array;
  readonly #bytes: Uint8Array;

  constructor(buffer = new SharedArrayBuffer(4 * WORDS + MAX_BYTES)) {
    this.buffer = buffer;
    this.#words = new Int32Array(buffer, 0, WORDS);
    this.#bytes = new Uint8Array(buffer, 4 * WORDS);
  }

  /** How many steps were taken so far. */
  get steps(): number {
    return Atomics.load(this.#words, 0);
  }

  /** Counts a step that needs no message. */
  step(): void {
    Atomics.add(this.#words, 0, 1);
  }

  /** Sets the message that is decoded next. */
  begin({ bytes, handleCount, direction, method }: CurrentMessage): void {
    const length = Math.min(bytes.length, MAX_BYTES);
    this.#bytes.set(bytes.subarray(0, length));
    this.#words.set([length, handleCount, DIRECTIONS.indexOf(direction), method], 1);
    this.step();
  }

  /** The message set last. */
  current(): CurrentMessage {
    const [, length = 0, handleCount = 0, direction = 0, method = 0] = this.#words;
    return {
      bytes: this.#bytes.slice(0, length),
      handleCount,
      direction: DIRECTIONS[direction] ?? "request",
      method,
    };
  }
}
