// What all parts of the payload format share.

/** Largest legacy message, header included, in bytes (Chromium: Channel::kMaximumMessageSize). */
export const MAXIMUM_MESSAGE_SIZE = 128 * 1024 * 1024;

/** Every value of a payload takes a multiple of so many bytes. */
export const PICKLE_UNIT_BYTES = 4;

/** `count` bytes with their padding. */
export function padded(count: number): number {
  return Math.ceil(count / PICKLE_UNIT_BYTES) * PICKLE_UNIT_BYTES;
}

/**
 * Why a pickle cannot be written or read.
 *
 * | code | meaning |
 * |---|---|
 * | END_OF_DATA | a value, or the length it begins with, goes beyond the payload |
 * | NEGATIVE_LENGTH | a string, data or a vector that says it has less than nothing |
 * | INVALID_VALUE | the bytes are there but stand for no value of the type |
 * | INVALID_ATTACHMENT | an index of no attachment, or of one that was taken before |
 * | MESSAGE_TOO_LARGE | more than MAXIMUM_MESSAGE_SIZE |
 */
export type PickleErrorCode =
  | "END_OF_DATA"
  | "NEGATIVE_LENGTH"
  | "INVALID_VALUE"
  | "INVALID_ATTACHMENT"
  | "MESSAGE_TOO_LARGE";

/** A pickle that cannot be read, or a value that cannot be written. */
export class PickleError extends Error {
  override readonly name = "PickleError";
  readonly code: PickleErrorCode;

  constructor(code: PickleErrorCode, text: string) {
    super(`${code}: ${text}`);
    this.code = code;
  }
}
