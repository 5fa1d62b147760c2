import { setTimeout as delay } from "node:timers/promises";
import { type Command, Option } from "commander";
import { startHost } from "../../inspector/host.ts";
import { labReport } from "../../lab/lab-report.ts";
import { parseDuration } from "../duration.ts";
import { labOutcome } from "../lab-outcome.ts";
import { parseScenario, SCENARIO_HELP } from "../scenario-name.ts";
import { terminated } from "../terminated.ts";
import { workerLauncher } from "../worker-launcher.ts";

interface LabOptions {
  readonly scenario: string;
  readonly duration: number;
  readonly json?: true;
}

/** `lab`: a scenario without a window. */
export function addLabCommand(program: Command): void {
  program
    .command("lab")
    .description("Run a scenario without a window, and check that nothing was lost or reordered")
    .option("--scenario <name>", "which one", parseScenario, "default")
    .addOption(
      new Option("--duration <time>", "how long, such as 500ms, 5s or 1m; Ctrl+C ends it early")
        .argParser(parseDuration)
        .default(5000, "5s"),
    )
    .option("--json", "print the report as JSON")
    .addHelpText("after", SCENARIO_HELP)
    .action(runLab);
}

async function runLab({ scenario, duration, json }: LabOptions): Promise<void> {
  const asked = new AbortController();
  const ended = terminated().then(() => asked.abort());
  const host = await startHost({ kind: "headless", launcher: workerLauncher() });
  const begin = performance.now();
  let durationMs = 0;
  const run = async (): Promise<void> => {
    await host.supervisor.startScenario(scenario);
    await delay(duration, undefined, { signal: asked.signal });
  };
  try {
    // Whichever is first; what is left of the other comes to nothing when the host closes.
    await Promise.race([ended, run()]);
    durationMs = Math.round(performance.now() - begin);
  } finally {
    await host.close();
  }
  const { trace, postMortems } = host.session;
  const outcome = labOutcome(
    labReport(trace, postMortems, { scenario, durationMs }),
    json === true,
  );
  process.stdout.write(outcome.output);
  process.stderr.write(outcome.errors);
  process.exitCode = outcome.exitCode;
}
