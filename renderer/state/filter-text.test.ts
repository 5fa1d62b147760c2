import { describe, expect, it } from "vitest";
import { parseFilter } from "../../shared/trace/index.ts";
import { inClause, quote, timeRangeOf, withClause, withTimeRange } from "./filter-text.ts";

describe("withClause", () => {
  it("replaces, adds and excludes", () => {
    expect(withClause("size > 5", "pipe == 3", "apply")).toBe("pipe == 3");
    expect(withClause("size > 5", "pipe == 3", "and")).toBe("size > 5 and pipe == 3");
    expect(withClause("size > 5", "pipe == 3", "exclude")).toBe("size > 5 and not pipe == 3");
    expect(withClause("", "pipe == 3", "exclude")).toBe("not pipe == 3");
  });

  it("groups what has an or", () => {
    expect(withClause("a or b", "pipe == 3", "and")).toBe("(a or b) and pipe == 3");
  });

  it("keeps the brushed time range", () => {
    const brushed = withTimeRange("size > 5", { start: 1, end: 2 });
    expect(withClause(brushed, "pipe == 3", "apply")).toBe(
      "time >= 1ms and time <= 2ms and (pipe == 3)",
    );
  });
});

describe("inClause", () => {
  it.each([
    [[7], "no == 7"],
    [[7, 5], "no in {7, 5}"],
  ])("of %j is %s, which the language knows", (numbers, text) => {
    expect(inClause("no", numbers)).toBe(text);
    expect(parseFilter(text).ok).toBe(true);
  });
});

describe("withTimeRange", () => {
  const range = { start: 1000.5, end: 2000.12345 };

  it("puts the range before the filter and finds it again", () => {
    const text = withTimeRange("a or b", range);
    expect(text).toBe("time >= 1000.5ms and time <= 2000.123ms and (a or b)");
    expect(timeRangeOf(text)).toEqual({ start: 1000.5, end: 2000.123 });
  });

  it("is understood by the filter language", () => {
    expect(parseFilter(withTimeRange("size > 5 or sync", range)).ok).toBe(true);
    expect(parseFilter(withClause("sync", 'from == "a"', "exclude")).ok).toBe(true);
  });

  it("replaces an earlier range and takes it away", () => {
    const once = withTimeRange("a or b", range);
    expect(withTimeRange(once, { start: 1, end: 2 })).toBe(
      "time >= 1ms and time <= 2ms and (a or b)",
    );
    expect(withTimeRange(once, null)).toBe("a or b");
    expect(withTimeRange(withTimeRange("", range), null)).toBe("");
  });

  it("leaves a filter without a range alone", () => {
    expect(timeRangeOf("time > 5ms")).toBeNull();
    expect(withTimeRange("time > 5ms", null)).toBe("time > 5ms");
  });
});

describe("quote", () => {
  it("escapes what would end the literal", () => {
    expect(quote('a"b\\c')).toBe(String.raw`"a\"b\\c"`);
  });
});
