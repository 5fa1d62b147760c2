const counts = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });

/** A count with thousands separators: 12345 is "12,345". */
export function countText(count: number): string {
  return counts.format(count);
}

/** A count in at most five characters: 12345 is "12.3k". */
export function compactCount(count: number): string {
  if (count < 1000) return String(Math.round(count));
  if (count < 999_950) return `${trim(count / 1000)}k`;
  return count < 999_950_000 ? `${trim(count / 1e6)}M` : `${trim(count / 1e9)}G`;
}

/** Messages per second: "0", "0.4/s", "34/s", "1.2k/s". */
export function rateText(rate: number): string {
  if (rate < 0.05) return "0/s";
  return rate < 10 ? `${trim(rate)}/s` : `${compactCount(rate)}/s`;
}

/** A duration given in milliseconds: "85 µs", "1.24 ms", "12.3 ms", "1.2 s". */
export function durationText(milliseconds: number): string {
  const size = Math.abs(milliseconds);
  if (size < 0.9995) return `${Math.round(milliseconds * 1000)} µs`;
  if (size < 9.995) return `${milliseconds.toFixed(2)} ms`;
  if (size < 99.95) return `${milliseconds.toFixed(1)} ms`;
  if (size < 999.5) return `${Math.round(milliseconds)} ms`;
  return size < 99_950
    ? `${(milliseconds / 1000).toFixed(2)} s`
    : `${Math.round(milliseconds / 1000)} s`;
}

/** A moment of the session given in milliseconds, as seconds to the microsecond: "12.345678". */
export function momentText(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(6);
}

/** "1 pipe", "3 pipes", "2 processes". */
export function plural(count: number, noun: string): string {
  const ending = noun.endsWith("s") ? "es" : "s";
  return `${countText(count)} ${noun}${count === 1 ? "" : ending}`;
}

function trim(value: number): string {
  return value.toFixed(1).replace(/\.0$/, "");
}
