import { AttachmentSet } from "./attachment-set.ts";
import type { SerializedHandle } from "./gen/native_types.mojom.ts";
import { padded, PickleError } from "./pickle-error.ts";

/** String16s are put together from pieces of so many units: functions take no more arguments than that. */
const STRING16_PIECE = 4096;

/** Reads values in the order in which they were written; every length is checked before it is used. */
export class PickleReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #attachments: AttachmentSet;
  /** What was taken out of these by this reader. */
  readonly #taken: SerializedHandle[] = [];
  #at = 0;

  /** @param attachments what the indices in the payload mean */
  constructor(bytes: Uint8Array, attachments = new AttachmentSet()) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    this.#attachments = attachments;
  }

  /** Bytes that were not read. */
  get remaining(): number {
    return this.#bytes.length - this.#at;
  }

  /** Any int but 0 is true. */
  readBool(): boolean {
    return this.readInt() !== 0;
  }

  /** @throws PickleError END_OF_DATA, as do all others */
  readInt(): number {
    return this.#view.getInt32(this.#advance(4), true);
  }

  readUInt32(): number {
    return this.#view.getUint32(this.#advance(4), true);
  }

  readUInt16(): number {
    return this.#view.getUint16(this.#advance(2), true);
  }

  readInt64(): bigint {
    return this.#view.getBigInt64(this.#advance(8), true);
  }

  readUInt64(): bigint {
    return this.#view.getBigUint64(this.#advance(8), true);
  }

  readFloat(): number {
    return this.#view.getFloat32(this.#advance(4), true);
  }

  readDouble(): number {
    return this.#view.getFloat64(this.#advance(8), true);
  }

  /** @throws PickleError INVALID_VALUE if it is not UTF-8; NEGATIVE_LENGTH */
  readString(): string {
    const bytes = this.readData();
    try {
      return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      throw new PickleError("INVALID_VALUE", "a string that is not UTF-8");
    }
  }

  /** @throws PickleError NEGATIVE_LENGTH */
  readString16(): string {
    const count = this.readLength();
    const at = this.#advance(count * 2);
    const pieces: string[] = [];
    for (let from = 0; from < count; from += STRING16_PIECE) {
      const to = Math.min(count, from + STRING16_PIECE);
      const units = Array.from({ length: to - from }, (_, i) =>
        this.#view.getUint16(at + (from + i) * 2, true),
      );
      pieces.push(String.fromCharCode(...units));
    }
    return pieces.join("");
  }

  /** A view of the bytes, which lie in the message. @throws PickleError NEGATIVE_LENGTH */
  readData(): Uint8Array {
    return this.readBytes(this.readLength());
  }

  /** As {@link readData} for bytes whose number is known. */
  readBytes(count: number): Uint8Array {
    const at = this.#advance(count);
    return this.#bytes.subarray(at, at + count);
  }

  /** The number of units of what follows. @throws PickleError NEGATIVE_LENGTH */
  readLength(): number {
    const length = this.readInt();
    if (length < 0) throw new PickleError("NEGATIVE_LENGTH", `${length}`);
    return length;
  }

  /** Takes a handle. @throws PickleError INVALID_ATTACHMENT if there is none, or it was taken before */
  readAttachment(): SerializedHandle {
    const taken = this.#attachments.take(this.readInt());
    this.#taken.push(taken);
    return taken;
  }

  /** Closes the handles that were read: for values that did not come about. */
  giveUp(): void {
    for (const { theHandle } of this.#taken) theHandle.close();
  }

  #advance(count: number): number {
    const at = this.#at;
    if (count > this.remaining) {
      const text = `${count} bytes wanted, ${this.remaining} left`;
      throw new PickleError("END_OF_DATA", text);
    }
    // The padding behind the last value may be missing, as it says nothing.
    this.#at = Math.min(at + padded(count), this.#bytes.length);
    return at;
  }
}
