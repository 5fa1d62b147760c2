import { describe, expect, it } from "vitest";
import { Severity } from "./contract.ts";
import type { NumberedNotice } from "./notices.ts";
import { withDismissed, withNotice } from "./notices.ts";

function told(texts: readonly string[], severity: Severity = Severity.ERROR): NumberedNotice[] {
  let notices: readonly NumberedNotice[] = [];
  for (const [at, text] of texts.entries()) {
    notices = withNotice(notices, { severity, text, detail: "" }, at + 1);
  }
  return [...notices];
}

describe("notices", () => {
  it("stand open until they are dismissed, one by one or all", () => {
    const notices = told(["a", "b"]);
    const openOf = (list: readonly NumberedNotice[]): boolean[] => list.map(({ open }) => open);
    expect(openOf(notices)).toEqual([true, true]);
    expect(openOf(withDismissed(notices, 1))).toEqual([false, true]);
    expect(openOf(withDismissed(notices, null))).toEqual([false, false]);
  });

  it("that are mere notes do not stand in the way", () => {
    expect(told(["a"], Severity.NOTE)[0]?.open).toBe(false);
  });

  it("that repeat are counted and open again", () => {
    const dismissed = withDismissed(told(["a", "a"]), null);
    expect(dismissed).toMatchObject([{ number: 1, times: 2, open: false }]);
    const again = withNotice(dismissed, { severity: Severity.ERROR, text: "a", detail: "" }, 3);
    expect(again).toMatchObject([{ number: 1, times: 3, open: true }]);
  });

  it("differ by severity and detail too", () => {
    const [first] = told(["a"]);
    const other = { severity: Severity.ERROR, text: "a", detail: "why" };
    expect(withNotice(first === undefined ? [] : [first], other, 2)).toHaveLength(2);
  });

  it("are kept up to a limit, the newest ones", () => {
    const notices = told(Array.from({ length: 300 }, (_, at) => String(at)));
    expect(notices).toHaveLength(200);
    expect(notices.at(-1)).toMatchObject({ number: 300, text: "299" });
  });
});
