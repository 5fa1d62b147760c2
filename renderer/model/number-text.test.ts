import { describe, expect, it } from "vitest";
import {
  compactCount,
  countText,
  durationText,
  momentText,
  plural,
  rateText,
} from "./number-text.ts";

describe("numbers as text", () => {
  it.each([
    [0, "0"],
    [999, "999"],
    [1000, "1k"],
    [12_345, "12.3k"],
    [999_949, "999.9k"],
    [999_960, "1M"],
    [2_500_000_000, "2.5G"],
  ])("compacts %d to %s", (count, text) => {
    expect(compactCount(count)).toBe(text);
  });

  it.each([
    [0, "0/s"],
    [0.4, "0.4/s"],
    [34.2, "34/s"],
    [1234, "1.2k/s"],
  ])("gives a rate of %d as %s", (rate, text) => {
    expect(rateText(rate)).toBe(text);
  });

  it.each([
    [0.0851, "85 µs"],
    [0.9994, "999 µs"],
    [0.9996, "1.00 ms"],
    [9.996, "10.0 ms"],
    [12.34, "12.3 ms"],
    [120, "120 ms"],
    [1200, "1.20 s"],
    [120_000, "120 s"],
    [-2, "-2.00 ms"],
  ])("gives a duration of %d ms as %s", (milliseconds, text) => {
    expect(durationText(milliseconds)).toBe(text);
  });

  it("gives moments in seconds to the microsecond", () => {
    expect(momentText(12_345.678)).toBe("12.345678");
  });

  it("separates thousands and adds the plural", () => {
    expect(countText(1_234_567)).toBe("1,234,567");
    expect([plural(1, "pipe"), plural(1200, "pipe")]).toEqual(["1 pipe", "1,200 pipes"]);
    expect([plural(1, "process"), plural(2, "process")]).toEqual(["1 process", "2 processes"]);
  });
});
