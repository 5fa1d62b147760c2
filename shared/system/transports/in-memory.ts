import { type BufferView, viewOf } from "../../wire/index.ts";
import { CLOSED, type CloseReason, LOST } from "../close-reason.ts";
import { type Drainable, scheduleDrain } from "../delivery.ts";
import { MAX_FRAME_BYTES, MAX_QUEUED_BYTES } from "../limits.ts";
import type { FrameHandler, Transport } from "../transport.ts";
import type { TransportLimits } from "./stream-transport.ts";

/** One side of a pair of transports inside a process. */
class InMemoryTransport implements Transport, Drainable {
  readonly movesFrames = true;
  readonly deliversWhileBlocked = true;
  readonly #maxFrameBytes: number;
  readonly #maxQueuedBytes: number;
  #other: InMemoryTransport | undefined;
  #onFrame: FrameHandler | undefined;
  #onClose: ((reason: CloseReason) => void) | undefined;
  #inbox: Uint8Array[] = [];
  #inboxBytes = 0;
  #isOpen = true;
  #isScheduled = false;
  /** Set when the other side, or a limit, has ended the pair. */
  #end: CloseReason | undefined;

  constructor({ maxFrameBytes, maxQueuedBytes }: TransportLimits) {
    this.#maxFrameBytes = maxFrameBytes ?? MAX_FRAME_BYTES;
    this.#maxQueuedBytes = maxQueuedBytes ?? MAX_QUEUED_BYTES;
  }

  static join(a: InMemoryTransport, b: InMemoryTransport): void {
    a.#other = b;
    b.#other = a;
  }

  get onFrame(): FrameHandler | undefined {
    return this.#onFrame;
  }

  set onFrame(handler: FrameHandler | undefined) {
    this.#onFrame = handler;
    this.#schedule();
  }

  get onClose(): ((reason: CloseReason) => void) | undefined {
    return this.#onClose;
  }

  set onClose(handler: ((reason: CloseReason) => void) | undefined) {
    this.#onClose = handler;
    this.#schedule();
  }

  get bufferedBytes(): number {
    return this.#other === undefined ? 0 : this.#other.#inboxBytes;
  }

  send(head: Uint8Array, body?: Uint8Array): void {
    const other = this.#other;
    if (!this.#isOpen || other === undefined) return;
    const length = head.length + (body === undefined ? 0 : body.length);
    if (length > this.#maxFrameBytes) {
      this.#fail({ code: "frame-too-large", message: `a frame of ${length} bytes was to be sent` });
      return;
    }
    const frame = new Uint8Array(length);
    frame.set(head);
    if (body !== undefined) frame.set(body, head.length);
    other.#inbox.push(frame);
    other.#inboxBytes += length;
    other.#schedule();
    if (other.#inboxBytes <= this.#maxQueuedBytes) return;
    const message = `the other side does not read, and ${other.#inboxBytes} bytes wait for it`;
    this.#fail({ code: "queue-overflow", message });
  }

  sendInPlace(memory: BufferView, start: number, end: number): void {
    this.send(memory.bytes.subarray(start, end));
  }

  close(_reason: CloseReason = CLOSED): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#inbox = [];
    this.#inboxBytes = 0;
    const other = this.#other;
    if (other !== undefined) other.#finish(LOST);
  }

  drain(): void {
    this.#isScheduled = false;
    const frames = this.#inbox;
    if (this.#onFrame !== undefined) {
      this.#inbox = [];
      this.#inboxBytes = 0;
      for (const frame of frames) {
        if (this.#isOpen) this.#onFrame?.(viewOf(frame.buffer), 0, frame.length);
      }
    }
    const reason = this.#end;
    if (reason === undefined || this.#inbox.length > 0 || this.#onClose === undefined) return;
    this.#end = undefined;
    this.#isOpen = false;
    this.#onClose(reason);
  }

  #finish(reason: CloseReason): void {
    if (!this.#isOpen || this.#end !== undefined) return;
    this.#end = reason;
    this.#schedule();
  }

  #fail(reason: CloseReason): void {
    this.#inbox = [];
    this.#inboxBytes = 0;
    this.#finish(reason);
    const other = this.#other;
    if (other !== undefined) other.#finish(LOST);
  }

  #schedule(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    scheduleDrain(this);
  }
}

/**
 * Two transports joined inside the process: what one sends, the other gets in a later turn. Used
 * where both sides share a process, in tests and in the product alike.
 */
export function createInMemoryTransportPair(limits: TransportLimits = {}): [Transport, Transport] {
  const a = new InMemoryTransport(limits);
  const b = new InMemoryTransport(limits);
  InMemoryTransport.join(a, b);
  return [a, b];
}
