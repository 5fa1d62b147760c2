// Where the process hears of errors that no caller can be given: one hook for what peers did wrong
// and one for what this process did wrong itself.

/** A peer broke the contract of a pipe, which is closed by now. */
export interface BadMessageReport {
  /**
   * ValidationError, or ProtocolError with code BAD_MESSAGE and others. A ValidationError with a
   * cause is no fault of the peer: the cause is what the traits of a mapped type threw.
   */
  readonly error: Error;
  /** Interface that the message was for; empty if it did not get that far. */
  readonly interfaceName: string;
}

/** An implementation or traits threw or rejected; the pipe is closed, or about to be. */
export interface UncaughtErrorContext {
  readonly interfaceName: string;
  readonly methodName: string;
}

type BadMessageHandler = (report: BadMessageReport) => void;
type UncaughtErrorHandler = (error: unknown, context: UncaughtErrorContext) => void;

let badMessageHandler: BadMessageHandler | undefined;
let uncaughtErrorHandler: UncaughtErrorHandler | undefined;

/**
 * Sets what runs for every message that was rejected and every bad message reported; undefined for
 * nothing (the pipe closes in either case). Returns the handler that was set before.
 */
export function setBadMessageHandler(
  handler: BadMessageHandler | undefined,
): BadMessageHandler | undefined {
  const previous = badMessageHandler;
  badMessageHandler = handler;
  return previous;
}

/**
 * Sets what runs when an implementation, or a disconnect handler, throws or rejects, or the traits of
 * a mapped type throw while they read; undefined for the default, which throws the error again
 * outside of any call, where the platform reports it (but leaves that of traits to the bad message
 * hook).
 * Returns the handler that was set before.
 */
export function setUncaughtErrorHandler(
  handler: UncaughtErrorHandler | undefined,
): UncaughtErrorHandler | undefined {
  const previous = uncaughtErrorHandler;
  uncaughtErrorHandler = handler;
  return previous;
}

/** Calls the bad message hook. */
export function notifyBadMessage(report: BadMessageReport): void {
  badMessageHandler?.(report);
}

/**
 * Calls the uncaught error hook for an error that made this end reject a message. By default nothing
 * is thrown, as the bad message hook gets it too: no peer may be able to end the process.
 */
export function offerUncaughtError(error: unknown, context: UncaughtErrorContext): void {
  uncaughtErrorHandler?.(error, context);
}

/** Calls the uncaught error hook. */
export function notifyUncaughtError(error: unknown, context: UncaughtErrorContext): void {
  if (uncaughtErrorHandler !== undefined) {
    uncaughtErrorHandler(error, context);
    return;
  }
  queueMicrotask(() => {
    throw error;
  });
}
