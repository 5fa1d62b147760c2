import type { PostMortems } from "./post-mortem.ts";
import type { OverviewSnapshot } from "./snapshot.ts";
import type { Trace } from "./trace.ts";

/** Buckets in one overview at most. */
export const MAX_OVERVIEW_BUCKETS = 4096;

/** Messages per bucket over the whole trace, and the times of losses. */
export function overviewSnapshot(
  trace: Trace,
  postMortems: PostMortems,
  buckets: number,
): OverviewSnapshot {
  const { histogram } = trace;
  const count = Math.max(1, Math.min(Math.floor(buckets), MAX_OVERVIEW_BUCKETS));
  return {
    start: trace.milliseconds(histogram.start),
    end: trace.milliseconds(histogram.end),
    counts: histogram.resample(count),
    disconnects: postMortems.times(),
  };
}
