// Whether code of this thread may block, and whether a blocked thread may be interrupted (Chromium's
// SyncCallRestrictions).
import { BindingsError } from "./bindings-error.ts";

let isAllowed = true;
let isInterruptible = true;

/** Forbids blocking calls on this thread, but for those inside {@link withSyncCallsAllowed}. */
export function disallowSyncCalls(): void {
  isAllowed = false;
}

/** Takes {@link disallowSyncCalls} back. */
export function allowSyncCallsForTesting(): void {
  isAllowed = true;
}

/** Allows blocking calls while `run` runs, which is not to be a promise's work. */
export function withSyncCallsAllowed<R>(run: () => R): R {
  const outer = isAllowed;
  isAllowed = true;
  try {
    return run();
  } finally {
    isAllowed = outer;
  }
}

/** From now on every blocking call is as if its method were [NoInterrupt]. */
export function disableSyncCallInterrupts(): void {
  isInterruptible = false;
}

/** Takes {@link disableSyncCallInterrupts} back. */
export function enableSyncCallInterruptsForTesting(): void {
  isInterruptible = true;
}

/** Whether a blocked thread serves sync calls of others meanwhile. */
export function areSyncCallInterruptsEnabled(): boolean {
  return isInterruptible;
}

/** @throws BindingsError SYNC_CALL_DISALLOWED */
export function assertSyncCallsAllowed(what: string): void {
  if (isAllowed) return;
  const text = `${what} would block this thread; call get() for a promise, or withSyncCallsAllowed`;
  throw new BindingsError("SYNC_CALL_DISALLOWED", text);
}
