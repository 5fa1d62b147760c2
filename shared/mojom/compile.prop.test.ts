import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatDiagnostic } from "./diagnostic.ts";
import { compileText } from "./testing/compile-text.ts";

const WORDS = (
  "module import struct union interface enum const feature handle array map pending_remote " +
  "pending_associated_receiver associated default true false result int32 string bool S T E I U F " +
  'kA kB [ ] { } ( ) < > ; ; ; , . = => ? & | - + @0 @1 @99999999999 0 1 0x10 017 1.5 "x" "y ' +
  "[Native] [Extensible] [Default] [Stable] [Sync] [MinVersion=1] [EnableIf=a] // /* */ $ \\ \n"
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
