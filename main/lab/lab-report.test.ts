import { describe, expect, it } from "vitest";
import { type LabReport, labReport } from "./lab-report.ts";
import { BrokenTrace } from "./testing/broken-trace.ts";

const RUN = { scenario: "default", durationMs: 1000, checks: [] };

function reportOf({ trace, postMortems }: BrokenTrace): LabReport {
  return labReport(trace, postMortems, RUN);
}

function violations({ order }: LabReport): string[] {
  return order.violations.map(({ kind, sequence }) => `${sequence} ${kind}`);
}

describe("labReport", () => {
  it("is content with messages that were sent, received and dispatched in order", () => {
    const trace = new BrokenTrace();
    trace.see("sent", 1, 2, 3).see("arrived", 1, 2, 3).see("dispatched", 1, 2, 3).finish();
    expect(reportOf(trace)).toMatchObject({
      ...RUN,
      ok: true,
      problems: [],
      pipes: 1,
      messages: { sent: 3, received: 3, dispatched: 3 },
      methods: [
        {
          interface: "mojoscope.lab.mojom.Logger",
          method: "Log",
          kind: "message",
          sent: 3,
          received: 3,
          dispatched: 3,
        },
      ],
      dropped: 0,
    });
  });

  it("misses a message that was lost", () => {
    const trace = new BrokenTrace();
    trace.see("sent", 1, 2, 3).see("arrived", 1, 3).see("dispatched", 1, 3).finish();
    const report = reportOf(trace);
    expect(report.ok).toBe(false);
    expect(violations(report)).toEqual(["2 never arrived"]);
    expect(report.problems).toEqual(["1 breach of order or delivery", "3 sent but 2 received"]);
  });

  it("sees a message that nobody heard of but its number", () => {
    const trace = new BrokenTrace();
    trace.see("sent", 1, 3).see("arrived", 1, 3).see("dispatched", 1, 3).finish();
    const report = reportOf(trace);
    expect(violations(report)).toEqual(["3 gap"]);
    expect(report.ok).toBe(false);
  });

  it.each([
    ["arrival", { arrived: [2, 1], dispatched: [1, 2] }, "2 arrived out of order"],
    ["dispatch", { arrived: [1, 2], dispatched: [2, 1] }, "2 dispatched out of order"],
  ])("sees messages that changed places on %s", (_at, { arrived, dispatched }, violation) => {
    const trace = new BrokenTrace();
    trace
      .see("sent", 1, 2)
      .see("arrived", ...arrived)
      .see("dispatched", ...dispatched)
      .finish();
    const report = reportOf(trace);
    expect(violations(report)).toEqual([violation]);
    expect(report.problems).toEqual(["1 breach of order or delivery"]);
    expect(report.ok).toBe(false);
  });

  it("misses the dispatch of a message that arrived", () => {
    const trace = new BrokenTrace();
    trace.see("sent", 1, 2).see("arrived", 1, 2).see("dispatched", 1).finish();
    const report = reportOf(trace);
    expect(violations(report)).toEqual(["2 never dispatched"]);
    expect(report.problems).toEqual([
      "1 breach of order or delivery",
      "2 received but 1 dispatched",
    ]);
    expect(report.ok).toBe(false);
  });

  it("is not content with a trace in which nothing happened", () => {
    expect(reportOf(new BrokenTrace().finish()).problems).toEqual(["no message was seen"]);
  });

  it.each([
    [{ code: 0 }, []],
    [{ code: 1 }, ["logger (process 2) exited with code 1"]],
    [{ signal: "SIGSEGV" }, ["logger (process 2) was ended by SIGSEGV"]],
  ])("tells of a process that ended badly: %j", (how, problems) => {
    const trace = new BrokenTrace();
    trace.see("sent", 1).see("arrived", 1).see("dispatched", 1).exit(how).finish();
    expect(reportOf(trace).problems).toEqual(problems);
  });

  it("counts reports that were not kept, and is not content then", () => {
    const broken = new BrokenTrace().see("sent", 1).see("arrived", 1).see("dispatched", 1).finish();
    broken.trace.losses.add(0, { records: [0, 0, 0, 7], clippedMessages: 0, clippedBytes: 0 });
    const report = reportOf(broken);
    expect(report.dropped).toBe(7);
    expect(report.problems).toEqual(["7 reports not recorded"]);
  });

  describe("of a run with faults", () => {
    const fault = {
      atMs: 500,
      worker: "logger",
      pid: 2,
      fault: "kill -9",
      error: null,
      isHarmful: true,
    };

    /** The logger has died with a message that it had got. */
    function killed(): BrokenTrace {
      const trace = new BrokenTrace().see("sent", 1, 2).see("arrived", 1, 2).see("dispatched", 1);
      return trace.exit({ signal: "SIGKILL" }).finish();
    }

    function problemsWith(faults: readonly (typeof fault)[]): string[] {
      const { trace, postMortems } = killed();
      return labReport(trace, postMortems, { ...RUN, faults }).problems;
    }

    it("takes the death of a worker, and what was lost with it, for what it was meant to be", () => {
      const loss = "2 received but 1 dispatched";
      const death = "logger (process 2) was ended by SIGKILL";
      const unmeant = problemsWith([]);
      expect(unmeant).toEqual(expect.arrayContaining([loss, death]));
      const meant = problemsWith([fault]);
      expect(meant).toEqual(unmeant.filter((problem) => problem !== loss && problem !== death));
    });

    it("does not take them for that if the fault was another worker's, or a harmless one", () => {
      const unmeant = problemsWith([]);
      expect(problemsWith([{ ...fault, pid: 3 }])).toEqual(unmeant);
      expect(problemsWith([{ ...fault, fault: "freeze", isHarmful: false }])).toEqual(unmeant);
    });

    it("tells of a fault that was not injected", () => {
      const { trace, postMortems } = killed();
      const refused = { ...fault, pid: null, error: "there was no such worker any more" };
      const report = labReport(trace, postMortems, { ...RUN, faults: [refused] });
      expect(report.problems).toContain(
        "not injected into logger: kill -9 (there was no such worker any more)",
      );
      const { isHarmful: _, ...told } = refused;
      expect(report.faults).toEqual([told]);
    });
  });
});
