import { BatchBuffer } from "./batch-buffer.ts";
import { RecordField, RecordType, type TapBatch } from "./tap-record.ts";

/** Records in one batch at most. */
const RECORDS_PER_BATCH = 1024;
/** A batch with so many bytes in its arena is handed on: 256 KiB. */
const ARENA_BYTES_PER_BATCH = 256 * 1024;
/**
 * Bytes handed on and not yet taken care of: 32 MiB, which are some 200,000 small messages. Beyond
 * it, reports about messages are dropped.
 */
const MAX_BYTES_IN_FLIGHT = 32 * 1024 * 1024;
/** Room beyond that limit for reports that are not about messages: pipes, interfaces, links. 8 MiB. */
const EXTRA_BYTES_FOR_LIFECYCLE = 8 * 1024 * 1024;
/** Distinct strings one recorder defines; further ones are reported as empty. */
const MAX_STRINGS = 50_000;
/** Characters of one string; what is longer is cut. */
const MAX_STRING_LENGTH = 4096;

/** Where a writer gets its time from and takes its batches to. */
export interface BatchWriterOptions {
  /** Nanoseconds of the machine's monotonic clock. */
  readonly clock: () => number;
  /** Takes a batch; the promise says when it is taken care of. Must not throw. */
  readonly onBatch: (batch: TapBatch) => Promise<void> | void;
  /** `onBatch` is done with a batch's bytes when it returns, so that they can be used again. */
  readonly areBatchesLent?: boolean;
  /** Called when the first report of a batch is written: arrange for `flush()` to come soon. */
  readonly onPending?: () => void;
  /** Bytes that may be handed on and not yet taken care of; 32 MiB if absent. */
  readonly maxBytesInFlight?: number;
}

/** Writes records into batches, hands them on, and counts what there is no room for. */
export class BatchWriter {
  readonly buffer = new BatchBuffer(RECORDS_PER_BATCH);
  readonly #options: BatchWriterOptions;
  readonly #strings = new Map<string, number>([["", 0]]);
  #losses = noLosses();
  #hasLosses = false;
  readonly #maxBytesInFlight: number;
  #batchesInFlight = 0;
  #bytesInFlight = 0;
  #closed = false;
  #onIdle: (() => void)[] = [];

  constructor(options: BatchWriterOptions) {
    this.#options = options;
    this.#maxBytesInFlight = options.maxBytesInFlight ?? MAX_BYTES_IN_FLIGHT;
  }

  /** Starts a record; false when there is no room for it, which is counted. */
  begin(type: RecordType): boolean {
    if (this.#closed) {
      return false;
    }
    if (this.#isLagging(type)) {
      this.#losses.records[type] = (this.#losses.records[type] ?? 0) + 1;
      this.#hasLosses = true;
      return false;
    }
    if (this.buffer.isFull || this.buffer.arenaBytes >= ARENA_BYTES_PER_BATCH) {
      this.flush();
    }
    if (this.buffer.isEmpty) {
      this.#options.onPending?.();
    }
    this.buffer.begin(type, this.#options.clock());
    return true;
  }

  /** The number of a text, defining it first if need be; 0 when there is no room for that. */
  intern(text: string): number {
    const known = this.#strings.get(text);
    if (known !== undefined) {
      return known;
    }
    const id = this.#strings.size;
    if (id >= MAX_STRINGS || !this.begin(RecordType.DefineString)) {
      return 0;
    }
    this.buffer.setWord(RecordField.Size, id);
    this.buffer.addText(text.slice(0, MAX_STRING_LENGTH));
    this.#strings.set(text, id);
    return id;
  }

  /** Counts bytes of a message that are not kept. */
  countClipped(bytes: number): void {
    this.#losses.clippedMessages++;
    this.#losses.clippedBytes += bytes;
    this.#hasLosses = true;
  }

  /** Hands on what has been written so far, be it a whole batch or not. */
  flush(): void {
    if (this.buffer.isEmpty && !this.#hasLosses) {
      return;
    }
    const { buffer } = this;
    const written = this.#options.areBatchesLent === true ? buffer.lend() : buffer.give();
    const batch: TapBatch = { ...written, losses: this.#losses };
    this.#losses = noLosses();
    this.#hasLosses = false;
    const handled = this.#options.onBatch(batch);
    if (handled !== undefined) {
      const bytes = batch.records.length + batch.payload.length;
      this.#batchesInFlight++;
      this.#bytesInFlight += bytes;
      const settle = (): void => this.#settled(bytes);
      handled.then(settle, settle);
    }
  }

  /** Flushes, takes no more reports, and waits until all batches are taken care of. */
  async close(): Promise<void> {
    this.flush();
    this.#closed = true;
    if (this.#batchesInFlight > 0) {
      await new Promise<void>((resolve) => this.#onIdle.push(resolve));
    }
  }

  #isLagging(type: RecordType): boolean {
    const aboutMessages = type >= RecordType.MessageSent && type <= RecordType.MessageRejected;
    const extra = aboutMessages ? 0 : EXTRA_BYTES_FOR_LIFECYCLE;
    return this.#bytesInFlight >= this.#maxBytesInFlight + extra;
  }

  #settled(bytes: number): void {
    this.#batchesInFlight--;
    this.#bytesInFlight -= bytes;
    if (this.#batchesInFlight === 0) {
      const waiting = this.#onIdle;
      this.#onIdle = [];
      waiting.forEach((resolve) => resolve());
    }
  }
}

function noLosses(): { records: number[]; clippedMessages: number; clippedBytes: number } {
  return { records: [], clippedMessages: 0, clippedBytes: 0 };
}
