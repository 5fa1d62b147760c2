import type { Traffic } from "./commands.ts";

/** Sends a numbered message and returns the number that was answered. */
type Send = (number: number, filler: Uint8Array) => Promise<{ readonly number: number }>;

/** Who is told of a connection's traffic. */
export interface Watcher {
  /** A message has come, or an answer. */
  heard(): void;
  /** Something that must not happen. */
  fault(what: string): void;
}

/**
 * Sends messages over one connection, one after the other, at a steady rate. A process ticks all of
 * its pulses; one whose message is still unanswered stays behind rather than piling up.
 */
export class Pulse {
  answered = 0;
  readonly #send: Send;
  readonly #filler: Uint8Array;
  readonly #watcher: Watcher;
  #isWaiting = false;

  constructor(send: Send, { fillerBytes }: Traffic, watcher: Watcher) {
    this.#send = send;
    this.#filler = new Uint8Array(fillerBytes);
    this.#watcher = watcher;
  }

  tick(): void {
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    const number = this.answered + 1;
    this.#send(number, this.#filler).then(
      (answer) => {
        this.#isWaiting = false;
        this.answered += 1;
        this.#watcher.heard();
        if (answer.number !== number) {
          this.#watcher.fault(`message ${number} was answered as ${answer.number}`);
        }
      },
      // The other side is gone, which the disconnect handler tells.
      () => undefined,
    );
  }
}

/**
 * A run starts all of its processes at once, on whatever machine: each has so long for its greeting, in
 * milliseconds.
 */
export const HANDSHAKE_TIMEOUT_MS = 100_000;

/** Milliseconds from one tick to the next. */
export function tickInterval({ rate }: Traffic): number {
  return 1000 / rate;
}

/** Counts messages that come, of which none may be missing. */
export class Count {
  received = 0;
  readonly #watcher: Watcher;

  constructor(watcher: Watcher) {
    this.#watcher = watcher;
  }

  take(number: number): { number: number } {
    this.received += 1;
    this.#watcher.heard();
    if (number !== this.received) {
      this.#watcher.fault(`message ${number} came as number ${this.received}`);
    }
    return { number };
  }
}
