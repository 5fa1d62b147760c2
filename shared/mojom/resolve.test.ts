import { describe, expect, it } from "vitest";
import { describeKind } from "./check-values.ts";
import type { ConstValue, Enum, Module, Struct } from "./model.ts";
import { brief, compileText, MAIN, moduleOf, only } from "./testing/compile-text.ts";

function struct(module: Module, name = "S"): Struct {
  return only(module.structs.filter((item) => item.name === name));
}

/** The types of the fields of S, as one would write them. */
function kinds(text: string): string[] {
  return struct(moduleOf(text)).fields.map(({ kind }) => describeKind(kind));
}

function values({ values: members }: Enum): Record<string, number> {
  return Object.fromEntries(members.map(({ name, value }) => [name, value]));
}

/** The values of the constants of a file by name. */
function consts(files: string | Record<string, string>): Record<string, ConstValue> {
  return Object.fromEntries(moduleOf(files).consts.map(({ name, value }) => [name, value]));
}

describe("names", () => {
  it("are prefixed with the namespace and the enclosing definition", () => {
    const module = moduleOf(`module a.b;
      struct S { enum E { kA }; const int8 kC = 1; };
      interface I { M() => (); };
    `);
    expect(struct(module).fullName).toBe("a.b.S");
    expect(only(struct(module).enums).fullName).toBe("a.b.S.E");
    expect(only(struct(module).consts).fullName).toBe("a.b.S.kC");
    const { params, response } = only(only(module.interfaces).methods);
    expect([params.fullName, response?.fullName]).toEqual([
      "a.b.I.M_Params",
      "a.b.I.M_ResponseParams",
    ]);
  });

  it("have no prefix without a module statement", () => {
    expect(struct(moduleOf("struct S {};")).fullName).toBe("S");
  });
});

describe("types", () => {
  it("of every kind keep their parameters", () => {
    const text = `
      struct S {
        bool a; int8? b; string? c; handle d; handle<platform>? e;
        array<array<string?, 3>?> f; map<E, T?>? g; T h; U? i; E? j;
        pending_remote<I> k; pending_receiver<I>? l;
        pending_associated_remote<I> m; pending_associated_receiver<I>? n;
      };
      struct T {}; union U { bool a; }; enum E { kA }; interface I {};
    `;
    expect(kinds(text)).toEqual([
      "bool",
      "int8?",
      "string?",
      "handle",
      "handle<platform>?",
      "array<array<string?, 3>?>",
      "map<E, T?>?",
      "T",
      "U?",
      "E?",
      "pending_remote<I>",
      "pending_receiver<I>?",
      "pending_associated_remote<I>",
      "pending_associated_receiver<I>?",
    ]);
  });

  it("may be used before they are defined, and by themselves", () => {
    const module = moduleOf("struct S { T? t; S? s; array<S> all; }; struct T { S? s; };");
    const [t, s] = struct(module).fields;
    expect(t?.kind).toMatchObject({ type: "struct", struct: { name: "T" } });
    expect(s?.kind.type === "struct" && s.kind.struct === struct(module)).toBe(true);
  });

  it("are looked up inside out: enclosing definition, namespace, full name", () => {
    const files = {
      [MAIN]: `module a;
        import "b";
        struct S { enum E { kInner }; E inner; a.E outer; b.E other; b.T.E nested; };
        enum E { kOuter };`,
      b: "module b; enum E { kOther }; struct T { enum E { kNested }; };",
    };
    expect(struct(moduleOf(files)).fields.map(({ kind }) => describeKind(kind))).toEqual([
      "a.S.E",
      "a.E",
      "b.E",
      "b.T.E",
    ]);
  });

  it("of one namespace are visible across files that import each other's", () => {
    const files = {
      [MAIN]: 'module a; import "b"; struct S { T t; };',
      b: "module a; struct T {};",
    };
    expect(struct(moduleOf(files)).fields[0]?.kind).toMatchObject({ struct: { fullName: "a.T" } });
  });

  it("are not found by part of a dotted namespace", () => {
    const files = {
      [MAIN]: 'module a.b; import "c"; struct S { T t; };',
      c: "module a; struct T {};",
    };
    expect(brief(compileText(files).diagnostics)).toEqual(["undefined-type 1:36"]);
  });

  it("of old files: a bare interface is a remote", () => {
    const { diagnostics, modules } = compileText("interface I {}; struct S { I? a; };");
    expect(diagnostics.map(({ severity }) => severity)).toEqual(["warning"]);
    const kind = only(struct(only(modules)).fields).kind;
    expect(describeKind(kind)).toBe("pending_remote<I>?");
  });

  it.each(["bool", "int8", "double", "string", "E", "T", "U"])("%s can be a map key", (key) => {
    const text = `struct S { map<${key}, int8> m; }; struct T {}; enum E {}; union U { bool a; };`;
    expect(kinds(text)).toEqual([`map<${key}, int8>`]);
  });

  it("a union may contain itself through a struct or an array", () => {
    const { unions } = moduleOf(
      "union U { array<U> a; S s; map<int8, U> m; }; struct S { U? u; };",
    );
    expect(only(unions).fields).toHaveLength(3);
  });
});

describe("enums", () => {
  it("count from 0, from the last value on, and may repeat values", () => {
    const { enums } = moduleOf("enum E { kA, kB, kC = kA, kD = -3, kE, kF = 0xA, kG };");
    expect(values(only(enums))).toEqual({
      kA: 0,
      kB: 1,
      kC: 0,
      kD: -3,
      kE: -2,
      kF: 10,
      kG: 11,
    });
  });

  it("take integer constants and enumerators of other enums", () => {
    const { enums } = moduleOf(`
      const int32 kX = 7;
      enum E { kA = kX };
      enum F { kA = E.kA, kB };
    `);
    expect(enums.map(values)).toEqual([{ kA: 7 }, { kA: 7, kB: 8 }]);
  });

  it("that are extensible have a default", () => {
    const item = only(moduleOf("[Extensible] enum E { kA, [Default] kB };").enums);
    expect(item.extensible).toBe(true);
    expect(item.defaultValue?.name).toBe("kB");
  });

  it("that are extensible and empty need none, nor do those that are excused", () => {
    expect(only(moduleOf("[Extensible] enum E {};").enums).defaultValue).toBeUndefined();
    const excused = { extensibleWithoutDefault: ["m.E"] };
    const module = moduleOf("module m; [Extensible] enum E { kA };", excused);
    expect(only(module.enums).extensible).toBe(true);
  });

  it("know since when a value exists", () => {
    const { enums } = moduleOf("enum E { kA, [MinVersion=2] kB };");
    expect(only(enums).values.map(({ minVersion }) => minVersion)).toEqual([0, 2]);
  });
});

describe("values", () => {
  it("of every literal", () => {
    const text = `
      const bool kA = true; const int8 kB = -0x80; const uint64 kC = 18446744073709551615;
      const float kD = -1.5; const double kE = 3; const string kF = "x";
    `;
    expect(consts(text)).toEqual({
      kA: { type: "bool", value: true },
      kB: { type: "int", value: -128n },
      kC: { type: "int", value: 2n ** 64n - 1n },
      kD: { type: "float", value: -1.5 },
      kE: { type: "int", value: 3n },
      kF: { type: "string", value: "x" },
    });
  });

  it("follow chains to their end", () => {
    const found = consts("const int8 kA = 1; const int8 kB = kA; const int8 kC = kB;");
    expect(found["kC"]).toMatchObject({ type: "int", value: 1n });
  });

  it("know infinity and NaN", () => {
    const found = consts(`
      const float kA = float.INFINITY;
      const double kB = double.NEGATIVE_INFINITY;
      const double kC = double.NAN;
    `);
    expect([found["kA"], found["kB"], found["kC"]]).toEqual([
      { type: "float", value: Infinity },
      { type: "float", value: -Infinity },
      { type: "float", value: NaN },
    ]);
  });

  it("prefer the names of the file to the builtin ones", () => {
    const found = consts("enum float { INFINITY = 4 }; const int32 kA = float.INFINITY;");
    expect(found["kA"]).toMatchObject({ type: "enum", member: { value: 4 } });
  });

  it("may be bare enumerators where the type is the enum, even one of another file", () => {
    const files = {
      [MAIN]: 'module a; import "b"; const b.E kA = kX; struct S { b.E e = kY; };',
      b: "module b; enum E { kX, kY = 5 };",
    };
    const module = moduleOf(files);
    expect(only(module.consts).value).toMatchObject({ type: "enum", member: { name: "kX" } });
    expect(struct(module).fields[0]?.default).toMatchObject({ member: { name: "kY", value: 5 } });
  });

  it("of old files: a bare enumerator, though the scope has something else of that name", () => {
    const module = moduleOf(`
      const bool kA = true; const int32 kB = 1;
      enum Other { kC };
      enum E { kA, kB, kC };
      struct S { enum E { kC = 9 }; E a = kC; };
      struct T { E a = kA; E b = kB; E c = kC; };
    `);
    const defaults = module.structs.map(({ fields }) => fields.map((field) => field.default));
    expect(defaults).toMatchObject([
      [{ type: "enum", member: { value: 9 } }],
      [
        { type: "enum", member: { name: "kA" } },
        // An integer may stand for an enumerator, and what the scope has comes first.
        { type: "int", value: 1n },
        { type: "enum", member: { name: "kC", value: 2 } },
      ],
    ]);
  });

  it("are looked up in the enclosing definition first", () => {
    const module = moduleOf(`
      const int8 kA = 1;
      struct S { const int8 kA = 2; int8 x = kA; int8 y = S.kA; };
      struct T { int8 x = kA; int8 y = S.kA; };
    `);
    const defaults = module.structs.map(({ fields }) => fields.map((field) => field.default));
    expect(defaults).toMatchObject([
      [{ value: 2n }, { value: 2n }],
      [{ value: 1n }, { value: 2n }],
    ]);
  });

  it("of imported files are seen, but not of files that those import", () => {
    const files = {
      [MAIN]: 'import "b"; const int8 kA = kB; const int8 kD = kC;',
      b: 'import "c"; const int8 kB = 1;',
      c: "const int8 kC = 1;",
    };
    expect(brief(compileText(files).diagnostics)).toEqual(["unknown-identifier 1:49"]);
  });

  it("in defaults may be defined further down", () => {
    const module = moduleOf(
      "struct S { int8 a = kA; E e = E.kX; }; const int8 kA = 3; enum E { kX };",
    );
    expect(struct(module).fields.map((field) => field.default)).toMatchObject([
      { type: "int", value: 3n },
      { type: "enum", member: { name: "kX" } },
    ]);
  });

  it("default stands for a struct of defaults", () => {
    const module = moduleOf("struct S { T t = default; }; struct T {};");
    expect(struct(module).fields[0]?.default).toEqual({ type: "default" });
  });
});

describe("interfaces", () => {
  it("number their methods on from explicit ordinals", () => {
    const { interfaces } = moduleOf("interface I { A(); B@5(); C(); D@2(); E(); };");
    expect(only(interfaces).methods.map(({ ordinal }) => ordinal)).toEqual([0, 5, 6, 2, 3]);
  });

  it("have the version of their newest part", () => {
    const { interfaces } = moduleOf(`
      interface A { M(); };
      interface B { M(); [MinVersion=2] N(); };
      interface C { M(int8 a, [MinVersion=3] int8 b) => (int8 a, [MinVersion=4] int8 b); };
    `);
    expect(interfaces.map(({ version }) => version)).toEqual([0, 2, 4]);
  });

  it("carry the attributes of methods", () => {
    const { interfaces } = moduleOf(
      "interface I { [Sync, NoInterrupt, SupportsUrgent, UnlimitedSize] M() => (); N(); };",
    );
    const [m, n] = only(interfaces).methods;
    expect(m).toMatchObject({ sync: true, noInterrupt: true, supportsUrgent: true });
    expect(n).toMatchObject({ sync: false, noInterrupt: false, unlimitedSize: false });
  });

  it("with result have the two types and nothing on the wire", () => {
    const { interfaces } = moduleOf("interface I { M() => result<int8, string>; };");
    const method = only(only(interfaces).methods);
    expect(method.response).toBeUndefined();
    expect(method.result).toMatchObject({ success: { name: "int8" }, failure: { type: "string" } });
  });

  it("split a Uuid in two halves", () => {
    const uuid = '[Uuid="00000000-0000-0001-0000-000000000002"]';
    const text = ["interface I {};", "struct S {};", "union U { int8 a; };", "enum E {};"];
    const { interfaces, structs, unions, enums } = moduleOf(text.map((it) => uuid + it).join(""));
    const found = [interfaces, structs, unions, enums].map((items) => items[0]?.uuid);
    expect(found).toEqual(found.map(() => ({ high: 1n, low: 2n })));
  });
});

describe("attributes", () => {
  it("resolve names to features, values, or leave them as text", () => {
    const module = moduleOf(`
      feature F { const string name = "f"; const bool default_state = false; };
      enum C { kLow, kHigh };
      [RuntimeFeature=F, RequireContext=C.kLow, ServiceSandbox=sandbox.mojom.Sandbox.kNone]
      interface I {};
    `);
    const { attributes } = only(module.interfaces);
    expect(attributes.get("RuntimeFeature")).toMatchObject({
      type: "feature",
      feature: { name: "F" },
    });
    expect(attributes.get("RequireContext")).toMatchObject({
      type: "value",
      value: { type: "enum" },
    });
    expect(attributes.get("ServiceSandbox")).toBe("sandbox.mojom.Sandbox.kNone");
  });

  it("allow a feature's interface where it may be null", () => {
    const text = `
      feature F {};
      [RuntimeFeature=F] interface I {};
      interface J { M(pending_remote<I>? a); };
    `;
    expect(compileText(text).diagnostics).toEqual([]);
  });

  it("allow a context that is strict enough", () => {
    const text = (allowed: string) => `
      enum C { kStrict, kLoose };
      [RequireContext=C.kStrict] interface I {};
      struct S { array<pending_remote<I>> all; };
      interface J { [AllowedContext=C.${allowed}] M(S? s); };
    `;
    expect(compileText(text("kStrict")).diagnostics).toEqual([]);
    expect(brief(compileText(text("kLoose")).diagnostics)).toEqual(["context-mismatch 5:47"]);
  });

  it("Stable spreads through everything that is used", () => {
    const text = `
      [Stable] struct S { array<T> a; map<int8, E> b; pending_remote<I> c; };
      [Stable] struct T {};
      [Stable, Extensible] enum E { [Default] kA };
      [Stable] interface I { M@0(T t); };
    `;
    expect(compileText(text).diagnostics).toEqual([]);
  });

  it("Stable interfaces should number their methods", () => {
    const { diagnostics } = compileText("[Stable] interface I { M(); };");
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ["bad-ordinals", "warning"],
    ]);
  });
});

describe("native definitions", () => {
  it("are a blob with handles, and any int32", () => {
    const module = moduleOf("[Native] struct S; [Native] enum E;");
    const { fields, layout, native } = struct(module);
    expect(native).toBe(true);
    expect(fields.map(({ name, kind }) => `${name}: ${describeKind(kind)}`)).toEqual([
      "data: array<uint8>",
      "handles: array<S_SerializedHandle>?",
    ]);
    expect(layout.numBytes).toBe(24);
    expect(only(module.enums).native).toBe(true);
  });
});
