import { type BufferView, viewOf } from "../../wire/index.ts";
import { type CloseReason, LOST } from "../close-reason.ts";
import { isDrainScheduled } from "../delivery.ts";
import type { FrameHandler, Transport } from "../transport.ts";

/** One side of a pair whose frames move only when the test says so. */
export class ManualTransport implements Transport {
  onFrame: FrameHandler | undefined;
  onClose: ((reason: CloseReason) => void) | undefined;
  readonly bufferedBytes = 0;
  /** Frames on their way to this side. */
  readonly inbox: Uint8Array[] = [];
  /** Everything this side ever sent. */
  readonly sent: Uint8Array[] = [];
  closeReason: CloseReason | undefined;
  #other: ManualTransport | undefined;
  #isEnded = false;

  static pair(): [ManualTransport, ManualTransport] {
    const a = new ManualTransport();
    const b = new ManualTransport();
    a.#other = b;
    b.#other = a;
    return [a, b];
  }

  send(head: Uint8Array, body: Uint8Array = new Uint8Array(0)): void {
    const frame = new Uint8Array(head.length + body.length);
    frame.set(head);
    frame.set(body, head.length);
    this.inject(frame);
  }

  sendInPlace(memory: BufferView, start: number, end: number): void {
    this.send(memory.bytes.subarray(start, end));
  }

  /** Sends a frame as it is. */
  inject(frame: Uint8Array): void {
    if (this.#isEnded) return;
    this.sent.push(frame);
    this.#other?.inbox.push(frame.slice());
  }

  close(reason?: CloseReason): void {
    this.closeReason = reason;
    this.#isEnded = true;
  }

  /** Hands the next frame over, or the end if that is next; false if nothing is left. */
  deliver(): boolean {
    if (this.#isEnded) return false;
    const frame = this.inbox.shift();
    if (frame !== undefined) {
      this.onFrame?.(viewOf(frame.buffer), 0, frame.length);
      return true;
    }
    if (this.#other?.isEnded !== true) return false;
    this.#isEnded = true;
    this.onClose?.(LOST);
    return true;
  }

  /** This side's process dies: of what it sent, the first `arriving` frames still arrive. */
  die(arriving: number): void {
    this.#isEnded = true;
    this.#other?.inbox.splice(arriving);
  }

  get isEnded(): boolean {
    return this.#isEnded;
  }
}

/** Hands over all frames on all sides until none is left, turns of readers included. */
export async function deliverAll(sides: readonly ManualTransport[]): Promise<void> {
  for (;;) {
    let any = false;
    for (const side of sides) while (side.deliver()) any = true;
    await turns();
    if (!any && sides.every((side) => side.isEnded || side.inbox.length === 0)) return;
  }
}

/** Lets the readers have what is queued. */
export async function turns(): Promise<void> {
  for (let i = 0; i < 3; i += 1) await Promise.resolve();
  // Once in a while the scheduler lets timers go first.
  while (isDrainScheduled()) await new Promise<void>((resolve) => void setTimeout(resolve, 0));
}
