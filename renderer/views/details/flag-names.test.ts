import { describe, expect, it } from "vitest";
import { flagNames } from "./flag-names.ts";

describe("flagNames", () => {
  it("names the known bits", () => {
    expect(flagNames(0)).toEqual([]);
    expect(flagNames(5)).toEqual(["expects response", "sync"]);
    expect(flagNames(31)).toHaveLength(5);
  });

  it("shows what has no name", () => {
    expect(flagNames(0x80000001)).toEqual(["expects response", "0x80000000"]);
  });
});
