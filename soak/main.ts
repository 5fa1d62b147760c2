// npm run soak -- [--seconds N] [--processes N] [--connections N] [--rounds N] [--rate N] [--bytes N];
// see README.md.
import { parseArgs } from "node:util";
import { describeSettings, report } from "./report.ts";
import { Soak, type SoakSettings } from "./soak.ts";

const USAGE =
  "usage: npm run soak -- [--seconds N] [--processes N] [--connections N] [--rounds N] [--rate N] [--bytes N]";
const MESSAGES_PER_ROUND = 20;
/** More than this many processes, or connections in all, is more than a machine is asked for. */
const MAX_PROCESSES = 500;
const MAX_CONNECTIONS = 10_000;

function readSettings(): SoakSettings | undefined {
  const { values } = parseArgs({
    options: {
      seconds: { type: "string", default: "60" },
      processes: { type: "string", default: "20" },
      connections: { type: "string", default: "10" },
      rounds: { type: "string", default: "5" },
      rate: { type: "string", default: "10" },
      bytes: { type: "string", default: "100" },
    },
  });
  const [seconds, rate] = [values.seconds, values.rate].map(Number);
  const counts = [values.processes, values.connections, values.rounds].map(Number);
  const [processes = 0, connections = 0, rounds = 0] = counts;
  const fillerBytes = Number(values.bytes);
  const isValid =
    seconds !== undefined &&
    seconds >= 0 &&
    rate !== undefined &&
    rate > 0 &&
    [...counts, fillerBytes + 1].every((count) => Number.isInteger(count) && count > 0) &&
    processes <= MAX_PROCESSES &&
    processes * connections <= MAX_CONNECTIONS;
  if (!isValid) return undefined;
  const traffic = { rate, fillerBytes };
  return { seconds, processes, connections, rounds, messages: MESSAGES_PER_ROUND, traffic };
}

async function main(): Promise<number> {
  const settings = readSettings();
  if (settings === undefined) {
    say(USAGE);
    return 2;
  }
  say(describeSettings(settings));
  const { exitCode, lines } = report(await new Soak(settings).run());
  for (const line of lines) say(line);
  return exitCode;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

process.exitCode = await main();
