import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DiagnosticSink } from "./diagnostic.ts";
import { formatMojom } from "./format.ts";
import { tokenize } from "./lexer.ts";
import type { Module } from "./model.ts";
import { compileText, MAIN } from "./testing/compile-text.ts";
import { mojomText } from "./testing/random-mojom.ts";

/** The text as formatted. @throws Error when there is none */
function formatted(text: string): string {
  const result = formatMojom({ path: MAIN, text });
  if (result.text === undefined) throw new Error(result.errors.map((e) => e.message).join("\n"));
  return result.text;
}

/** The tokens; commas in front of "}" do not count. */
function words(text: string): string[] {
  const all = tokenize({ path: MAIN, text }, new DiagnosticSink()).map((token) => token.text);
  return all.filter((word, i) => word !== "," || all[i + 1] !== "}");
}

/** The comments in their order. */
function comments(text: string): string[] {
  const tokens = tokenize({ path: MAIN, text }, new DiagnosticSink());
  return tokens.flatMap(({ leading, trailing }) =>
    [...leading, ...(trailing === undefined ? [] : [trailing])].map((comment) => comment.text),
  );
}

/** All that a module says, comments included, but not where it says it. */
function contents(module: Module): string {
  const seen = new Map<unknown, number>();
  return JSON.stringify(module, (key, value: unknown) => {
    if (key === "location") return undefined;
    if (typeof value === "bigint") return `${value}n`;
    if (typeof value !== "object" || value === null) return value;
    const known = seen.get(value);
    if (known !== undefined) return `#${known}`;
    seen.set(value, seen.size);
    return value instanceof Map || value instanceof Set ? [...value] : value;
  });
}

function compiled(text: string): string[] {
  const { modules, diagnostics } = compileText({ [MAIN]: text, "other.mojom": "module o;" });
  return [...modules.map(contents), ...diagnostics.map(({ code }) => code)];
}

/** The text with another line below each line comment, in its column. */
function withMoreBelow(text: string): string {
  return text.replaceAll(/^(.*?)\/\/ c\d+$/gm, (all: string, before: string) => {
    return `${all}\n${" ".repeat(before.length)}// more`;
  });
}

const anyText = fc.oneof(
  mojomText,
  mojomText.map(withMoreBelow),
  mojomText.map((text) => withMoreBelow(formatted(text))),
);

describe("formatMojom, of any file", () => {
  it("keeps every token and every comment, in order", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const result = formatted(text);
        expect(words(result)).toEqual(words(text));
        expect(comments(result)).toEqual(comments(text));
      }),
      { numRuns: 300 },
    );
  });

  it("changes nothing that it has formatted", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const result = formatted(text);
        expect(formatted(result)).toBe(result);
      }),
      { numRuns: 300 },
    );
  });

  it("keeps what it compiles to, and which comment belongs to what", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const before = compiled(text);
        expect(before[0]).toMatch(/^\{/);
        expect(compiled(formatted(text))).toEqual(before);
      }),
      { numRuns: 150 },
    );
  });

  it("leaves no white space at the end of a line, and no two empty lines", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(formatted(text)).not.toMatch(/[ \t]\r?$|^\s|\n\r?\n\r?\n|[^\n]$/);
      }),
      { numRuns: 100 },
    );
  });
});

const PIECES = (
  "module import struct union interface enum const feature handle array map pending_remote default " +
  'S T E associated result int32 kA [ ] { } ( ) < > ; ; ; , . = => ? & | - + @0 0 0x10 1.5 "x" "y ' +
  "// /* */ $ \n \r\n \r \t \ufeff € array<array< /*/ struct\u00a0S [Stable] struct\u0020S{}; };"
).split(" ");

/** Whatever the text: errors, or what formats to itself. */
function expectAnswer(text: string): void {
  const { text: result, errors } = formatMojom({ path: MAIN, text });
  expect(result === undefined).toBe(errors.length > 0);
  const again = formatMojom({ path: MAIN, text: result ?? "" });
  expect(again).toEqual({ text: result ?? "", errors: [] });
}

describe("formatMojom never throws", () => {
  it("on words in any order", () => {
    const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 });
    fc.assert(
      fc.property(soup, (words) => expectAnswer(words.join(" "))),
      { numRuns: 500 },
    );
  });

  it("on any text", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 80 }), expectAnswer), {
      numRuns: 150,
    });
  });

  it("on a file with a piece cut out", () => {
    fc.assert(
      fc.property(mojomText, fc.nat(), fc.nat(9), (text, place, length) => {
        const from = place % text.length;
        expectAnswer(text.slice(0, from) + text.slice(from + length));
      }),
      { numRuns: 300 },
    );
  });
});

// Without errors, and longer than any file that people write.
const LONG: readonly (readonly [string, string, string, string])[] = [
  ["fields", "struct S {", "int8 a=1;", "};"],
  ["fields with comments", "struct S {", "a b;//\n", "};"],
  ["methods", "interface I {", "M(a b)=>(c d);", "};"],
  ["parameters", "interface I {M(", "[a]b c,", "d e);};"],
  ["comments among parameters", "interface I {M(", "//\n", "d e);};"],
  ["enumerators", "enum E {", "k,", "};"],
  ["definitions", "", "struct S{};", ""],
  ["parts of an attribute", "[a=b", "|b", "]struct S{};"],
  ["parts of a name", "struct S{a", ".a", " b;};"],
  ["nested types", "struct S{", `${"map<a,".repeat(190)}b${">".repeat(190)}c;`, "};"],
  ["comments on a line", "struct S {};", "/**/", "struct T {};"],
  ["comments in one column", "struct S {a b;//\n", "              //\n", "};"],
  ["lines of a comment", "/*", "\n*", "*/struct S {};"],
  ["empty lines", "struct S {};", "\r", "struct T {};"],
];

describe("formatMojom ends soon", () => {
  it.each(LONG)("on a file of %s", (_, head, piece, tail) => {
    const count = Math.floor(250_000 / piece.length);
    const text = head + piece.repeat(count) + tail;
    const result = formatted(text);
    expect(result.replaceAll(/\s/g, "")).toBe(text.replaceAll(/\s/g, ""));
  });
});
