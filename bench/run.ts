// npm run bench -- SUITE: measures, and prints a table or JSON. Nothing here is part of npm test.
import { parseArgs } from "node:util";
import { checkSuite } from "./check/suite.ts";
import { heapSuite } from "./heap/suite.ts";
import { ipcSuite } from "./ipc/suite.ts";
import type { Suite, SuiteOptions } from "./suite.ts";
import { wireSuite } from "./wire/suite.ts";

const DEFAULT_SECONDS = "10";
const SUITES: Readonly<Record<string, Suite>> = {
  ipc: ipcSuite,
  wire: wireSuite,
  check: checkSuite,
  heap: heapSuite,
};
const USAGE = `npm run bench -- SUITE [--json] [--filter REGEX] [--seconds N]
${Object.entries(SUITES)
  .map(([name, { summary }]) => `  ${name.padEnd(7)}${summary}`)
  .join("\n")}
  --json      prints what was measured as JSON
  --filter    measures only what matches, such as nested or map/msgpackr
  --seconds   how long each part is measured (default: ${DEFAULT_SECONDS})`;

interface Request extends SuiteOptions {
  readonly suite: Suite;
  readonly json: boolean;
}

async function main(): Promise<void> {
  const request = readRequest();
  if (request === undefined) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  const report = await request.suite.run(request);
  console.log(request.json ? JSON.stringify(report.data, null, 2) : report.text);
  if (report.hasFailed === true) process.exitCode = 1;
}

/** What the command line asks for; undefined if that cannot be told. */
function readRequest(): Request | undefined {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    strict: false,
    options: {
      json: { type: "boolean", default: false },
      filter: { type: "string", default: "" },
      seconds: { type: "string", default: DEFAULT_SECONDS },
    },
  });
  const { filter, json, seconds: given, ...unknown } = values;
  const [name = ""] = positionals;
  const suite = SUITES[name];
  const seconds = Number(given);
  const isClear = positionals.length === 1 && Object.keys(unknown).length === 0 && seconds > 0;
  if (suite === undefined || !isClear) return undefined;
  return { suite, json: json === true, filter: new RegExp(String(filter)), seconds };
}

await main();
