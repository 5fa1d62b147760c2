// npm run bench -- SUITE: measures, and prints a table or JSON. Nothing here is part of npm test.
import { parseArgs } from "node:util";
import { checkSuite } from "./check/suite.ts";
import type { Suite } from "./suite.ts";
import { wireSuite } from "./wire/suite.ts";

const DEFAULT_SECONDS = "10";
const SUITES: Readonly<Record<string, Suite>> = { wire: wireSuite, check: checkSuite };
const USAGE = `npm run bench -- SUITE [--json] [--filter REGEX] [--seconds N]
${Object.entries(SUITES)
  .map(([name, { summary }]) => `  ${name.padEnd(7)}${summary}`)
  .join("\n")}
  --json      prints what was measured as JSON
  --filter    measures only what matches, such as nested or map/msgpackr
  --seconds   how long each part is measured (default: ${DEFAULT_SECONDS})`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: "boolean", default: false },
      filter: { type: "string", default: "" },
      seconds: { type: "string", default: DEFAULT_SECONDS },
    },
  });
  const [name = ""] = positionals;
  const suite = SUITES[name];
  const seconds = Number(values.seconds);
  if (suite === undefined || positionals.length !== 1 || !(seconds > 0)) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  const report = await suite.run({ filter: new RegExp(values.filter), seconds });
  console.log(values.json ? JSON.stringify(report.data, null, 2) : report.text);
}

await main();
