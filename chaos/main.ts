// npm run chaos -- [--seconds N | --minutes N] [--seed S] [--workers N] [--pipes N] [--no-kill]; see
// README.md.
import { parseArgs } from "node:util";
import { Conductor, type RunResult } from "./conductor.ts";
import { type Flatness, show } from "./flatness.ts";

const USAGE =
  "usage: npm run chaos -- [--seconds N | --minutes N] [--seed S] [--workers N] [--pipes N] [--no-kill]";
/** About four seconds. */
const STEPS_PER_ROUND = 1500;
const DEFAULT_SECONDS = 60;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      seconds: { type: "string" },
      minutes: { type: "string" },
      seed: { type: "string", default: String(Math.floor(Math.random() * 2 ** 31)) },
      workers: { type: "string", default: "3" },
      pipes: { type: "string", default: "200" },
      "no-kill": { type: "boolean", default: false },
    },
  });
  const minutes = values.minutes === undefined ? undefined : Number(values.minutes) * 60;
  const seconds = minutes ?? Number(values.seconds ?? DEFAULT_SECONDS);
  const [seed, workers, pipes] = [values.seed, values.workers, values.pipes].map(Number);
  if (!(seconds > 0) || !isCount(seed) || !isCount(workers) || !isCount(pipes) || workers < 1) {
    say(USAGE);
    return 2;
  }
  say(`seed ${seed}`);
  const until = performance.now() + seconds * 1000;
  const conductor = new Conductor({
    seed,
    workers,
    pipes,
    kills: !values["no-kill"],
    stepsPerRound: STEPS_PER_ROUND,
    goesOn: () => performance.now() < until,
  });
  return report(seed, await conductor.run());
}

function report(seed: number, result: RunResult): number {
  const { counts, flatness, respawns, rounds, violations } = result;
  for (const [name, count] of Object.entries({ rounds, ...counts, respawns })) {
    say(`${String(count).padStart(10)}  ${name}`);
  }
  let problems = violations.length;
  for (const [name, flat] of flatness) {
    problems += flat.problems.length;
    for (const line of describe(name, flat)) say(line);
  }
  for (const { log, what } of violations) {
    say(`FAILED (seed ${seed}) ${what}`);
    for (const line of log) say(`    ${line}`);
  }
  say(`${problems} violations`);
  return problems === 0 ? 0 : 1;
}

function describe(name: string, { files, heap, problems, rss, samples }: Flatness): string[] {
  const open = files === undefined ? "unknown" : `${files.from} to ${files.to}`;
  return [
    `${name}: ${samples} samples, heap ${show(heap)}, resident ${show(rss)}, open files ${open}`,
    ...problems.map((problem) => `FAILED ${name}: ${problem}`),
  ];
}

function isCount(value: number | undefined): value is number {
  return value !== undefined && Number.isInteger(value) && value >= 0;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

process.exitCode = await main();
