import { describe, expect, it } from "vitest";
import { labReport } from "../lab/lab-report.ts";
import { BrokenTrace } from "../lab/testing/broken-trace.ts";
import { EXIT } from "./exit-codes.ts";
import { allOutcome, labOutcome, progressLine } from "./lab-outcome.ts";

const RUN = { scenario: "default", durationMs: 1000, checks: [] };
const good = new BrokenTrace().see("sent", 1, 2).see("arrived", 1, 2).see("dispatched", 1, 2);
const lossy = new BrokenTrace().see("sent", 1, 2).see("arrived", 1).see("dispatched", 1);

function outcomeOf({ trace, postMortems }: BrokenTrace, json: boolean) {
  return labOutcome(labReport(trace, postMortems, RUN), json);
}

describe("the outcome of the lab command", () => {
  it("is success when all is well", () => {
    const { output, errors, exitCode } = outcomeOf(good.finish(), false);
    expect([errors, exitCode]).toEqual(["", EXIT.OK]);
    expect(output).toContain("2 messages sent, 2 received, 2 dispatched, 0 dropped");
    expect(output).toContain("Logger.Log message: 2 sent, 2 dispatched");
    expect(output).toContain("Every message sent was received and dispatched, in order per pipe.");
  });

  it("is exit code 1, and words on standard error, when a message was lost", () => {
    const { output, errors, exitCode } = outcomeOf(lossy.finish(), false);
    expect(exitCode).toBe(EXIT.FOUND_PROBLEMS);
    expect(errors).toBe(
      "mojoscope: Not all is well: 1 breach of order or delivery; 2 sent but 1 received.\n",
    );
    expect(output).toContain("  pipe 1, message 2 to end 1: never arrived\n");
    expect(output).not.toContain("Every message");
  });

  it("is one JSON text on standard output in both cases", () => {
    expect(JSON.parse(outcomeOf(good.finish(), true).output)).toMatchObject({ ok: true });
    const { output, errors, exitCode } = outcomeOf(lossy.finish(), true);
    expect(JSON.parse(output)).toMatchObject({
      ok: false,
      problems: ["1 breach of order or delivery", "2 sent but 1 received"],
      order: { violations: [{ kind: "never arrived", sequence: 2 }] },
    });
    expect(errors).not.toBe("");
    expect(exitCode).toBe(EXIT.FOUND_PROBLEMS);
  });
});

describe("the outcome of many scenarios", () => {
  const { trace, postMortems } = new BrokenTrace()
    .see("sent", 1)
    .see("arrived", 1)
    .see("dispatched", 1)
    .finish();
  const passed = labReport(trace, postMortems, RUN);
  const failed = labReport(trace, postMortems, {
    ...RUN,
    scenario: "broken",
    failure: "The ping worker did not start",
  });
  const reports = [passed, failed];

  it("is success when all have passed", () => {
    const outcome = allOutcome([passed], { json: false, isCutShort: false });
    expect(outcome).toEqual({
      output: "1 scenarios passed, 0 failed\n",
      errors: "",
      exitCode: EXIT.OK,
    });
  });

  it("names those that have failed, and why", () => {
    const { output, errors, exitCode } = allOutcome(reports, { json: false, isCutShort: false });
    expect(output).toBe("1 scenarios passed, 1 failed\n");
    expect(errors).toBe("mojoscope: broken: The ping worker did not start.\n");
    expect(exitCode).toBe(EXIT.FOUND_PROBLEMS);
    expect(reports.map(progressLine)).toEqual([
      "default              0/0 checks in 1.0 s  ok\n",
      "broken               0/0 checks in 1.0 s  FAILED: The ping worker did not start\n",
    ]);
  });

  it("is no success when it was stopped early, or when there was nothing to run", () => {
    const cutShort = allOutcome([passed], { json: false, isCutShort: true });
    expect([cutShort.errors, cutShort.exitCode]).toEqual([
      "mojoscope: Stopped early.\n",
      EXIT.FOUND_PROBLEMS,
    ]);
    const nothing = allOutcome([], { json: true, isCutShort: false });
    expect(JSON.parse(nothing.output)).toEqual({ ok: false, scenarios: [] });
    expect(nothing.exitCode).toBe(EXIT.FOUND_PROBLEMS);
  });
});
