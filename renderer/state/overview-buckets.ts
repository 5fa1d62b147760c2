import type { Overview } from "./contract.ts";

/** A wide screen draws them at 4 px each. */
const MOST = 480;
const FEWEST = 24;
/** Shorter bars show the rhythm of single messages and call it a peak. */
const SHORTEST_MS = 100;

/** How many bars to ask for, going by how long the trace was when last asked; null: never. */
export function overviewBuckets(known: Overview | null): number {
  const length = known === null ? 0 : known.end - known.start;
  return Math.min(MOST, Math.max(FEWEST, Math.round(length / SHORTEST_MS)));
}
