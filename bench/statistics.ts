/** The middle of a set of measurements, and between what most of them lie. */
export interface Spread {
  readonly median: number;
  /** A tenth of the measurements is below this, */
  readonly low: number;
  /** and a tenth above this. */
  readonly high: number;
}

/** Summarizes measurements, of which there must be one at least. */
export function spread(measurements: readonly number[]): Spread {
  const sorted = measurements.toSorted((a, b) => a - b);
  return { median: quantile(sorted, 0.5), low: quantile(sorted, 0.1), high: quantile(sorted, 0.9) };
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN;
}
