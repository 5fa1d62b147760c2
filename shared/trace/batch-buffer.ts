import type { PipeName } from "../system/index.ts";
import { type BufferView, copyBytes, type MessageBytes, newBufferView } from "../wire/index.ts";
import { RECORD_BYTES, RecordField } from "./tap-record.ts";

const DOUBLE_BYTES = 8;
const FIRST_ARENA_BYTES = 64 * 1024;
const encoder = new TextEncoder();

/** Memories kept for later batches: more are given up to the collector. */
const MAX_SPARES = 32;

/** What a batch is written into. Room for records is fixed, the arena grows. */
interface BatchMemory {
  readonly records: BufferView<ArrayBuffer>;
  /** The records once more, for wiping them. */
  readonly doubles: Float64Array;
  arena: BufferView<ArrayBuffer>;
}

/** Records and arena of the batch being written. */
export class BatchBuffer {
  readonly #recordsBytes: number;
  readonly #spares: BatchMemory[] = [];
  #memory: BatchMemory;
  #used = 0;
  #at = -RECORD_BYTES;

  constructor(maxRecords: number) {
    this.#recordsBytes = maxRecords * RECORD_BYTES;
    this.#memory = newMemory(this.#recordsBytes);
  }

  get isEmpty(): boolean {
    return this.#at < 0;
  }

  get isFull(): boolean {
    return this.#at + 2 * RECORD_BYTES > this.#recordsBytes;
  }

  /** Bytes in the arena. */
  get arenaBytes(): number {
    return this.#used;
  }

  /** Starts a record of zeros; the setters below write to it. Not to be called when full. */
  begin(type: number, time: number): void {
    this.#at += RECORD_BYTES;
    const { doubles, records } = this.#memory;
    const first = this.#at / DOUBLE_BYTES;
    for (let i = first; i < first + RECORD_BYTES / DOUBLE_BYTES; i += 1) doubles[i] = 0;
    records.view.setUint8(this.#at + RecordField.Type, type);
    records.view.setFloat64(this.#at + RecordField.Time, time, true);
  }

  setPipe(pipe: PipeName, end: number): void {
    const { view } = this.#memory.records;
    pipe.write(view, this.#at + RecordField.Pipe);
    view.setUint8(this.#at + RecordField.End, end);
  }

  setCode(code: number): void {
    this.#memory.records.view.setUint16(this.#at + RecordField.Code, code, true);
  }

  setWord(field: number, value: number): void {
    this.#memory.records.view.setUint32(this.#at + field, value, true);
  }

  setNumber(field: number, value: number): void {
    this.#memory.records.view.setFloat64(this.#at + field, value, true);
  }

  /** Copies the first `length` bytes into the arena, for the current record. */
  addBytes({ memory, start }: MessageBytes, length: number): void {
    this.#reserve(length);
    copyBytes(memory, start, start + length, this.#memory.arena, this.#used);
    this.#noteArena(length);
  }

  /** Copies a text into the arena, for the current record. */
  addText(text: string): void {
    this.#reserve(text.length * 3);
    const { written } = encoder.encodeInto(text, this.#memory.arena.bytes.subarray(this.#used));
    this.#noteArena(written);
  }

  /** Views of what has been written, which hold until the next record. The buffer begins anew. */
  lend(): WrittenBatch {
    const lent = this.#written();
    this.#at = -RECORD_BYTES;
    this.#used = 0;
    return lent;
  }

  /** What has been written, for good, or until `recycle` is called. The buffer begins anew. */
  give(): WrittenBatch & { readonly recycle: () => void } {
    const memory = this.#memory;
    const given = this.lend();
    this.#memory = this.#spares.pop() ?? newMemory(this.#recordsBytes);
    let isGiven = true;
    const recycle = (): void => {
      if (isGiven && this.#spares.length < MAX_SPARES) this.#spares.push(memory);
      isGiven = false;
    };
    return { ...given, recycle };
  }

  #written(): WrittenBatch {
    const { arena, records } = this.#memory;
    return {
      records: records.bytes.subarray(0, this.#at + RECORD_BYTES),
      payload: arena.bytes.subarray(0, this.#used),
    };
  }

  #noteArena(length: number): void {
    this.setWord(RecordField.ArenaOffset, this.#used);
    this.setWord(RecordField.ArenaLength, length);
    this.#used += length;
  }

  #reserve(length: number): void {
    const needed = this.#used + length;
    const { length: room } = this.#memory.arena.bytes;
    if (needed <= room) return;
    const larger = newBufferView(new ArrayBuffer(Math.max(room * 2, needed)));
    larger.bytes.set(this.#memory.arena.bytes.subarray(0, this.#used));
    this.#memory.arena = larger;
  }
}

/** The two parts of a batch, exactly as long as what was written. */
interface WrittenBatch {
  readonly records: Uint8Array;
  readonly payload: Uint8Array;
}

function newMemory(recordsBytes: number): BatchMemory {
  const records = newBufferView(new ArrayBuffer(recordsBytes));
  const arena = newBufferView(new ArrayBuffer(FIRST_ARENA_BYTES));
  return { records, doubles: new Float64Array(records.buffer), arena };
}
