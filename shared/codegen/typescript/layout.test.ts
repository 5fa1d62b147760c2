import { describe, expect, it } from "vitest";
import { args, braces, brackets, call, render, tall } from "./layout.ts";

const LONG = "x".repeat(40);

describe("render", () => {
  it("leaves on one line what fits", () => {
    expect(render([call("f", "a", call("g", "b")), ";"], 0)).toBe("f(a, g(b));");
    expect(render(["return ", braces("a", "b: c"), ";"], 2)).toBe("return { a, b: c };");
    expect(render(["x = ", brackets(), ";"], 0)).toBe("x = [];");
  });

  it("uses the line to its last column", () => {
    const item = "x".repeat(100 - "f();".length);
    expect(render([call("f", item), ";"], 0)).toHaveLength(100);
    expect(render([call("f", `${item}x`), ";"], 0)).toBe(`f(\n  ${item}x,\n);`);
  });

  it("counts the indentation and what follows", () => {
    const item = "x".repeat(100 - "  f() {".length);
    expect(render([call("f", item), " {"], 2)).toBe(`f(${item}) {`);
    expect(render([call("f", item), " {"], 4)).toBe(`f(\n      ${item},\n    ) {`);
  });

  it("breaks the outer list first and inner ones only where they need it", () => {
    const text = render([call("f", call("g", "a", "b"), call("h", LONG, LONG, LONG)), ";"], 0);
    expect(text).toBe(
      [
        "f(",
        "  g(a, b),",
        "  h(",
        `    ${LONG},`,
        `    ${LONG},`,
        `    ${LONG},`,
        "  ),",
        ");",
      ].join("\n"),
    );
  });

  it("breaks the last list of a row", () => {
    const text = render(["a", args("b"), ".c", args(LONG, LONG, LONG)], 0);
    expect(text).toBe(`a(b).c(\n  ${LONG},\n  ${LONG},\n  ${LONG},\n)`);
  });

  it("has nothing to break in an empty list or in plain text", () => {
    expect(render([LONG, LONG, LONG, args()], 0)).toBe(`${LONG}${LONG}${LONG}()`);
  });

  it("keeps tall lists tall", () => {
    expect(render(["x: ", tall(brackets("1", "2")), ","], 2)).toBe("x: [\n    1,\n    2,\n  ],");
  });
});
