import { setTimeout as delay } from "node:timers/promises";
import type { Command } from "commander";
import { startHost } from "../../inspector/host.ts";
import { type LabReport, labReport } from "../../lab/lab-report.ts";
import { findScenario, SCENARIOS } from "../../lab/scenarios.ts";
import { parseDuration } from "../duration.ts";
import { CommandError, EXIT } from "../exit-codes.ts";
import { workerLauncher } from "../worker-launcher.ts";

interface LabOptions {
  readonly scenario: string;
  readonly duration: number;
  readonly json?: true;
}

/** `lab`: a scenario without a window. */
export function addLabCommand(program: Command): void {
  const scenarios = SCENARIOS.map(({ name, description }) => `  ${name}  ${description}`);
  program
    .command("lab")
    .description("Run a scenario without a window, and check that nothing was lost or reordered")
    .option("--scenario <name>", "which one", "default")
    .option("--duration <time>", "how long, such as 500ms, 5s or 1m", parseDuration, 5000)
    .option("--json", "print the report as JSON")
    .addHelpText("after", `\nScenarios:\n${scenarios.join("\n")}`)
    .action(runLab);
}

async function runLab({ scenario, duration, json }: LabOptions): Promise<void> {
  if (findScenario(scenario) === undefined) {
    const known = SCENARIOS.map(({ name }) => name).join(", ");
    throw new CommandError(`Unknown scenario "${scenario}". There is: ${known}.`);
  }
  const host = await startHost({ kind: "headless", launcher: workerLauncher() });
  try {
    await host.supervisor.startScenario(scenario);
    await delay(duration);
    await host.supervisor.stopAll();
  } finally {
    await host.close();
  }
  const { trace, postMortems } = host.session;
  const report = labReport(trace, postMortems, { scenario, durationMs: duration });
  process.stdout.write(
    `${json === true ? JSON.stringify(report, undefined, 2) : describe(report)}\n`,
  );
  process.exitCode = report.ok ? EXIT.OK : EXIT.FOUND_PROBLEMS;
}

function describe(report: LabReport): string {
  const { sent, received, dispatched } = report.messages;
  const methods = report.methods.map(
    (count) =>
      `  ${count.interface}.${count.method} ${count.kind}: ${count.sent} sent, ${count.dispatched} dispatched`,
  );
  const verdict = report.ok
    ? "Every message sent was received and dispatched, in order per pipe."
    : `Not all is well: ${report.problems.join("; ")}.`;
  return [
    `${report.scenario}: ${report.processes.length} processes, ${report.connections} connections, ${report.pipes} pipes`,
    `${sent} messages sent, ${received} received, ${dispatched} dispatched, ${report.dropped} dropped`,
    ...methods,
    ...report.disconnects.map(({ cause, summary }) => `  disconnect (${cause}): ${summary}`),
    verdict,
  ].join("\n");
}
