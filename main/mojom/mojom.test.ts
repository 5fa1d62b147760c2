import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { formatDiagnostic } from "../../shared/mojom/index.ts";
import { checkPaths, checkSummary } from "./check.ts";
import { generatePaths } from "./generate.ts";
import { fileLoader, findMojomFiles } from "./load.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "mojom-"));
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

describe("findMojomFiles", () => {
  it("searches folders through and through, and takes files as they are", () => {
    const b = file("b.mojom");
    const a = file("sub/deep/a.mojom");
    const t = file("sub/t.test-mojom");
    file("sub/c.mojom.ts");
    const other = file("other.txt");
    expect(findMojomFiles([folder, other])).toEqual([b, a, t, other]);
  });
});

describe("findMojomFiles, of paths that lead nowhere", () => {
  it("throws instead of finding nothing", () => {
    const nowhere = path.join(folder, "nowhere");
    expect(() => findMojomFiles([nowhere])).toThrow(`There is no file or folder ${nowhere}.`);
    expect(() => findMojomFiles([folder])).toThrow(`There is no .mojom file in ${folder}.`);
  });
});

describe("fileLoader", () => {
  it("looks beside the importing file first, then in the import roots", () => {
    const near = file("x/a.mojom", "near");
    const far = file("root/a.mojom", "far");
    const load = fileLoader({ importRoots: [path.join(folder, "root")] });
    expect(load("a.mojom", path.join(folder, "x/main.mojom"))).toEqual({
      path: near,
      text: "near",
    });
    expect(load("a.mojom", path.join(folder, "y/main.mojom"))).toEqual({ path: far, text: "far" });
    expect(load("b.mojom", near)).toBeUndefined();
  });

  it("gives a file one name however it is reached", () => {
    const a = file("x/a.mojom");
    const load = fileLoader({ importRoots: [folder] });
    expect(load("x/a.mojom", undefined)?.path).toBe(a);
    expect(load("../x/a.mojom", path.join(folder, "y/m.mojom"))?.path).toBe(a);
  });

  it("takes no folder for a file", () => {
    file("x/a.mojom");
    expect(fileLoader({ importRoots: [folder] })("x", undefined)).toBeUndefined();
  });
});

describe("checkPaths", () => {
  it("counts files, those that are fine, and errors", () => {
    file("good.mojom", 'import "sub/also.mojom"; struct S { T t; };');
    file("sub/also.mojom", "struct T {};");
    const bad = file("sub/bad.mojom", "struct U { Gone a; Lost b; };");
    const options = { importRoots: [folder] };
    const result = checkPaths([folder], options);
    expect(result).toMatchObject({ files: 3, parsed: 2, errors: 2 });
    const [first] = result.diagnostics.map(formatDiagnostic);
    expect(first).toContain(`${bad}:1:12: error: type "Gone" is not defined [undefined-type]`);
    expect(checkSummary(result)).toBe("parsed 2 of 3 files, 2 errors");
  });

  it("does not count warnings", () => {
    file("old.mojom", "interface I {}; struct S { I& i; };");
    const result = checkPaths([folder]);
    expect(result).toMatchObject({ files: 1, parsed: 1, errors: 0 });
    expect(result.diagnostics).toHaveLength(1);
  });

  it("passes the enabled features on", () => {
    file("a.mojom", "[EnableIf=x] struct S { Gone a; };");
    expect(checkPaths([folder]).errors).toBe(0);
    expect(checkPaths([folder], { enabledFeatures: ["x"] }).errors).toBe(1);
  });
});

describe("generatePaths", () => {
  const runtime = "@mojoscope/runtime";

  it("writes beside each file, and imports between the results", () => {
    const a = file("a.mojom", 'import "sub/b.mojom"; struct A { B b; };');
    file("sub/b.mojom", "struct B {};");
    const { changed, diagnostics } = generatePaths([folder], { runtime, importRoots: [folder] });
    expect(diagnostics).toEqual([]);
    expect(changed).toHaveLength(2);
    const text = readFileSync(path.join(path.dirname(a), "gen/a.mojom.ts"), "utf8");
    expect(text).toContain('import * as mojo from "@mojoscope/runtime";');
    expect(text).toContain('from "../sub/gen/b.mojom.ts";');
    expect(existsSync(path.join(folder, "sub/gen/b.mojom.ts"))).toBe(true);
  });

  it("writes to one folder when asked to", () => {
    file("a.mojom", "struct A {};");
    const outDir = path.join(folder, "out");
    const { changed } = generatePaths([folder], { runtime, outDir });
    expect(changed).toEqual([path.join(outDir, "a.mojom.ts")]);
  });

  it("makes a runtime that is a file relative to each result", () => {
    file("sub/a.mojom", "struct A {};");
    const own = file("runtime.ts");
    generatePaths([folder], { runtime: own });
    const text = readFileSync(path.join(folder, "sub/gen/a.mojom.ts"), "utf8");
    expect(text).toContain('import * as mojo from "../../runtime.ts";');
  });

  it("tells what is stale without touching it, and is quiet afterwards", () => {
    file("a.mojom", "struct A {};");
    const target = path.join(folder, "gen/a.mojom.ts");
    expect(generatePaths([folder], { runtime, check: true }).changed).toEqual([target]);
    expect(existsSync(target)).toBe(false);
    generatePaths([folder], { runtime });
    const again = generatePaths([folder], { runtime, check: true, removeStale: true });
    expect(again).toMatchObject({ changed: [], stale: [] });
    file("a.mojom", "struct A { int8 x; };");
    expect(generatePaths([folder], { runtime, check: true }).changed).toEqual([target]);
  });

  it("removes results whose file is gone, and only those", () => {
    file("a.mojom", "struct A {};");
    const gone = file("b.mojom", "struct B {};");
    generatePaths([folder], { runtime });
    const own = file("gen/own.mojom.ts", "// Written by hand.\n");
    rmSync(gone);
    expect(generatePaths([folder], { runtime }).stale).toEqual([]);
    expect(existsSync(path.join(folder, "gen/b.mojom.ts"))).toBe(true);
    const { stale } = generatePaths([folder], { runtime, removeStale: true });
    expect(stale).toEqual([path.join(folder, "gen/b.mojom.ts")]);
    expect(existsSync(path.join(folder, "gen/b.mojom.ts"))).toBe(false);
    expect(existsSync(own)).toBe(true);
  });

  it("leaves the results of files alone that it was not asked about", () => {
    const a = file("a.mojom", "struct A {};");
    file("b.mojom", "struct B {};");
    generatePaths([folder], { runtime });
    const again = generatePaths([a], { runtime, removeStale: true });
    expect(again).toMatchObject({ changed: [], stale: [] });
    expect(existsSync(path.join(folder, "gen/b.mojom.ts"))).toBe(true);
  });

  it("adds to what earlier runs have written to one folder", () => {
    const outDir = path.join(folder, "out");
    generatePaths([file("x/a.mojom", "struct A {};")], { runtime, outDir });
    generatePaths([file("y/b.mojom", "struct B {};")], { runtime, outDir, removeStale: true });
    expect(readdirSync(outDir)).toEqual(["a.mojom.ts", "b.mojom.ts"]);
  });

  it("generates what is imported, directly or not, as well", () => {
    const a = file("a.mojom", 'import "sub/b.mojom"; struct A { B b; };');
    file("sub/b.mojom", 'import "c.mojom"; struct B { C c; };');
    file("sub/c.mojom", "struct C {};");
    const outDir = path.join(folder, "out");
    const { changed } = generatePaths([a], { runtime, outDir });
    expect(changed.map((name) => path.basename(name))).toEqual([
      "a.mojom.ts",
      "b.mojom.ts",
      "c.mojom.ts",
    ]);
  });

  it("refuses to write two files over each other", () => {
    const paths = [file("x/a.mojom", "struct A {};"), file("y/a.mojom", "struct B {};")];
    const outDir = path.join(folder, "out");
    expect(() => generatePaths(paths, { runtime, outDir })).toThrow(
      `${paths[0]} and ${paths[1]} would both be written to ${outDir}/a.mojom.ts`,
    );
    expect(existsSync(outDir)).toBe(false);
  });

  it("refuses a runtime file that is not there", () => {
    const a = file("a.mojom", "struct A {};");
    expect(() => generatePaths([a], { runtime: "./gone.ts" })).toThrow(
      "There is no runtime file ./gone.ts",
    );
  });

  it("writes nothing when there is an error", () => {
    file("a.mojom", "struct A {};");
    file("b.mojom", "struct B { Gone x; };");
    const { changed, diagnostics } = generatePaths([folder], { runtime });
    expect(changed).toEqual([]);
    expect(diagnostics).toHaveLength(1);
    expect(existsSync(path.join(folder, "gen"))).toBe(false);
  });
});
