import { fork } from "node:child_process";
import { cpus } from "node:os";
import path from "node:path";
import { bundle } from "../bundle.ts";
import type { Report, Suite, SuiteOptions } from "../suite.ts";
import type { Timings } from "./measure.ts";
import { summarize, table } from "./summary.ts";

const SEED = 20_260_714;
/** Engines compile the same code better or worse from one process to the next. */
const PROCESSES = 5;

/** Encoding and decoding, against other libraries. */
export const wireSuite: Suite = {
  summary: "messages encoded and decoded per second, against other libraries",
  run: runWire,
};

async function runWire({ filter, seconds }: SuiteOptions): Promise<Report> {
  using program = await bundle(path.join(import.meta.dirname, "process.ts"));
  const timings: Timings[][] = [];
  for (let i = 0; i < PROCESSES; i++) {
    console.error(`measuring in process ${i + 1} of ${PROCESSES}`);
    // One after the other, so that none is in another's way.
    timings.push(await measureInProcess(program.file, filter, seconds / PROCESSES));
  }
  const results = summarize(timings);
  const cpu = cpus()[0]?.model ?? "unknown processor";
  const setting = { seed: SEED, node: process.version, cpu, processes: PROCESSES, seconds };
  const head = `seed ${SEED}, Node ${process.version}, ${cpu}, ${PROCESSES} processes`;
  return { text: `${head}\n\n${table(results)}`, data: { ...setting, results } };
}

function measureInProcess(program: string, filter: RegExp, seconds: number): Promise<Timings[]> {
  const child = fork(program, [filter.source, String(seconds), String(SEED)], {
    execArgv: [
      "--expose-gc",
      ...process.execArgv.filter((option) => option.startsWith("--cpu-prof")),
    ],
  });
  return new Promise((resolve, reject) => {
    const timings: Timings[] = [];
    child.on("message", (message) => timings.push(...(message as Timings[])));
    child.on("error", reject);
    child.on("exit", (code, signal) => {
      if (code === 0) resolve(timings);
      else reject(new Error(`the measuring process ended with ${code ?? signal}`));
    });
  });
}
