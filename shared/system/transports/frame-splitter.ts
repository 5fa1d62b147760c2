import { newBufferView, viewOf } from "../../wire/index.ts";
import type { FrameHandler } from "../transport.ts";
import { LENGTH_BYTES } from "./frame-batch.ts";

/** A peer announced a frame above the limit. */
export class FrameTooLarge extends Error {
  override readonly name = "FrameTooLarge";
}

/**
 * Cuts a byte stream into frames. A frame that lies in one chunk is passed on where it lies; only
 * one that is spread over several is copied, and its memory is taken when it is there, not when it
 * is announced.
 */
export class FrameSplitter {
  /** Takes the frames; may be changed at any time, from inside a call of it, too. */
  onFrame: FrameHandler;
  readonly #maxFrameBytes: number;
  #parts: Uint8Array[] = [];
  #partBytes = 0;
  #isStopped = false;

  constructor(onFrame: FrameHandler, maxFrameBytes: number) {
    this.onFrame = onFrame;
    this.#maxFrameBytes = maxFrameBytes;
  }

  /** Passes no more frames on. */
  stop(): void {
    this.#isStopped = true;
    this.#parts = [];
    this.#partBytes = 0;
  }

  /**
   * Takes the next bytes of the stream.
   * @throws FrameTooLarge
   */
  push(chunk: Uint8Array): void {
    const used = this.#partBytes === 0 ? 0 : this.#completePart(chunk);
    const memory = viewOf(chunk.buffer);
    const chunkEnd = chunk.byteOffset + chunk.length;
    let at = chunk.byteOffset + used;
    while (!this.#isStopped && chunkEnd - at >= LENGTH_BYTES) {
      const length = memory.view.getUint32(at, true);
      if (length > this.#maxFrameBytes) throw this.#tooLarge(length);
      const start = at + LENGTH_BYTES;
      if (start + length > chunkEnd) break;
      at = start + length;
      this.onFrame(memory, start, at);
    }
    if (!this.#isStopped && at < chunkEnd) this.#keep(memory.bytes.subarray(at, chunkEnd));
  }

  /** Completes the frame that earlier chunks began; returns how much of `chunk` it used. */
  #completePart(chunk: Uint8Array): number {
    let used = 0;
    if (this.#partBytes < LENGTH_BYTES) {
      used = Math.min(LENGTH_BYTES - this.#partBytes, chunk.length);
      this.#parts = [join([...this.#parts, chunk.subarray(0, used)], this.#partBytes + used)];
      this.#partBytes += used;
      if (this.#partBytes < LENGTH_BYTES) return used;
    }
    const [first = chunk] = this.#parts;
    const total = LENGTH_BYTES + this.#lengthAt(first, 0);
    const wanted = total - this.#partBytes;
    const rest = chunk.subarray(used, used + wanted);
    this.#keep(rest);
    if (rest.length < wanted) return chunk.length;
    const { buffer } = join(this.#parts, total);
    this.#parts = [];
    this.#partBytes = 0;
    this.onFrame(newBufferView(buffer, true), LENGTH_BYTES, total);
    return used + wanted;
  }

  #keep(part: Uint8Array): void {
    if (part.length === 0) return;
    const [first] = this.#parts;
    // The length must lie in the first part, where it can be read once for all.
    if (first !== undefined && first.length < LENGTH_BYTES) {
      this.#parts = [join([first, part], first.length + part.length)];
    } else {
      this.#parts.push(part);
    }
    this.#partBytes += part.length;
  }

  #lengthAt(bytes: Uint8Array, at: number): number {
    const low = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16);
    const length = low + (bytes[at + 3] ?? 0) * 0x100_0000;
    if (length > this.#maxFrameBytes) throw this.#tooLarge(length);
    return length;
  }

  #tooLarge(length: number): FrameTooLarge {
    return new FrameTooLarge(`frame of ${length} bytes, at most ${this.#maxFrameBytes}`);
  }
}

function join(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
