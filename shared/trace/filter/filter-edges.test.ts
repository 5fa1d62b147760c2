import { describe, expect, it } from "vitest";
import { RowKind } from "../row-kind.ts";
import { rowSnapshot } from "../row-snapshot.ts";
import { messageBytes, pipeName, TestSession } from "../testing/test-session.ts";
import type { Trace } from "../trace.ts";
import { FilteredRows } from "./filtered-rows.ts";
import { formatFilter } from "./format.ts";
import { parseFilter } from "./parser.ts";

const PIPE = pipeName(1);

function parse(text: string) {
  const parsed = parseFilter(text);
  if (!parsed.ok) {
    throw new Error(parsed.error.message);
  }
  return parsed.expression;
}

/** Sequence numbers of the messages that pass. */
function passing(trace: Trace, text: string): number[] {
  const rows = new FilteredRows(trace, parse(text));
  rows.update();
  return rows
    .slice(0, rows.size)
    .map((row) => rowSnapshot(trace, row))
    .filter(({ kind }) => kind <= RowKind.Control)
    .map(({ sequence }) => sequence);
}

/** Messages that were dropped for the reasons given, in that order. */
function dropped(...reasons: string[]): Trace {
  const session = new TestSession();
  const [a, b] = [session.process("a"), session.process("b")];
  reasons.forEach((why, index) => {
    a.tap.messageSent(PIPE, 0, index + 1, messageBytes(), 0);
    b.tap.messageArrived(PIPE, 1, index + 1, messageBytes(), 0);
    b.tap.messageDropped(PIPE, 1, index + 1, why);
  });
  session.collect(a, b);
  return session.trace;
}

describe("texts in a filter", () => {
  const trace = dropped('say "x"', String.raw`back\slash`, "a.b", "ünïcödé", "two\nlines", "(");

  it.each([
    [String.raw`error == "say \"x\""`, [1]],
    [String.raw`error contains "\"x"`, [1]],
    [String.raw`error == "back\\slash"`, [2]],
    [String.raw`error contains "\\"`, [2]],
    ['error == "a.b"', [3]],
    ["error == b", [3]],
    ["error:b", [3]],
    ['error:"a.b"', [3]],
    ["error contains Ü", [4]],
    ["error:ÜNÏ*", [4]],
    ['error contains "\n"', [5]],
    ["error:two*lines", [5]],
    ['error:"("', [6]],
    ["error == nothing", []],
    ['error contains ""', [1, 2, 3, 4, 5, 6]],
  ])("%s", (text, expected) => {
    expect(passing(trace, text)).toEqual(expected);
  });

  it("mean what they say to a regular expression, and not to a pattern with stars", () => {
    expect(passing(trace, 'error matches "a.b"')).toEqual([3]);
    expect(passing(trace, 'error matches "^.{3}$"')).toEqual([3]);
    expect(passing(trace, "error:a?b")).toEqual([]);
    expect(passing(trace, String.raw`error matches "\\("`)).toEqual([6]);
  });

  it.each(["(", "[", "*", "a{2,1}", "(?<n", String.raw`\\p{Nope}`])(
    "are refused as regular expressions when they are none: %s",
    (pattern) => {
      const parsed = parseFilter(`error matches "${pattern}"`);
      expect(parsed).toMatchObject({ ok: false, error: { start: 14 } });
      expect(!parsed.ok && parsed.error.message).toContain("not a regular expression");
    },
  );

  it("may be field names and connectives when they are quoted", () => {
    const words = dropped("and", "latency", "in", "not");
    expect(passing(words, 'error == "and"')).toEqual([1]);
    expect(passing(words, 'error == "latency" or error == "in"')).toEqual([2, 3]);
    expect(passing(words, 'error in {"and", "not"}')).toEqual([1, 4]);
  });

  it.each(["constructor", "__proto__", "toString"])("are no fields: %s", (word) => {
    expect(formatFilter(parse(word))).toBe(`"${word}"`);
    expect(parseFilter(`${word} == 1`).ok).toBe(false);
  });
});

describe("numbers in a filter", () => {
  /** Messages of the given sizes. */
  function sized(...sizes: number[]): Trace {
    const session = new TestSession();
    const [a, b] = [session.process("a"), session.process("b")];
    sizes.forEach((size, index) =>
      session.deliver(PIPE, { process: a, end: 0 }, b, index + 1, { size }),
    );
    session.collect(a, b);
    return session.trace;
  }
  const trace = sized(999, 1000, 1001, 1024, 2048);

  it.each([
    ["size == 1kB", [2]],
    ["size == 1KB", [2]],
    ["size == 1KiB", [4]],
    ["size >= 0.5KiB and size < 1000B", [1]],
    ["size == 0x400", [4]],
    ["size == 1e3", [2]],
    ["size in {999..1001, 2KiB}", [1, 2, 3, 5]],
    ["size in {1001..999}", []],
    ["size != 1000 and seq > 0", [1, 3, 4, 5]],
    ["size > -1", [1, 2, 3, 4, 5]],
    ["size & 0x400", [4]],
    ["seq:3", [3]],
    ["seq == 2.5", []],
    ["time >= 3ms and time < 0.009s", [2, 3]],
    ["time >= 3000us and time < 9000000ns", [2, 3]],
    ["time > 1m", []],
    ["time == 6", [3]],
  ])("%s", (text, expected) => {
    expect(passing(trace, text)).toEqual(expected);
  });

  it.each(["size > 1ms", "time > 1kB", "seq > 1B", "no == 1s", "size > 1XiB", "pid == 1.5.2"])(
    "are refused with a unit that does not fit: %s",
    (text) => {
      const parsed = parseFilter(text);
      expect(parsed.ok).toBe(false);
      expect(!parsed.ok && text.slice(parsed.error.start, parsed.error.end)).not.toBe("");
    },
  );
});

describe("nesting", () => {
  const trace = dropped("x", "y");

  it("may be deep", () => {
    const text = `${"(".repeat(150)}error == x${")".repeat(150)}`;
    expect(passing(trace, text)).toEqual([1]);
    expect(passing(trace, `${"not ".repeat(100)}error == x`)).toEqual([1]);
    expect(passing(trace, `${"not ".repeat(101)}error == x and seq > 0`)).toEqual([2]);
  });

  it("is refused where it is too deep, with a place in the text", () => {
    const text = `${"(".repeat(5000)}error == x${")".repeat(5000)}`;
    const parsed = parseFilter(text);
    expect(parsed).toMatchObject({ ok: false });
    expect(!parsed.ok && parsed.error.message).toContain("too deeply");
    expect(!parsed.ok && parsed.error.end).toBeLessThanOrEqual(text.length);
  });

  it("is not what a long row of conditions is", () => {
    const many = Array.from({ length: 2000 }, (_, at) => `seq == ${at + 1}`).join(" or ");
    expect(passing(trace, many)).toEqual([1, 2]);
  });

  it("binds as it is written", () => {
    expect(passing(trace, "error == x or error == y and seq == 1")).toEqual([1]);
    expect(passing(trace, "(error == x or error == y) and seq == 2")).toEqual([2]);
    expect(passing(trace, "not error == x and seq > 0")).toEqual([2]);
    expect(passing(trace, "not (error == x and seq == 2) and seq > 0")).toEqual([1, 2]);
  });
});

describe("fields that a row does not have", () => {
  it("pass no comparison but a negative one", () => {
    const session = new TestSession();
    const [a, b] = [session.process("a"), session.process("b")];
    session.deliver(PIPE, { process: a, end: 0 }, b, 1);
    session.collect(a, b);
    const shown = (text: string): number[] => passing(session.trace, text);
    expect(shown("latency > 0 or latency <= 0")).toEqual([]);
    expect(shown("latency != 5")).toEqual([1]);
    expect(shown("not latency")).toEqual([1]);
    expect(shown("error contains x or error == y")).toEqual([]);
    expect(shown("not error contains x")).toEqual([1]);
    expect(shown("group")).toEqual([]);
  });
});
