import { type BufferView, MessageBytes, newBufferView } from "../wire/index.ts";
import { RECORD_BYTES, RecordField, type TapBatch } from "./tap-record.ts";

const decoder = new TextDecoder();
const NOTHING = MessageBytes.of(new Uint8Array(0));

/**
 * Reads the records of one batch, one after the other. Batches come from other processes: offsets
 * that lead out of the arena read as empty, a trailing part of a record is ignored.
 */
export class RecordReader {
  readonly #view: DataView;
  readonly #arena: BufferView;
  readonly #arenaStart: number;
  readonly #arenaEnd: number;
  readonly #end: number;
  readonly #recycle: (() => void) | undefined;
  #at = 0;
  /** What nearly everybody asks for is read once per record, the rest when it is asked for. */
  #type = 0;
  #recordEnd: 0 | 1 = 0;
  #time = 0;
  #sequence = 0;

  constructor(batch: TapBatch) {
    const { payload, records, recycle } = batch;
    this.#recycle = recycle;
    this.#view = new DataView(records.buffer, records.byteOffset, records.byteLength);
    this.#arena = newBufferView(payload.buffer);
    this.#arenaStart = payload.byteOffset;
    this.#arenaEnd = payload.byteOffset + payload.length;
    this.#end = records.length - (records.length % RECORD_BYTES);
    this.#load();
  }

  /** True when all records are read. */
  get done(): boolean {
    return this.#at >= this.#end;
  }

  /** Gives the batch up: nothing of it may be read any more. */
  release(): void {
    this.#recycle?.();
  }

  /** Goes on to the next record. */
  next(): void {
    this.#at += RECORD_BYTES;
    this.#load();
  }

  #load(): void {
    const at = this.#at;
    if (at >= this.#end) return;
    const view = this.#view;
    this.#type = view.getUint8(at + RecordField.Type);
    this.#recordEnd = view.getUint8(at + RecordField.End) === 0 ? 0 : 1;
    this.#time = view.getFloat64(at + RecordField.Time, true);
    this.#sequence = view.getFloat64(at + RecordField.Sequence, true);
  }

  get type(): number {
    return this.#type;
  }

  get end(): 0 | 1 {
    return this.#recordEnd;
  }

  /** Nanoseconds. */
  get time(): number {
    return this.#time;
  }

  get sequence(): number {
    return this.#sequence;
  }

  get code(): number {
    return this.#view.getUint16(this.#at + RecordField.Code, true);
  }

  get requestId(): number {
    return this.#view.getFloat64(this.#at + RecordField.RequestId, true);
  }

  /** One of the four words of the pipe's name. */
  pipeWord(index: 0 | 1 | 2 | 3): number {
    return this.#word(RecordField.Pipe + 4 * index);
  }

  get interfaceId(): number {
    return this.#word(RecordField.InterfaceId);
  }

  get size(): number {
    return this.#word(RecordField.Size);
  }

  get method(): number {
    return this.#word(RecordField.Method);
  }

  get flags(): number {
    return this.#word(RecordField.Flags);
  }

  get count(): number {
    return this.#word(RecordField.Count);
  }

  /** The record's part of the arena. */
  get bytes(): MessageBytes {
    const length = this.#word(RecordField.ArenaLength);
    const start = this.#arenaStart + this.#word(RecordField.ArenaOffset);
    if (length === 0 || start + length > this.#arenaEnd) {
      return NOTHING;
    }
    return new MessageBytes(this.#arena, start, start + length);
  }

  /** The record's part of the arena as text. */
  get text(): string {
    return decoder.decode(this.bytes.toArray());
  }

  #word(field: number): number {
    return this.#view.getUint32(this.#at + field, true);
  }
}
