import { decodeUtf8, type Source } from "./utf8.ts";

/** What is decoded at once: not more, because a string that is kept may keep it all. */
const STRETCH_BYTES = 512;
/** Shorter stretches take longer than their strings would by themselves. */
const MIN_STRETCH_BYTES = 96;

/**
 * Reads the strings of an array, which lie one behind the other: a stretch of the message is decoded
 * as a whole and each string cut out of it, in half the time. That works where the text has a
 * character for each byte, so that positions are the same in both; elsewhere strings are read singly.
 */
export class StringRun {
  private readonly from: Source;
  private limit: number;
  private text = "";
  private start = 0;
  private end = 0;

  /** @param limit where to stop decoding ahead; strings may lie behind it */
  constructor(from: Source, limit: number) {
    this.from = from;
    this.limit = limit;
  }

  /** The string in `count` bytes at `at`, as {@link decodeUtf8} gives it; `at` must not go back. */
  read(at: number, count: number): string {
    const end = at + count;
    if (end > this.end) this.advance(at);
    if (end > this.end) return decodeUtf8(this.from, at, count);
    return this.text.slice(at - this.start, end - this.start);
  }

  private advance(at: number): void {
    const size = Math.min(STRETCH_BYTES, this.limit - at);
    if (size < MIN_STRETCH_BYTES) return;
    this.text = decodeUtf8(this.from, at, size);
    this.start = at;
    this.end = at + size;
    if (this.text.length === size) return;
    // Where one stretch is not ASCII, others will not be either.
    this.end = 0;
    this.limit = 0;
  }
}
