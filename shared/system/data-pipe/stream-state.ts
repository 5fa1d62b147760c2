import { MAX_DATA_PIPE_BYTES } from "../limits.ts";

/** An end of a data pipe, as it travels. */
export interface StreamState {
  readonly role: "producer" | "consumer";
  /** Bytes of one element; whatever is written or read is a number of whole elements. */
  readonly elementBytes: number;
  /** Most bytes that are written and not read; a multiple of `elementBytes`. */
  readonly capacityBytes: number;
  /** How much of the capacity the producer may fill, as far as it knows; 0 for the consumer. */
  readonly freeBytes: number;
}

/** What makes a port an end of a data pipe: it reads the port, in its handle's stead as well. */
export interface PortStream {
  /** What another process needs to know in order to go on. */
  readonly state: StreamState;
  /** Gives the port back what was taken out and not used up: it is about to leave the process. */
  leave(): void;
}

/** What is wrong with the numbers of a data pipe, in words; undefined if nothing is. */
export function faultOfStream(state: Omit<StreamState, "role">): string | undefined {
  const { elementBytes, capacityBytes, freeBytes } = state;
  if (!Number.isInteger(elementBytes) || elementBytes < 1)
    return `elements of ${elementBytes} bytes`;
  if (!Number.isInteger(capacityBytes) || capacityBytes < elementBytes) {
    return `a capacity of ${capacityBytes} bytes, which holds no element of ${elementBytes}`;
  }
  if (capacityBytes > MAX_DATA_PIPE_BYTES) {
    return `a capacity of ${capacityBytes} bytes, at most ${MAX_DATA_PIPE_BYTES}`;
  }
  if (capacityBytes % elementBytes !== 0) {
    return `a capacity of ${capacityBytes} bytes, which is no number of elements of ${elementBytes}`;
  }
  if (freeBytes > capacityBytes || freeBytes % elementBytes !== 0) {
    return `${freeBytes} bytes free of ${capacityBytes}`;
  }
  return undefined;
}
