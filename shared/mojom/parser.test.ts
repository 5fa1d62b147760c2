import { describe, expect, it } from "vitest";
import { DiagnosticSink } from "./diagnostic.ts";
import { normalizePath, parse } from "./parser.ts";
import { brief } from "./testing/compile-text.ts";

function parseText(text: string) {
  const sink = new DiagnosticSink();
  const file = parse({ path: "t.mojom", text }, sink);
  return { file, found: brief(sink.diagnostics), diagnostics: sink.diagnostics };
}

/** What the parser makes of one struct field or parameter type. */
function typeOf(text: string) {
  const { file, found } = parseText(`struct S { ${text} f; };`);
  const [struct] = file.definitions;
  const members = struct?.type === "struct" ? struct.members : undefined;
  const [field] = members ?? [];
  return { kind: field?.type === "field" ? field.kind : undefined, found };
}

describe("files", () => {
  it("may be empty", () => {
    const { file, found } = parseText("");
    expect(found).toEqual([]);
    expect(file).toMatchObject({ module: undefined, imports: [], definitions: [] });
  });

  it("begin with a module statement and imports", () => {
    const { file, found } = parseText(`
      [JavaPackage="x"] module a.b.c;
      import "x/y.mojom";
      [EnableIf=foo] import "z\\\\w.mojom";
    `);
    expect(found).toEqual([]);
    expect(file.module?.name.text).toBe("a.b.c");
    expect(file.imports.map(({ path }) => path)).toEqual(["x/y.mojom", "z/w.mojom"]);
  });

  it.each([
    ["a second module statement", "module a; module b;", "statement-order 1:11"],
    ["a module statement behind an import", 'import "a"; module b;', "statement-order 1:13"],
    ["a module statement behind a definition", "enum E {}; module b;", "statement-order 1:12"],
    ["an import behind a definition", 'enum E {}; import "a";', "statement-order 1:12"],
  ])("report %s", (_, text, found) => {
    expect(parseText(text).found).toEqual([found]);
  });

  it("hold every kind of definition", () => {
    const { file, found } = parseText(`
      const int32 kX = -5;
      enum E { kA, kB = 0x10, kC = kB, };
      enum F {};
      [Native] enum G;
      struct S { const bool kY = true; enum N { kZ }; int8 a@0 = 1; T b = default; };
      [Native] struct H;
      union U { int8 a; string? b@1; };
      interface I { const string kS = "x"; enum M { kQ }; One(); Two@7(int8 a, [MinVersion=1] T b) => (bool c); };
      feature Fe { const string name = "x"; const bool default_state = false; };
    `);
    expect(found).toEqual([]);
    expect(file.definitions.map(({ type }) => type).join(" ")).toBe(
      "const enum enum enum struct struct union interface feature",
    );
  });

  it("may use the weak keyword and the word result as names", () => {
    const { found } = parseText("struct S { int8 feature; int8 result; result.feature x; };");
    expect(found).toEqual([]);
  });
});

describe("types", () => {
  it.each([
    ["int32", { type: "name", text: "int32", nullable: false }],
    ["a.b.C?", { type: "name", text: "a.b.C", nullable: true }],
    ["handle", { type: "handle", handle: undefined }],
    ["handle<shared_buffer>?", { type: "handle", handle: "shared_buffer", nullable: true }],
    ["array<int8>", { type: "array", element: { text: "int8" }, length: undefined }],
    ["array<int8?, 3>?", { type: "array", element: { nullable: true }, length: { value: 3n } }],
    ["map<string, array<T>>", { type: "map", key: { text: "string" }, value: { type: "array" } }],
    ["pending_remote<I>", { type: "endpoint", role: "remote", associated: false }],
    ["pending_receiver<I>", { type: "endpoint", role: "receiver", associated: false }],
    ["pending_associated_remote<a.I>?", { role: "remote", associated: true, nullable: true }],
    ["pending_associated_receiver<I>", { role: "receiver", associated: true }],
  ])("%s", (text, expected) => {
    const { found, kind } = typeOf(text);
    expect(found).toEqual([]);
    expect(kind).toMatchObject(expected);
  });

  it.each([
    ["I&", { role: "receiver", associated: false, nullable: false }],
    ["I&?", { role: "receiver", associated: false, nullable: true }],
    ["associated I", { role: "remote", associated: true }],
    ["associated I?", { role: "remote", associated: true, nullable: true }],
    ["associated I&?", { role: "receiver", associated: true, nullable: true }],
  ])("%s of older files, with a warning", (text, expected) => {
    const { found, kind } = typeOf(text);
    expect(found).toEqual(["legacy-syntax 1:12"]);
    expect(kind).toMatchObject({ ...expected, type: "endpoint", legacy: true });
  });

  it("of old files may stand inside of others", () => {
    const { found, kind } = typeOf("map<string, associated I&?>");
    expect(found).toEqual(["legacy-syntax 1:24"]);
    expect(kind).toMatchObject({ type: "map", value: { role: "receiver", associated: true } });
    const { kind: array } = typeOf("array<associated I>");
    expect(array).toMatchObject({ element: { type: "endpoint", role: "remote", legacy: true } });
  });

  it("a type may be named associated", () => {
    expect(typeOf("associated").kind).toMatchObject({ type: "name", text: "associated" });
  });

  it.each([
    ["int8??", "unexpected-token 1:17"],
    ["I?&", "unexpected-token 1:14"],
    ["handle<file>", "wrong-type 1:19"],
    ["handle<message_pipe?>", "unexpected-token 1:31"],
    ["array<int8, 0>", "bad-array-length 1:24"],
    ["array<int8, 4294967296>", "bad-array-length 1:24"],
    ["array<int8, 0x10>", "unexpected-token 1:24"],
    ["array<int8, N>", "unexpected-token 1:24"],
    ["associated associated I", "unexpected-token 1:23"],
    ["associated handle", "unexpected-token 1:23"],
    ["map<string>", "unexpected-token 1:22"],
    ["pending_remote I", "unexpected-token 1:27"],
  ])("not %s", (text, found) => {
    expect(typeOf(text).found).toContain(found);
  });
});

describe("deep types", () => {
  function nested(depth: number): string {
    return `${"array<".repeat(depth)}int8${">".repeat(depth)}`;
  }

  it("are read up to a limit, and refused beyond it", () => {
    expect(typeOf(nested(200)).found).toEqual([]);
    expect(typeOf(nested(201)).found).toHaveLength(1);
    expect(typeOf(nested(5000)).found).toHaveLength(1);
  });
});

describe("methods", () => {
  function methodOf(text: string) {
    const { file, found } = parseText(`interface I { ${text} };`);
    const [definition] = file.definitions;
    const [method] = definition?.type === "interface" ? definition.members : [];
    return { found, method: method?.type === "method" ? method : undefined };
  }

  it("tell no response from an empty one", () => {
    expect(methodOf("M();").method?.response).toBeUndefined();
    expect(methodOf("M() => ();").method?.response).toEqual({ type: "params", params: [] });
  });

  it("may answer with a result", () => {
    const { found, method } = methodOf("M() => result<int8, string>;");
    expect(found).toEqual([]);
    expect(method?.response).toMatchObject({
      type: "result",
      success: { text: "int8" },
      failure: { text: "string" },
    });
  });

  it.each([
    ["M(int8 a,);", "unexpected-token"],
    ["M(int8 a = 1);", "unexpected-token"],
    ["M(int8);", "unexpected-token"],
    ["M() => int8;", "unexpected-token"],
    ["M;", "unexpected-token"],
    ["int8 M();", "unexpected-token"],
  ])("not %s", (text, code) => {
    expect(methodOf(text).found.map((found) => found.split(" ")[0])).toEqual([code]);
  });
});

describe("attributes", () => {
  function attributesOf(text: string) {
    const { file, found } = parseText(`${text} struct S {};`);
    const values = file.definitions[0]?.attributes.map(({ key, value }) => [key.text, value]);
    return { found, values: Object.fromEntries(values ?? []) as unknown };
  }

  it("take every form of value", () => {
    const { found, values } = attributesOf(
      '[A, B=true, C=-3, D=0x10, E=1.5, F="x", G=name, H=a.b.C, I=x|y|z, J=x&y]',
    );
    expect(found).toEqual([]);
    expect(values).toEqual({
      A: { type: "literal", value: true },
      B: { type: "literal", value: true },
      C: { type: "literal", value: -3 },
      D: { type: "literal", value: 16 },
      E: { type: "literal", value: 1.5 },
      F: { type: "literal", value: "x" },
      G: { type: "name", text: "name" },
      H: { type: "name", text: "a.b.C" },
      I: { type: "anyOf", names: ["x", "y", "z"] },
      J: { type: "allOf", names: ["x", "y"] },
    });
  });

  it("may be none", () => {
    expect(attributesOf("[]")).toEqual({ found: [], values: {} });
  });

  it.each([
    ["[A,]", "unexpected-token 1:4"],
    ["[A=x|y&z]", "unexpected-token 1:7"],
    ["[A, A=2]", "duplicate-attribute 1:5"],
    ["[A=]", "unexpected-token 1:4"],
    ["[A B]", "unexpected-token 1:4"],
  ])("not %s", (text, found) => {
    expect(attributesOf(text).found).toEqual([found]);
  });
});

describe("recovery", () => {
  it("reports every broken member and keeps the others", () => {
    const { file, found } = parseText(`struct S {
  int8 = 3;
  int8 good;
  array<int8 bad;
  string also_good
};
struct T { int8 x };
enum E { kA kB };
interface I { A(; B(); C() => ; D(); };
union U { int8 a = 1; int8 b; };`);
    expect(found).toEqual([
      "unexpected-token 2:8",
      "unexpected-token 4:14",
      "unexpected-token 5:19",
      "unexpected-token 7:19",
      "unexpected-token 8:13",
      "unexpected-token 9:17",
      "unexpected-token 9:31",
      "unexpected-token 10:18",
    ]);
    const names = file.definitions.map((definition) => definition.name.text);
    expect(names).toEqual(["S", "T", "E", "I", "U"]);
    const members = file.definitions.map((definition) => {
      return "members" in definition ? definition.members?.map(({ name }) => name.text) : [];
    });
    expect(members).toEqual([["good"], [], [], ["B", "D"], ["b"]]);
  });

  it("reports every broken enumerator and keeps the others", () => {
    const { file, found } = parseText(`enum E {
  kA = ,
  kB kC,
  = 3,
  [Default kD,
  kE,
  kF = 1 2,
  kG
};
struct S {};`);
    expect(found).toEqual([
      "unexpected-token 2:8",
      "unexpected-token 3:6",
      "unexpected-token 4:3",
      "unexpected-token 5:12",
      "unexpected-token 7:10",
    ]);
    const [item, struct] = file.definitions;
    const values = item?.type === "enum" ? item.values : [];
    expect(values?.map(({ name }) => name.text)).toEqual(["kB", "kC", "kE", "kG"]);
    expect(struct?.name.text).toBe("S");
  });

  it("finds errors in every part of a file", () => {
    const { file, found } = parseText(`module a.;
import b;
[Foo=] struct A {};
const int8 kA 1;
feature F { const bool; const string name = "f"; };
struct B { const int8 = 1; enum { kA }; int8 ok; };
interface I { enum E { kA, }; M() => result<int8>; N(); };
union U { int8; };
struct C {}`);
    expect(found).toEqual([
      "unexpected-token 1:9",
      "unexpected-token 2:8",
      "unexpected-token 3:6",
      "unexpected-token 4:15",
      "unexpected-token 5:23",
      "unexpected-token 6:23",
      "unexpected-token 6:33",
      "unexpected-token 7:49",
      "unexpected-token 8:15",
      "unexpected-end 9:12",
    ]);
    expect(file.definitions.map(({ name }) => name.text)).toEqual(["F", "B", "I", "U"]);
  });

  it("goes on behind stray braces, reported once", () => {
    const { file, found } = parseText("struct S {};\n};\n}\nstruct T {};");
    expect(found).toEqual(["unexpected-token 2:1"]);
    expect(file.definitions).toHaveLength(2);
  });

  it("goes on behind a definition that is none", () => {
    const { file, found } = parseText("class Foo { int a; struct X { int8 b; }; };\nstruct T {};");
    expect(found).toEqual(["unexpected-token 1:1"]);
    expect(file.definitions.map(({ name }) => name.text)).toEqual(["T"]);
  });

  it.each(["struct S { int8 a;", "struct S", "enum E { kA,", "interface I { M(", "[A", "import"])(
    "tells that the file ends in %s",
    (text) => {
      expect(parseText(text).diagnostics.map(({ code }) => code)).toEqual(["unexpected-end"]);
    },
  );
});

describe("comments", () => {
  it("directly above or behind a member are kept, detached ones are not", () => {
    const { file } = parseText(`// A licence.

// About S.
// More about S.
[Stable]
struct S {
  // About a.
  int8 a;
  int8 b;  // About b.

  // Detached.

  int8 c;
};
enum E {
  kA,  // About A.
  kB   // About B.
};`);
    const [struct, item] = file.definitions;
    expect(struct?.comment).toBe("About S.\nMore about S.");
    const members = struct?.type === "struct" ? struct.members : [];
    expect(members?.map(({ comment }) => comment)).toEqual(["About a.", "About b.", undefined]);
    const values = item?.type === "enum" ? item.values : [];
    expect(values?.map(({ comment }) => comment)).toEqual(["About A.", "About B."]);
  });
});

describe("import paths", () => {
  it.each([
    ["a/b.mojom", "a/b.mojom"],
    ["a\\b.mojom", "a/b.mojom"],
    ["./a//b.mojom", "a/b.mojom"],
    ["a/x/../b.mojom", "a/b.mojom"],
    ["../a.mojom", "../a.mojom"],
    ["/a/../b.mojom", "/b.mojom"],
  ])("%s becomes %s", (path, normal) => {
    expect(normalizePath(path)).toBe(normal);
  });
});
