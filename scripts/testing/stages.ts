import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { obtainBrowser } from "../lib/browser.mjs";
import { buildIfStale } from "../lib/build.mjs";
import { inProject } from "../lib/project.mjs";
import { runNode, TOOLS } from "../lib/run.mjs";
import { readLabReport } from "./lab-report.ts";
import { readPlaywrightReport } from "./playwright-report.ts";
import { singleResult, type StageResult, sum } from "./stage-result.ts";
import { readVitestReport } from "./vitest-report.ts";

/** One part of the test command. */
export interface Stage {
  readonly name: string;
  /** Whether it runs what the build stage makes. */
  readonly needsBuild?: boolean;
  run(): Promise<StageResult>;
}

const NO_BROWSER =
  "There is no Chromium on this machine and none could be fetched: install chromium, or name one in CHROMIUM.";

/** Written by the unit tests, from what they have shown. */
const BEHAVIOURS = inProject("docs/behaviours.md");
const STALE_BEHAVIOURS = "docs/behaviours.md was out of date; it is written anew: commit it.";

/** Longer is wrong, and not only slow: scenarios end as soon as they have shown what they are to show. */
const LAB_LIMIT_MS = 180_000;
const SLOW_LAB = "The scenarios took more than three minutes: mojoscope lab --all tells which.";

/** Everything that has to be right, the quick answers first. */
export const STAGES: readonly Stage[] = [
  command("types", "scripts/typecheck.mjs"),
  command("lint", TOOLS.oxlint),
  command("format", TOOLS.oxfmt, "--check"),
  command("generated", TOOLS.tsx, "scripts/generate.ts", "--check"),
  command("unused", TOOLS.knip),
  { name: "build", run: build },
  { ...command("installers", TOOLS.tsx, "scripts/dist-check.ts"), needsBuild: true },
  { ...command("examples", TOOLS.tsx, "scripts/examples-check.ts"), needsBuild: true },
  { name: "unit", run: () => withReport(unit) },
  { name: "lab", needsBuild: true, run: lab },
  { name: "e2e", needsBuild: true, run: () => withReport(e2e) },
];

function command(name: string, script: string, ...args: string[]): Stage {
  return {
    name,
    run: async () => {
      const { code, output } = await runNode(script, args);
      return singleResult(code === 0, output);
    },
  };
}

async function build(): Promise<StageResult> {
  const failure = await buildIfStale();
  return singleResult(failure === undefined, failure ?? "");
}

/** Gives a suite a file for its report that is gone afterwards. */
async function withReport(suite: (file: string) => Promise<StageResult>): Promise<StageResult> {
  const folder = mkdtempSync(path.join(tmpdir(), "mojoscope-report-"));
  try {
    return await suite(path.join(folder, "report.json"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function unit(file: string): Promise<StageResult> {
  const before = readIfThere(BEHAVIOURS);
  const { code, output } = await runNode(TOOLS.vitest, ["run"], { env: { UNIT_REPORT: file } });
  if (!existsSync(file)) return singleResult(false, output);
  const result = readVitestReport(readFileSync(file, "utf8"), code, output);
  const isUpToDate = result.failed > 0 || readIfThere(BEHAVIOURS) === before;
  return isUpToDate ? result : sum([result, singleResult(false, STALE_BEHAVIOURS)]);
}

function readIfThere(file: string): string {
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

/** Every scenario of the lab, without a window. */
async function lab(): Promise<StageResult> {
  const { code, stdout, output, timedOut } = await runNode(
    "dist/node/cli.js",
    ["lab", "--all", "--json"],
    { timeoutMs: LAB_LIMIT_MS },
  );
  return timedOut ? singleResult(false, SLOW_LAB) : readLabReport(stdout, code, output);
}

async function e2e(file: string): Promise<StageResult> {
  const browser = await obtainBrowser((text) => process.stdout.write(`(${text}) `));
  if (browser === undefined) {
    return singleResult(false, NO_BROWSER);
  }
  const env = { CHROMIUM: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: file };
  const { output } = await runNode(TOOLS.playwright, ["test", "--reporter=json"], { env });
  return existsSync(file)
    ? readPlaywrightReport(readFileSync(file, "utf8"))
    : singleResult(false, output);
}
