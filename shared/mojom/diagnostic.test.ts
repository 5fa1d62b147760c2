import { describe, expect, it } from "vitest";
import { DIAGNOSTIC_CODES, formatDiagnostic } from "./diagnostic.ts";
import type { DiagnosticCode } from "./diagnostic.ts";
import { brief, compileText, MAIN, only } from "./testing/compile-text.ts";

type Files = string | Readonly<Record<string, string>>;

/** One text (or more) per finding: code, place, source. */
const CASES: readonly (readonly [DiagnosticCode, string, Files])[] = [
  ["unexpected-character", "1:1", "$"],
  ["unterminated-comment", "1:1", "/* foo"],
  ["bad-string", "1:8", 'import "a'],
  ["bad-number", "1:15", "enum E { kA = 017 };"],
  ["bad-ordinal", "1:19", "struct S { int8 a @; };"],
  ["unexpected-token", "1:8", "struct struct {};"],
  ["unexpected-end", "1:12", "struct S { "],
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
];

describe("each diagnostic", () => {
  it.each(CASES.map(([code, place, files]) => ({ code, place, files })))(
    "$code at $place",
    ({ code, files, place }) => {
      expect(brief(compileText(files).diagnostics)).toContain(`${code} ${place}`);
    },
  );

  it("has a case", () => {
    const covered = new Set<string>(CASES.map(([code]) => code));
    expect(Object.keys(DIAGNOSTIC_CODES).filter((code) => !covered.has(code))).toEqual([]);
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
      "   = finish what was begun above",
    ]);
  });

  it("cuts what spans several lines at the end of the first", () => {
    const [, line, caret] = format('struct S {};\nimport\n  "x.mojom";');
    expect([line, caret]).toEqual([" 2 | import", "   | ^^^^^^"]);
  });

  it("tells warnings from errors", () => {
    expect(format("interface I {}; struct S { I& a; };")[0]).toContain(": warning: ");
  });
});
