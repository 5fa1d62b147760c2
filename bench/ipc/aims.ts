import { textTable } from "../text-table.ts";
import type { Result } from "./summary.ts";

/** Something that is wanted of our own speed. */
interface Aim {
  readonly text: string;
  /** Which results it looks at. */
  readonly workload: RegExp;
  readonly contestant: string;
  /** What is compared, from the result of that contestant. */
  readonly value: (result: Result) => number | undefined;
  readonly isMet: (value: number) => boolean;
}

const AIMS: readonly Aim[] = [
  {
    text: "at least 0.7 of the raw socket's messages",
    workload: /^one-way/,
    contestant: "raw socket",
    value: ({ ours }) => ours.median,
    isMet: (value) => value >= 0.7,
  },
  {
    text: "at least 6 times child_process json's messages",
    workload: /^one-way/,
    contestant: "child_process json",
    value: ({ ours }) => ours.median,
    isMet: (value) => value >= 6,
  },
  {
    text: "p50 at most 1.25 times the raw socket's",
    workload: /^request/,
    contestant: "raw socket",
    value: ({ oursLatency }) => oursLatency && 1 / oursLatency.median,
    isMet: (value) => value <= 1.25,
  },
  {
    text: "with the tap on p50 at most 1.15 times what it is without",
    workload: /^request/,
    contestant: "ours, tap on",
    value: ({ oursLatency }) => oursLatency?.median,
    isMet: (value) => value <= 1.15,
  },
  {
    text: "with the tap on at least 0.85 of what it is without",
    workload: /^(?:one-way|request)/,
    contestant: "ours, tap on",
    value: ({ ours }) => 1 / ours.median,
    isMet: (value) => value >= 0.85,
  },
];

/** What is wanted, and what was measured, for the workloads that were. */
export function aims(results: readonly Result[]): string {
  const rows = AIMS.flatMap(({ contestant, isMet, text, value, workload }) =>
    results
      .filter((result) => result.contestant === contestant && workload.test(result.workload))
      .map((result) => {
        const measured = value(result) ?? Number.NaN;
        const verdict = isMet(measured) ? "met" : "missed";
        return [`${result.workload}: ${text}`, measured.toFixed(2), verdict];
      }),
  );
  return textTable([["wanted of ours", "measured", ""], ...rows]);
}
