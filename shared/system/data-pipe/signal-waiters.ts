/** How a wait for a signal ended, in Mojo's words. */
export type WaitResult =
  /** The signal is there. */
  | "OK"
  /** It cannot come any more. */
  | "FAILED_PRECONDITION"
  /** The handle was closed or sent away. */
  | "CANCELLED";

interface Waiter<S> {
  readonly signal: S;
  readonly resolve: (result: WaitResult) => void;
}

/** Those who wait for signals of one handle. */
export class SignalWaiters<S> {
  readonly #poll: (signal: S) => WaitResult | undefined;
  #waiters: Waiter<S>[] = [];

  /** @param poll how a wait for the signal would end now; undefined if it has to go on */
  constructor(poll: (signal: S) => WaitResult | undefined) {
    this.#poll = poll;
  }

  /** Settles when the signal is there or cannot come any more. Never rejects. */
  async wait(signal: S): Promise<WaitResult> {
    const result = this.#poll(signal);
    if (result !== undefined) return result;
    return new Promise((resolve) => {
      this.#waiters.push({ signal, resolve });
    });
  }

  /** Something has changed: ends the waits that are over. */
  notify(): void {
    if (this.#waiters.length === 0) return;
    const waiters = this.#waiters;
    this.#waiters = waiters.filter((waiter) => {
      const result = this.#poll(waiter.signal);
      if (result !== undefined) waiter.resolve(result);
      return result === undefined;
    });
  }

  /** The handle is no more. */
  cancel(): void {
    for (const { resolve } of this.#waiters.splice(0)) resolve("CANCELLED");
  }
}
