import type { PipeName } from "../system/index.ts";
import { RECORD_BYTES, RecordField } from "./tap-record.ts";

const FIRST_ARENA_BYTES = 64 * 1024;
const encoder = new TextEncoder();

/** Records and arena of the batch being written. Room for records is fixed, the arena grows. */
export class BatchBuffer {
  readonly #records: Uint8Array;
  readonly #view: DataView;
  #arena = new Uint8Array(FIRST_ARENA_BYTES);
  #used = 0;
  #at = -RECORD_BYTES;

  constructor(maxRecords: number) {
    this.#records = new Uint8Array(maxRecords * RECORD_BYTES);
    this.#view = new DataView(this.#records.buffer);
  }

  get isEmpty(): boolean {
    return this.#at < 0;
  }

  get isFull(): boolean {
    return this.#at + 2 * RECORD_BYTES > this.#records.length;
  }

  /** Bytes in the arena. */
  get arenaBytes(): number {
    return this.#used;
  }

  /** Starts a record of zeros; the setters below write to it. Not to be called when full. */
  begin(type: number, time: number): void {
    this.#at += RECORD_BYTES;
    this.#records.fill(0, this.#at, this.#at + RECORD_BYTES);
    this.#view.setUint8(this.#at + RecordField.Type, type);
    this.#view.setFloat64(this.#at + RecordField.Time, time, true);
  }

  setPipe(pipe: PipeName, end: number): void {
    pipe.write(this.#view, this.#at + RecordField.Pipe);
    this.#view.setUint8(this.#at + RecordField.End, end);
  }

  setCode(code: number): void {
    this.#view.setUint16(this.#at + RecordField.Code, code, true);
  }

  setWord(field: number, value: number): void {
    this.#view.setUint32(this.#at + field, value, true);
  }

  setNumber(field: number, value: number): void {
    this.#view.setFloat64(this.#at + field, value, true);
  }

  /** Copies the first `length` bytes into the arena, for the current record. */
  addBytes(bytes: Uint8Array, length: number): void {
    this.#reserve(length);
    this.#arena.set(length === bytes.length ? bytes : bytes.subarray(0, length), this.#used);
    this.#noteArena(length);
  }

  /** Copies a text into the arena, for the current record. */
  addText(text: string): void {
    this.#reserve(text.length * 3);
    const { written } = encoder.encodeInto(text, this.#arena.subarray(this.#used));
    this.#noteArena(written);
  }

  /**
   * What has been written, exactly as long: copies, or, if they are only lent, views that hold until
   * the next record. The buffer begins anew.
   */
  take(isLent: boolean): { records: Uint8Array; payload: Uint8Array } {
    const records = this.#records.subarray(0, this.#at + RECORD_BYTES);
    const payload = this.#arena.subarray(0, this.#used);
    const taken = isLent
      ? { records, payload }
      : { records: records.slice(), payload: payload.slice() };
    this.#at = -RECORD_BYTES;
    this.#used = 0;
    return taken;
  }

  #noteArena(length: number): void {
    this.setWord(RecordField.ArenaOffset, this.#used);
    this.setWord(RecordField.ArenaLength, length);
    this.#used += length;
  }

  #reserve(length: number): void {
    if (this.#used + length > this.#arena.length) {
      const larger = new Uint8Array(Math.max(this.#arena.length * 2, this.#used + length));
      larger.set(this.#arena.subarray(0, this.#used));
      this.#arena = larger;
    }
  }
}
