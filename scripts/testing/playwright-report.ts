import type { StageResult } from "./stage-result.ts";

/** The part of Playwright's JSON report that is read here. */
interface PlaywrightReport {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
  readonly errors: readonly PlaywrightError[];
  readonly suites: readonly PlaywrightSuite[];
}

interface PlaywrightError {
  readonly message?: string;
}

interface PlaywrightSuite {
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs: readonly {
    readonly title: string;
    readonly file: string;
    readonly ok: boolean;
    readonly tests: readonly {
      readonly results: readonly { readonly errors: readonly PlaywrightError[] }[];
    }[];
  }[];
}

/**
 * Counts what Playwright reports; an error outside of any test counts as one failure.
 * @param json its JSON report
 */
export function readPlaywrightReport(json: string): StageResult {
  const { stats, errors, suites } = JSON.parse(json) as PlaywrightReport;
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
    details: [...errors.map(text), ...suites.flatMap(failures)].join("\n"),
  };
}

function failures({ suites = [], specs }: PlaywrightSuite): string[] {
  const own = specs
    .filter(({ ok }) => !ok)
    .map(({ title, file, tests }) => {
      const errors = tests.flatMap(({ results }) => results.flatMap((result) => result.errors));
      return `${file}\n  ${title}\n  ${errors.map(text).join("\n  ")}`;
    });
  return [...own, ...suites.flatMap(failures)];
}

function text({ message = "unknown error" }: PlaywrightError): string {
  return message;
}
