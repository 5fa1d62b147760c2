import type { LabReport } from "../lab/lab-report.ts";
import { EXIT } from "./exit-codes.ts";

/** What the `lab` command prints and how it exits. */
export interface LabOutcome {
  /** For standard output: the report, whatever it says. */
  readonly output: string;
  /** For standard error: what is not right; empty when all is. */
  readonly errors: string;
  readonly exitCode: number;
}

/** A scenario in one line, as one of many. */
export function progressLine({ scenario, ok, durationMs, checks, problems }: LabReport): string {
  const met = checks.filter(({ state }) => state === "met").length;
  const verdict = ok ? "ok" : `FAILED: ${problems.join("; ")}`;
  const seconds = (durationMs / 1000).toFixed(1);
  return `${scenario.padEnd(20)} ${met}/${checks.length} checks in ${seconds} s  ${verdict}\n`;
}

/** What is printed of many scenarios beside their progress, and how the command exits. */
export function allOutcome(
  reports: readonly LabReport[],
  { json, isCutShort }: { json: boolean; isCutShort: boolean },
): LabOutcome {
  const failed = reports.filter(({ ok }) => !ok);
  const ok = failed.length === 0 && reports.length > 0 && !isCutShort;
  const errors = failed.map(
    ({ scenario, problems }) => `mojoscope: ${scenario}: ${problems.join("; ")}.\n`,
  );
  const totals = `${reports.length - failed.length} scenarios passed, ${failed.length} failed\n`;
  return {
    output: json ? `${JSON.stringify({ ok, scenarios: reports }, undefined, 2)}\n` : totals,
    errors: errors.join("") + (isCutShort ? "mojoscope: Stopped early.\n" : ""),
    exitCode: ok ? EXIT.OK : EXIT.FOUND_PROBLEMS,
  };
}

/** Turns a report into what scripts and people get to see. */
export function labOutcome(report: LabReport, json: boolean): LabOutcome {
  return {
    output: `${json ? JSON.stringify(report, undefined, 2) : describe(report)}\n`,
    errors: report.ok ? "" : `mojoscope: Not all is well: ${report.problems.join("; ")}.\n`,
    exitCode: report.ok ? EXIT.OK : EXIT.FOUND_PROBLEMS,
  };
}

const ALL_WELL = "Every message sent was received and dispatched, in order per pipe.";
const WELL_AS_EXPECTED =
  "Nothing was lost but what was to be expected, and order was kept per pipe.";

function describe(report: LabReport): string {
  const { sent, received, dispatched } = report.messages;
  const methods = report.methods.map(
    (count) =>
      `  ${count.interface}.${count.method} ${count.kind}: ${count.sent} sent, ${count.dispatched} dispatched`,
  );
  const verdict = report.ok
    ? [sent === dispatched ? ALL_WELL : WELL_AS_EXPECTED]
    : report.order.violations.map(
        ({ kind, pipe, toEnd, sequence }) =>
          `  pipe ${pipe}, message ${sequence} to end ${toEnd}: ${kind}`,
      );
  const faults = report.faults.map(
    ({ atMs, worker, pid, fault, error }) =>
      `  fault at ${(atMs / 1000).toFixed(1)} s: ${fault} (${worker}, ${error ?? `process ${pid}`})`,
  );
  const checks = report.checks.map(({ state, text, detail }) => `  ${state}: ${text} (${detail})`);
  return [
    `${report.scenario}: ${report.processes.length} processes, ${report.connections} connections, ${report.pipes} pipes`,
    `${sent} messages sent, ${received} received, ${dispatched} dispatched, ${report.dropped} dropped`,
    ...checks,
    ...faults,
    ...methods,
    ...report.disconnects.map(({ cause, summary }) => `  disconnect (${cause}): ${summary}`),
    ...verdict,
  ].join("\n");
}
