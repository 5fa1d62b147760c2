/**
 * Mojo's names for what can be wrong with a message, without the VALIDATION_ERROR_ prefix, and what
 * each says, in a few words.
 * `NONE` marks the one rejection that Mojo performs without reporting an error: a payload pointer
 * of the message header that leads outside the message.
 */
export const VALIDATION_ERROR_MEANINGS = {
  NONE: "the payload lies outside of the message",
  MISALIGNED_OBJECT: "an object does not begin at a multiple of 8 bytes",
  ILLEGAL_MEMORY_RANGE: "an object lies outside of the message, or overlaps or precedes another",
  UNEXPECTED_STRUCT_HEADER: "the size of a struct does not suit its version",
  UNEXPECTED_ARRAY_HEADER: "the size of an array does not suit its elements, or there are too many",
  ILLEGAL_HANDLE: "a handle index is not in the message's table, or does not follow the last one",
  UNEXPECTED_INVALID_HANDLE: "a handle is missing that may not be null",
  ILLEGAL_POINTER: "a pointer leads further than 4 GiB",
  UNEXPECTED_NULL_POINTER: "an object is missing that may not be null",
  ILLEGAL_INTERFACE_ID: "an associated interface id is reserved, not in the table, or out of order",
  UNEXPECTED_INVALID_INTERFACE_ID: "an associated interface is missing that may not be null",
  MESSAGE_HEADER_INVALID_FLAGS: "the flags contradict each other or do not suit the method",
  MESSAGE_HEADER_MISSING_REQUEST_ID: "a request or response without room for a request id",
  MESSAGE_HEADER_UNKNOWN_METHOD: "the interface has no such method, or it has no response",
  DIFFERENT_SIZED_ARRAYS_IN_MAP: "a map has more keys than values, or fewer",
  UNKNOWN_UNION_TAG: "a union that is not extensible has a member that the receiver does not know",
  UNKNOWN_ENUM_VALUE: "an enum that is not extensible has a value that the receiver does not know",
  DESERIALIZATION_FAILED: "the receiver's own type refuses the value",
  MAX_RECURSION_DEPTH: "values are nested too deep",
} as const;

/** One of Mojo's names for what can be wrong with a message. */
export type ValidationErrorCode = keyof typeof VALIDATION_ERROR_MEANINGS;

/** All of them. */
export const VALIDATION_ERROR_CODES = Object.keys(
  VALIDATION_ERROR_MEANINGS,
) as readonly ValidationErrorCode[];

/** A message broke the wire format; whoever received it closes the pipe. */
export class ValidationError extends Error {
  override readonly name = "ValidationError";
  readonly code: ValidationErrorCode;
  /** Byte offset in the message of the object, slot or header field at fault. */
  readonly offset: number;

  /** @param options with a cause if it was an error in this process that kept it from being read */
  constructor(code: ValidationErrorCode, offset: number, detail?: string, options?: ErrorOptions) {
    super(`${code} at byte ${offset}${detail === undefined ? "" : `: ${detail}`}`, options);
    this.code = code;
    this.offset = offset;
  }
}
