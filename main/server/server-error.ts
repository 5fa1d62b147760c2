/** What can stop a server from starting, or a client from reaching one. */
export type ServerErrorCode =
  /** The name has characters that cannot be part of a file name, or is empty. */
  | "INVALID_NAME"
  /** The name leads to a path that the platform cannot take for a socket. */
  | "NAME_TOO_LONG"
  /** Another process, or another server of this one, has the name. */
  | "NAME_IN_USE"
  /** The folder of the sockets belongs to somebody else or is not a folder. */
  | "UNSAFE_FOLDER"
  /** Nobody listens under the name. */
  | "NOT_RUNNING"
  /** The server isolates its connections and the client did not expect it, or the other way round. */
  | "ISOLATION_MISMATCH"
  /** The platform refused for another reason, which the message gives. */
  | "CHANNEL_FAILED";

/** A named channel that cannot be had, in words for the user. */
export class ServerError extends Error {
  override readonly name = "ServerError";
  readonly code: ServerErrorCode;

  constructor(code: ServerErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** The code of a system error such as "ENOENT"; undefined for anything else. */
export function systemErrorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}
