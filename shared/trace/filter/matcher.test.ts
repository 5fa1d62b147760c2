import { describe, expect, it } from "vitest";
import { Columns } from "../columns.ts";
import { closestField, FILTER_FIELDS, isFieldName } from "./fields.ts";
import { AnswerTable, both, either, type Matcher, negated, tableMatcher } from "./matcher.ts";
import { containsTest, patternTest, textTest } from "./text-test.ts";
import { inBaseUnit, unitsOf } from "./units.ts";

const COUNT = 6;

/** A matcher with fixed answers, which counts how often it is asked. */
function fixed(answers: number[]) {
  const probe = { asked: 0, matcher: (() => undefined) as Matcher };
  probe.matcher = (_, out) => {
    probe.asked++;
    answers.forEach((answer, index) => (out[index] = answer));
  };
  return probe;
}

function answersOf(matcher: Matcher): number[] {
  const columns = new Columns();
  for (let row = 0; row < COUNT; row++) {
    columns.append();
  }
  const chunk = columns.chunkOf(0);
  chunk.size.set([5, 300, 2_000_000, 5, 4_000_000_000, 0]);
  const out = new Uint8Array(COUNT);
  matcher({ chunk, at: 0, count: COUNT, row: 0 }, out);
  return [...out];
}

describe("matchers", () => {
  it("combine row by row", () => {
    const left = fixed([1, 1, 0, 0, 1, 0]).matcher;
    const right = fixed([1, 0, 1, 0, 1, 1]).matcher;
    expect(answersOf(both(left, right))).toEqual([1, 0, 0, 0, 1, 0]);
    expect(answersOf(either(left, right))).toEqual([1, 1, 1, 0, 1, 1]);
    expect(answersOf(negated(left))).toEqual([0, 0, 1, 1, 0, 1]);
  });

  it("do not ask the second side when the first one has decided", () => {
    const none = fixed([0, 0, 0, 0, 0, 0]);
    const all = fixed([1, 1, 1, 1, 1, 1]);
    const second = fixed([1, 0, 1, 0, 1, 0]);
    expect(answersOf(both(none.matcher, second.matcher))).toEqual([0, 0, 0, 0, 0, 0]);
    expect(answersOf(either(all.matcher, second.matcher))).toEqual([1, 1, 1, 1, 1, 1]);
    expect(second.asked).toBe(0);
  });

  it("test each distinct id once, however large it is", () => {
    const asked: number[] = [];
    const matcher = tableMatcher(
      (chunk) => chunk.size,
      (id) => {
        asked.push(id);
        return id > 100;
      },
    );
    expect(answersOf(matcher)).toEqual([0, 1, 1, 0, 1, 0]);
    expect(answersOf(matcher)).toEqual([0, 1, 1, 0, 1, 0]);
    expect(asked).toEqual([5, 300, 2_000_000, 4_000_000_000, 0]);
  });

  it("remember answers beyond the first table", () => {
    const answers = new AnswerTable((id) => id === 70_000);
    expect([answers.find(70_000), answers.find(69_999)]).toEqual([1, 0]);
    expect([answers.table[70_000], answers.table[69_999], answers.table[3]]).toEqual([1, 0, 2]);
  });
});

describe("tests of texts", () => {
  const literal = (value: string) => ({ type: "string", value, start: 0, end: 0 }) as const;

  it("compare the whole name or its last part", () => {
    const test = textTest("==", literal("Table"));
    expect(["Table", "lab.mojom.Table", "lab.mojom.MyTable", "table"].map(test)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it("look for parts whatever the case", () => {
    expect(["My tAbLe", "tab"].map(containsTest("Table"))).toEqual([true, false]);
    expect(["abc", "xABx"].map(textTest("matches", literal("^x?ab")))).toEqual([true, true]);
  });

  it("take stars for anything, and nothing else for special", () => {
    expect(["AddRow", "lab.addrow", "ReAddRow"].map(patternTest("add*"))).toEqual([
      true,
      true,
      false,
    ]);
    expect(["a+b", "aab"].map(patternTest("a+b"))).toEqual([true, false]);
    expect(["x/y-z", ""].map(patternTest("x/y-z"))).toEqual([true, false]);
  });
});

describe("fields and units", () => {
  it("suggest the field that was meant", () => {
    expect(
      ["metod", "Latency", "requestid", "sieze", "ltaency", "xyz", "to_"].map(closestField),
    ).toEqual(["method", "latency", "request_id", "size", "latency", undefined, "to"]);
  });

  it("are no fields when they are an object's own", () => {
    expect(["toString", "constructor", "seq"].map(isFieldName)).toEqual([false, false, true]);
  });

  it("all have a description, and values where they have few", () => {
    const fields = Object.values(FILTER_FIELDS);
    expect(fields.every((field) => field.description.length > 5)).toBe(true);
    expect(fields.filter((field) => field.type === "enum").every((field) => field.values)).toBe(
      true,
    );
  });

  it("scale numbers to nanoseconds and bytes", () => {
    expect([
      inBaseUnit(5, "", "time"),
      inBaseUnit(2, "us", "time"),
      inBaseUnit(1, "m", "time"),
    ]).toEqual([5e6, 2e3, 60e9]);
    expect([inBaseUnit(5, "", "bytes"), inBaseUnit(2, "KiB", "bytes")]).toEqual([5, 2048]);
    expect([inBaseUnit(5, "ms", "bytes"), inBaseUnit(5, "ms", "number")]).toEqual([
      undefined,
      undefined,
    ]);
    expect(unitsOf("time").every((unit) => inBaseUnit(1, unit, "time") !== undefined)).toBe(true);
    expect(unitsOf("bytes").every((unit) => inBaseUnit(1, unit, "bytes") !== undefined)).toBe(true);
  });
});
