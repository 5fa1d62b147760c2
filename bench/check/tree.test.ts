import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { checkPaths } from "../../main/mojom/check.ts";
import { writeTree } from "./tree.ts";

describe("the tree of files", () => {
  const folders: string[] = [];

  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });

  it.each([1, 2, 3])("is without errors, with seed %i", (seed) => {
    const folder = mkdtempSync(path.join(tmpdir(), "mojoscope-tree-"));
    folders.push(folder);
    expect(writeTree(folder, 50, seed)).toMatchObject({ files: 50 });
    const { diagnostics, ...counts } = checkPaths([folder], { importRoots: [folder] });
    expect(diagnostics).toEqual([]);
    expect(counts).toEqual({ files: 50, parsed: 50, errors: 0 });
  });
});
