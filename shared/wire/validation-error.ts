/**
 * Mojo's names for what can be wrong with a message, without the VALIDATION_ERROR_ prefix.
 * `NONE` marks the one rejection that Mojo performs without reporting an error: a payload pointer
 * of the message header that leads outside the message.
 */
export const VALIDATION_ERROR_CODES = [
  "NONE",
  "MISALIGNED_OBJECT",
  "ILLEGAL_MEMORY_RANGE",
  "UNEXPECTED_STRUCT_HEADER",
  "UNEXPECTED_ARRAY_HEADER",
  "ILLEGAL_HANDLE",
  "UNEXPECTED_INVALID_HANDLE",
  "ILLEGAL_POINTER",
  "UNEXPECTED_NULL_POINTER",
  "ILLEGAL_INTERFACE_ID",
  "UNEXPECTED_INVALID_INTERFACE_ID",
  "MESSAGE_HEADER_INVALID_FLAGS",
  "MESSAGE_HEADER_MISSING_REQUEST_ID",
  "MESSAGE_HEADER_UNKNOWN_METHOD",
  "DIFFERENT_SIZED_ARRAYS_IN_MAP",
  "UNKNOWN_UNION_TAG",
  "UNKNOWN_ENUM_VALUE",
  "DESERIALIZATION_FAILED",
  "MAX_RECURSION_DEPTH",
] as const;

/** One of {@link VALIDATION_ERROR_CODES}. */
export type ValidationErrorCode = (typeof VALIDATION_ERROR_CODES)[number];

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
