/** What a caller of the system layer did wrong. */
export type PipeErrorCode =
  /** The handle was closed or has been sent away. */
  | "HANDLE_SPENT"
  /** An end of a pipe cannot travel over the pipe itself, nor twice in one message. */
  | "CANNOT_SEND_SELF"
  /** Only handles made by this library can be sent. */
  | "UNSUPPORTED_HANDLE"
  /** The handle lives in another node's graph. */
  | "FOREIGN_NODE"
  | "TOO_MANY_HANDLES"
  | "MESSAGE_TOO_LARGE"
  /** A number does not fit the others, such as a length that is no number of whole elements. */
  | "INVALID_ARGUMENT"
  /** The process at the other end of a data pipe was lost, and data with it. */
  | "DATA_LOST"
  /** The name is attached or extracted already, or the node's state does not allow the call. */
  | "INVALID_STATE";

/** A programming error at the system layer. A broken pipe is none: writes to it vanish. */
export class PipeError extends Error {
  override readonly name = "PipeError";
  readonly code: PipeErrorCode;

  constructor(code: PipeErrorCode, message: string) {
    super(`${code}: ${message}`);
    this.code = code;
  }
}
