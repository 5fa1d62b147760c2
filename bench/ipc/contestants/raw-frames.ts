// Frames packed by hand, as a careful person would for this one purpose. Little-endian:
//
//   0 u32 bytes of the whole frame | 4 u8 kind | 5 u8 valid | 8 u32 id of the request
//   12 a reading: u32 sensor | 16 i32 change | 20 f64 value    or a tally: u32 count | 16 u32 checksum
//                                                            or a payload's bytes, or its u32 checksum
import type { Socket } from "node:net";
import type { Reading } from "../gen/ipc.mojom.ts";

/** What a frame is. */
export const FrameKind = { Take: 1, Count: 2, Echo: 3, Put: 4 } as const;
/** One of {@link FrameKind}. */
export type FrameKind = (typeof FrameKind)[keyof typeof FrameKind];

export const BODY_AT = 12;
const READING_BYTES = BODY_AT + 16;
const SLAB_BYTES = 64 * 1024;

/** How frames are written. */
export interface FrameWriting {
  /** One write per turn, else one per frame. */
  readonly isBatched: boolean;
  /** Frames other than payloads are filled up to this. */
  readonly leastBytes?: number;
}

/** Writes frames into slabs. */
export class FrameWriter {
  readonly #socket: Socket;
  readonly #isBatched: boolean;
  readonly #leastBytes: number;
  #slab = Buffer.allocUnsafeSlow(SLAB_BYTES);
  #view = new DataView(this.#slab.buffer);
  #start = 0;
  #at = 0;
  #isScheduled = false;

  constructor(socket: Socket, { isBatched, leastBytes = 0 }: FrameWriting) {
    this.#socket = socket;
    this.#isBatched = isBatched;
    this.#leastBytes = leastBytes;
  }

  reading(kind: FrameKind, id: number, { change, sensor, valid, value }: Reading): void {
    const size = Math.max(READING_BYTES, this.#leastBytes);
    const at = this.#begin(size, size, kind, id);
    const view = this.#view;
    view.setUint8(at + 5, valid ? 1 : 0);
    view.setUint32(at + BODY_AT, sensor, true);
    view.setInt32(at + BODY_AT + 4, change, true);
    view.setFloat64(at + BODY_AT + 8, value, true);
    this.#end();
  }

  words(kind: FrameKind, id: number, first: number, second: number): void {
    const size = Math.max(BODY_AT + 8, this.#leastBytes);
    const at = this.#begin(size, size, kind, id);
    this.#view.setUint32(at + BODY_AT, first, true);
    this.#view.setUint32(at + BODY_AT + 4, second, true);
    this.#end();
  }

  /** The bytes are written as they are, behind their head, in the same system call. */
  payload(kind: FrameKind, id: number, bytes: Uint8Array): void {
    this.#begin(BODY_AT, BODY_AT + bytes.length, kind, id);
    this.#socket.cork();
    this.#flush();
    this.#socket.write(bytes);
    this.#socket.uncork();
  }

  #begin(room: number, length: number, kind: FrameKind, id: number): number {
    if (this.#at + room > SLAB_BYTES) {
      this.#flush();
      this.#slab = Buffer.allocUnsafeSlow(SLAB_BYTES);
      this.#view = new DataView(this.#slab.buffer);
      this.#start = 0;
      this.#at = 0;
    }
    const at = this.#at;
    this.#view.setUint32(at, length, true);
    this.#view.setUint8(at + 4, kind);
    this.#view.setUint32(at + 8, id, true);
    this.#at = at + room;
    return at;
  }

  #end(): void {
    if (!this.#isBatched) {
      this.#flush();
    } else if (!this.#isScheduled) {
      this.#isScheduled = true;
      process.nextTick(() => {
        this.#isScheduled = false;
        this.#flush();
      });
    }
  }

  #flush(): void {
    if (this.#at === this.#start) return;
    this.#socket.write(this.#slab.subarray(this.#start, this.#at));
    this.#start = this.#at;
  }
}

/** Takes frames out of the chunks of a socket, in place where a frame lies in one chunk. */
export function readFrames(
  socket: Socket,
  onFrame: (view: DataView, at: number, length: number) => void,
): void {
  /** The frame that has only come in part, with room for all of it as soon as its length is known. */
  let partial: Uint8Array | undefined;
  let have = 0;

  /** Takes what `partial` lacks out of a chunk; returns how much that is. */
  function complete(chunk: Uint8Array, frame: Uint8Array): number {
    const taken = Math.min(frame.length - have, chunk.length);
    frame.set(chunk.subarray(0, taken), have);
    have += taken;
    if (have < frame.length) return taken;
    const view = new DataView(frame.buffer, frame.byteOffset, frame.length);
    const length = view.getUint32(0, true);
    if (length > frame.length) {
      partial = Buffer.allocUnsafe(length);
      partial.set(frame);
      return taken + complete(chunk.subarray(taken), partial);
    }
    partial = undefined;
    onFrame(view, 0, length);
    return taken;
  }

  socket.on("data", (chunk: Buffer) => {
    let at = partial === undefined ? 0 : complete(chunk, partial);
    const view = new DataView(chunk.buffer, chunk.byteOffset, chunk.length);
    while (at + 4 <= chunk.length) {
      const length = view.getUint32(at, true);
      if (at + length > chunk.length) break;
      onFrame(view, at, length);
      at += length;
    }
    if (at < chunk.length) {
      have = 0;
      partial = Buffer.allocUnsafe(4);
      complete(chunk.subarray(at), partial);
    }
  });
}

/** The reading in a frame. */
export function readReading(view: DataView, at: number): Reading {
  return {
    sensor: view.getUint32(at + BODY_AT, true),
    change: view.getInt32(at + BODY_AT + 4, true),
    value: view.getFloat64(at + BODY_AT + 8, true),
    valid: view.getUint8(at + 5) === 1,
  };
}
