import type { Holdings } from "./commands.ts";
import type { SoakResult, SoakSettings } from "./soak.ts";

/** What is printed of a run. */
export interface Report {
  readonly lines: readonly string[];
  readonly exitCode: 0 | 1;
}

/** Tells how a run was set, for whoever wants it again. */
export function describeSettings(settings: SoakSettings): string {
  const { connections, messages, processes, rounds, seconds, traffic } = settings;
  return [
    `${processes} processes with ${connections} connections each, ${processes * connections} in all`,
    `${rounds} rounds, the first held for ${seconds} s, at least ${messages} messages each way in each`,
    `${traffic.rate} messages per second and connection each way, ${traffic.fillerBytes} bytes each`,
  ].join("; ");
}

/** Tells of a run: what the host held after each round, how much was said, and what went wrong. */
export function report({ holdings, violations }: SoakResult): Report {
  const lines = holdings.map((one, index) => `${title(index, holdings.length)}: ${describe(one)}`);
  for (const violation of violations) lines.push(`FAILED ${violation}`);
  lines.push(`${violations.length} violations`);
  return { lines, exitCode: violations.length === 0 ? 0 : 1 };
}

function title(index: number, count: number): string {
  if (index === 0) return "before";
  return index === count - 1 ? "after the stop" : `after round ${index}`;
}

function describe(holdings: Holdings): string {
  const { connections, ended, files, heapBytes, implementations, links, routes } = holdings;
  const mebibytes = (heapBytes / 2 ** 20).toFixed(2);
  const held = `${connections} connections, ${links} links, ${routes} pipes, ${implementations} implementations`;
  const parts = [held, `${files ?? "unknown"} open files`, `heap ${mebibytes} MiB`];
  if (ended.length > 0) parts.push(describeTraffic(ended));
  return parts.join(", ");
}

function describeTraffic(ended: Holdings["ended"]): string {
  const up = ended.map((one) => one.up);
  const down = ended.map((one) => one.down);
  const [least, most] = [Math.min(...up, ...down), Math.max(...up, ...down)];
  const [ups, downs] = [up, down].map((counts) => counts.reduce((sum, count) => sum + count, 0));
  return `${ended.length} ended after ${ups} messages up and ${downs} down, ${least} to ${most} on one way of a connection`;
}
