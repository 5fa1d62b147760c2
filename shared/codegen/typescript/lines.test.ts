import { describe, expect, it } from "vitest";
import { call } from "./layout.ts";
import type { Doc } from "./layout.ts";
import { Lines } from "./lines.ts";

const LONG = "x".repeat(48);

function text(write: (lines: Lines) => void): string[] {
  const lines = new Lines();
  lines.block("{", () => write(lines));
  return lines.toString().split("\n").slice(1, -1);
}

describe("addReturnAll", () => {
  const all = (...tests: Doc[]) => text((lines) => lines.addReturnAll(tests));

  it("is true of nothing, and one line if it fits", () => {
    expect(all()).toEqual(["  return true;"]);
    expect(all("a === b")).toEqual(["  return a === b;"]);
    expect(all("a === b", call("f", "a", "b"))).toEqual(["  return a === b && f(a, b);"]);
  });

  it("keeps the tests on one line in brackets if they fit there", () => {
    const tests = ["a".repeat(40), "b".repeat(50)];
    expect(all(...tests)).toEqual(["  return (", `    ${tests.join(" && ")}`, "  );"]);
  });

  it("else gives each a line, and more to those that need it", () => {
    expect(all("a === b", `a.${LONG} === b.${LONG}`, call("f", LONG, LONG))).toEqual([
      "  return (",
      "    a === b &&",
      `    a.${LONG} ===`,
      `      b.${LONG} &&`,
      "    f(",
      `      ${LONG},`,
      `      ${LONG},`,
      "    )",
      "  );",
    ]);
  });

  it("breaks the only test where it can be broken", () => {
    expect(all(call("f", LONG, LONG))).toEqual([
      "  return f(",
      `    ${LONG},`,
      `    ${LONG},`,
      "  );",
    ]);
  });
});

describe("addProperty", () => {
  const property = (name: string, value: Doc) => text((lines) => lines.addProperty(name, value));

  it("stays on its line, breaks behind a bracket, or moves to the next line", () => {
    expect(property("a", "b")).toEqual(["  a: b,"]);
    expect(property("a", call("f", LONG, LONG))).toEqual([
      "  a: f(",
      `    ${LONG},`,
      `    ${LONG},`,
      "  ),",
    ]);
    expect(property(LONG, `b.${LONG}`)).toEqual([`  ${LONG}:`, `    b.${LONG},`]);
    expect(property(LONG, call(LONG, "v"))).toEqual([`  ${LONG}:`, `    ${LONG}(v),`]);
  });
});

describe("addReturnTagged", () => {
  it("gives tag and value lines of their own when they need them", () => {
    const tagged = (value: Doc) => text((lines) => lines.addReturnTagged('"t"', value));
    expect(tagged("v")).toEqual(['  return { tag: "t", value: v };']);
    expect(tagged(call(LONG, LONG))).toEqual([
      "  return {",
      '    tag: "t",',
      `    value: ${LONG}(`,
      `      ${LONG},`,
      "    ),",
      "  };",
    ]);
  });
});
