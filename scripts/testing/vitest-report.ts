import type { StageResult } from "./stage-result.ts";

/** The part of Vitest's JSON report that is read here. */
interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly VitestFile[];
}

interface VitestFile {
  readonly name: string;
  readonly status: string;
  readonly message: string;
  readonly assertionResults: readonly {
    readonly fullName: string;
    readonly status: string;
    readonly failureMessages?: readonly string[];
  }[];
}

/**
 * Counts what Vitest reports.
 * @param json its JSON report
 * @param exitCode its exit code: an error outside of any test shows there only
 * @param output what it printed
 */
export function readVitestReport(json: string, exitCode: number, output: string): StageResult {
  const report = JSON.parse(json) as VitestReport;
  const broken = report.testResults.filter(isBroken);
  const failed = report.numFailedTests + broken.length;
  const outside = failed === 0 && exitCode !== 0;
  return {
    passed: report.numPassedTests,
    failed: outside ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
    details: outside ? output : report.testResults.flatMap(failures).join("\n"),
  };
}

/** A file that could not be loaded has no tests to fail. */
function isBroken({ status, assertionResults }: VitestFile): boolean {
  return status === "failed" && !assertionResults.some((test) => test.status === "failed");
}

function failures(file: VitestFile): string[] {
  if (isBroken(file)) {
    return [`${file.name}\n  ${file.message}`];
  }
  return file.assertionResults
    .filter(({ status }) => status === "failed")
    .map(
      ({ fullName, failureMessages = [] }) =>
        `${file.name}\n  ${fullName}\n  ${failureMessages.join("\n  ")}`,
    );
}
