import type { PipeName } from "../system/index.ts";
import { copyBytes, type MessageBytes, newBufferView } from "../wire/index.ts";
import { RECORD_BYTES, RecordField } from "./tap-record.ts";

const DOUBLE_BYTES = 8;
const FIRST_ARENA_BYTES = 64 * 1024;
const encoder = new TextEncoder();

/** Records and arena of the batch being written. Room for records is fixed, the arena grows. */
export class BatchBuffer {
  readonly #records;
  /** The records once more, for wiping them: a record has so many of these. */
  readonly #doubles: Float64Array;
  #arena = newBufferView(new ArrayBuffer(FIRST_ARENA_BYTES));
  #used = 0;
  #at = -RECORD_BYTES;

  constructor(maxRecords: number) {
    this.#records = newBufferView(new ArrayBuffer(maxRecords * RECORD_BYTES));
    this.#doubles = new Float64Array(this.#records.buffer);
  }

  get isEmpty(): boolean {
    return this.#at < 0;
  }

  get isFull(): boolean {
    return this.#at + 2 * RECORD_BYTES > this.#records.bytes.length;
  }

  /** Bytes in the arena. */
  get arenaBytes(): number {
    return this.#used;
  }

  /** Starts a record of zeros; the setters below write to it. Not to be called when full. */
  begin(type: number, time: number): void {
    this.#at += RECORD_BYTES;
    const first = this.#at / DOUBLE_BYTES;
    for (let i = first; i < first + RECORD_BYTES / DOUBLE_BYTES; i += 1) this.#doubles[i] = 0;
    this.#records.view.setUint8(this.#at + RecordField.Type, type);
    this.#records.view.setFloat64(this.#at + RecordField.Time, time, true);
  }

  setPipe(pipe: PipeName, end: number): void {
    pipe.write(this.#records.view, this.#at + RecordField.Pipe);
    this.#records.view.setUint8(this.#at + RecordField.End, end);
  }

  setCode(code: number): void {
    this.#records.view.setUint16(this.#at + RecordField.Code, code, true);
  }

  setWord(field: number, value: number): void {
    this.#records.view.setUint32(this.#at + field, value, true);
  }

  setNumber(field: number, value: number): void {
    this.#records.view.setFloat64(this.#at + field, value, true);
  }

  /** Copies the first `length` bytes into the arena, for the current record. */
  addBytes({ memory, start }: MessageBytes, length: number): void {
    this.#reserve(length);
    copyBytes(memory, start, start + length, this.#arena, this.#used);
    this.#noteArena(length);
  }

  /** Copies a text into the arena, for the current record. */
  addText(text: string): void {
    this.#reserve(text.length * 3);
    const { written } = encoder.encodeInto(text, this.#arena.bytes.subarray(this.#used));
    this.#noteArena(written);
  }

  /**
   * What has been written, exactly as long: copies, or, if they are only lent, views that hold until
   * the next record. The buffer begins anew.
   */
  take(isLent: boolean): { records: Uint8Array; payload: Uint8Array } {
    const records = this.#records.bytes.subarray(0, this.#at + RECORD_BYTES);
    const payload = this.#arena.bytes.subarray(0, this.#used);
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
    const needed = this.#used + length;
    const { length: room } = this.#arena.bytes;
    if (needed <= room) return;
    const larger = newBufferView(new ArrayBuffer(Math.max(room * 2, needed)));
    larger.bytes.set(this.#arena.bytes.subarray(0, this.#used));
    this.#arena = larger;
  }
}
