import type { PendingReceiver, PendingRemote } from "../../../../shared/bindings/index.ts";
import type { Runner, Tape, TrackJoinResponse } from "./gen/tape.mojom.ts";

/** So many make a race. */
export const RUNNERS = 3;

/** One who has come and waits for the others. */
export interface WaitingRunner {
  readonly runner: PendingRemote<Runner>;
  readonly start: (response: TrackJoinResponse) => void;
}

/**
 * Brings runners and tapes together. It reads no tape and calls no runner: the ends that it gets, it
 * hands on unbound.
 */
export class Races {
  #waiting: WaitingRunner[] = [];
  readonly #tapes = new Map<number, PendingReceiver<Tape>>();

  /** Has one run as soon as there are enough. */
  addRunner(runner: WaitingRunner): void {
    this.#waiting.push(runner);
    this.#startOne();
  }

  /** Forgets one that has gone; no matter if it runs already. */
  removeRunner(gone: WaitingRunner): void {
    if (!this.#waiting.includes(gone)) return;
    this.#waiting = this.#waiting.filter((runner) => runner !== gone);
    gone.runner.reset();
  }

  /** Keeps a tape for the next race: one for each writer, by its process id. */
  addTape(writer: number, tape: PendingReceiver<Tape>): void {
    this.#tapes.get(writer)?.reset();
    this.#tapes.set(writer, tape);
    this.#startOne();
  }

  /** Lets go of everything that waits. */
  close(): void {
    for (const { runner } of this.#waiting.splice(0)) runner.reset();
    for (const tape of this.#tapes.values()) tape.reset();
    this.#tapes.clear();
  }

  #startOne(): void {
    const [entry] = this.#tapes;
    if (this.#waiting.length < RUNNERS || entry === undefined) return;
    const [writer, tape] = entry;
    this.#tapes.delete(writer);
    const runners = this.#waiting.splice(0, RUNNERS);
    runners.forEach(({ start }, place) => {
      const next = runners[(place + 1) % RUNNERS];
      if (next !== undefined) start({ next: next.runner, tape: place === 0 ? tape : null });
    });
  }
}
