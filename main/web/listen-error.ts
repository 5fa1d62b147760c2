/** Why the server could not begin to listen. */
export type ListenErrorCode = "PORT_BUSY" | "PORT_DENIED" | "LISTEN_FAILED";

/** The web host could not listen on its port. */
export class ListenError extends Error {
  override readonly name = "ListenError";
  readonly code: ListenErrorCode;
  readonly port: number;

  constructor(code: ListenErrorCode, port: number, message: string, cause: unknown) {
    super(message, { cause });
    this.code = code;
    this.port = port;
  }

  /** Says what an error of `listen` means for the user. */
  static from(error: NodeJS.ErrnoException, port: number): ListenError {
    switch (error.code) {
      case "EADDRINUSE":
        return new ListenError(
          "PORT_BUSY",
          port,
          `Port ${port} is in use by another program; choose another one, or 0 for any.`,
          error,
        );
      case "EACCES":
        return new ListenError(
          "PORT_DENIED",
          port,
          `Port ${port} may not be opened by this user; choose one above 1023.`,
          error,
        );
      default:
        return new ListenError(
          "LISTEN_FAILED",
          port,
          `Cannot listen on port ${port}: ${error.message}.`,
          error,
        );
    }
  }
}
