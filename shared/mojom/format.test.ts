import { describe, expect, it } from "vitest";
import { formatMojom } from "./format.ts";
import { brief } from "./testing/compile-text.ts";

/** Formats the text. @throws Error if it has syntax errors */
function format(text: string): string {
  const result = formatMojom({ path: "main.mojom", text });
  if (result.text === undefined) throw new Error(brief(result.errors).join("\n"));
  return result.text;
}

describe("formatMojom, of a file", () => {
  it("puts one empty line between module, imports and definitions", () => {
    const text =
      'module a . b;import "x.mojom" ;import "y.mojom";const int32 kA=1;struct A{};' +
      "\n\n\n\n[Native]struct B;";
    expect(format(text)).toBe(
      [
        "module a.b;",
        "",
        'import "x.mojom";',
        'import "y.mojom";',
        "",
        "const int32 kA = 1;",
        "",
        "struct A {};",
        "",
        "[Native]",
        "struct B;",
        "",
      ].join("\n"),
    );
  });

  it("keeps groups of imports and of constants as they are", () => {
    const text =
      'import "b";\nimport "a";\n\nimport "c";\n\nconst int8 kA = 1;\nconst int8 kB = 2;\n\n' +
      "const int8 kC = 3;\n";
    expect(format(text)).toBe(text);
  });

  it("makes nothing of nothing, and keeps comments without code", () => {
    expect(format("")).toBe("");
    expect(format("\ufeff \r\n\n ")).toBe("");
    expect(format("\n\n// Later.")).toBe("// Later.\n");
  });

  it("keeps CRLF, and drops a byte order mark", () => {
    expect(format("\ufeffmodule a;\r\nstruct S {\r\n\tint8 a; };")).toBe(
      "module a;\r\n\r\nstruct S {\r\n  int8 a;\r\n};\r\n",
    );
    expect(format("module a;\nstruct S {};\r\n")).toBe("module a;\n\nstruct S {};\n");
    expect(format("struct S {}; // a\rstruct T {};")).toBe("struct S {};  // a\n\nstruct T {};\n");
  });

  it("keeps a wrong file as it is, and tells every error", () => {
    const { text, errors } = formatMojom({
      path: "a.mojom",
      text: "struct S { int8; };\nenum {};",
    });
    expect(text).toBeUndefined();
    expect(brief(errors)).toEqual(["unexpected-token 1:16", "unexpected-token 2:6"]);
  });

  it("minds neither types that do not exist nor imports that are missing", () => {
    expect(format('import "gone.mojom"; struct S { Gone g; };')).toBe(
      'import "gone.mojom";\n\nstruct S {\n  Gone g;\n};\n',
    );
  });

  it("has no words for forms that are out of use, and keeps them", () => {
    const text = "interface I {\n  M(I& a, associated I b, associated I&? c);\n};\n";
    expect(formatMojom({ path: "a.mojom", text })).toEqual({ text, errors: [] });
  });

  it("refuses a file that is too long", () => {
    const { text, errors } = formatMojom({ path: "a", text: " ".repeat(1024 * 1024 + 1) });
    expect([text, brief(errors)]).toEqual([undefined, ["file-too-large 1:1"]]);
  });
});

/** Formats members of a struct, an enum, ... and gives the lines of its body. */
function body(word: string, members: string): string[] {
  const lines = format(`${word} X {${members}};`).split("\n");
  expect([lines[0], ...lines.slice(-2)]).toEqual([`${word} X {`, "};", ""]);
  return lines.slice(1, -2);
}

describe("formatMojom, of a definition", () => {
  it("gives a body without members no lines", () => {
    expect(format("struct S{\n\n}\n;")).toBe("struct S {};\n");
    expect(format("enum E{ };")).toBe("enum E {};\n");
  });

  it("puts each enumerator on a line, with a comma behind each", () => {
    expect(body("enum", "kA,kB=-2 , [Default]kC=kB")).toEqual([
      "  kA,",
      "  kB = -2,",
      "  [Default] kC = kB,",
    ]);
    expect(body("enum", "kA = + 0X1f,")).toEqual(["  kA = +0X1f,"]);
  });

  it("keeps the spelling of types, numbers and strings", () => {
    const members =
      "array < map<string,array<uint8 , 16>? >>a@3=default; handle < platform >?h;" +
      'double d=-1.50e+3; string s="\\x41 // ;"; pending_associated_remote<a . b>r; float f=.5;';
    expect(body("struct", members)).toEqual([
      "  array<map<string, array<uint8, 16>?>> a@3 = default;",
      "  handle<platform>? h;",
      "  double d = -1.50e+3;",
      '  string s = "\\x41 // ;";',
      "  pending_associated_remote<a.b> r;",
      "  float f = .5;",
    ]);
  });

  it("keeps one empty line between members, and none at the braces", () => {
    const members = "\n\n int8 a;\n int8 b;\n\n\n int8 c;\n enum E { kA };\n\n";
    expect(body("struct", members)).toEqual([
      "  int8 a;",
      "  int8 b;",
      "",
      "  int8 c;",
      "  enum E {",
      "    kA,",
      "  };",
    ]);
  });

  it("breaks a field in front of its value, or else of its name", () => {
    const [type, name] = [`array<${"t".repeat(40)}>`, "n".repeat(28)];
    expect(body("struct", `${type} ${name}=1;`)).toEqual([`  ${type} ${name} =`, "      1;"]);
    expect(body("struct", `${type} ${name}${name}=1;`)).toEqual([
      `  ${type}`,
      `      ${name}${name} = 1;`,
    ]);
    expect(body("struct", `${type} ${name};`)).toEqual([`  ${type} ${name};`]);
  });

  it("breaks constants alike", () => {
    const value = `"${"x".repeat(70)}"`;
    expect(format(`const string kA=${value};`)).toBe(`const string kA =\n    ${value};\n`);
  });

  it("takes features and unions", () => {
    expect(body("feature", 'const string name="x";')).toEqual(['  const string name = "x";']);
    expect(body("union", "int8 a@1;[Default]S?b;")).toEqual(["  int8 a@1;", "  [Default] S? b;"]);
  });
});

describe("formatMojom, of attributes", () => {
  it("puts them above definitions and methods, and in front of the rest if there is room", () => {
    expect(format("[Stable,Extensible] enum E{[Default]kA};")).toBe(
      "[Stable, Extensible]\nenum E {\n  [Default] kA,\n};\n",
    );
    expect(body("interface", "[Sync]M([MinVersion=1]int8 a)=>();")).toEqual([
      "  [Sync]",
      "  M([MinVersion=1] int8 a) => ();",
    ]);
    const long = `[RenamedFrom="${"a".repeat(60)}"]`;
    expect(body("struct", `[MinVersion = 1]int8 a;${long}int8 b;`)).toEqual([
      "  [MinVersion=1] int8 a;",
      `  ${long}`,
      "  int8 b;",
    ]);
  });

  it("keeps values together, and lists apart that are too long", () => {
    const name = "a".repeat(30);
    expect(format('[A=- 1,B=x . y,C=x | y.z,D="a, b",E=x&y]struct S{};')).toBe(
      '[A=-1, B=x.y, C=x|y.z, D="a, b", E=x&y]\nstruct S {};\n',
    );
    expect(format(`[A=${name},B=${name},C=${name}] struct S{};`)).toBe(
      `[A=${name},\n B=${name},\n C=${name}]\nstruct S {};\n`,
    );
    expect(format("[ ]struct S{};")).toBe("[]\nstruct S {};\n");
  });
});

describe("formatMojom, of a method", () => {
  const [a, b] = [`string ${"a".repeat(30)}`, `string ${"b".repeat(30)}`];

  it("keeps what fits on a line on one", () => {
    expect(body("interface", "M@0(int8 a,\n int8 b)\n=>\n(int8 c);\nN ( )=>( );O();")).toEqual([
      "  M@0(int8 a, int8 b) => (int8 c);",
      "  N() => ();",
      "  O();",
    ]);
  });

  it("puts the response on a line of its own first", () => {
    expect(body("interface", `M(${a}) => (${b});`)).toEqual([`  M(${a})`, `      => (${b});`]);
    expect(body("interface", `M(${a}) => result<X, ${"Y".repeat(30)}>;`)).toEqual([
      `  M(${a})`,
      `      => result<X, ${"Y".repeat(30)}>;`,
    ]);
  });

  it("puts parameters on the next line, each on its own if that is not enough", () => {
    const short = `string ${"a".repeat(27)}, string ${"b".repeat(27)}`;
    expect(body("interface", `Method(${short});`)).toEqual(["  Method(", `      ${short});`]);
    expect(body("interface", `M(${a}, ${b}, int8 c) => (${a}, ${b}, int8 d);`)).toEqual([
      "  M(",
      `      ${a},`,
      `      ${b},`,
      "      int8 c)",
      `      => (${a},`,
      `          ${b},`,
      "          int8 d);",
    ]);
  });

  it("fills lines up to column 80", () => {
    const line = `  M(string ${"a".repeat(61)}) => ();`;
    expect(line).toHaveLength(80);
    expect(body("interface", line)).toEqual([line]);
    expect(body("interface", line.replace("aa", "aaa"))).toEqual([
      `  M(string ${"a".repeat(62)})`,
      "      => ();",
    ]);
  });

  it("breaks a parameter that is too long itself", () => {
    const type = `array<${"t".repeat(60)}>`;
    expect(body("interface", `M(${type} ${"a".repeat(20)});`)).toEqual([
      "  M(",
      `      ${type}`,
      `          ${"a".repeat(20)});`,
    ]);
  });
});
