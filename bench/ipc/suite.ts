import { cpus } from "node:os";
import path from "node:path";
import { bundle } from "../bundle.ts";
import type { Report, Suite, SuiteOptions } from "../suite.ts";
import { aims } from "./aims.ts";
import { CONTESTANT_NAMES, type ContestantName } from "./contestant-names.ts";
import { MeasuringProcesses } from "./measuring-process.ts";
import { type Measured, summarize, table } from "./summary.ts";
import { type Turn, type Workload, WORKLOADS } from "./workloads.ts";

const SEED = 20_260_714;
/** How long one contestant has its turn in each round. */
const TURN_MS = 80;
const WARM_UP_TURNS = 4;
const MIN_ROUNDS = 3;

/** Messages between two processes, against other ways to send them. */
export const ipcSuite: Suite = {
  summary: "messages between two processes, against other ways to send them",
  run: runIpc,
};

async function runIpc({ filter, seconds }: SuiteOptions): Promise<Report> {
  using program = await bundle(path.join(import.meta.dirname, "process.ts"));
  using processes = new MeasuringProcesses(program.file, SEED);
  const measured: Measured[] = [];
  const [own, ...others] = CONTESTANT_NAMES;
  for (const workload of WORKLOADS) {
    const entrants = others.filter((name) => filter.test(`${workload.name}/${name}`));
    if (entrants.length === 0) continue;
    console.error(`measuring ${workload.name}`);
    measured.push(...(await measure(workload, [own, ...entrants], processes, seconds)));
  }
  const results = summarize(measured);
  const [cpu] = cpus();
  const setting = { seed: SEED, node: process.version, cpu: cpu?.model, cpus: cpus().length };
  const head = `seed ${SEED}, Node ${setting.node}, ${setting.cpus} x ${setting.cpu}`;
  return {
    text: `${head}\n\n${table(results)}\n\n${aims(results)}`,
    data: { ...setting, seconds, results },
  };
}

/** Lets all take turns, round after round, each round in another order. */
async function measure(
  { name, unit }: Workload,
  entrants: readonly ContestantName[],
  processes: MeasuringProcesses,
  seconds: number,
): Promise<Measured[]> {
  const takeTurn = async (entrant: ContestantName): Promise<Turn> => {
    const process = await processes.of(entrant);
    return process.turn({ workload: name, milliseconds: TURN_MS });
  };
  for (let i = 0; i < WARM_UP_TURNS; i++) {
    for (const entrant of entrants) await takeTurn(entrant);
  }
  const turns = new Map<ContestantName, Turn[]>(entrants.map((entrant) => [entrant, []]));
  const rounds = Math.round((seconds * 1000) / (entrants.length * TURN_MS));
  for (let round = 0; round < Math.max(MIN_ROUNDS, rounds); round++) {
    const first = round % entrants.length;
    for (const entrant of [...entrants.slice(first), ...entrants.slice(0, first)]) {
      turns.get(entrant)?.push(await takeTurn(entrant));
    }
  }
  return [...turns].map(([contestant, all]) => ({ workload: name, unit, contestant, turns: all }));
}
