import { LabError } from "./lab-error.ts";

/** Highest rate of a worker, in operations per second. */
const MAX_RATE = 10_000;

/** @throws LabError for what is no rate */
export function checkRate(rate: number): void {
  if (!(rate >= 0 && rate <= MAX_RATE)) {
    throw new LabError(
      `A rate is a number of operations per second from 0 (a pause) to ${MAX_RATE}, not ${rate}.`,
    );
  }
}
