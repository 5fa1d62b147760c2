import type { RunResult } from "./conductor.ts";
import { type Flatness, show } from "./flatness.ts";

/** What is printed of a run. */
export interface Report {
  readonly lines: readonly string[];
  readonly exitCode: 0 | 1;
}

/** Tells of a run: the counts, what the long-lived processes hold, and what went wrong. */
export function report(seed: number, result: RunResult): Report {
  const { counts, flatness, respawns, rounds, violations } = result;
  const lines = Object.entries({ rounds, ...counts, respawns }).map(
    ([name, count]) => `${String(count).padStart(10)}  ${name}`,
  );
  for (const [name, flat] of flatness) lines.push(...describe(name, flat));
  for (const { log, what } of violations) {
    lines.push(`FAILED (seed ${seed}) ${what}`, ...log.map((line) => `    ${line}`));
  }
  const growing = [...flatness.values()].flatMap(({ problems }) => problems);
  const problems = violations.length + growing.length;
  lines.push(`${problems} violations`);
  return { lines, exitCode: problems === 0 ? 0 : 1 };
}

function describe(name: string, { files, heap, problems, rss, samples }: Flatness): string[] {
  const open = files === undefined ? "unknown" : `${files.from} to ${files.to}`;
  return [
    `${name}: ${samples} samples, heap ${show(heap)}, resident ${show(rss)}, open files ${open}`,
    ...problems.map((problem) => `FAILED ${name}: ${problem}`),
  ];
}
