import { setTimeout as delay } from "node:timers/promises";
import { type Command, Option } from "commander";
import { type Host, startHost } from "../../inspector/host.ts";
import { labReport } from "../../lab/lab-report.ts";
import { parseDuration } from "../duration.ts";
import { labOutcome } from "../lab-outcome.ts";
import { parsePort } from "../port.ts";
import { showPage } from "../show-page.ts";
import {
  addSourceOptions,
  repeatable,
  type SourceOptions,
  sourceSettings,
} from "../source-options.ts";
import { terminated } from "../terminated.ts";
import { workerLauncher } from "../worker-launcher.ts";

interface HostCommandOptions extends SourceOptions {
  readonly name: string;
  readonly mojom: readonly string[];
  readonly port: number;
  readonly open: boolean;
  readonly duration?: number;
  readonly headless?: true;
  readonly json?: true;
}

const EXAMPLE = `
Processes connect with connectToHost("NAME") of the package mojoscope/client, and give and take
interfaces by name. See docs/client.md.

Example:
  mojoscope host --name shop --mojom interfaces/`;

/** `host`: a named server for processes of the user's own. `page` is the folder of the built page. */
export function addHostCommand(program: Command, page: string): void {
  const command = program
    .command("host")
    .description("Host a named server for your own processes and show what they say to each other")
    .requiredOption("--name <name>", "what the processes connect to")
    .addOption(
      repeatable(
        "--mojom <path>",
        "their interfaces: a .mojom file, a folder of them, or a .json of mojom describe",
      ),
    )
    .option("--port <number>", "TCP port on 127.0.0.1; 0 lets the system choose", parsePort, 0)
    .option("--no-open", "do not open a browser")
    .addOption(
      new Option(
        "--duration <time>",
        "how long, such as 500ms, 5s or 1m; otherwise until Ctrl+C",
      ).argParser(parseDuration),
    )
    .option("--headless", "no page: print a report at the end, as lab does")
    .option("--json", "as --headless, with the report as JSON")
    .addHelpText("after", EXAMPLE);
  addSourceOptions(command).action((options: HostCommandOptions) => runHost(options, page));
}

async function runHost(options: HostCommandOptions, page: string): Promise<void> {
  const { duration, json, mojom, name } = options;
  const isHeadless = options.headless === true || json === true;
  const ended = terminated();
  const host = await startHost({
    kind: isHeadless ? "headless" : "web",
    launcher: workerLauncher(),
    mojoms: { paths: mojom, options: sourceSettings(options) },
    ownProcesses: { name, mayChange: false },
  });
  const begin = performance.now();
  try {
    const web = isHeadless ? undefined : await showPage(host, options, page);
    process.stderr.write(`Processes connect to "${name}".\n`);
    await endOf(ended, duration);
    await web?.close();
  } finally {
    await host.close();
  }
  if (isHeadless) printReport(host, name, Math.round(performance.now() - begin), json === true);
}

/** Settles when the process is asked to end or, if there is a duration, that is over. */
async function endOf(ended: Promise<void>, duration: number | undefined): Promise<void> {
  if (duration === undefined) {
    await ended;
    return;
  }
  const timer = new AbortController();
  const over = delay(duration, undefined, { signal: timer.signal }).catch(() => undefined);
  await Promise.race([ended, over]);
  timer.abort();
}

function printReport({ session }: Host, scenario: string, durationMs: number, json: boolean): void {
  const report = labReport(session.trace, session.postMortems, {
    scenario,
    durationMs,
    checks: [],
  });
  const outcome = labOutcome(report, json);
  process.stdout.write(outcome.output);
  process.stderr.write(outcome.errors);
  process.exitCode = outcome.exitCode;
}
