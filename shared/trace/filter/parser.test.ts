import { describe, expect, it } from "vitest";
import type { Expression } from "./ast.ts";
import { formatFilter } from "./format.ts";
import { parseFilter } from "./parser.ts";

/** The canonical text of what a filter means, or its error marked in the text. */
function read(text: string): string {
  const parsed = parseFilter(text);
  if (parsed.ok) {
    return formatFilter(parsed.expression);
  }
  const { start, end, message } = parsed.error;
  return `${text.slice(0, start)}>${text.slice(start, end)}<${text.slice(end)}: ${message}`;
}

function parse(text: string): Expression | undefined {
  const parsed = parseFilter(text);
  return parsed.ok ? parsed.expression : undefined;
}

describe("parseFilter", () => {
  it.each([
    ["", ""],
    ["  ", ""],
    ["latency>5ms", "latency > 5ms"],
    ["latency > 0.5s", "latency > 0.5s"],
    ["size >= 4KiB and size<1MB", "size >= 4KiB and size < 1MB"],
    ['interface contains "Table"', "interface contains Table"],
    ['method matches "^Add|Row$"', 'method matches "^Add|Row$"'],
    ["kind in {request, response}", "kind in {request, response}"],
    ["seq in {1, 5..9}", "seq in {1, 5..9}"],
    ["pid eq 12 or pid ne 13", "pid == 12 or pid != 13"],
    ["seq lt 1 seq le 2 seq gt 3 seq ge 4", "seq < 1 and seq <= 2 and seq > 3 and seq >= 4"],
    ["flags & 0x4", "flags & 4"],
    ["sync && !request || response", "sync and not request or response"],
    ["sync and (request or response)", "sync and (request or response)"],
    ["not (sync or request)", "not (sync or request)"],
    ["method:AddRow -method:Ping", "method:AddRow and not method:Ping"],
    ["method:Add*", "method:Add*"],
    ['interface:"a b"', 'interface:"a b"'],
    ["Table", '"Table"'],
    ['"a \\"quoted\\" word"', '"a \\"quoted\\" word"'],
    ["lab.mojom.Logger", '"lab.mojom.Logger"'],
    ["from == worker-1", 'from == "worker-1"'],
    ["process == 4711", "process == 4711"],
    ["error", "error"],
    ["- sync", "not sync"],
    ["time > -5", "time > -5"],
  ])("reads %j", (text, canonical) => {
    expect(read(text)).toBe(canonical);
  });

  it("binds and closer than or, and not closest", () => {
    const expression = parse("sync or request and not response");
    expect(expression).toMatchObject({
      type: "or",
      left: { type: "has", field: "sync" },
      right: { type: "and", right: { type: "not", operand: { field: "response" } } },
    });
  });

  it("knows where each part stands", () => {
    const text = "not (seq == 12)";
    expect(parse(text)).toMatchObject({ start: 0, end: 15, operand: { start: 4, end: 15 } });
    expect(parse("seq == 12")).toMatchObject({ value: { start: 7, end: 9 } });
  });

  it.each([
    ["latency >", "latency >><: A value is missing here: a number, a word or a text."],
    [
      "latency > 5kg",
      'latency > >5kg<: "kg" does not fit: "latency" is written with ns, us, ms, s, m.',
    ],
    [
      "size > 5ms",
      'size > >5ms<: "ms" does not fit: "size" is written with B, kB, MB, GB, KiB, MiB, GiB.',
    ],
    ["seq > 5ms", 'seq > >5ms<: "ms" does not fit: "seq" has no unit.'],
    ["seq == abc", 'seq == >abc<: "seq" is a number, and "abc" is none.'],
    ["metod == Ping", '>metod< == Ping: There is no field "metod". Did you mean "method"?'],
    ["quux:1", '>quux<:1: There is no field "quux".'],
    [
      "method",
      '>method<: "method" is a field (name of the method): compare it with something, or put it in quotes to look for the word.',
    ],
    ["sync == 1", 'sync >==< 1: "sync" is yes or no: write sync or not sync.'],
    ["sync:1", '>sync:1<: "sync" is yes or no: write sync or not sync.'],
    ["latency:5", '>latency:5<: Compare "latency", as in latency > 5.'],
    ["seq:x", '>seq:x<: "seq" is a number, and "x" is none.'],
    ["method > 5", 'method >>< 5: ">" is for numbers, and "method" is none.'],
    ["seq contains 5", 'seq >contains< 5: "contains" is for texts, and "seq" is none.'],
    ["(sync", '>(<sync: A ")" is missing for this "(".'],
    ["sync)", 'sync>)<: There is no "(" for this ")".'],
    ["sync and", "sync and><: Something is missing at the end."],
    ["and sync", '>and< sync: "and" cannot stand here. A condition looks like: latency > 5ms.'],
    ["seq in 5", "seq in >5<: Write the values in braces: seq in {1, 2, 5..9}."],
    ["seq in {5", 'seq in {5><: A "," or a "}" is missing here.'],
    ["method in {a..b}", 'method in {a..>b<}: A range is for numbers, and "method" is none.'],
    ['method == "x', 'method == >"x<: This text is not closed: a " is missing.'],
    ["seq = 5", 'seq >=< 5: "=" has no meaning here. Compare with "==".'],
    ["sync | request", 'sync >|< request: "|" has no meaning here. Write "||" or "or".'],
    [
      "sync ; x",
      'sync >;< x: ";" has no meaning here. Put it in double quotes if it is part of a text.',
    ],
    [
      "method: Ping",
      '>method:< Ping: Write what "method" is to be behind the colon, without a space.',
    ],
    ["payload.key == 5", ">payload.key< == 5: Fields of the payload cannot be filtered by yet."],
    ["5 sync", '>5< sync: "5" cannot stand here. A condition looks like: latency > 5ms.'],
  ])("refuses %j", (text, marked) => {
    expect(read(text)).toBe(marked);
  });

  it("lists the values of a field that has few", () => {
    expect(read("status == gone")).toContain("is one of: sent, arrived, dispatched,");
    expect(read("kind:gone")).toContain("is one of: message, request,");
  });

  it("says what is wrong with a regular expression", () => {
    expect(read('method matches "("')).toContain('>"("<: This is not a regular expression.');
  });

  it("lets optional fields stand alone", () => {
    expect(read("latency and error and group and to")).toBe("latency and error and group and to");
  });

  it("refuses to nest without end", () => {
    expect(read("!".repeat(100_000))).toContain("nested too deeply");
    expect(read(`${"(".repeat(1000)}sync`)).toContain("nested too deeply");
  });
});
