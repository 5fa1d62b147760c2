import { DEFAULT_DATA_PIPE_BYTES } from "../limits.ts";

/** Sizes of a data pipe, in bytes. */
export interface DataPipeOptions {
  /** Size of one element: only whole elements are written and read. Default 1. */
  readonly elementBytes?: number;
  /**
   * Most that is written and not read; a multiple of `elementBytes`, at most MAX_DATA_PIPE_BYTES.
   * Default: as many elements as fit DEFAULT_DATA_PIPE_BYTES, at least one.
   */
  readonly capacityBytes?: number;
}

/** The capacity of a pipe for which none is asked. */
export function defaultCapacity(elementBytes: number): number {
  return Math.max(1, Math.floor(DEFAULT_DATA_PIPE_BYTES / elementBytes)) * elementBytes;
}
