/** Rates above this take several steps a tick: timers are no finer than a millisecond. */
const TICK_MS = 10;
/**
 * What a tick that comes late makes up for at the most, if that is more than one step: a process
 * that was frozen goes on at its rate, without a burst.
 */
const MAX_CATCH_UP_MS = 250;

/** Takes a step so many times a second on the average; the rate may change at any time. */
export class Ticker {
  readonly #step: () => void;
  #rate: number;
  #timer: NodeJS.Timeout | undefined;
  #countedUntil = performance.now();
  /** Steps that are due; the first one is at the first tick. */
  #due = 1;

  /** @param rate steps per second; 0 pauses */
  constructor(step: () => void, rate: number) {
    this.#step = step;
    this.#rate = rate;
    this.#start();
  }

  /** Steps per second from now on. */
  set rate(rate: number) {
    // What is due goes with the old rate, or a rate that is set all the time would never take a step.
    this.#tick();
    this.#rate = rate;
    this.stop();
    this.#start();
  }

  /** Takes no more steps, unless a new rate is set. */
  stop(): void {
    clearInterval(this.#timer);
  }

  #start(): void {
    if (this.#rate === 0) return;
    this.#timer = setInterval(() => this.#tick(), Math.max(TICK_MS, 1000 / this.#rate / 2));
  }

  #tick(): void {
    this.#count();
    for (; this.#due >= 1; this.#due--) this.#step();
  }

  #count(): void {
    const now = performance.now();
    const stepsPerMs = this.#rate / 1000;
    const steps = (now - this.#countedUntil) * stepsPerMs;
    this.#due += Math.min(steps, Math.max(MAX_CATCH_UP_MS * stepsPerMs, 1));
    this.#countedUntil = now;
  }
}
