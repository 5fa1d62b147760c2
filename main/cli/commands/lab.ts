import { type Command, Option } from "commander";
import { SCENARIOS } from "../../lab/scenarios/index.ts";
import { parseDuration } from "../duration.ts";
import { allOutcome, type LabOutcome, labOutcome, progressLine } from "../lab-outcome.ts";
import { checkPlan, FAULT_HELP, parsePlannedFault, type PlannedFault } from "../planned-fault.ts";
import { runScenario } from "../run-scenario.ts";
import { parseScenario, SCENARIO_HELP, scenarioList } from "../scenario-name.ts";
import { terminated } from "../terminated.ts";

interface LabOptions {
  readonly scenario: string;
  readonly duration?: number;
  readonly fault?: readonly PlannedFault[];
  readonly all?: true;
  readonly list?: true;
  readonly json?: true;
}

/** `lab`: scenarios without a window. */
export function addLabCommand(program: Command): void {
  program
    .command("lab")
    .description("Run scenarios without a window, and check that they show what they are to show")
    .option("--scenario <name>", "which one", parseScenario, "default")
    .addOption(
      new Option("--all", "one after the other, all that have something to check").conflicts([
        "scenario",
        "duration",
        "fault",
      ]),
    )
    .addOption(
      new Option("--list", "only name them").conflicts(["scenario", "duration", "fault", "all"]),
    )
    .addOption(
      new Option(
        "--duration <time>",
        "how long, such as 500ms, 5s or 1m (default: until there is nothing more to check, or 5s); Ctrl+C ends it early",
      ).argParser(parseDuration),
    )
    .addOption(
      new Option(
        "--fault <kind:fault@time>",
        "what to do to a worker, and when after the start: ping:kill@1s; may be repeated",
      ).argParser(parsePlannedFault),
    )
    .option("--json", "print the report as JSON")
    .addHelpText("after", SCENARIO_HELP)
    .addHelpText("after", FAULT_HELP)
    .action(runLab);
}

async function runLab(options: LabOptions): Promise<void> {
  const isJson = options.json === true;
  if (options.list) {
    process.stdout.write(scenarioList(isJson));
    return;
  }
  const { scenario, duration, fault: faults = [] } = options;
  checkPlan(faults, scenario, duration);
  const asked = new AbortController();
  void terminated().then(() => asked.abort());
  const outcome = options.all
    ? await runAll(isJson, asked.signal)
    : labOutcome(
        await runScenario({
          scenario,
          durationMs: duration,
          faults,
          signal: asked.signal,
        }),
        isJson,
      );
  process.stdout.write(outcome.output);
  process.stderr.write(outcome.errors);
  process.exitCode = outcome.exitCode;
}

/** Who reads the lines waits a while for all of them, so each is printed when there is one. */
async function runAll(json: boolean, signal: AbortSignal): Promise<LabOutcome> {
  const reports = [];
  for (const { name } of SCENARIOS.filter(({ checks }) => checks.length > 0)) {
    const report = await runScenario({ scenario: name, signal });
    // One that was cut off could not show what it is to show.
    if (signal.aborted) break;
    reports.push(report);
    if (!json) process.stdout.write(progressLine(report));
  }
  return allOutcome(reports, { json, isCutShort: signal.aborted });
}
