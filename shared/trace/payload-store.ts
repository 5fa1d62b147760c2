import { type BufferView, copyBytes, type MessageBytes, newBufferView } from "../wire/index.ts";

/** Where the bytes of messages are kept. A session file may stand behind it as well as memory. */
export interface PayloadStore {
  /** Bytes held now, and how many it takes at most. */
  readonly bytes: number;
  readonly limit: number;
  /** Keeps a copy; undefined when it does not fit any more. */
  append(bytes: MessageBytes): number | undefined;
  /** A view of what was kept at an offset. Not to be changed. */
  read(offset: number, length: number): Uint8Array;
  /** Forgets everything. */
  clear(): void;
}

/** Payload bytes that are kept in memory unless a session says otherwise: 256 MiB. */
export const DEFAULT_PAYLOAD_LIMIT = 256 * 1024 * 1024;
const BLOCK_BYTES = 1024 * 1024;

interface Block {
  /** Offset of its first byte in the whole store. */
  readonly start: number;
  readonly memory: BufferView;
  used: number;
}

/** Payloads in blocks of memory. What one message kept is never split over two blocks. */
export class MemoryPayloadStore implements PayloadStore {
  readonly limit: number;
  readonly #blocks: Block[] = [];
  #bytes = 0;
  #nextStart = 0;

  constructor(limit: number = DEFAULT_PAYLOAD_LIMIT) {
    this.limit = limit;
  }

  get bytes(): number {
    return this.#bytes;
  }

  append(bytes: MessageBytes): number | undefined {
    if (this.#bytes + bytes.length > this.limit) {
      return undefined;
    }
    const block = this.#roomFor(bytes.length);
    const offset = block.start + block.used;
    copyBytes(bytes.memory, bytes.start, bytes.end, block.memory, block.used);
    block.used += bytes.length;
    this.#bytes += bytes.length;
    return offset;
  }

  read(offset: number, length: number): Uint8Array {
    const block = this.#blockAt(offset);
    if (block === undefined || offset + length > block.start + block.used) {
      throw new RangeError(`No payload of ${length} bytes is kept at ${offset}.`);
    }
    const at = offset - block.start;
    return block.memory.bytes.subarray(at, at + length);
  }

  clear(): void {
    this.#blocks.length = 0;
    this.#bytes = 0;
    this.#nextStart = 0;
  }

  #roomFor(length: number): Block {
    const last = this.#blocks.at(-1);
    if (last !== undefined && last.used + length <= last.memory.bytes.length) {
      return last;
    }
    const size = Math.max(Math.min(BLOCK_BYTES, this.limit), length);
    const memory = newBufferView(new ArrayBuffer(size));
    const block = { start: this.#nextStart, memory, used: 0 };
    this.#nextStart += size;
    this.#blocks.push(block);
    return block;
  }

  #blockAt(offset: number): Block | undefined {
    let low = 0;
    let high = this.#blocks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      const block = this.#blocks[middle];
      if (block !== undefined && block.start <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return this.#blocks[low];
  }
}
