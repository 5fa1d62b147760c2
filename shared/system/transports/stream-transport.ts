import { type BufferView, viewOf } from "../../wire/index.ts";
import { CLOSED, type CloseReason } from "../close-reason.ts";
import { type Drainable, scheduleDrain } from "../delivery.ts";
import { MAX_FRAME_BYTES, MAX_QUEUED_BYTES } from "../limits.ts";
import type { FrameHandler, Transport } from "../transport.ts";
import { FrameBatch } from "./frame-batch.ts";
import { FrameSplitter, FrameTooLarge } from "./frame-splitter.ts";

/** What a transport enforces; a breach ends it with a typed reason. */
export interface TransportLimits {
  /** Longest frame that is sent or taken. */
  readonly maxFrameBytes?: number | undefined;
  /** Most bytes that may wait for a peer that does not read. */
  readonly maxQueuedBytes?: number | undefined;
}

/**
 * What all transports over a byte stream have in common: a length before each frame, one write per
 * turn, limits, and the order in which frames and the end are told. A platform supplies the four
 * abstract members and calls `received` and `finish`.
 */
export abstract class StreamTransport implements Transport, Drainable {
  readonly movesFrames = true;
  readonly #maxFrameBytes: number;
  readonly #maxQueuedBytes: number;
  readonly #batch: FrameBatch;
  readonly #splitter: FrameSplitter;
  #onFrame: FrameHandler | undefined;
  #onClose: ((reason: CloseReason) => void) | undefined;
  #early: Uint8Array[] = [];
  #isFlushScheduled = false;
  #isOpen = true;
  #end: CloseReason | undefined;

  constructor({ maxFrameBytes, maxQueuedBytes }: TransportLimits = {}) {
    this.#maxFrameBytes = maxFrameBytes ?? MAX_FRAME_BYTES;
    this.#maxQueuedBytes = maxQueuedBytes ?? MAX_QUEUED_BYTES;
    this.#batch = new FrameBatch((chunk) => this.#emit(chunk));
    this.#splitter = new FrameSplitter(this.#keepEarly, this.#maxFrameBytes);
  }

  get onFrame(): FrameHandler | undefined {
    return this.#onFrame;
  }

  set onFrame(handler: FrameHandler | undefined) {
    this.#onFrame = handler;
    this.#aim();
    if (this.#early.length > 0) scheduleDrain(this);
  }

  get onClose(): ((reason: CloseReason) => void) | undefined {
    return this.#onClose;
  }

  set onClose(handler: ((reason: CloseReason) => void) | undefined) {
    this.#onClose = handler;
    if (this.#end !== undefined) scheduleDrain(this);
  }

  get bufferedBytes(): number {
    return this.#batch.pendingBytes + this.queuedBytes;
  }

  send(head: Uint8Array, body?: Uint8Array): void {
    if (!this.#isOpen) return;
    if (!this.#checkLength(head.length + (body === undefined ? 0 : body.length))) return;
    this.#batch.add(head, body);
    this.#flushSoon();
  }

  sendInPlace(memory: BufferView, start: number, end: number): void {
    if (!this.#isOpen || !this.#checkLength(end - start)) return;
    this.#batch.addInPlace(memory, start, end);
    this.#flushSoon();
  }

  /**
   * Puts bytes on the stream behind what was sent, without a length before them: for whoever wants
   * to see what the other side makes of bytes that are no frame.
   */
  sendUnframed(bytes: Uint8Array): void {
    if (!this.#isOpen) return;
    this.#batch.flush();
    this.#emit(bytes);
  }

  #checkLength(length: number): boolean {
    if (length > this.#maxFrameBytes) this.#failToSend(length);
    return length <= this.#maxFrameBytes;
  }

  #failToSend(length: number): void {
    const message = `a frame of ${length} bytes was to be sent, at most ${this.#maxFrameBytes}`;
    this.#fail({ code: "frame-too-large", message });
  }

  #flushSoon(): void {
    if (this.#isFlushScheduled) return;
    this.#isFlushScheduled = true;
    this.scheduleFlush(this.#flushNow);
  }

  /** Passes what was sent to the platform without waiting for the end of the turn. */
  flush(): void {
    if (this.#isOpen) this.#batch.flush();
  }

  close(_reason: CloseReason = CLOSED): void {
    if (!this.#isOpen) return;
    this.#batch.flush();
    this.#stop();
    this.hangUp();
  }

  /** Tells what is due; called by the scheduler. */
  drain(): void {
    const { onFrame } = this;
    if (onFrame !== undefined) {
      const frames = this.#early;
      this.#early = [];
      for (const frame of frames)
        this.#onFrame?.(viewOf(frame.buffer), frame.byteOffset, frame.byteOffset + frame.length);
      this.#aim();
    }
    const reason = this.#end;
    if (reason === undefined || this.#onClose === undefined || this.#early.length > 0) return;
    this.#end = undefined;
    this.#onClose(reason);
  }

  /** Bytes in the platform's own queue. */
  protected abstract readonly queuedBytes: number;

  /** Passes a chunk to the platform, which may keep it but must not change it. */
  protected abstract write(chunk: Uint8Array): void;

  /** Has `flush` called at the end of this turn. */
  protected abstract scheduleFlush(flush: () => void): void;

  /** Ends the stream behind what was written. */
  protected abstract hangUp(): void;

  /** Ends the stream at once. */
  protected abstract abort(): void;

  /** The platform calls this with each chunk that arrives. */
  protected received(chunk: Uint8Array): void {
    if (!this.#isOpen) return;
    try {
      this.#splitter.push(chunk);
    } catch (error) {
      if (!(error instanceof FrameTooLarge)) throw error;
      this.#fail({ code: "frame-too-large", message: error.message });
    }
  }

  /** The platform calls this when the stream has ended; not needed after `hangUp` or `abort`. */
  protected finish(reason: CloseReason): void {
    if (!this.#isOpen) return;
    this.#stop();
    this.#end = reason;
    scheduleDrain(this);
  }

  readonly #flushNow = (): void => {
    this.#isFlushScheduled = false;
    this.flush();
  };

  readonly #keepEarly: FrameHandler = (memory, start, end) => {
    this.#early.push(memory.bytes.subarray(start, end));
  };

  /** Frames go straight to who takes them, unless there is nobody or earlier ones wait. */
  #aim(): void {
    const taker = this.#early.length > 0 ? undefined : this.#onFrame;
    this.#splitter.onFrame = taker ?? this.#keepEarly;
  }

  #emit(chunk: Uint8Array): void {
    if (!this.#isOpen) return;
    this.write(chunk);
    if (this.queuedBytes <= this.#maxQueuedBytes) return;
    const message = `the other side does not read, and ${this.queuedBytes} bytes wait for it`;
    this.#fail({ code: "queue-overflow", message });
  }

  #fail(reason: CloseReason): void {
    if (!this.#isOpen) return;
    this.finish(reason);
    this.abort();
  }

  #stop(): void {
    this.#isOpen = false;
    this.#splitter.stop();
  }
}
