import { MAX_SHARED_BUFFER_BYTES } from "./limits.ts";
import { PipeError } from "./pipe-error.ts";
import type { Passenger } from "./passenger.ts";
import { CHECK_SENDABLE, type SendableHandle, SPEND } from "./sendable-handle.ts";
import { SharedRegion } from "./shared-region.ts";

/**
 * A read-only region of memory. Duplicates, and handles that were sent inside the process, have the
 * same memory. A process that receives one gets a copy of the content: processes cannot share
 * memory here, which is why there are no writable regions.
 */
export class SharedBufferHandle implements SendableHandle {
  readonly handleType = "shared_buffer";
  #region: SharedRegion | undefined;

  /** For the system layer; everybody else gets handles from `createSharedBuffer` and messages. */
  constructor(region: SharedRegion) {
    this.#region = region;
  }

  /** False once the handle was closed or sent away. */
  get isValid(): boolean {
    return this.#region !== undefined;
  }

  /**
   * Length in bytes.
   * @throws PipeError HANDLE_SPENT
   */
  get size(): number {
    return this.#open().bytes.length;
  }

  /**
   * The memory itself, or a part of it, with no copy made. It stays when the handle is closed. It
   * must not be written to: all holders in this process would see that, others would not.
   * @throws PipeError HANDLE_SPENT, INVALID_ARGUMENT if the part is not inside the region
   */
  map(offset = 0, byteCount = this.size - offset): Uint8Array {
    const { bytes } = this.#open();
    const isInside =
      Number.isInteger(offset) && Number.isInteger(byteCount) && offset >= 0 && byteCount >= 0;
    if (!isInside || offset + byteCount > bytes.length) {
      const text = `${byteCount} bytes at ${offset} of a buffer of ${bytes.length} bytes`;
      throw new PipeError("INVALID_ARGUMENT", text);
    }
    return bytes.subarray(offset, offset + byteCount);
  }

  /**
   * Another handle of the same region.
   * @throws PipeError HANDLE_SPENT
   */
  duplicate(): SharedBufferHandle {
    return new SharedBufferHandle(this.#open());
  }

  close(): void {
    this.#region = undefined;
  }

  [CHECK_SENDABLE](): Passenger {
    return this.#open();
  }

  [SPEND](): void {
    this.close();
  }

  #open(): SharedRegion {
    if (this.#region !== undefined) return this.#region;
    throw new PipeError("HANDLE_SPENT", "the handle of a shared buffer is closed or sent");
  }
}

/**
 * Makes a read-only region with a copy of `bytes`.
 * @throws PipeError MESSAGE_TOO_LARGE above MAX_SHARED_BUFFER_BYTES
 */
export function createSharedBuffer(bytes: Uint8Array): SharedBufferHandle {
  if (bytes.length > MAX_SHARED_BUFFER_BYTES) {
    const text = `a shared buffer of ${bytes.length} bytes, at most ${MAX_SHARED_BUFFER_BYTES}`;
    throw new PipeError("MESSAGE_TOO_LARGE", text);
  }
  return new SharedBufferHandle(new SharedRegion(bytes).copy());
}
