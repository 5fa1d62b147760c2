import { setTimeout as delay } from "node:timers/promises";

/** How often a condition is looked at: what taps report comes in batches, not with an event each. */
const LOOK_EVERY_MS = 50;

/** Waits until a condition holds. @throws AbortError if `signal` is aborted first */
export async function until(holds: () => boolean, signal: AbortSignal): Promise<void> {
  while (!holds()) await delay(LOOK_EVERY_MS, undefined, { signal });
}
