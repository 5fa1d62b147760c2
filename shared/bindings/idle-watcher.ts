/** A timeout as it is sent. @throws RangeError if it is negative */
export function toMicroseconds(timeoutMs: number): bigint {
  if (!(timeoutMs >= 0)) throw new RangeError(`an idle timeout of ${timeoutMs} ms`);
  return BigInt(Math.round(Math.min(timeoutMs * 1000, Number.MAX_SAFE_INTEGER)));
}

/** The remote's part: which messages are not acknowledged yet, and what runs when the peer is idle. */
export class IdleWatcher {
  handler: () => void;
  #numUnacked = 0;

  constructor(handler: () => void) {
    this.handler = handler;
  }

  /** Messages of the interface that were sent and not acknowledged. */
  get numUnacked(): number {
    return this.#numUnacked;
  }

  /** Counts a message of the interface. */
  messageSent(): void {
    this.#numUnacked += 1;
  }

  /** Takes note of an acknowledgement; false if there is nothing to acknowledge. */
  messageAcknowledged(): boolean {
    if (this.#numUnacked === 0) return false;
    this.#numUnacked -= 1;
    return true;
  }
}
