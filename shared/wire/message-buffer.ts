import { type BufferView, newBufferView } from "./buffer-view.ts";
import { EncodeError } from "./encode-error.ts";
import { MAX_MESSAGE_BYTES } from "./limits.ts";
import { MessageBytes } from "./message-bytes.ts";

/** Messages are laid out one after the other in blocks of this many bytes. */
const BLOCK_BYTES = 64 * 1024;
/** Where messages are large, blocks have room for two, so that the next does not outgrow its block. */
const MAX_BLOCK_BYTES = 96 * 1024;
/** A message starts in a fresh block if less than this is left of the current one. */
const RESERVE_BYTES = 2048;
/**
 * Left in front of each message, so that a link can send it from where it is: what a link and its
 * transport put before a message. No multiple of 8, or such messages would not lie side by side;
 * only positions within a message need to be.
 */
const ROOM_BYTES = 36;

/**
 * The memory a message is built in: zeroed, growing, 8-aligned, with one checked setter per number
 * kind. Positions are opaque to callers: they stay valid while the message grows, and only their
 * differences mean anything.
 */
export class MessageBuffer {
  /** View of the current block; replaced when the message outgrows it, so never keep it. */
  view: DataView;
  /** The same memory as {@link view}. */
  bytes: Uint8Array<ArrayBuffer>;
  /** Where the message begins in the block. */
  protected start = 0;
  /** Where the next object goes; a multiple of 8. */
  protected next = 0;
  /** {@link bytes} and {@link view}, as messages have them. */
  private memory: BufferView<ArrayBuffer>;

  constructor() {
    this.memory = newBufferView(new ArrayBuffer(BLOCK_BYTES));
    this.bytes = this.memory.bytes;
    this.view = this.memory.view;
  }

  /** Bytes of the message so far. */
  get length(): number {
    return this.next - this.start;
  }

  /** Reserves `size` zero bytes, rounded up to 8, and returns their position. */
  allocate(size: number): number {
    const at = this.next;
    const next = at + (size > MAX_MESSAGE_BYTES ? size : align8(size));
    if (next > this.bytes.length) this.grow(next);
    this.next = next;
    return at;
  }

  /** Makes the pointer in `slot` lead to the object at `target`, which lies behind it. */
  pointer(slot: number, target: number): void {
    this.view.setUint32(slot, target - slot, true);
  }

  /** Stores a bool in bit `bit` of the byte at `at`. */
  bool(at: number, bit: number, value: boolean, field?: string): void {
    if (typeof value !== "boolean") throw wrongType(value, "a bool", field);
    if (value) this.view.setUint8(at, this.view.getUint8(at) | (1 << bit));
  }

  int8(at: number, value: number, field?: string): void {
    if (typeof value !== "number" || (value << 24) >> 24 !== value)
      throw outOfRange(value, "int8", field);
    this.view.setInt8(at, value);
  }

  uint8(at: number, value: number, field?: string): void {
    if (typeof value !== "number" || (value & 0xff) !== value)
      throw outOfRange(value, "uint8", field);
    this.view.setUint8(at, value);
  }

  int16(at: number, value: number, field?: string): void {
    if (typeof value !== "number" || (value << 16) >> 16 !== value)
      throw outOfRange(value, "int16", field);
    this.view.setInt16(at, value, true);
  }

  uint16(at: number, value: number, field?: string): void {
    if (typeof value !== "number" || (value & 0xffff) !== value)
      throw outOfRange(value, "uint16", field);
    this.view.setUint16(at, value, true);
  }

  int32(at: number, value: number, field?: string): void {
    if (typeof value !== "number" || (value | 0) !== value) throw outOfRange(value, "int32", field);
    this.view.setInt32(at, value, true);
  }

  uint32(at: number, value: number, field?: string): void {
    if (typeof value !== "number" || value >>> 0 !== value)
      throw outOfRange(value, "uint32", field);
    this.view.setUint32(at, value, true);
  }

  int64(at: number, value: bigint, field?: string): void {
    if (typeof value !== "bigint") throw wrongType(value, "a bigint", field);
    if (BigInt.asIntN(64, value) !== value) throw outOfRange(value, "int64", field);
    this.view.setBigInt64(at, value, true);
  }

  uint64(at: number, value: bigint, field?: string): void {
    if (typeof value !== "bigint") throw wrongType(value, "a bigint", field);
    if (BigInt.asUintN(64, value) !== value) throw outOfRange(value, "uint64", field);
    this.view.setBigUint64(at, value, true);
  }

  /** Rounds to the nearest float32; any number is accepted. */
  float(at: number, value: number, field?: string): void {
    if (typeof value !== "number") throw wrongType(value, "a number", field);
    this.view.setFloat32(at, value, true);
  }

  double(at: number, value: number, field?: string): void {
    if (typeof value !== "number") throw wrongType(value, "a number", field);
    this.view.setFloat64(at, value, true);
  }

  /** The error for a value that a non-extensible enum lacks; the caller throws it. */
  unknownEnumValue(value: unknown, field?: string): EncodeError {
    if (typeof value !== "number") return wrongType(value, "an enum value", field);
    return new EncodeError("UNKNOWN_ENUM_VALUE", `${value} is not in the enum`, field);
  }

  /** Starts a new, empty message behind the last one. */
  protected startMessage(): void {
    const likely = this.length + ROOM_BYTES;
    const left = this.bytes.length - this.next;
    if (left < Math.max(RESERVE_BYTES, likely) || this.bytes.length > MAX_BLOCK_BYTES) {
      this.useBlock(new ArrayBuffer(blockBytesFor(likely)));
      this.next = 0;
    }
    this.next += ROOM_BYTES;
    this.start = this.next;
  }

  /** The finished message. Its memory is never written again, but the block holds others as well. */
  protected takeMessage(): MessageBytes {
    return new MessageBytes(this.memory, this.start, this.next, ROOM_BYTES);
  }

  /** Wipes what was written of an abandoned message, so that its memory can be used again. */
  protected dropMessage(): void {
    this.bytes.fill(0, this.start, this.next);
    this.next = this.start - ROOM_BYTES;
  }

  /** Moves the message, at the same position, to a block that reaches to `end` at least. */
  private grow(end: number): void {
    const size = end - this.start;
    if (size > MAX_MESSAGE_BYTES) {
      throw new EncodeError("TOO_LARGE", `a message holds at most ${MAX_MESSAGE_BYTES} bytes`);
    }
    // Never more than a message may have, so that each one that would exceed it comes by here.
    const roomy = Math.max(2 * this.length, size + RESERVE_BYTES);
    const capacity = Math.min(roomy, MAX_MESSAGE_BYTES);
    const written = this.bytes.subarray(this.start, this.next);
    this.useBlock(new ArrayBuffer(this.start + capacity));
    this.bytes.set(written, this.start);
  }

  private useBlock(block: ArrayBuffer): void {
    this.memory = newBufferView(block);
    this.bytes = this.memory.bytes;
    this.view = this.memory.view;
  }
}

/** What a block should have for messages of `likely` bytes. */
function blockBytesFor(likely: number): number {
  // What outgrows all blocks wastes least if it begins in a small one.
  return 2 * likely > MAX_BLOCK_BYTES ? 2 * RESERVE_BYTES : Math.max(BLOCK_BYTES, 2 * likely);
}

/** `size` rounded up to 8, in integers, which is much faster; sizes below 2^31 only. */
export function align8(size: number): number {
  return (size + 7) & ~7;
}

function outOfRange(value: number | bigint, kind: string, field: string | undefined): EncodeError {
  if (typeof value !== "number" && typeof value !== "bigint") return wrongType(value, kind, field);
  return new EncodeError("OUT_OF_RANGE", `${value} is not in the range of ${kind}`, field);
}

/** The error for a value of another type than the mojom says; the caller throws it. */
export function wrongType(value: unknown, wanted: string, field: string | undefined): EncodeError {
  if (value === null || value === undefined) return nullValue(wanted, field);
  return new EncodeError("WRONG_TYPE", `is a ${typeof value}, not ${wanted}`, field);
}

function nullValue(wanted: string, field: string | undefined): EncodeError {
  return new EncodeError("NULL_VALUE", `is null where ${wanted} is required`, field);
}
