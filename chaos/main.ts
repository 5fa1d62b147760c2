// npm run chaos -- [--seconds N | --minutes N] [--seed S] [--workers N] [--pipes N] [--no-kill]; see
// README.md.
import { parseArgs } from "node:util";
import { Conductor } from "./conductor.ts";
import { report } from "./report.ts";

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
  const { exitCode, lines } = report(seed, await conductor.run());
  for (const line of lines) say(line);
  return exitCode;
}

function isCount(value: number | undefined): value is number {
  return value !== undefined && Number.isInteger(value) && value >= 0;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

process.exitCode = await main();
