// Bindings in plain JavaScript are those in TypeScript with the types taken out, for whatever there is
// in the project's .mojom files.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { minifySync, transformWithOxc } from "vite";
import { generatePaths, type GenerateSettings } from "./generate.ts";

const TYPE_MAPS = "shared/codegen/testdata/typemaps";
const SETS: readonly [string, Partial<GenerateSettings>][] = [
  ["shared/codegen/testdata", {}],
  [TYPE_MAPS, { typeMap: `${TYPE_MAPS}/typemap.json` }],
  [TYPE_MAPS, { variant: "plain" }],
  ["shared/services", {}],
  ["shared/contract", {}],
  ["behaviours", { typeMap: "behaviours/typemap.json" }],
  ["conformance", {}],
];

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "javascript-"));
});

afterAll(() => rmSync(folder, { recursive: true }));

/** Generates for all .mojom files of a folder; gives the names and texts of the files. */
function generate(source: string, settings: Partial<GenerateSettings>): Map<string, string> {
  const outDir = path.join(folder, settings.javaScript === true ? "js" : "ts");
  const files = readdirSync(source).filter((name) => name.endsWith(".mojom"));
  const { diagnostics } = generatePaths(
    files.map((name) => path.join(source, name)),
    {
      runtime: "mojoscope/client/gen-v1",
      extensibleWithoutDefault: [
        "mojo.test.ExtensibleEmptyEnum",
        "mojoscope.behaviours.enums.mojom.RawTone",
      ],
      outDir,
      ...settings,
    },
  );
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return new Map(
    readdirSync(outDir)
      .toSorted()
      .map((name) => [name, readFileSync(path.join(outDir, name), "utf8")]),
  );
}

/** The code alone, laid out by one and the same printer, which takes types from .ts files only. */
async function normalised(name: string, text: string): Promise<string> {
  const { code } = await transformWithOxc(text, name, { target: "esnext", sourcemap: false });
  const options = { mangle: false, compress: false, codegen: { removeWhitespace: false } };
  return minifySync("bindings.js", code, options).code.replace(
    /(\.mojom(?:-\w+)?)\.ts"/g,
    '$1.js"',
  );
}

describe("bindings in JavaScript", () => {
  it.each(SETS)("are those in TypeScript without the types: %s %o", async (source, settings) => {
    if (settings.variant !== undefined) {
      for (const javaScript of [false, true]) generate(source, { javaScript });
    }
    const typed = generate(source, settings);
    const plain = generate(source, { ...settings, javaScript: true });
    expect([...plain.keys()]).toEqual([...typed.keys()].map((name) => name.replace(/ts$/, "js")));
    for (const [name, text] of typed) {
      const other = name.replace(/ts$/, "js");
      const code = await normalised(name, text);
      expect(await normalised(other, plain.get(other) ?? "")).toBe(code);
    }
    for (const kind of ["js", "ts"]) rmSync(path.join(folder, kind), { recursive: true });
  });
});
