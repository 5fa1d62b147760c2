import { describe, expect, it } from "vitest";
import { ModeName } from "../testing/mode.ts";
import { renderTable } from "./render-table.ts";

const CATALOGUE = [
  {
    suite: "a_unittest",
    mark: "★",
    names: ["Both", "Local", "Remote", "Absent", "Half", "Unknown"],
  },
  { suite: "b_unittest", mark: "○", why: "about templates", names: ["X", "Y"] },
] as const;

const accounted = [
  {
    suite: "a_unittest",
    faults: [],
    entries: [
      { name: "Both", form: "two modes", why: "" },
      { name: "Local", form: "one process only", why: "no pipe" },
      { name: "Remote", form: "two processes only", why: "one thread" },
      { name: "Absent", form: "not applicable", why: "threads" },
      { name: "Half", form: "two modes", why: "" },
    ],
  },
] as const;

function outcome(name: string, mode: ModeName, passed = true) {
  return { suite: "a_unittest", name, mode, passed };
}

describe("renderTable", () => {
  const { markdown: table, open } = renderTable(CATALOGUE, {
    accounted,
    outcomes: [
      outcome("Both", ModeName.OneProcess),
      outcome("Both", ModeName.TwoProcesses),
      outcome("Local", ModeName.OneProcess),
      outcome("Remote", ModeName.TwoProcesses),
      outcome("Half", ModeName.OneProcess),
      outcome("Half", ModeName.TwoProcesses, false),
    ],
  });

  it("says of every behaviour what was shown, or why it was not", () => {
    expect(table).toContain("| Both | pass | pass |  |");
    expect(table).toContain("| Local | pass | – | no pipe |");
    expect(table).toContain("| Remote | – | pass | one thread |");
    expect(table).toContain("| Absent | – | – | threads |");
    expect(table).toContain("Not applicable (2): about templates.");
  });

  it("leaves open what failed in one mode and what no suite accounts for", () => {
    expect(table).toContain("| Half | **open** | **open** |  |");
    expect(table).toContain("| Unknown | **open** | **open** |  |");
    expect(table).toContain(
      "1 pass in both modes, 2 in the one that they are about, 3 do not apply, 2 are open.",
    );
    expect(open).toBe(2);
  });
});
