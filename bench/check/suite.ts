import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Report, Suite, SuiteOptions } from "../suite.ts";
import { type Spread, spread } from "../statistics.ts";
import { textTable } from "../text-table.ts";
import { type Tree, writeTree } from "./tree.ts";

const SEED = 20_260_714;
const FILES = 1000;
const MIN_RUNS = 5;
const ROOT = path.join(import.meta.dirname, "../..");
const CLI = path.join(ROOT, "dist/node/cli.js");

/** Ways to start the command: as in a checkout, and as installed. */
const WAYS = [
  { name: "npm run -s mojoscope --", command: "npm", args: ["run", "-s", "mojoscope", "--"] },
  { name: "node dist/node/cli.js", command: process.execPath, args: [CLI] },
] as const;

interface Result {
  readonly way: string;
  readonly runs: number;
  readonly seconds: Spread;
}

/** `mojom check` on a large tree. */
export const checkSuite: Suite = {
  summary: `seconds that \`mojom check\` takes for ${FILES} files`,
  run: runCheck,
};

function runCheck({ filter, seconds }: SuiteOptions): Promise<Report> {
  const folder = mkdtempSync(path.join(tmpdir(), "mojoscope-bench-"));
  try {
    const tree = writeTree(folder, FILES, SEED);
    // This builds the program if its sources have changed, which is no part of the measurement.
    timeCheck(WAYS[0], folder);
    const results = WAYS.filter(({ name }) => filter.test(name)).map((way) =>
      measure(way, folder, seconds),
    );
    return Promise.resolve(report(tree, results));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measure(way: (typeof WAYS)[number], folder: string, seconds: number): Result {
  const times: number[] = [];
  timeCheck(way, folder);
  let total = 0;
  while (times.length < MIN_RUNS || total < seconds) {
    const time = timeCheck(way, folder);
    times.push(time);
    total += time;
  }
  return { way: way.name, runs: times.length, seconds: spread(times) };
}

/** Runs the command once on the whole tree and gives the seconds it took. */
function timeCheck({ args, command }: (typeof WAYS)[number], folder: string): number {
  const begin = performance.now();
  const child = spawnSync(command, [...args, "mojom", "check", folder, "-I", folder], {
    cwd: ROOT,
    encoding: "utf8",
  });
  const elapsed = (performance.now() - begin) / 1000;
  if (child.status !== 0 || !child.stdout.includes(`parsed ${FILES} of ${FILES} files`)) {
    throw new Error(`mojom check failed: ${child.stdout}${child.stderr.slice(0, 2000)}`);
  }
  return elapsed;
}

function report(tree: Tree, results: readonly Result[]): Report {
  const size = `${tree.files} files, ${tree.lines} lines, ${Math.round(tree.bytes / 1024)} KiB`;
  const rows = results.map(({ runs, seconds, way }) => {
    const { high, low, median } = seconds;
    return [way, String(runs), ...[median, low, high].map((value) => value.toFixed(2))];
  });
  const table = textTable([["command", "runs", "median s", "10 %", "90 %"], ...rows]);
  const head = `seed ${SEED}, ${size}, Node ${process.version}`;
  return {
    text: `${head}\n\n${table}`,
    data: { seed: SEED, node: process.version, tree, results },
  };
}
