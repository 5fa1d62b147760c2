import { type Spread, spread } from "../statistics.ts";
import { textTable } from "../text-table.ts";
import type { Turn } from "./workloads.ts";

/** The turns of one contestant with one workload, in the order of the rounds. */
export interface Measured {
  readonly workload: string;
  readonly unit: string;
  readonly contestant: string;
  readonly turns: readonly Turn[];
}

/** What they come to. */
export interface Result {
  readonly workload: string;
  readonly unit: string;
  readonly contestant: string;
  readonly perSecond: Spread;
  /** How many times as fast as this one ours was in the same rounds. */
  readonly ours: Spread;
  /** Microseconds until a response: half of them, and all but one in a hundred, took less. */
  readonly latency?: { readonly p50: Spread; readonly p99: Spread };
  /** How many times as long as ours half of the responses took in the same rounds. */
  readonly oursLatency?: Spread;
}

/** Sums the turns up; of each workload the first contestant is our own. */
export function summarize(measured: readonly Measured[]): Result[] {
  return measured.map(({ contestant, turns, unit, workload }) => {
    const own = measured.find((candidate) => candidate.workload === workload)?.turns ?? [];
    const rate = turns.map(({ perSecond }) => perSecond);
    const result: Result = {
      workload,
      unit,
      contestant,
      perSecond: spread(rate),
      ours: spread(rate.map((value, round) => (own[round]?.perSecond ?? Number.NaN) / value)),
    };
    const p50 = turns.flatMap(({ latency }) => latency?.p50 ?? []);
    if (p50.length === 0) return result;
    return {
      ...result,
      latency: {
        p50: spread(p50),
        p99: spread(turns.flatMap(({ latency }) => latency?.p99 ?? [])),
      },
      oursLatency: spread(
        p50.map((value, round) => value / (own[round]?.latency?.p50 ?? Number.NaN)),
      ),
    };
  });
}

/** The results as text, a table per workload: above 1, ours is faster. */
export function table(results: readonly Result[]): string {
  const workloads = [...new Set(results.map(({ workload }) => workload))];
  return workloads
    .map((name) =>
      workloadTable(
        name,
        results.filter(({ workload }) => workload === name),
      ),
    )
    .join("\n\n");
}

function workloadTable(name: string, results: readonly Result[]): string {
  const [first] = results;
  const head = [name, `${first?.unit}/s`, "ours/theirs", "80 % of rounds"];
  if (first?.latency !== undefined)
    head.push("p50 µs", "p99 µs", "p50 theirs/ours", "80 % of rounds");
  return textTable([head, ...results.map(row)]);
}

function row({ contestant, latency, ours, oursLatency, perSecond }: Result): string[] {
  const cells = [contestant, Math.round(perSecond.median).toLocaleString("en"), ...ratio(ours)];
  if (latency === undefined || oursLatency === undefined) return cells;
  const times = [latency.p50, latency.p99].map(({ median }) => median.toFixed(1));
  return [...cells, ...times, ...ratio(oursLatency)];
}

function ratio({ high, low, median }: Spread): string[] {
  return [median.toFixed(2), `${low.toFixed(2)} to ${high.toFixed(2)}`];
}
