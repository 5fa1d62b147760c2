// Names and imports under type maps and in variants; what the code does is tested in type-maps.test.ts.
import { describe, expect, it } from "vitest";
import { compile, formatDiagnostic } from "../../mojom/index.ts";
import { generateModule } from "./generate-module.ts";
import { parseTypeMap } from "./type-map.ts";

function generate(files: Record<string, string>, mapped: string[], isVariant = false): string {
  const { diagnostics, modules } = compile(["main.mojom"], (path) => {
    const text = new Map(Object.entries(files)).get(path);
    return text === undefined ? undefined : { path, text };
  });
  const [module] = modules;
  if (module === undefined) throw new Error(diagnostics.map(formatDiagnostic).join("\n"));
  const types = Object.fromEntries(
    mapped.map((name) => [name, { type: "T", traits: "TTraits", from: "pkg" }]),
  );
  return generateModule(module, {
    runtime: "mojo",
    importPath: ({ path }) => `./${path}${isVariant ? "-v" : ""}.ts`,
    typeMap: parseTypeMap(JSON.stringify({ types }), "map.json"),
    ...(isVariant && { sharedPath: ({ path }: { path: string }) => `./${path}.ts` }),
  });
}

describe("names of mapped types", () => {
  it("stay clear of others of the same file", () => {
    const text = generate(
      { "main.mojom": "struct S {}; struct MappedS { S s; }; enum MappedSTraits { kX };" },
      ["S"],
    );
    expect(text).toContain('import { type T as MappedS_, TTraits as MappedS_Traits } from "pkg";');
    expect(text).toContain("export interface MappedS {\n  s: MappedS_;\n}");
    expect(text).toContain("export function encodeMappedS_(e: mojo.Encoder, value: MappedS_)");
  });

  it("stay clear of those of other files", () => {
    const text = generate(
      {
        "main.mojom":
          'module a; import "b"; import "c"; struct S {}; struct U { b.S b; c.S c; S a; };',
        b: "module b; struct S {};",
        c: "module c; struct S {};",
      },
      ["a.S", "b.S", "c.S"],
    );
    expect(text).toContain(
      "export interface U {\n  b: MappedS_1;\n  c: MappedS_2;\n  a: MappedS;\n}",
    );
    expect(text).toMatch(/\bdecodeMappedS as decodeMappedS_1\b[^}]*\} from "\.\/b\.ts";/);
  });

  it("serve types that hold themselves", () => {
    const text = generate({ "main.mojom": "struct S { array<S> more; S? next; };" }, ["S"]);
    expect(text).toContain("  more: MappedS[];\n  next: MappedS | null;");
    expect(text).toContain(
      "    more: v.more.map(cloneMappedS),\n    next: cloneNullableMappedS(v.next),",
    );
  });
});

describe("types that the runtime has", () => {
  const file = {
    "main.mojom": `module mojo_base.mojom;
      struct GenericPendingReceiver { string interface_name; handle<message_pipe> receiving_pipe; };
      struct S { GenericPendingReceiver? receiver; };`,
  };

  it("are used without a map, and tell themselves whether they are null", () => {
    const text = generate(file, []);
    expect(text).toMatch(
      /type GenericPendingReceiver as MappedGenericPendingReceiver,[^}]*\} from "mojo";/,
    );
    expect(text).toContain("if (hasMappedGenericPendingReceiver(v.receiver)) {");
  });

  it("give way to those of a map", () => {
    const text = generate(file, ["mojo_base.mojom.GenericPendingReceiver"]);
    expect(text).toMatch(/type T as MappedGenericPendingReceiver,[^}]*\} from "pkg";/);
    expect(text).not.toContain("type GenericPendingReceiver as");
  });
});

describe("a variant", () => {
  const files = {
    "main.mojom": `module a; import "b";
      enum E { kX }; const E kE = kX; struct S { E e = kX; b.E other; b.S s; array<E> all; };`,
    b: "module b; enum E { kY }; struct S {};",
  };

  it("imports and passes on enums and constants, and has its own of all else", () => {
    const text = generate(files, [], true);
    expect(text).toContain('} from "./main.mojom.ts";');
    // The constant's own name is taken by the enum.
    expect(text).toContain("export { E, E_ };");
    expect(text).toMatch(
      /import \{[^}]*\bE as E_1\b[^}]*\bdecodeE as decodeE_1\b[^}]*\} from "\.\/b\.ts"/,
    );
    expect(text).toMatch(/import \{[^}]*\bdecodeS as decodeS_1\b[^}]*\} from "\.\/b-v\.ts"/);
    expect(text).not.toContain("export const");
  });

  it("may map an enum that the first set does not", () => {
    const text = generate(files, ["a.E"], true);
    expect(text).toContain("  e: MappedE;");
    expect(text).toContain("    e: toMappedE(E.X),");
    expect(text).toContain("export const MappedEScalar: mojo.Scalar<MappedE> = {");
    expect(text).toMatch(/import \{[^}]*\bencodeE\b[^}]*\} from "\.\/main\.mojom\.ts"/);
  });
});
