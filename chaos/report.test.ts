import { describe, expect, it } from "vitest";
import { noCounts } from "./counts.ts";
import { judgeFlatness } from "./flatness.ts";
import { report } from "./report.ts";

const RESULT = {
  counts: { ...noCounts(), moves: 12 },
  rounds: 3,
  respawns: 1,
  violations: [],
  flatness: new Map(),
};

describe("report", () => {
  it("tells how much was done, and that nothing was wrong", () => {
    const { exitCode, lines } = report(7, RESULT);
    expect(exitCode).toBe(0);
    expect(lines).toContain("        12  moves");
    expect(lines.at(-1)).toBe("0 violations");
  });

  it("tells of a violation with the seed and what both sides wrote down", () => {
    const violation = {
      what: "pipe 5: message 2 came twice",
      log: ["process 2 end 1 got number 2"],
    };
    const { exitCode, lines } = report(7, { ...RESULT, violations: [violation] });
    expect(exitCode).toBe(1);
    expect(lines.slice(-3)).toEqual([
      "FAILED (seed 7) pipe 5: message 2 came twice",
      "    process 2 end 1 got number 2",
      "1 violations",
    ]);
  });

  it("takes growth for a violation", () => {
    const sample = { heapBytes: 2 ** 20, rssBytes: 2 ** 26, ends: 0 };
    const flat = judgeFlatness([30, 30, 31].map((files) => ({ ...sample, files })));
    const { exitCode, lines } = report(7, { ...RESULT, flatness: new Map([["host", flat]]) });
    expect(exitCode).toBe(1);
    expect(lines).toContain("FAILED host: open files went from 30 to 31");
  });
});
