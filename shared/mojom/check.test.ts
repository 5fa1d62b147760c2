// Rules among finished definitions: attributes, versions, stability, features and contexts.
import { describe, expect, it } from "vitest";
import { brief, compileText, MAIN, moduleOf, only } from "./testing/compile-text.ts";

type Files = string | Readonly<Record<string, string>>;

function found(files: Files): string[] {
  return brief(compileText(files).diagnostics);
}

function codes(files: Files): string[] {
  return compileText(files).diagnostics.map(({ code }) => code);
}

/** The version table of the only struct, as `version:bytes`. */
function versions(text: string): string[] {
  const { layout } = only(moduleOf(text).structs);
  return layout.versions.map(({ version, numBytes }) => `${version}:${numBytes}`);
}

describe("attributes", () => {
  // What each node knows, written down here a second time on purpose.
  const KNOWN: readonly (readonly [node: string, keys: string, text: (a: string) => string])[] = [
    ["module", "JavaConstantsClassName JavaPackage", (a) => `${a} module m;`],
    [
      "struct",
      "CustomSerializer JavaClassName Native Stable RenamedFrom Uuid",
      (a) => `${a} struct S {};`,
    ],
    ["union", "Extensible Stable RenamedFrom Uuid", (a) => `${a} union U { int8 a; };`],
    ["struct field", "MinVersion RenamedFrom", (a) => `struct S { ${a} int8? a; };`],
    ["union field", "MinVersion RenamedFrom Default", (a) => `union U { ${a} int8 a; };`],
    ["parameter", "MinVersion RenamedFrom", (a) => `interface I { M(${a} int8 a); };`],
    ["enum", "Extensible Native Stable RenamedFrom Uuid", (a) => `${a} enum E { kA };`],
    ["enum value", "Default MinVersion", (a) => `enum E { ${a} kA };`],
    [
      "interface",
      "DispatchDebugAlias RenamedFrom RequireContext RuntimeFeature ServiceSandbox Stable Uuid",
      (a) => `${a} interface I {};`,
    ],
    [
      "method",
      "AllowedContext EstimateSize MinVersion NoInterrupt RuntimeFeature SupportsUrgent Sync " +
        "UnlimitedSize",
      (a) => `interface I { ${a} M(); };`,
    ],
    ["feature", "", (a) => `${a} feature F {};`],
    ["const", "", (a) => `${a} const int8 kA = 1;`],
    ["import", "", (a) => `${a} import "b";`],
  ];
  const everyKey = new Set(KNOWN.flatMap(([, keys]) => keys.split(" ")).filter(Boolean));

  it.each(KNOWN)("of a %s are its own only", (_node, keys, text) => {
    const accepted = [...everyKey].filter((key) => {
      return !codes({ [MAIN]: text(`[${key}]`), b: "" }).includes("unknown-attribute");
    });
    expect(new Set(accepted)).toEqual(new Set(keys.split(" ").filter(Boolean)));
  });

  it.each(KNOWN)("of a %s may be conditions", (_node, _keys, text) => {
    expect(codes({ [MAIN]: text("[EnableIfNot=x]"), b: "" })).toEqual([]);
  });

  it("that are unknown are each reported, with those that are known", () => {
    const { diagnostics } = compileText("[Foo, Stable, Bar] union U { int8 a; };");
    expect(brief(diagnostics)).toEqual(["unknown-attribute 1:2", "unknown-attribute 1:15"]);
    expect(diagnostics[0]?.hint).toBe(
      "known here: Extensible, Stable, RenamedFrom, Uuid, EnableIf, EnableIfNot",
    );
  });

  it("that are false are not set", () => {
    const text = "[Stable=false, Extensible=false] enum E { kA };";
    expect(only(moduleOf(text).enums)).toMatchObject({ stable: false, extensible: false });
  });

  it("take integers, floats, text and lists as they are", () => {
    const text = `
      [JavaClassName="x", RenamedFrom=1.5, CustomSerializer=a|b] struct S {};
      [ServiceSandbox=-5] interface I {};`;
    const { interfaces, structs } = moduleOf(text);
    expect(Object.fromEntries(only(structs).attributes)).toEqual({
      JavaClassName: "x",
      RenamedFrom: 1.5,
      CustomSerializer: { type: "anyOf", names: ["a", "b"] },
    });
    expect(Object.fromEntries(only(interfaces).attributes)).toEqual({ ServiceSandbox: -5 });
  });
});

describe("MinVersion", () => {
  it("may be a constant", () => {
    const text = "const int32 kNew = 4; struct S { int8 a; [MinVersion=kNew] int8 b; };";
    expect(only(moduleOf(text).structs).fields.map(({ minVersion }) => minVersion)).toEqual([0, 4]);
  });

  it.each(["-1", "1.5", "true", '"1"', "4294967296", "kText", "a|b"])("is not %s", (value) => {
    const text = `const string kText = "1"; struct S { [MinVersion=${value}] int8 a; };`;
    expect(found(text)).toEqual(["bad-attribute 1:39"]);
  });

  it("makes a table with a size for each version", () => {
    expect(
      versions(`struct S {
        int32 a; [MinVersion=2] int64 b; [MinVersion=3] int64 c; [MinVersion=3] bool d;
      };`),
    ).toEqual(["0:16", "2:24", "3:32"]);
  });

  it("counts also where a later field fits into a gap of the first version", () => {
    expect(versions("struct S { int8 a; int64 b; [MinVersion=1] int8 c; };")).toEqual([
      "0:24",
      "1:24",
    ]);
  });

  it("may leave version 0 without fields", () => {
    expect(versions("struct S { [MinVersion=1] int8 a; };")).toEqual(["0:8", "1:16"]);
  });

  it("goes by ordinals, not by lines", () => {
    const text = "struct S { [MinVersion=1] int8? b@1; int64 a@0; };";
    expect(versions(text)).toEqual(["0:16", "1:24"]);
    const { fields } = only(moduleOf(text).structs).layout;
    expect(fields.map(({ field }) => field.name)).toEqual(["a", "b"]);
    expect(found("struct S { [MinVersion=1] int8 a@0; int8 b@1; };")).toEqual(["bad-version 1:42"]);
  });

  it.each(["string", "T", "U", "array<int8>", "map<int8, int8>", "handle", "pending_remote<I>"])(
    "keeps a later %s from being required",
    (type) => {
      const text = (nullable: string) => `
        struct S { int8 a; [MinVersion=1] ${type}${nullable} b; };
        struct T {}; union U { int8 a; }; interface I {};`;
      expect(codes(text(""))).toEqual(["bad-version"]);
      expect(codes(text("?"))).toEqual([]);
    },
  );

  it("holds in parameter and response lists", () => {
    const text = `interface I {
      M(int8 a, [MinVersion=1] string b) => ([MinVersion=2] int8 c, int8 d);
    };`;
    expect(found(text)).toEqual(["bad-version 2:18", "bad-version 2:74"]);
  });
});

describe("Stable", () => {
  it.each([
    ["a struct", "struct T {};", "T a"],
    ["a union", "union T { int8 a; };", "T? a"],
    ["an enum", "[Extensible] enum T { [Default] kA };", "T a"],
    ["an interface", "interface T {};", "pending_receiver<T> a"],
    ["a struct in an array", "struct T {};", "array<array<T?>> a"],
    ["a key of a map", "struct T {};", "map<T, int8> a"],
    ["a value of a map", "struct T {};", "map<int8, T> a"],
  ])("does not go with %s that is not", (_, definition, field) => {
    expect(codes(`${definition} [Stable] struct S { ${field}; };`)).toEqual([
      "unstable-dependency",
    ]);
    expect(codes(`${definition} [Stable] union U { ${field}; };`)).toEqual(["unstable-dependency"]);
    expect(codes(`${definition} [Stable] interface I { M@0(${field}) => (); };`)).toEqual([
      "unstable-dependency",
    ]);
    expect(codes(`${definition} [Stable] interface I { M@0() => (${field}); };`)).toEqual([
      "unstable-dependency",
    ]);
  });

  it("reaches into imports", () => {
    const files = {
      [MAIN]: 'import "b"; [Stable] struct S { A a; B b; };',
      b: "[Stable] struct A {}; struct B {};",
    };
    expect(found(files)).toEqual(["unstable-dependency 1:40"]);
  });
});

describe("RuntimeFeature", () => {
  it("may name a feature of an imported file, on interfaces and methods", () => {
    const files = {
      [MAIN]: `module a; import "b";
        [RuntimeFeature=b.F] interface I { [RuntimeFeature=b.F] M(); };`,
      b: "module b; feature F { const bool default_state = true; };",
    };
    expect(codes(files)).toEqual([]);
  });

  it("names nothing else", () => {
    const text = `struct S {}; const int8 kA = 1;
[RuntimeFeature=S] interface I { [RuntimeFeature=kA] M(); [RuntimeFeature="x"] N(); };`;
    expect(found(text)).toEqual([
      "runtime-feature 2:2",
      "runtime-feature 2:35",
      "runtime-feature 2:60",
    ]);
  });

  it.each([
    "pending_remote<I> a",
    "array<pending_receiver<I>> a",
    "map<int8, pending_remote<I>> a",
  ])("keeps %s from being required", (field) => {
    const head = "feature F {}; [RuntimeFeature=F] interface I {};";
    expect(codes(`${head} union U { ${field}; };`)).toEqual(["runtime-feature"]);
    expect(codes(`${head} interface J { M() => (${field}); };`)).toEqual(["runtime-feature"]);
  });
});

describe("contexts", () => {
  const HEAD = "enum C { kA, kB, kC }; [RequireContext=C.kB] interface I {};";

  it.each([
    ["stricter", "C.kA", []],
    ["the same", "C.kB", []],
    ["looser", "C.kC", ["context-mismatch"]],
    ["of another enum", "D.kA", ["context-mismatch"]],
    ["unknown", "Gone", ["context-mismatch"]],
  ])("that are %s", (_, allowed, expected) => {
    const method = `[AllowedContext=${allowed}] M(pending_remote<I> i)`;
    expect(codes(`${HEAD} enum D { kA }; interface J { ${method}; };`)).toEqual(expected);
  });

  it("are needed for what a response carries, and what is inside structs and unions", () => {
    const text = `${HEAD}
      struct S { U? u; S? s; }; union U { map<int8, pending_receiver<I>> m; int8 a; };
      interface J { M() => (array<S> s); N(int8 a); };`;
    expect(found(text)).toEqual(["context-mismatch 3:21"]);
  });

  it("come with imported interfaces, however far away", () => {
    const files = {
      [MAIN]: 'import "b"; interface J { M(S s); };',
      b: 'import "c"; struct S { pending_remote<I> i; };',
      c: HEAD,
    };
    expect(found(files)).toEqual(["context-mismatch 1:27"]);
  });

  it("have to be enumerators", () => {
    expect(found("[RequireContext=5] interface I {};")).toEqual(["context-mismatch 1:2"]);
  });
});

describe("[Default]", () => {
  it.each(["int8", "uint64", "bool", "string?", "T?", "float?", "handle?"])(
    "of an extensible union may be %s",
    (type) => {
      const text = `[Extensible] union U { float a; [Default] ${type} d; }; struct T {};`;
      expect(only(moduleOf(text).unions).defaultField).toMatchObject({ name: "d", tag: 1 });
    },
  );

  it.each(["float", "string", "T", "E", "handle"])("of a union cannot be %s", (type) => {
    const text = `[Extensible] union U { [Default] ${type} d; }; struct T {}; enum E { kA };`;
    expect(codes(text)).toEqual(["extensible-default"]);
  });

  it("is there once", () => {
    const text = "[Extensible] union U { [Default] int8 a; [Default] int8 b; };";
    expect(found(text)).toEqual(["extensible-default 1:57"]);
  });
});

describe("conditions", () => {
  function names(text: string, ...enabledFeatures: string[]): string {
    return moduleOf(text, { enabledFeatures })
      .structs.map(({ name }) => name)
      .join("");
  }

  it.each([
    ["a", "a", "S"],
    ["a", "b", ""],
    ["a|b", "b", "S"],
    ["a|b", "c", ""],
    ["a&b", "a", ""],
    ["a&b", "a b", "S"],
    ['"a"', "a", "S"],
    ["true", "", "S"],
    ["false", "", ""],
  ])("EnableIf=%s with %s; and EnableIfNot is the opposite", (condition, enabled, expected) => {
    const features = enabled.split(" ");
    expect(names(`[EnableIf=${condition}] struct S {};`, ...features)).toBe(expected);
    const opposite = expected === "" ? "S" : "";
    expect(names(`[EnableIfNot=${condition}] struct S {};`, ...features)).toBe(opposite);
  });

  it("let definitions of one name take turns", () => {
    const text = "[EnableIf=a] struct S { int8 x; }; [EnableIfNot=a] struct S { int8 y; };";
    expect(only(moduleOf(text).structs).fields[0]?.name).toBe("y");
    const options = { enabledFeatures: ["a"] };
    expect(only(moduleOf(text, options).structs).fields[0]?.name).toBe("x");
  });

  it("reach nested enums, and renumber what is left", () => {
    const text = `struct S { enum E { kA, [EnableIf=x] kB, kC }; };
      interface I { enum E { [EnableIf=x] kA, kB }; [EnableIf=x] M(); N(); };`;
    const { interfaces, structs } = moduleOf(text);
    expect(only(only(structs).enums).values.map(({ name, value }) => [name, value])).toEqual([
      ["kA", 0],
      ["kC", 1],
    ]);
    expect(only(only(interfaces).enums).values.map(({ name }) => name)).toEqual(["kB"]);
    expect(only(only(interfaces).methods)).toMatchObject({ name: "N", ordinal: 0 });
  });

  it("leave no trace: what is dropped is not checked", () => {
    const text = "struct S { [EnableIf=x] Gone a; [EnableIf=x, Foo] int8 b = kGone; };";
    expect(codes(text)).toEqual([]);
  });
});
