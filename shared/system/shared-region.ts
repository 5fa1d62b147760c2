import type { Passenger } from "./passenger.ts";

/** Read-only memory that handles of shared buffers have in common, inside one process. */
export class SharedRegion implements Passenger {
  readonly bytes: Uint8Array;

  /** @param bytes must not change any more */
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** Another region of the same content. */
  copy(): SharedRegion {
    // Not `slice`, which copies nothing if this is a Buffer of Node's.
    return new SharedRegion(new Uint8Array(this.bytes));
  }

  /** Nothing is to be told to anybody: the memory goes with the last handle. */
  close(): void {}
}
