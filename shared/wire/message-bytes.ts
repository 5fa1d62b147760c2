import { type BufferView, viewOf } from "./buffer-view.ts";

/**
 * The bytes of one message: a range of a buffer that may hold many. Positions count from the start
 * of the buffer. Messages go through all layers in this form, because making a typed array of one,
 * or asking a typed array for its buffer, costs as much as several of these layers.
 */
export class MessageBytes {
  /** The buffer that the message lies in. */
  declare readonly memory: BufferView;
  declare readonly start: number;
  /** Position behind the last byte. */
  declare readonly end: number;
  /** Bytes in front of the message into which whoever sends it can put what precedes it. */
  declare readonly room: number;

  constructor(memory: BufferView, start: number, end: number, room = 0) {
    this.memory = memory;
    this.start = start;
    this.end = end;
    this.room = room;
  }

  /** The bytes of a typed array, where they are. */
  static of(bytes: Uint8Array): MessageBytes {
    const { byteOffset } = bytes;
    return new MessageBytes(viewOf(bytes.buffer), byteOffset, byteOffset + bytes.length);
  }

  get length(): number {
    return this.end - this.start;
  }

  /** The same bytes as a typed array. */
  toArray(): Uint8Array {
    return this.memory.bytes.subarray(this.start, this.end);
  }
}

/** Takes a message in either form. */
export function messageBytes(message: MessageBytes | Uint8Array): MessageBytes {
  return message instanceof MessageBytes ? message : MessageBytes.of(message);
}
