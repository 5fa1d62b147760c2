// Which message an implementation is working on, so that it can disown it.
import { BindingsError } from "./bindings-error.ts";

/** The message in hand. */
export interface DispatchContext {
  /** Reports it to the bad message hook and closes its pipe. */
  reportBadMessage(text: string): void;
}

let current: DispatchContext | undefined;

/** Makes `context` the current one; the return value goes to {@link leaveDispatch}. */
export function enterDispatch(context: DispatchContext): DispatchContext | undefined {
  const outer = current;
  current = context;
  return outer;
}

/** Ends what {@link enterDispatch} began. */
export function leaveDispatch(outer: DispatchContext | undefined): void {
  current = outer;
}

/** Whether a method of an implementation is running because of a message. */
export function isInMessageDispatch(): boolean {
  return current !== undefined;
}

/**
 * Reports that the message being dispatched breaks the contract of its interface: the text goes to
 * the bad message hook and the pipe closes. Only from a method itself, not after an `await`.
 * @throws BindingsError NOT_IN_DISPATCH if no message is being dispatched
 */
export function reportBadMessage(text: string): void {
  inDispatch().reportBadMessage(text);
}

/**
 * As {@link reportBadMessage} for later: the function returned may be called at any time, even when
 * the receiver is gone.
 * @throws BindingsError NOT_IN_DISPATCH if no message is being dispatched
 */
export function getBadMessageCallback(): (text: string) => void {
  const context = inDispatch();
  return (text) => context.reportBadMessage(text);
}

function inDispatch(): DispatchContext {
  if (current === undefined) {
    throw new BindingsError("NOT_IN_DISPATCH", "no message is being dispatched");
  }
  return current;
}
