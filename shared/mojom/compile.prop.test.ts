import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile } from "./compile.ts";
import { formatDiagnostic } from "./diagnostic.ts";
import { compileText, MAIN } from "./testing/compile-text.ts";

const WORDS = (
  "module import struct union interface enum const feature handle array map pending_remote " +
  "pending_associated_receiver associated default true false result int32 string bool S T E I U F " +
  'kA kB [ ] { } ( ) < > ; ; ; , . = => ? & | - + @0 @1 @99999999999 0 1 0x10 017 1.5 "x" "y ' +
  "[Native] [Extensible] [Default] [Stable] [Sync] [MinVersion=1] [EnableIf=a] // /* */ $ \\ \n " +
  "\r\n \r \t \0 \ufeff \u202e € array<array<array< /*/ 1e999"
).split(" ");

const VALID = `module m;
import "other.mojom";
[Stable] struct S { int8 a@0 = 1; string? b@1; [MinVersion=1] array<E?>? c@2; };
[Extensible, Stable] enum E { kA, [Default] kB = 4 };
[Extensible] union U { S s; [Default] bool b; };
interface I { M(pending_remote<I> i, map<string, U> m) => (handle<platform>? h); };
feature F { const string name = "f"; };
`;

/** Whatever the text, an answer in which every error has a place and a hint. */
function expectAnswer(text: string): void {
  const { diagnostics, modules } = compileText(text);
  const hasErrors = diagnostics.some(({ severity }) => severity === "error");
  expect(modules).toHaveLength(hasErrors ? 0 : 1);
  for (const diagnostic of diagnostics) {
    const { span } = diagnostic.location;
    expect(span.start).toBeLessThanOrEqual(text.length);
    expect(formatDiagnostic(diagnostic).split("\n")).toHaveLength(4);
  }
}

describe("compile never throws", () => {
  it("on words in any order", () => {
    const soup = fc.array(fc.constantFrom(...WORDS), { maxLength: 60 });
    fc.assert(
      fc.property(soup, (words) => expectAnswer(words.join(" "))),
      { numRuns: 500 },
    );
  });

  it("on any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), (text) => expectAnswer(text)),
      { numRuns: 150 },
    );
  });

  it("on a good file with a piece cut out or doubled", () => {
    const place = fc.nat(VALID.length);
    fc.assert(
      fc.property(place, place, fc.boolean(), (a, b, cut) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        const middle = cut ? "" : VALID.slice(from, to).repeat(2);
        expectAnswer(VALID.slice(0, from) + middle + VALID.slice(to));
      }),
      { numRuns: 300 },
    );
  });
});

/** A text of about 200,000 characters made of one piece. */
function long(piece: string): string {
  return piece.repeat(Math.ceil(200_000 / piece.length));
}

/** Pieces numbered from 0, for names that must differ. */
function numbered(count: number, piece: (i: number) => string): string {
  return Array.from({ length: count }, (_, i) => piece(i)).join("");
}

// Each was, or could be, slow by the square of its length, or as deep as it is long.
const HOSTILE: readonly (readonly [string, string])[] = [
  ["opening parentheses", long("(")],
  ["opening braces", long("{")],
  ["closing braces", long("}")],
  ["semicolons", long(";")],
  ["quotes", long('"')],
  ["NUL bytes", long("\0")],
  ["carriage returns", long("\r\n")],
  ["stray characters", long("$ ")],
  ["words", long("a ")],
  ["one word", long("a")],
  ["one number", `const int8 kA = ${long("9")};`],
  ["one ordinal", `struct S { int8 a @${long("9")}; };`],
  ["one string", `import "${long("a")}";`],
  ["a string without end", `import "${long("a")}`],
  ["stars that end no comment", `/*${long("*")} x`],
  ["stars in a comment", `/*${long("*")} x */`],
  ["comment lines", `${long("//\n")}struct S {};`],
  ["comments on one line", `${long("/* x */ ")}struct S {};`],
  ["attributes", `[${numbered(10_000, (i) => `a${i},`)}z] struct S {};`],
  ["types inside types", `struct S { ${long("array<")}`],
  ["maps inside maps", `struct S { ${long("map<int8, ")}`],
  ["structs that never end", long("struct A { ")],
  ["enums that never end", long("enum A { ")],
  ["broken enumerators", `enum E { ${long("= 1, ")} };`],
  ["fields", `struct S { ${numbered(8000, (i) => `${i % 2 ? "bool?" : "int64"} a${i};`)} };`],
  ["methods", `interface I { ${numbered(8000, (i) => `M${i}();`)} };`],
  ["enumerators", `enum E { ${numbered(8000, (i) => `k${i},`)} };`],
  ["definitions", numbered(5000, (i) => `struct S${i} { S${i + 1}? s; };`)],
  ["imports of one file", `${'import "b";'.repeat(5000)} struct S {};`],
  ["file of a size that no file has", " ".repeat(10_000_000)],
];

describe("compile ends soon", () => {
  it.each(HOSTILE)("on %s", (_, text) => {
    const { diagnostics } = compileText({ [MAIN]: text, b: "" });
    expect(diagnostics.length).toBeLessThan(150);
    for (const diagnostic of diagnostics.slice(0, 3)) {
      const lines = formatDiagnostic(diagnostic).split("\n");
      expect(lines).toHaveLength(4);
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(600);
    }
  });

  it("on a chain of imports without end", () => {
    const load = (path: string) => ({ path, text: `import "${path}x";` });
    const { diagnostics, modules } = compile(["a"], load);
    expect(diagnostics.map(({ code }) => code)).toEqual(["import-depth"]);
    expect(modules).toEqual([]);
  });
});
