import { ValidationError } from "../wire/index.ts";

/**
 * Why a well-formed message is not acceptable all the same.
 *
 * | code | meaning |
 * |---|---|
 * | ILLEGAL_NEW_INTERFACE_ID | a new endpoint has an id of our namespace or one that is taken |
 * | UNEXPECTED_SYNC_FLAG | sync flag on a method that is not [Sync], or not on its response |
 * | UNKNOWN_REQUEST_ID | a response to nothing that was asked |
 * | WRONG_RESPONSE_NAME | a response that names another method than its request |
 * | UNSUPPORTED_CONTROL_MESSAGE | a control message that asks for what this end cannot do |
 * | UNSOLICITED_CONTROL_MESSAGE | a control message in answer to nothing |
 * | VERSION_TOO_OLD | the peer requires a newer version of the interface |
 * | FEATURE_DISABLED | a call of a method that is guarded by a feature disabled here |
 * | REFUSED_BY_FILTER | a message filter said no |
 * | BAD_MESSAGE | reported by the implementation |
 * | IMPLEMENTATION_FAILED | the implementation threw, rejected or answered nonsense |
 */
export type ProtocolErrorCode =
  | "ILLEGAL_NEW_INTERFACE_ID"
  | "UNEXPECTED_SYNC_FLAG"
  | "UNKNOWN_REQUEST_ID"
  | "WRONG_RESPONSE_NAME"
  | "UNSUPPORTED_CONTROL_MESSAGE"
  | "UNSOLICITED_CONTROL_MESSAGE"
  | "VERSION_TOO_OLD"
  | "FEATURE_DISABLED"
  | "REFUSED_BY_FILTER"
  | "BAD_MESSAGE"
  | "IMPLEMENTATION_FAILED";

/** The reason for which this end closed a pipe, where it is not a ValidationError. */
export class ProtocolError extends Error {
  override readonly name = "ProtocolError";
  readonly code: ProtocolErrorCode;
  /** The message without the code. */
  readonly text: string;

  constructor(code: ProtocolErrorCode, text: string, options?: ErrorOptions) {
    super(`${code}: ${text}`, options);
    this.code = code;
    this.text = text;
  }
}

/** The short name under which the rejection of a message is recorded. */
export function rejectionName(error: Error): string {
  if (error instanceof ValidationError) return error.code;
  if (error instanceof ProtocolError) return error.code === "BAD_MESSAGE" ? error.text : error.code;
  return error.message;
}
