import { describe, expect, it } from "vitest";
import { parseDuration } from "./duration.ts";

describe("parseDuration", () => {
  it.each([
    ["500ms", 500],
    ["5s", 5000],
    ["1.5m", 90_000],
  ])("reads %s as %d ms", (text, milliseconds) => {
    expect(parseDuration(text)).toBe(milliseconds);
  });

  it.each(["", "5", "s", "-5s", "0s", "5 s", "5h", "1e3s", "5s "])("refuses %j", (text) => {
    expect(() => parseDuration(text)).toThrow("such as 5s");
  });
});
