// Type maps and variants over the file system.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { TypeMapError } from "../../shared/codegen/index.ts";
import { generatePaths, type GenerateSettings } from "./generate.ts";
import { MojomPathError } from "./load.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "type-maps-"));
  file("a.mojom", 'module m; import "sub/b.mojom"; struct A { B b; E e; };');
  file("sub/b.mojom", "module m; struct B { int8 x; }; enum E { kX };");
  file("native/b.ts");
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function file(name: string, text = ""): string {
  const target = path.join(folder, name);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
  return target;
}

function typeMap(entry: object, name = "m.B"): string {
  return file("config/map.json", JSON.stringify({ types: { [name]: entry } }));
}

function generate(settings: Partial<GenerateSettings> = {}): readonly string[] {
  const { changed } = generatePaths([folder], { runtime: "mojo-runtime", ...settings });
  return changed.map((name) => path.relative(folder, name)).toSorted();
}

function written(name: string): string {
  return readFileSync(path.join(folder, name), "utf8");
}

describe("a type map", () => {
  it("has paths that count from its own folder, wherever the output goes", () => {
    const map = typeMap({ type: "B", from: "../native/b.ts", traits: "T" });
    generate({ typeMap: map });
    const line = 'import { type B as MappedB, T as MappedBTraits } from "../../native/b.ts";';
    expect(written("sub/gen/b.mojom.ts")).toContain(line);
    expect(written("gen/a.mojom.ts")).toContain('from "../sub/gen/b.mojom.ts";');
    const out = path.join(folder, "out/deep");
    generate({ typeMap: map, outDir: out });
    expect(written("out/deep/b.mojom.ts")).toContain(line);
  });

  it("may name packages, and modules by the names that they will have", () => {
    generate({ typeMap: typeMap({ type: "B", from: "@x/y", traits: "T", traitsFrom: "z" }) });
    expect(written("sub/gen/b.mojom.ts")).toContain('import { T as MappedBTraits } from "z";');
    expect(written("sub/gen/b.mojom.ts")).toContain('import { type B as MappedB } from "@x/y";');
    generate({ typeMap: typeMap({ type: "B", from: "../native/b.js", traits: "T" }) });
    expect(written("sub/gen/b.mojom.ts")).toContain('from "../../native/b.js";');
  });
});

describe("a type map that cannot be used", () => {
  const entry = { type: "B", from: "../native/b.ts", traits: "T" };

  function expectError(map: string, message: string): void {
    expect(() => generate({ typeMap: map })).toThrow(TypeMapError);
    expect(() => generate({ typeMap: map })).toThrow(message);
    expect(existsSync(path.join(folder, "gen"))).toBe(false);
  }

  it("is not there", () => {
    const gone = path.join(folder, "gone.json");
    expectError(gone, `${gone}: there is no such file`);
  });

  it("is not JSON", () => {
    const broken = file("broken.json", "{ types: ");
    expectError(broken, `${broken}: is not JSON: `);
  });

  it("names a module that is not there", () => {
    const missing = typeMap({ ...entry, from: "./b.ts" });
    expectError(missing, `${missing}: types["m.B"].from: there is no file ./b.ts`);
    const traits = typeMap({ ...entry, traitsFrom: "../native/c.ts" });
    expectError(traits, `${traits}: types["m.B"].traitsFrom: there is no file ../native/c.ts`);
  });

  it("names a type that is not there", () => {
    const unknown = typeMap(entry, "m.C");
    expectError(unknown, `${unknown}: types["m.C"]: there is no such type in the .mojom files`);
  });
});

describe("a variant", () => {
  it("is written beside the first set of bindings, which stays as it is", () => {
    generate({ typeMap: typeMap({ type: "B", from: "../native/b.ts", traits: "T" }) });
    const before = [written("gen/a.mojom.ts"), written("sub/gen/b.mojom.ts")];
    expect(generate({ variant: "fast" })).toEqual([
      "gen/a.mojom-fast.ts",
      "sub/gen/b.mojom-fast.ts",
    ]);
    expect([written("gen/a.mojom.ts"), written("sub/gen/b.mojom.ts")]).toEqual(before);
    expect(generate({ variant: "fast", check: true })).toEqual([]);
    const text = written("gen/a.mojom-fast.ts");
    expect(text).toMatch(/import \{[^}]*\bencodeB\b[^}]*\} from "..\/sub\/gen\/b.mojom-fast.ts"/);
    expect(text).toMatch(/import \{[^}]*\bencodeE\b[^}]*\} from "..\/sub\/gen\/b.mojom.ts"/);
    expect(written("sub/gen/b.mojom-fast.ts")).toContain("export { E };");
  });

  it("needs the first set", () => {
    const first = path.join(folder, "gen/a.mojom.ts");
    expect(() => generate({ variant: "fast" })).toThrow(MojomPathError);
    expect(() => generate({ variant: "fast" })).toThrow(`There is no ${first}, which `);
    expect(existsSync(path.join(folder, "gen"))).toBe(false);
  });

  it("has a name that can be part of a file's", () => {
    generate();
    expect(() => generate({ variant: "../x" })).toThrow('"../x" cannot be the name of a variant');
    expect(() => generate({ variant: "" })).toThrow(MojomPathError);
  });

  it("goes with its .mojom", () => {
    generate();
    generate({ variant: "fast" });
    rmSync(path.join(folder, "a.mojom"));
    generate({ removeStale: true });
    expect(existsSync(path.join(folder, "gen/a.mojom-fast.ts"))).toBe(true);
    file("c.mojom", "struct C {};");
    generate({ removeStale: true });
    expect(existsSync(path.join(folder, "gen/a.mojom-fast.ts"))).toBe(false);
    expect(existsSync(path.join(folder, "sub/gen/b.mojom-fast.ts"))).toBe(true);
  });
});
