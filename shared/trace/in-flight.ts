import { RowStatus } from "./row-kind.ts";

/** True for a message that is on its way: sent, perhaps arrived, but not dealt with. */
export function isInFlight(status: number): boolean {
  return status === RowStatus.Sent || status === RowStatus.Arrived;
}
