/** Why a value cannot be put into a message. */
export type EncodeErrorCode =
  | "NULL_VALUE"
  | "WRONG_TYPE"
  | "OUT_OF_RANGE"
  | "UNKNOWN_ENUM_VALUE"
  | "UNKNOWN_UNION_TAG"
  | "WRONG_ARRAY_LENGTH"
  | "INVALID_HEADER"
  | "TOO_DEEP"
  | "TOO_LARGE";

/**
 * A value that no receiver would accept, refused by the sender before anything is sent.
 * `field` names the struct field, parameter or element at fault where it is known.
 */
export class EncodeError extends Error {
  override readonly name = "EncodeError";
  readonly code: EncodeErrorCode;
  readonly field: string | undefined;

  constructor(code: EncodeErrorCode, text: string, field?: string) {
    super(field === undefined ? `${code}: ${text}` : `${code}: ${field} ${text}`);
    this.code = code;
    this.field = field;
  }
}
