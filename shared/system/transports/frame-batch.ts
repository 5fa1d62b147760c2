import { type BufferView, viewOf } from "../../wire/index.ts";

/** Size of the memory into which small frames are gathered. */
export const SLAB_BYTES = 64 * 1024;
/** From this size on a message is passed on as it is instead of being copied. */
export const COPY_BELOW_BYTES = 16 * 1024;
/** Bytes in front of each frame: its length as u32, little-endian. */
export const LENGTH_BYTES = 4;
/** A chunk that has got so far may end where the next frame lies elsewhere. */
const ENOUGH_BYTES = 4096;

/**
 * Turns frames into few large chunks of a byte stream: length, frame, length, frame. Chunks are
 * never written to again, so a platform may keep them as long as it likes.
 *
 * Frames that were built one behind the other in some memory become a chunk where they lie. All
 * others are copied, one behind the other, into slabs.
 */
export class FrameBatch {
  readonly #emit: (chunk: Uint8Array) => void;
  #slab = viewOf(new ArrayBuffer(0));
  /** How much of the slab is used. */
  #used = 0;
  /** The chunk that is pending, in the slab or elsewhere. */
  #memory = this.#slab;
  #start = 0;
  #end = 0;

  /** @param emit takes each chunk, in order */
  constructor(emit: (chunk: Uint8Array) => void) {
    this.#emit = emit;
  }

  /** Bytes added and not yet emitted. */
  get pendingBytes(): number {
    return this.#end - this.#start;
  }

  /** Adds a frame given in one or two parts; emits only if a chunk is full. */
  add(head: Uint8Array, body: Uint8Array | undefined): void {
    const bodyLength = body === undefined ? 0 : body.length;
    const copied = bodyLength < COPY_BELOW_BYTES ? bodyLength : 0;
    this.#continueInSlab(LENGTH_BYTES + head.length + copied);
    this.#slab.view.setUint32(this.#used, head.length + bodyLength, true);
    this.#used += LENGTH_BYTES;
    this.#put(head);
    if (body !== undefined && copied === bodyLength) this.#put(body);
    this.#end = this.#used;
    if (body === undefined || copied === bodyLength) return;
    this.flush();
    this.#emit(body);
  }

  /**
   * Adds a frame that stays where it is in `memory`, which is handed over with {@link LENGTH_BYTES}
   * in front of it.
   */
  addInPlace(memory: BufferView, start: number, end: number): void {
    const from = start - LENGTH_BYTES;
    if (this.#memory !== memory || this.#end !== from) {
      if (end - start < COPY_BELOW_BYTES && this.#isBetterInSlab()) {
        this.add(memory.bytes.subarray(start, end), undefined);
        return;
      }
      this.flush();
      this.#memory = memory;
      this.#start = from;
    }
    memory.view.setUint32(from, end - start, true);
    this.#end = end;
  }

  /** Emits what is pending. */
  flush(): void {
    if (this.#end === this.#start) return;
    const chunk = this.#memory.bytes.subarray(this.#start, this.#end);
    this.#start = this.#end;
    this.#emit(chunk);
  }

  /** Whether a small frame that lies apart would begin a chunk too soon after the last one. */
  #isBetterInSlab(): boolean {
    const { pendingBytes } = this;
    return pendingBytes > 0 && (this.#memory === this.#slab || pendingBytes < ENOUGH_BYTES);
  }

  /** Makes the chunk one that ends where `bytes` more have room in the slab. */
  #continueInSlab(bytes: number): void {
    if (this.#memory !== this.#slab || this.#end !== this.#used) this.flush();
    if (this.#used + bytes > this.#slab.buffer.byteLength) {
      this.flush();
      this.#slab = viewOf(new ArrayBuffer(Math.max(SLAB_BYTES, bytes)));
      this.#used = 0;
    }
    if (this.#end !== this.#start) return;
    this.#memory = this.#slab;
    this.#start = this.#used;
    this.#end = this.#used;
  }

  #put(bytes: Uint8Array): void {
    this.#slab.bytes.set(bytes, this.#used);
    this.#used += bytes.length;
  }
}
