import { MAX_WORKER_RATE } from "../../shared/contract/index.ts";
import { LabError } from "./lab-error.ts";

/** @throws LabError for what is no rate */
export function checkRate(rate: number): void {
  if (!(rate >= 0 && rate <= MAX_WORKER_RATE)) {
    throw new LabError(
      `A rate is a number of operations per second from 0 (a pause) to ${MAX_WORKER_RATE}, not ${rate}.`,
    );
  }
}
