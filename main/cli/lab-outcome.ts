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

/** Turns a report into what scripts and people get to see. */
export function labOutcome(report: LabReport, json: boolean): LabOutcome {
  return {
    output: `${json ? JSON.stringify(report, undefined, 2) : describe(report)}\n`,
    errors: report.ok ? "" : `mojoscope: Not all is well: ${report.problems.join("; ")}.\n`,
    exitCode: report.ok ? EXIT.OK : EXIT.FOUND_PROBLEMS,
  };
}

function describe(report: LabReport): string {
  const { sent, received, dispatched } = report.messages;
  const methods = report.methods.map(
    (count) =>
      `  ${count.interface}.${count.method} ${count.kind}: ${count.sent} sent, ${count.dispatched} dispatched`,
  );
  const verdict = report.ok
    ? ["Every message sent was received and dispatched, in order per pipe."]
    : report.order.violations.map(
        ({ kind, pipe, toEnd, sequence }) =>
          `  pipe ${pipe}, message ${sequence} to end ${toEnd}: ${kind}`,
      );
  return [
    `${report.scenario}: ${report.processes.length} processes, ${report.connections} connections, ${report.pipes} pipes`,
    `${sent} messages sent, ${received} received, ${dispatched} dispatched, ${report.dropped} dropped`,
    ...methods,
    ...report.disconnects.map(({ cause, summary }) => `  disconnect (${cause}): ${summary}`),
    ...verdict,
  ].join("\n");
}
