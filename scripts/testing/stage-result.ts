/** What one stage of the test command found. */
export interface StageResult {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** What a person needs to see of the failures; empty when there are none. */
  readonly details: string;
}

/** A stage that is no test suite counts as one. */
export function singleResult(ok: boolean, details: string): StageResult {
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0, details: ok ? "" : details };
}

/** All stages together. */
export function sum(results: readonly StageResult[]): StageResult {
  const total = (count: (result: StageResult) => number): number =>
    results.reduce((all, result) => all + count(result), 0);
  return {
    passed: total(({ passed }) => passed),
    failed: total(({ failed }) => failed),
    skipped: total(({ skipped }) => skipped),
    details: results
      .map(({ details }) => details)
      .filter((text) => text !== "")
      .join("\n"),
  };
}

/** "12 passed, 0 failed", and the skipped ones if there are any. */
export function summaryLine({ passed, failed, skipped }: StageResult): string {
  const line = `${passed} passed, ${failed} failed`;
  return skipped === 0 ? line : `${line}, ${skipped} skipped`;
}
