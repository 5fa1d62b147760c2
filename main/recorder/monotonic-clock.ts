import { hrtime } from "node:process";

/**
 * Nanoseconds of the machine's monotonic clock: the same clock in all of its processes. Exact to
 * the nanosecond for the first 104 days of uptime, to two for the next 104.
 */
export function monotonicClock(): number {
  const [seconds, nanoseconds] = hrtime();
  return seconds * 1e9 + nanoseconds;
}
