import { singleResult, type StageResult, sum } from "./stage-result.ts";

/** The part of `mojoscope lab --all --json` that is read here. */
interface LabReport {
  readonly scenarios: readonly {
    readonly scenario: string;
    readonly ok: boolean;
    readonly problems: readonly string[];
  }[];
}

/**
 * Counts each scenario of the lab as a test.
 * @param json what the command printed to its standard output
 * @param exitCode its exit code: a failure outside of any scenario shows there only
 * @param output all that it printed
 */
export function readLabReport(json: string, exitCode: number, output: string): StageResult {
  if (json === "") return singleResult(false, output);
  const { scenarios } = JSON.parse(json) as LabReport;
  const result = sum(
    scenarios.map(({ scenario, ok, problems }) =>
      singleResult(ok, `${scenario}\n  ${problems.join("\n  ")}`),
    ),
  );
  const isMissed = result.failed === 0 && (exitCode !== 0 || result.passed === 0);
  return isMissed ? sum([result, singleResult(false, output)]) : result;
}
