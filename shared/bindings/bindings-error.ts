import { type DisconnectReason, NO_REASON } from "./disconnect-reason.ts";

/**
 * What went wrong.
 *
 * | code | meaning |
 * |---|---|
 * | NOT_BOUND | a call through a remote or receiver that has no pipe |
 * | ALREADY_BOUND | binding or initialising an object that has a pipe |
 * | INVALID_PENDING | an empty pending object where a valid one is needed |
 * | FEATURE_DISABLED | a call of a method that is guarded by a disabled feature |
 * | NOT_ASSOCIATED | a call through an associated remote whose other half was not sent yet |
 * | ALREADY_ASSOCIATED | sending an endpoint that belongs to a pipe, or both halves of a pair |
 * | PENDING_RESPONSES | unbinding a remote that waits for responses |
 * | HAS_ASSOCIATED_ENDPOINTS | unbinding or pausing an end whose pipe carries other interfaces |
 * | NOT_IN_DISPATCH | a question about the current message while none is dispatched |
 * | NOT_SYNC | a blocking call of a method that is not [Sync] |
 * | SYNC_CALL_DISALLOWED | a blocking call where policy forbids it |
 * | WOULD_DEADLOCK | a blocking call that could never end |
 * | DISCONNECTED | the pipe went before the response came |
 * | PEER_LOST | cause of a disconnect: nobody closed the pipe, its process or the way there is gone |
 */
export type BindingsErrorCode =
  | "NOT_BOUND"
  | "ALREADY_BOUND"
  | "INVALID_PENDING"
  | "FEATURE_DISABLED"
  | "NOT_ASSOCIATED"
  | "ALREADY_ASSOCIATED"
  | "PENDING_RESPONSES"
  | "HAS_ASSOCIATED_ENDPOINTS"
  | "NOT_IN_DISPATCH"
  | "NOT_SYNC"
  | "SYNC_CALL_DISALLOWED"
  | "WOULD_DEADLOCK"
  | "DISCONNECTED"
  | "PEER_LOST";

/** An error of the bindings; its message starts with the code. */
export class BindingsError extends Error {
  override readonly name: string = "BindingsError";
  readonly code: BindingsErrorCode;

  constructor(code: BindingsErrorCode, text: string, options?: ErrorOptions) {
    super(`${code}: ${text}`, options);
    this.code = code;
  }
}

/**
 * A call whose response cannot come any more. `reason` is what the other end said when it left;
 * `cause` is the error for which this end closed the pipe, or PEER_LOST; an orderly end has none.
 */
export class DisconnectError extends BindingsError {
  override readonly name: string = "DisconnectError";
  readonly reason: DisconnectReason;
  readonly interfaceName: string;

  constructor(
    interfaceName: string,
    text: string,
    reason: DisconnectReason = NO_REASON,
    options?: ErrorOptions,
  ) {
    super("DISCONNECTED", `${interfaceName}: ${text}`, options);
    this.reason = reason;
    this.interfaceName = interfaceName;
  }
}

/** Whether `error` is a bindings error, of this copy of the module or of another. */
export function isBindingsError(error: unknown): error is BindingsError {
  return (
    error instanceof BindingsError ||
    (error instanceof Error &&
      (error.name === "BindingsError" || error.name === "DisconnectError") &&
      "code" in error)
  );
}
