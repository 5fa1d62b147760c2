// The text of generated files; what the code does is tested in kinds.test.ts.
import { describe, expect, it } from "vitest";
import { compile, formatDiagnostic } from "../../mojom/index.ts";
import { generateModule } from "./generate-module.ts";

function generate(files: string | Record<string, string>): string {
  const all = typeof files === "string" ? { "dir/main.mojom": files } : files;
  const { diagnostics, modules } = compile(["dir/main.mojom"], (path) => {
    const text = new Map(Object.entries(all)).get(path);
    return text === undefined ? undefined : { path, text };
  });
  const [module] = modules;
  if (module === undefined) throw new Error(diagnostics.map(formatDiagnostic).join("\n"));
  return generateModule(module, {
    runtime: "../runtime.ts",
    importPath: ({ path }) => `./${path}.ts`,
  });
}

describe("the file", () => {
  it("tells where it comes from and imports the runtime", () => {
    expect(generate("struct S {};").split("\n").slice(0, 2)).toEqual([
      "// Generated from main.mojom by mojoscope mojom generate. Do not edit.",
      'import * as mojo from "../runtime.ts";',
    ]);
  });

  it("imports nothing that it does not use", () => {
    expect(generate('const string kA = "x";')).toBe(
      [
        "// Generated from main.mojom by mojoscope mojom generate. Do not edit.",
        "",
        'export const A = "x";',
        "",
      ].join("\n"),
    );
  });

  it("imports from the files of imported modules, types as types", () => {
    const text = generate({
      "dir/main.mojom": `import "b.mojom";
        struct S { B b; E e = kX; pending_remote<I> i; };`,
      "b.mojom": "struct B {}; enum E { kX }; interface I { M(); };",
    });
    expect(text).toContain(
      'import { type B, E, type I, decodeB, decodeE, encodeB, encodeE } from "./b.mojom.ts";',
    );
  });

  it("renames an import whose name it has itself, or has from another file", () => {
    const text = generate({
      "dir/main.mojom": `module a; import "b"; import "c"; struct S { b.S s; b.T t; c.T u; };`,
      b: "module b; struct S {}; struct T {};",
      c: "module c; struct T {};",
    });
    expect(text).toContain("s: S_1;");
    expect(text).toContain("t: T_1;");
    expect(text).toContain("u: T_2;");
    expect(text).toMatch(/import \{[^}]*\btype T as T_2\b[^}]*\} from "\.\/c\.ts";/);
    expect(text).toMatch(/import \{[^}]*\bdecodeS as decodeS_1\b[^}]*\} from "\.\/b\.ts";/);
  });
});

describe("comments", () => {
  it("are carried over", () => {
    const text = generate(`
      // About S.
      // More.
      struct S {
        int8 a;  // About a.
      };
      interface I {
        // About M.
        M();
      };
    `);
    expect(text).toContain("/**\n * About S.\n * More.\n */\nexport interface S {");
    expect(text).toContain("  /** About a. */\n  a: number;");
    expect(text).toContain("  /** About M. */\n  m(): void;");
  });

  it("of the file stand above everything", () => {
    const text = generate("// Says who.\n//\n// Says what.\nmodule m;\nconst int8 kA = 1;");
    expect(text.split("\n").slice(1, 7)).toEqual([
      "//",
      "// Says who.",
      "//",
      "// Says what.",
      "",
      "export const A = 1;",
    ]);
  });

  it("of parameters go with their method", () => {
    const text = generate(`interface I {
      // About M.
      // More.
      M(
        // How often.
        int32 a_count,
        // Not
        // this.
        string new,
        bool b) => (int32 sum /* About sum. */);
      N(int8 x,  // Alone.
        int8 y);
    };`);
    expect(text).toContain(
      [
        "  /**",
        "   * About M.",
        "   * More.",
        "   * @param aCount How often.",
        "   * @param new_ Not this.",
        "   */",
        "  m(aCount: number, new_: string, b: boolean): Promise<IMResponse>;",
        "  /** @param x Alone. */",
        "  n(x: number, y: number): void;",
      ].join("\n"),
    );
  });

  it("of a feature go with it", () => {
    const text = generate(`
      // Switches it.
      feature kFlag { const string name = "Flag"; const bool default_state = true; };
    `);
    expect(text).toContain("\n\nexport const FLAG_DEFAULT_STATE = true;");
    expect(text).toContain(
      '/** Switches it. */\nexport const Flag = mojo.defineFeature("Flag", true);',
    );
  });

  it("cannot end before their end", () => {
    expect(generate("// a */ b\nstruct S {};")).toContain("/** a * / b */");
  });
});

describe("features", () => {
  const text = generate(`
    feature kSwitch { const string name = "Switch"; const bool default_state = true; };
    feature Bare {};
    [RuntimeFeature=kSwitch] interface Guarded { M(); };
    [RuntimeFeature=Bare] interface Empty {};
    interface Open {
      [RuntimeFeature=Bare] Old();
      Pass(pending_remote<Guarded>? remote, map<string, pending_associated_receiver<Guarded>?> all);
    };
  `);

  it("are objects, disabled unless they say otherwise", () => {
    expect(text).toContain('export const Switch = mojo.defineFeature("Switch", true);');
    expect(text).toContain('export const Bare = mojo.defineFeature("Bare", false);');
  });

  it("stand in the definitions of what they guard, and mark its type", () => {
    expect(text).toContain("export interface Guarded extends mojo.RuntimeGuarded {\n");
    expect(text).toContain("export interface Empty extends mojo.RuntimeGuarded {}");
    expect(text).toContain('name: "Guarded",\n  version: 0,\n  feature: Switch,\n');
    expect(text).toContain("export interface Open {\n");
    expect(text).toMatch(/\{ name: "Old", [^}]*, feature: Bare \}/);
  });

  it("are asked before a method is called and before it runs", () => {
    expect(text).toContain('  old(): void {\n    mojo.requireToCall(Bare, "Open.Old");\n');
    expect(text).toContain('    case 0: {\n      mojo.requireToRun(Bare, "Open.Old");\n');
    expect(text.match(/mojo\.require/g)).toHaveLength(2);
  });

  it("are asked before endpoints are sent, wherever they stand", () => {
    expect(text).toContain("e.nullablePendingRemote(at + 8, mojo.onlyIfEnabled(Guarded, remote));");
    expect(text).toContain(
      "e.nullablePendingAssociatedReceiver(slot, mojo.onlyIfEnabled(Guarded, value));",
    );
  });
});

describe("enums", () => {
  it("test a row of values by its ends", () => {
    const text = generate("enum E { kA = -1, kB, kC };");
    expect(text).toContain("return (value | 0) === value && value >= -1 && value <= 1;");
  });

  it("test scattered values one by one", () => {
    expect(generate("enum E { kA = 1, kB = 3, kC = kA };")).toContain(
      "  switch (value) {\n    case 1:\n    case 3:\n      return true;",
    );
  });

  it("without values never match", () => {
    expect(generate("enum E {};")).toContain("export const E = {} as const;");
  });

  it("nested ones carry the name of their parent", () => {
    expect(generate("interface I { enum Level { kLow }; };")).toContain("export type ILevel =");
  });
});

describe("unions", () => {
  it("have no null where the wire format has no room for it", () => {
    const text = generate(`
      [Extensible] union U { [Default] int32? a; E? b; string? c; }; enum E { kX };
    `);
    expect(text).toContain('{ tag: "a"; value: number }');
    expect(text).toContain('{ tag: "b"; value: E }');
    expect(text).toContain('{ tag: "c"; value: string | null }');
    expect(text).toContain('return { tag: "a", value: 0 };');
  });
});

describe("clone and equals", () => {
  it("are not for what holds handles, nor for parameters", () => {
    const text = generate(`
      struct S { array<map<string, U>> u; }; union U { handle h; int8 i; }; struct T {};
      interface I { M(int8 a) => (string b); };
    `);
    expect(text.match(/function (?:clone|equals)\w+/g)).toEqual([
      "function cloneT",
      "function equalsT",
    ]);
  });
});

describe("interfaces", () => {
  it("use the oldest header that carries the call", () => {
    const text = generate(`interface I {
      A(); B() => (); C(pending_associated_remote<I> i); D() => (pending_associated_receiver<I>? i);
    };`);
    expect(text).toContain("begin(0, 0, 0)");
    expect(text).toContain("begin(1, mojo.MessageFlags.ExpectsResponse, 1)");
    expect(text).toContain("begin(2, 0, 2)");
    expect(text).toContain("begin(3, mojo.MessageFlags.ExpectsResponse, 2)");
    expect(text.match(/carriesEndpoints: true/g)).toHaveLength(2);
  });

  it("find associated endpoints however deep", () => {
    const text = generate(`
      struct S { array<map<string, U>> u; S? next; };
      union U { pending_associated_remote<I>? i; S s; };
      interface I { M(S s); };
    `);
    expect(text).toContain("begin(0, 0, 2)");
  });

  it("without methods need no caller", () => {
    const text = generate("interface I {};");
    expect(text).toContain("createCaller: () => ({}),");
    expect(text).not.toContain("class");
  });

  it("state version, ordinals and sync", () => {
    const text = generate("module m; interface I { [Sync] A@4() => (); [MinVersion=2] B(); };");
    expect(text).toContain('name: "m.I",\n  version: 2,');
    expect(text).toContain('{ name: "A", ordinal: 4, hasResponse: true, sync: true },');
    expect(text).toContain(
      '{ name: "B", ordinal: 5, hasResponse: false, sync: false, minVersion: 2 },',
    );
  });

  it("state their uuid", () => {
    const text = generate('[Uuid="01234567-89ab-cdef-0123-456789abcdef"] interface I {};');
    expect(text).toContain("export const I_UUID = { high: 0x123456789abcdefn,");
    expect(text).toContain("  uuid: I_UUID,\n");
  });

  it.each(["struct Foo {};", "union Foo { int8 a; };", "enum Foo { kA };"])(
    "are not all that has one: %s",
    (definition) => {
      const text = generate(`[Uuid="01234567-89ab-cdef-0123-456789abcdef"] ${definition}`);
      expect(text).toContain("export const FOO_UUID = { high: 0x123456789abcdefn,");
    },
  );
});

describe("helpers", () => {
  it("are not shared by arrays of different fixed lengths", () => {
    const text = generate(
      "struct S { array<array<S>> a; array<array<S, 2>> b; array<array<S, 3>?> c; };",
    );
    expect(text).toContain("encodeArrayOfArrayOfS(e, v.a");
    expect(text).toContain("encodeArrayOfArray2OfS(e, v.b");
    expect(text).toContain("decodeArrayOfNullableArray3OfS(d, d.pointer(at + 24))");
    expect(text).toContain("decodeArrayOfS(d, d.pointer(slot), 3)");
  });

  it("are not shared with types that are called what other types are spelled like", () => {
    const text = generate(`
      struct A {}; struct ArrayOfA {}; struct NullableA {}; struct Handle {}; struct BToC {};
      struct AToB {}; struct C {};
      struct S {
        array<A> a; array<ArrayOfA> b; array<array<A>> c; array<NullableA> d; array<A?> e;
        array<Handle> f; array<handle> g; map<A, BToC> h; map<AToB, C> i;
      };
    `);
    const all = [...text.matchAll(/^(?:export )?function (\w+)/gm)].map(([, name]) => name);
    expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual([]);
    expect(text).toContain("encodeArrayOfA_(e, v.a");
    expect(text).toContain("encodeArrayOfArrayOfA_(e, v.b");
    expect(text).toContain("encodeArrayOfArrayOfA(e, v.c");
  });
});

describe("defaults", () => {
  it("leave to the caller what only the caller can know", () => {
    const text = generate(
      "struct S { T t; int8 a; handle h; array<T, 2> two; }; struct T { S? s; };",
    );
    expect(text).toContain('init: Partial<S> & Pick<S, "t" | "h" | "two">');
  });

  it("do not build a struct inside itself without end", () => {
    const text = generate("struct S { T t = default; }; struct T { S s = default; };");
    expect(text).toContain("export function createS(init: S): S {");
  });

  it("of structs that many ways lead to are looked at once", () => {
    const level = (n: number) => {
      const fields = ["a", "b", "c", "d"].map((name) => `L${n + 1} ${name} = default;`);
      return `struct L${n} { ${fields.join(" ")} };`;
    };
    const levels = Array.from({ length: 60 }, (_, n) => level(n));
    // Looked at once per way, the last one would be looked at 4 ** 60 times.
    const text = generate(`${levels.join("\n")} struct L60 { int8 x = 1; };`);
    expect(text).toContain("    a: createL1(),\n    b: createL1(),");
    expect(text).toContain("    d: createL60(),");
    const endless = generate(`${levels.join("\n")} struct L60 { L0 x = default; int8 y; };`);
    expect(endless).not.toContain(": createL");
    expect(endless).toContain('init: Partial<L60> & Pick<L60, "x">');
  });

  it("import nothing that other files only use for their own defaults", () => {
    const text = generate({
      "dir/main.mojom": 'import "b.mojom"; struct S { B b = default; };',
      "b.mojom": "enum E { kX }; struct B { E e = kX; E f; };",
    });
    expect(text).toContain("import { type B, cloneB, createB, decodeB, encodeB, equalsB } from");
  });

  it("quote strings as the formatter does", () => {
    const text = generate(String.raw`const string kA = "it's"; const string kB = "\"x\"";`);
    expect(text).toContain(`export const A = "it's";`);
    expect(text).toContain(`export const B = '"x"';`);
  });
});
