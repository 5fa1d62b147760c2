import {
  addFrameSource,
  type CloseReason,
  frameBell,
  type FrameSource,
  MAX_FRAME_BYTES,
  removeFrameSource,
  type StreamTransport,
  type Transport,
} from "../../../shared/system/index.ts";
import type { BufferView } from "../../../shared/wire/index.ts";

/** Bytes that a delay holds back at the most; beyond that the oldest frames go early: 64 MiB. */
const MAX_HELD_BYTES = 64 * 1024 * 1024;
/** No frame begins like this: there is no type 255. */
const GARBAGE = new Uint8Array([255, 254, 253, 252, 251, 250, 249, 248]);
const NO_HEAD = new Uint8Array(0);

interface HeldFrame {
  readonly bytes: Uint8Array;
  /** When it was sent, in milliseconds of this process's clock. */
  readonly since: number;
}

/**
 * A worker's transport, which misbehaves when it is told to: holds back what is sent, in order, or
 * sends what breaks the rules. What comes in is not touched.
 */
export class FaultTransport implements Transport, FrameSource {
  readonly #inner: StreamTransport & Pick<Transport, "deliversWhileBlocked">;
  #delayMs = 0;
  readonly #held: HeldFrame[] = [];
  #heldBytes = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(inner: StreamTransport) {
    this.#inner = inner;
  }

  /**
   * How long frames are held back, in milliseconds; those that wait already as well. Without a
   * delay they all go at once.
   */
  set delayMs(delayMs: number) {
    this.#delayMs = delayMs;
    if (this.deliversWhileBlocked) {
      if (delayMs > 0) addFrameSource(this);
      else removeFrameSource(this);
    }
    this.#release();
  }

  /** Sends a frame of no known kind. */
  sendGarbage(): void {
    this.send(GARBAGE);
  }

  /** Announces a frame of one byte more than any node takes. */
  sendOversize(): void {
    const announcement = new Uint8Array(Uint32Array.BYTES_PER_ELEMENT);
    new DataView(announcement.buffer).setUint32(0, MAX_FRAME_BYTES + 1, true);
    this.#releaseAll();
    this.#inner.sendUnframed(announcement);
  }

  get onFrame(): Transport["onFrame"] {
    return this.#inner.onFrame;
  }

  set onFrame(handler: Transport["onFrame"]) {
    this.#inner.onFrame = handler;
  }

  get onClose(): Transport["onClose"] {
    return this.#inner.onClose;
  }

  set onClose(handler: Transport["onClose"]) {
    this.#inner.onClose = handler;
  }

  get deliversWhileBlocked(): boolean {
    return this.#inner.deliversWhileBlocked === true;
  }

  get bufferedBytes(): number {
    return this.#heldBytes + this.#inner.bufferedBytes;
  }

  send(head: Uint8Array, body: Uint8Array = NO_HEAD): void {
    // Nothing waits where there is no delay.
    if (this.#delayMs === 0) {
      this.#inner.send(head, body);
      return;
    }
    // The head is only borrowed.
    const bytes = new Uint8Array(head.length + body.length);
    bytes.set(head);
    bytes.set(body, head.length);
    this.#hold(bytes);
  }

  sendInPlace(memory: BufferView, start: number, end: number): void {
    if (this.#delayMs === 0) this.#inner.sendInPlace(memory, start, end);
    else this.#hold(memory.bytes.subarray(start, end));
  }

  close(reason?: CloseReason): void {
    this.#releaseAll();
    removeFrameSource(this);
    this.#inner.close(reason);
  }

  /** A thread that is blocked has no timers: it sleeps here until a frame is due or one comes. */
  pump(): boolean {
    if (this.#releaseDue()) return true;
    const [first] = this.#held;
    if (first === undefined) return false;
    const bell = frameBell();
    Atomics.wait(bell, 0, Atomics.load(bell, 0), this.#waitOf(first));
    return true;
  }

  probe(): void {
    // Nobody else is behind this.
  }

  #hold(bytes: Uint8Array): void {
    this.#held.push({ bytes, since: performance.now() });
    this.#heldBytes += bytes.length;
    if (this.#heldBytes > MAX_HELD_BYTES) this.#passFirst();
    this.#timer ??= this.#nextRelease();
  }

  #release(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#releaseDue();
    this.#timer = this.#nextRelease();
  }

  #nextRelease(): NodeJS.Timeout | undefined {
    const [first] = this.#held;
    return first && setTimeout(() => this.#release(), this.#waitOf(first));
  }

  /** Passes on what has waited long enough; whether anything had. */
  #releaseDue(): boolean {
    const due = this.#held.findIndex((frame) => this.#waitOf(frame) > 0);
    const frames = this.#held.splice(0, due < 0 ? this.#held.length : due);
    for (const { bytes } of frames) this.#pass(bytes);
    return frames.length > 0;
  }

  #releaseAll(): void {
    for (const { bytes } of this.#held.splice(0)) this.#pass(bytes);
  }

  #passFirst(): void {
    const first = this.#held.shift();
    if (first !== undefined) this.#pass(first.bytes);
  }

  #pass(bytes: Uint8Array): void {
    this.#heldBytes -= bytes.length;
    this.#inner.send(NO_HEAD, bytes);
  }

  #waitOf({ since }: HeldFrame): number {
    return since + this.#delayMs - performance.now();
  }
}
