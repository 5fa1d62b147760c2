/** Size of the memory into which small frames are gathered. */
export const SLAB_BYTES = 64 * 1024;
/** From this size on a message is passed on as it is instead of being copied. */
export const COPY_BELOW_BYTES = 16 * 1024;
/** Bytes in front of each frame: its length as u32, little-endian. */
export const LENGTH_BYTES = 4;

/**
 * Turns frames into few large chunks of a byte stream: length, frame, length, frame. Chunks are
 * never written to again, so a platform may keep them as long as it likes.
 */
export class FrameBatch {
  readonly #emit: (chunk: Uint8Array) => void;
  #slab = new Uint8Array(0);
  #start = 0;
  #at = 0;

  /** @param emit takes each chunk, in order */
  constructor(emit: (chunk: Uint8Array) => void) {
    this.#emit = emit;
  }

  /** Bytes added and not yet emitted. */
  get pendingBytes(): number {
    return this.#at - this.#start;
  }

  /** Adds a frame given in one or two parts; emits only if a chunk is full. */
  add(head: Uint8Array, body: Uint8Array | undefined): void {
    const bodyLength = body === undefined ? 0 : body.length;
    const copied = bodyLength < COPY_BELOW_BYTES ? bodyLength : 0;
    this.#reserve(LENGTH_BYTES + head.length + copied);
    this.#putLength(head.length + bodyLength);
    this.#put(head);
    if (body === undefined) return;
    if (copied === bodyLength) {
      this.#put(body);
    } else {
      this.flush();
      this.#emit(body);
    }
  }

  /** Emits what is pending. */
  flush(): void {
    if (this.#at === this.#start) return;
    const chunk = this.#slab.subarray(this.#start, this.#at);
    this.#start = this.#at;
    this.#emit(chunk);
  }

  #reserve(bytes: number): void {
    if (this.#at + bytes <= this.#slab.length) return;
    this.flush();
    this.#slab = new Uint8Array(Math.max(SLAB_BYTES, bytes));
    this.#start = 0;
    this.#at = 0;
  }

  #putLength(length: number): void {
    const slab = this.#slab;
    const at = this.#at;
    slab[at] = length;
    slab[at + 1] = length >>> 8;
    slab[at + 2] = length >>> 16;
    slab[at + 3] = length >>> 24;
    this.#at = at + LENGTH_BYTES;
  }

  #put(bytes: Uint8Array): void {
    this.#slab.set(bytes, this.#at);
    this.#at += bytes.length;
  }
}
