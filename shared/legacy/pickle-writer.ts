// The payload format of legacy messages (Chromium: base::Pickle): values one after the other, each in
// a whole number of 4-byte units, little-endian, zeros as padding.
import type { Handle } from "../wire/index.ts";
import { type SerializedHandle, SerializedHandleType } from "./gen/native_types.mojom.ts";
import { MAXIMUM_MESSAGE_SIZE, padded, PickleError } from "./pickle-error.ts";

const INITIAL_BYTES = 64;

/** Appends values to a payload. */
export class PickleWriter {
  /** The handles that the payload refers to; the writer of the message takes them over. */
  readonly attachments: SerializedHandle[] = [];
  #bytes = new Uint8Array(INITIAL_BYTES);
  #view = new DataView(this.#bytes.buffer);
  #length = 0;

  /** Bytes so far; a multiple of 4. */
  get length(): number {
    return this.#length;
  }

  /** An int of 0 or 1. */
  writeBool(value: boolean): void {
    this.writeInt(value ? 1 : 0);
  }

  /** 32 bits with a sign. @throws PickleError INVALID_VALUE for what is no such number */
  writeInt(value: number): void {
    if ((value | 0) !== value) throw unfit(value, "int");
    const at = this.#grow(4);
    this.#view.setInt32(at, value, true);
  }

  /** @throws PickleError INVALID_VALUE */
  writeUInt32(value: number): void {
    if (value >>> 0 !== value) throw unfit(value, "uint32");
    const at = this.#grow(4);
    this.#view.setUint32(at, value, true);
  }

  /** Two bytes, padded to four. @throws PickleError INVALID_VALUE */
  writeUInt16(value: number): void {
    if ((value & 0xffff) !== value) throw unfit(value, "uint16");
    const at = this.#grow(2);
    this.#view.setUint16(at, value, true);
  }

  /** @throws PickleError INVALID_VALUE */
  writeInt64(value: bigint): void {
    if (BigInt.asIntN(64, value) !== value) throw unfit(value, "int64");
    const at = this.#grow(8);
    this.#view.setBigInt64(at, value, true);
  }

  /** @throws PickleError INVALID_VALUE */
  writeUInt64(value: bigint): void {
    if (BigInt.asUintN(64, value) !== value) throw unfit(value, "uint64");
    const at = this.#grow(8);
    this.#view.setBigUint64(at, value, true);
  }

  writeFloat(value: number): void {
    const at = this.#grow(4);
    this.#view.setFloat32(at, value, true);
  }

  writeDouble(value: number): void {
    const at = this.#grow(8);
    this.#view.setFloat64(at, value, true);
  }

  /** UTF-8 behind its length in bytes. Lone surrogates become U+FFFD. */
  writeString(value: string): void {
    this.writeData(new TextEncoder().encode(value));
  }

  /** UTF-16 behind its length in units; any string survives. */
  writeString16(value: string): void {
    this.writeInt(value.length);
    let at = this.#grow(value.length * 2);
    for (let i = 0; i < value.length; i += 1, at += 2) {
      this.#view.setUint16(at, value.charCodeAt(i), true);
    }
  }

  /** Bytes behind their number. */
  writeData(value: Uint8Array): void {
    this.writeInt(value.length);
    this.writeBytes(value);
  }

  /** Bytes whose number the reader knows. */
  writeBytes(value: Uint8Array): void {
    const at = this.#grow(value.length);
    this.#bytes.set(value, at);
  }

  /** The index of a handle, which goes beside the payload. */
  writeAttachment(theHandle: Handle, type: SerializedHandleType = typeOf(theHandle)): void {
    this.writeInt(this.attachments.length);
    this.attachments.push({ theHandle, type });
  }

  /** The payload, in an array of its own. */
  finish(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }

  /** Makes room, maybe elsewhere, for `count` bytes and padding, all zero; returns where they begin. */
  #grow(count: number): number {
    const at = this.#length;
    const end = at + padded(count);
    if (end > MAXIMUM_MESSAGE_SIZE) {
      throw new PickleError("MESSAGE_TOO_LARGE", `more than ${MAXIMUM_MESSAGE_SIZE} bytes`);
    }
    if (end > this.#bytes.length) {
      const bytes = new Uint8Array(Math.max(end, this.#bytes.length * 2));
      bytes.set(this.#bytes.subarray(0, at));
      this.#bytes = bytes;
      this.#view = new DataView(bytes.buffer);
    }
    this.#length = end;
    return at;
  }
}

function typeOf({ handleType }: Handle): SerializedHandleType {
  return handleType === "platform"
    ? SerializedHandleType.PLATFORM_FILE
    : SerializedHandleType.MOJO_HANDLE;
}

function unfit(value: number | bigint, type: string): PickleError {
  return new PickleError("INVALID_VALUE", `${value} is no ${type}`);
}
