import { describe, expect, it } from "vitest";
import { readLabReport } from "./lab-report.ts";
import { readPlaywrightReport } from "./playwright-report.ts";
import { singleResult, sum, summaryLine } from "./stage-result.ts";
import { readVitestReport } from "./vitest-report.ts";

const vitest = (report: object): string =>
  JSON.stringify({
    numPassedTests: 0,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: [],
    ...report,
  });

describe("readVitestReport", () => {
  it("counts tests, and a skipped or planned one as skipped", () => {
    const json = vitest({ numPassedTests: 7, numPendingTests: 2, numTodoTests: 1 });
    expect(readVitestReport(json, 0, "")).toEqual({
      passed: 7,
      failed: 0,
      skipped: 3,
      details: "",
    });
  });

  it("names the tests that failed", () => {
    const json = vitest({
      numPassedTests: 1,
      numFailedTests: 1,
      testResults: [
        {
          name: "a.test.ts",
          status: "failed",
          message: "",
          assertionResults: [
            { fullName: "a works", status: "passed" },
            { fullName: "a fails", status: "failed", failureMessages: ["expected 1"] },
          ],
        },
      ],
    });
    const result = readVitestReport(json, 1, "");
    expect([result.passed, result.failed]).toEqual([1, 1]);
    expect(result.details).toBe("a.test.ts\n  a fails\n  expected 1");
  });

  it("counts a file that cannot be loaded", () => {
    const json = vitest({
      numPassedTests: 3,
      testResults: [
        { name: "b.test.ts", status: "failed", message: "no such module", assertionResults: [] },
      ],
    });
    const result = readVitestReport(json, 1, "");
    expect([result.passed, result.failed]).toEqual([3, 1]);
    expect(result.details).toContain("no such module");
  });

  it("counts an error outside of every test", () => {
    const result = readVitestReport(vitest({ numPassedTests: 3 }), 1, "Unhandled rejection");
    expect([result.passed, result.failed, result.details]).toEqual([3, 1, "Unhandled rejection"]);
  });
});

const playwright = (report: object): string =>
  JSON.stringify({
    stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 },
    errors: [],
    suites: [],
    ...report,
  });

describe("readPlaywrightReport", () => {
  it("counts tests and names those that failed, however deep they stand", () => {
    const failing = {
      title: "kills",
      file: "lab.spec.ts",
      ok: false,
      tests: [{ results: [{ errors: [{ message: "timed out" }] }] }],
    };
    const json = playwright({
      stats: { expected: 4, unexpected: 1, flaky: 0, skipped: 2 },
      suites: [{ specs: [], suites: [{ specs: [failing] }] }],
    });
    expect(readPlaywrightReport(json)).toEqual({
      passed: 4,
      failed: 1,
      skipped: 2,
      details: "lab.spec.ts\n  kills\n  timed out",
    });
  });

  it("counts an error outside of every test", () => {
    const result = readPlaywrightReport(playwright({ errors: [{ message: "No tests found" }] }));
    expect([result.failed, result.details]).toEqual([1, "No tests found"]);
  });
});

describe("readLabReport", () => {
  const report = (...scenarios: object[]): string => JSON.stringify({ scenarios });
  const good = { scenario: "logger", ok: true, problems: [] };

  it("counts scenarios and says what is wrong with those that failed", () => {
    const bad = { scenario: "race", ok: false, problems: ["not seen: a race", "1 lost"] };
    expect(readLabReport(report(good, bad), 1, "")).toEqual({
      passed: 1,
      failed: 1,
      skipped: 0,
      details: "race\n  not seen: a race\n  1 lost",
    });
  });

  it("counts what fails outside of every scenario, and a run that printed no report", () => {
    const aborted = readLabReport(report(good), 2, "no such worker");
    expect([aborted.passed, aborted.failed, aborted.details]).toEqual([1, 1, "no such worker"]);
    expect(readLabReport("", 1, "it fell over")).toEqual(singleResult(false, "it fell over"));
  });

  it("takes a report without any scenario for a failure", () => {
    expect(readLabReport(report(), 0, "{}").failed).toBe(1);
  });
});

describe("the summary", () => {
  it("adds all stages up in one line", () => {
    const suite = { passed: 10, failed: 0, skipped: 0, details: "" };
    expect(summaryLine(sum([singleResult(true, "noise"), suite]))).toBe("11 passed, 0 failed");
    expect(summaryLine(sum([singleResult(false, "bad"), { ...suite, skipped: 2 }]))).toBe(
      "10 passed, 1 failed, 2 skipped",
    );
  });

  it("keeps what there is to see of all failures", () => {
    const parts = [
      singleResult(true, ""),
      singleResult(false, "bad"),
      singleResult(false, "worse"),
    ];
    expect(sum(parts).details).toBe("bad\nworse");
  });
});
