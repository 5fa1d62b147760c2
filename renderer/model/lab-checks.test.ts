import { describe, expect, it } from "vitest";
import { CheckState } from "../../shared/contract/index.ts";
import type { Check } from "../../shared/contract/index.ts";
import { checksState, checksText, checkWord, overtakingsOf, withHeldRows } from "./lab-checks.ts";

function check(change: Partial<Check>): Check {
  return {
    name: "order",
    text: "All is in order",
    state: CheckState.PENDING,
    detail: "",
    rows: [],
    inPairs: false,
    ...change,
  };
}

const { PENDING, MET, BROKEN } = CheckState;

describe("the checks of a scenario together", () => {
  it.each([
    [[], null, "0 of 0 met"],
    [[PENDING, PENDING], PENDING, "0 of 2 met"],
    [[MET, PENDING], PENDING, "1 of 2 met"],
    [[MET, MET], MET, "2 of 2 met"],
    [[MET, BROKEN, PENDING], BROKEN, "1 of 3 met, 1 broken"],
  ])("are of states %j: %j, %j", (states, together, text) => {
    const checks = states.map((state) => check({ state }));
    expect(checksState(checks)).toBe(together);
    expect(checksText(checks)).toBe(text);
  });

  it("have a word for every state", () => {
    expect([PENDING, MET, BROKEN].map(checkWord)).toEqual(["pending", "met", "broken"]);
  });
});

describe("rows in pairs", () => {
  it("are one that overtook and one that was overtaken", () => {
    expect(overtakingsOf(check({ rows: [8, 5, 20, 19], inPairs: true }))).toEqual([
      { overtaking: 8, overtaken: 5 },
      { overtaking: 20, overtaken: 19 },
    ]);
  });

  it("are no pairs where one is missing, or where rows are only examples", () => {
    expect(overtakingsOf(check({ rows: [8], inPairs: true }))).toEqual([]);
    expect(overtakingsOf(check({ rows: [8, 5] }))).toEqual([]);
  });
});

describe("rows that are held", () => {
  const known = check({ state: MET, detail: "2 seen", rows: [1, 2] });

  it("stay while as many others are named, and the detail goes on", () => {
    const told = check({ state: MET, detail: "9 seen", rows: [8, 9] });
    expect(withHeldRows([known], [told])).toEqual([{ ...told, rows: [1, 2] }]);
  });

  it("give way to more rows, to a new state, and to the rows of another check", () => {
    for (const change of [
      { rows: [7, 8, 9] },
      { state: BROKEN },
      { name: "other" },
      { rows: [] },
    ]) {
      const told = check({ state: MET, rows: [8, 9], ...change });
      expect(withHeldRows([known], [told])).toEqual([told]);
    }
  });
});
