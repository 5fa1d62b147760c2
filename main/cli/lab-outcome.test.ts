import { describe, expect, it } from "vitest";
import { labReport } from "../lab/lab-report.ts";
import { BrokenTrace } from "../lab/testing/broken-trace.ts";
import { EXIT } from "./exit-codes.ts";
import { labOutcome } from "./lab-outcome.ts";

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
