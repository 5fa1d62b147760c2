import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { DIAGNOSTIC_CODES, formatDiagnostic } from "./diagnostic.ts";
import type { DiagnosticCode } from "./diagnostic.ts";
import { brief, compileText, MAIN, only } from "./testing/compile-text.ts";

type Files = string | Readonly<Record<string, string>>;

/** `n` files, each of which imports the next. */
function chainOfImports(n: number): Record<string, string> {
  const files: Record<string, string> = { [MAIN]: 'import "f1";', [`f${n}`]: "" };
  for (let i = 0; i < n; i++) files[`f${i}`] = `import "f${i + 1}";`;
  return files;
}

/** One text (or more) per finding: code, place, source. */
const CASES: readonly (readonly [DiagnosticCode, string, Files])[] = [
  ["unexpected-character", "1:1", "$"],
  ["unterminated-comment", "1:1", "/* foo"],
  ["bad-string", "1:8", 'import "a'],
  ["bad-number", "1:15", "enum E { kA = 017 };"],
  ["bad-ordinal", "1:19", "struct S { int8 a @; };"],
  ["unexpected-token", "1:8", "struct struct {};"],
  ["unexpected-end", "1:11", "struct S { "],
  ["statement-order", "1:12", "enum E {}; module a;"],
  ["file-not-found", "1:1", 'import "gone.mojom";'],
  ["import-cycle", "1:1", { [MAIN]: 'import "b";', b: `import "${MAIN}";` }],
  ["duplicate-definition", "1:19", "struct S {}; enum S {};"],
  ["duplicate-definition", "2:8", { [MAIN]: 'import "b";\nstruct S {};', b: "struct S {};" }],
  [
    "duplicate-definition",
    "1:1",
    { [MAIN]: 'import "b"; import "c";', b: "struct S {};", c: "struct S {};" },
  ],
  ["duplicate-name", "1:25", "struct S { int8 a; int8 a; };"],
  ["duplicate-name", "1:14", "enum E { kA, kA };"],
  ["duplicate-name", "1:24", "union U { int8 a; int8 a; };"],
  ["duplicate-name", "1:20", "interface I { M(); M(); };"],
  ["duplicate-name", "1:30", "interface I { M(int8 a, int8 a); };"],
  ["undefined-type", "1:12", "struct S { Gone a; };"],
  ["undefined-type", "1:27", "struct S { pending_remote<Gone> a; };"],
  ["undefined-type", "1:33", "interface I { M(map<int8, array<Gone>> a); };"],
  ["unknown-identifier", "1:17", "const int8 kA = kB; const int8 kB = 1;"],
  ["unknown-identifier", "1:21", "struct S { int8 a = kGone; };"],
  ["wrong-type", "1:40", "struct S {}; struct T { pending_remote<S> a; };"],
  ["wrong-type", "1:7", "const array<int8> kA = 1;"],
  ["wrong-type", "1:7", "const int8? kA = 1;"],
  ["wrong-type", "1:26", "feature F {}; struct S { F a; };"],
  ["bad-default", "1:22", "struct S { uint8 a = 256; };"],
  ["bad-default", "1:22", "struct S { int32 a = 1.5; };"],
  ["bad-default", "1:21", 'struct S { bool a = "x"; };'],
  ["bad-default", "1:23", "struct S { string a = 1; };"],
  ["bad-default", "1:28", "struct S { array<int8> a = 1; };"],
  ["bad-default", "1:21", "struct S { int8 a = default; };"],
  ["bad-default", "1:33", "enum E { kA }; struct S { E a = 1; };"],
  ["bad-default", "1:15", "enum E { kA = true };"],
  ["bad-default", "1:17", 'const int8 kA = "x";'],
  ["bad-array-length", "1:24", "struct S { array<int8, 0> a; };"],
  ["bad-map-key", "1:16", "struct S { map<string?, int8> a; };"],
  ["bad-map-key", "1:16", "struct S { map<array<int8>, int8> a; };"],
  ["bad-map-key", "1:16", "struct S { map<handle, int8> a; };"],
  ["never-null", "1:11", "union U { int32? a; };"],
  ["recursive-union", "1:11", "union U { U? a; };"],
  ["enum-value-range", "1:15", "enum E { kA = 2147483648 };"],
  ["enum-value-range", "1:15", "enum E { kA = -128 };"],
  ["enum-value-range", "1:21", "enum E { kA = -129, kB };"],
  ["bad-ordinals", "1:18", "struct S { int8 a@1; };"],
  ["bad-ordinals", "1:28", "struct S { int8 a@0; int8 b@0; };"],
  ["bad-ordinals", "1:24", "interface I { M@1(); N @1(); };"],
  ["bad-ordinals", "1:16", "interface I { M@4294967295(); };"],
  ["bad-ordinals", "1:17", "union U { int8 a@1; int8 b@0; };"],
  ["unknown-attribute", "1:2", "[Foo] struct S {};"],
  ["duplicate-attribute", "1:10", "[Stable, Stable] struct S {};"],
  ["bad-attribute", "1:13", "struct S { [MinVersion=x] int8 a; };"],
  ["bad-attribute", "1:2", '[Uuid="1234"] interface I {};'],
  ["bad-attribute", "1:2", "[Uuid=1234] struct S {};"],
  ["bad-attribute", "1:2", "[Uuid] union U {};"],
  ["bad-attribute", "1:2", "[Uuid=kName] enum E {};"],
  ["bad-attribute", "1:14", "[EnableIf=a, EnableIfNot=b] struct S {};"],
  ["native-body", "1:8", "struct S;"],
  ["native-body", "1:6", "enum E;"],
  ["native-body", "1:17", "[Native] struct S {};"],
  ["extensible-default", "1:19", "[Extensible] enum E { kA };"],
  ["extensible-default", "1:20", "enum E { [Default] kA };"],
  ["extensible-default", "1:47", "[Extensible] enum E { [Default] kA, [Default] kB };"],
  ["extensible-default", "1:20", "[Extensible] union U { int8 a; };"],
  ["extensible-default", "1:26", "union U { [Default] int8 a; };"],
  ["extensible-default", "1:41", "[Extensible] union U { [Default] string a; };"],
  ["bad-version", "1:13", "struct S { [MinVersion=1] string a; };"],
  ["bad-version", "1:40", "struct S { [MinVersion=1] int8 a; int8 bbb; };"],
  ["unstable-dependency", "1:37", "struct T {}; [Stable] struct S { T? a; };"],
  ["unstable-dependency", "1:15", "[Stable] enum E { kA };"],
  ["sync-without-response", "1:16", "interface I { [Sync] M(); };"],
  ["sync-without-response", "1:16", "interface I { [NoInterrupt] M() => (); };"],
  ["sync-without-response", "1:16", "interface I { [Sync] M() => result<int8, int8>; };"],
  ["result-not-sent", "1:15", "interface I { M() => result<int8, int8>; };"],
  ["runtime-feature", "1:2", "[RuntimeFeature=Gone] interface I {};"],
  [
    "runtime-feature",
    "3:31",
    "feature F {};\n[RuntimeFeature=F] interface I {};\nstruct S { pending_remote<I>  a; };",
  ],
  [
    "context-mismatch",
    "3:15",
    "enum C { kA };\n[RequireContext=C.kA] interface I {};\ninterface J { M(pending_remote<I> a); };",
  ],
  ["legacy-syntax", "1:28", "interface I {}; struct S { I aa; };"],
  ["legacy-syntax", "1:28", "interface I {}; struct S { I& a; };"],
  ["bad-string", "1:18", 'const string kA ="a\\q";'],
  ["bad-number", "1:15", `enum E { kA = ${"1".repeat(401)} };`],
  ["file-too-large", "1:1", " ".repeat(1024 * 1024 + 1)],
  ["import-depth", "1:1", chainOfImports(200)],
  ["too-many-errors", "101:1", "$\n".repeat(200)],
];

describe("each diagnostic", () => {
  it.each(CASES.map(([code, place, files]) => ({ code, place, files })))(
    "$code at $place",
    ({ code, files, place }) => {
      expect(brief(compileText(files).diagnostics)).toContain(`${code} ${place}`);
    },
  );

  it("has a case", () => {
    // That one needs two releases; compatibility.test.ts has them.
    const covered = new Set<string>(["incompatible-change", ...CASES.map(([code]) => code)]);
    expect(Object.keys(DIAGNOSTIC_CODES).filter((code) => !covered.has(code))).toEqual([]);
  });
});

describe("docs/mojom.md", () => {
  const text = readFileSync(new URL("../../docs/mojom.md", import.meta.url), "utf8");

  it("lists every diagnostic, and nothing else", () => {
    const rows = [...text.matchAll(/^\| `([a-z-]+)` +\| (.*?) +\|$/gm)];
    expect(Object.fromEntries(rows.map(([, code, about]) => [code, about]))).toEqual(
      DIAGNOSTIC_CODES,
    );
  });
});

describe("formatDiagnostic", () => {
  function format(text: string): string[] {
    return formatDiagnostic(only(compileText(text).diagnostics)).split("\n");
  }

  it("shows file, place, the line with a caret, and what to do", () => {
    expect(format("module a;\n\nstruct S {\n  Fo bar;\n};")).toEqual([
      'main.mojom:4:3: error: type "Fo" is not defined [undefined-type]',
      " 4 |   Fo bar;",
      "   |   ^^",
      "   = define it, or import the file that defines it (imports are not transitive)",
    ]);
  });

  it("suggests a name that differs in its scope or in its case", () => {
    const lines = format("module a.b;\nstruct Foo {};\nstruct S { foo x; };");
    expect(lines.at(-1)).toBe('   = did you mean "a.b.Foo"?');
    expect(format("[stable] struct S {};").at(-1)).toBe("   = did you mean Stable?");
    expect(format("enum E { kA }; struct S { E e = KA; };").at(-1)).toBe("   = did you mean kA?");
  });

  it("keeps tabs so that the caret stands right", () => {
    const [, line, caret] = format("struct S {\n\tFo\tbar;\n};");
    expect(line).toBe(" 2 | \tFo\tbar;");
    expect(caret).toBe("   | \t^^");
  });

  it("marks the end of the file", () => {
    expect(format("struct S {")).toEqual([
      'main.mojom:1:11: error: unexpected end of file: expected "}" to close the struct [unexpected-end]',
      " 1 | struct S {",
      "   |           ^",
      '   = nothing closes the "{" of line 1',
    ]);
  });

  it("marks the last thing before the end, whatever empty lines follow", () => {
    const lines = format("struct S {\n  int8 a;\n\n\n");
    expect(lines[0]).toContain("main.mojom:2:10: ");
    expect(lines.slice(1, 3)).toEqual([" 2 |   int8 a;", "   |          ^"]);
    expect(lines[3]).toBe('   = nothing closes the "{" of line 1');
  });

  it("marks a missing semicolon where it is missing", () => {
    expect(format("struct S {\n  int8 a\n  int8 b;\n};")).toEqual([
      'main.mojom:2:9: error: missing ";" behind a field [unexpected-token]',
      " 2 |   int8 a",
      "   |         ^",
      '   = add ";" here',
    ]);
  });

  it("counts lines alike whatever ends them, and no byte order mark", () => {
    for (const end of ["\n", "\r\n", "\r"]) {
      const lines = format(`\ufeffmodule a;${end}${end}struct S { Fo a; };${end}`);
      expect(lines.slice(0, 3)).toEqual([
        'main.mojom:3:12: error: type "Fo" is not defined [undefined-type]',
        " 3 | struct S { Fo a; };",
        "   |            ^^",
      ]);
    }
    expect(format("\ufeffstruct S { Fo a; };")[2]).toBe("   |            ^^");
  });

  it("shows the surroundings of the caret in a long line", () => {
    const padding = Array.from({ length: 100 }, (_, i) => `int8 a${i}; `).join("");
    const [head, line = "", caret = ""] = format(
      `struct S { ${padding}Fo bar; ${padding.replaceAll("a", "b")}};`,
    );
    expect(head).toMatch(/^main\.mojom:1:\d{3,}: /);
    expect(line.length).toBeLessThan(180);
    expect(line).toMatch(/^ 1 \| ….* Fo bar; .*…$/);
    expect(line.slice(caret.indexOf("^"), caret.lastIndexOf("^") + 1)).toBe("Fo");
  });

  it("cannot be used to steer a terminal or to turn text around", () => {
    const text = 'import "\u001b[31m\u202e\u0000.mojom\\n";\u0007';
    const all = compileText(text).diagnostics.map(formatDiagnostic);
    expect(all).toHaveLength(2);
    for (const shown of all) {
      expect(shown.split("\n")).toHaveLength(4);
      expect(shown.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202e]/u);
    }
  });

  it("keeps names that are as long as a file out of the way", () => {
    for (const line of format(`struct S { ${"x".repeat(100_000)} a; };`)) {
      expect(line.length).toBeLessThan(600);
    }
  });

  it("cuts what spans several lines at the end of the first", () => {
    const [, line, caret] = format('struct S {};\nimport\n  "x.mojom";');
    expect([line, caret]).toEqual([" 2 | import", "   | ^^^^^^"]);
  });

  it("tells warnings from errors", () => {
    expect(format("interface I {}; struct S { I& a; };")[0]).toContain(": warning: ");
  });
});

describe("what a message says", () => {
  function finding(text: string) {
    const { hint, message } = only(compileText(text).diagnostics);
    return { message, hint };
  }

  it.each([
    ["uint8 a = 256", "256 does not fit the type uint8", "write a whole number from 0 to 255"],
    [
      "int64 a = 9223372036854775808",
      "9223372036854775808 does not fit the type int64",
      "write a whole number from -9223372036854775808 to 9223372036854775807",
    ],
    ["int8? a = 1.5", "1.5 does not fit the type int8?", "write a whole number from -128 to 127"],
    ["bool a = 1", "1 does not fit the type bool", "write true or false"],
    ["float a = true", "true does not fit the type float", "write a number"],
    ["string a = 1", "1 does not fit the type string", "write text in double quotes"],
    ["T a = 1", "1 does not fit the type T", "write = default, or drop the value"],
    ["E a = 7", "7 does not fit the type E", "write one of its values: kA, kB"],
    ["F a = E.kA", "E.kA does not fit the type F", "F has no values"],
    ["E a = kC", '"kC" is not known here', "use one of E: kA, kB"],
  ])("about the default of %s", (field, message, hint) => {
    const text = `struct S { ${field}; }; struct T {}; enum E { kA, kB }; enum F {};`;
    expect(finding(text)).toEqual({ message, hint });
  });

  it.each([
    [
      "struct S {};\nenum S {};",
      '"S" is already defined',
      "rename one of them; the first is at main.mojom:1:8",
    ],
    [
      "struct S { int8 a; int8 a; };",
      'the field "a" is defined twice',
      "rename one of them; the first is at main.mojom:1:17",
    ],
    [
      "struct S { int8 a@0; int8 b@0; };",
      'ordinal @0 is that of "a" already',
      "give every field an ordinal of its own",
    ],
    [
      "interface I { M@1(); N @1(); };",
      'ordinal @1 is that of "M" already',
      "give every method an ordinal of its own",
    ],
    ["struct S { int8 a@1; };", 'ordinal @1 of "a" leaves a gap', "an only field has @0"],
    [
      "struct S { [MinVersion=2] int8 a; int8 b; };",
      '"b" is older than "a", which comes before it',
      "give it at least [MinVersion=2]; versions rise with the ordinals",
    ],
    [
      "struct S { map<string?, int8> a; };",
      "string? cannot be a map key",
      "keys are non-nullable numbers, bools, strings, enums, structs or unions",
    ],
    [
      "enum E { kA = -127 };",
      "kA = -127 is not allowed",
      "-128 and -127 are reserved in every enum; give it another value",
    ],
    [
      "interface I {}; struct S { associated I& a; };",
      'the form "associated I&" was removed from mojom in 2024',
      "write pending_associated_receiver<I>",
    ],
    ['struct "x" {};', 'unexpected string "x"', "expected the name of the struct"],
    ["struct S {}; €€€", 'unexpected characters "€€€"', "remove them"],
  ])("about %s", (text, message, hint) => {
    expect(finding(text)).toEqual({ message, hint });
  });
});

describe("a file full of errors", () => {
  it("has the first hundred listed, and is told to have more", () => {
    const { diagnostics } = compileText("struct S { Gone a; };\n".repeat(150));
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    expect(errors).toHaveLength(101);
    expect(errors.at(-1)?.message).toBe("more than 100 errors; the rest is not shown");
  });

  it("does not use up what other files may say", () => {
    const files = { [MAIN]: 'import "b"; struct S { int8 };', b: "$\n".repeat(200) };
    const found = brief(compileText(files).diagnostics);
    expect(found).toHaveLength(102);
    expect(found).toContain("unexpected-token 1:29");
  });

  it("with only warnings can be used all the same", () => {
    const fields = Array.from({ length: 150 }, (_, i) => `I& a${i};`).join("");
    const { diagnostics, modules } = compileText(`interface I {}; struct S { ${fields} };`);
    expect(diagnostics).toHaveLength(100);
    expect(modules).toHaveLength(1);
  });
});
