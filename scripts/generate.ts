// Regenerates the TypeScript of the project's own .mojom files, each into `gen/` beside it.
// With --check nothing is written; the exit code is 1 if a committed file is out of date.
import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { generatePaths, type GenerateSettings } from "../main/mojom/generate.ts";
import { formatDiagnostic } from "../shared/mojom/index.ts";

const RUNTIME = "shared/bindings/gen-v1.ts";
/** Folders whose generated code is part of that runtime, and so needs a smaller one of its own. */
const RUNTIMES: Readonly<Record<string, string>> = {
  "shared/bindings": "shared/bindings/control-runtime.ts",
};
/** The type maps of folders, and their further sets of bindings. */
const TYPE_MAPS: Readonly<Record<string, Pick<GenerateSettings, "typeMap" | "variant">[]>> = {
  "shared/codegen/testdata/typemaps": [
    { typeMap: "shared/codegen/testdata/typemaps/typemap.json" },
    { variant: "plain" },
  ],
  behaviours: [{ typeMap: "behaviours/typemap.json" }],
  "shared/legacy/testdata": [{ typeMap: "shared/legacy/testdata/typemap.json" }],
  "main/lab/scenarios/canvas": [
    { typeMap: "main/lab/scenarios/canvas/typemap.json" },
    { variant: "plain" },
  ],
};
const FOLDERS = [
  "shared/contract",
  "shared/bindings",
  "shared/bindings/testdata",
  "shared/services",
  "shared/services/testdata",
  "shared/legacy",
  "shared/legacy/testdata",
  "shared/codegen/testdata",
  "shared/codegen/testdata/typemaps",
  "behaviours",
  "bench/ipc",
  "bench/wire",
  "chaos",
  "soak",
  "main/lab",
  "main/server/testdata",
  "main/broker",
  "main/services",
  "main/services/testdata",
  "main/recorder",
  "conformance",
];
/** Every scenario has a folder, many with interfaces of their own, and some with old versions too. */
const SCENARIOS = "main/lab/scenarios";
/** Extensible enums without a [Default], as old ones may be. */
const EXTENSIBLE_WITHOUT_DEFAULT = [
  "mojo.test.ExtensibleEmptyEnum",
  "mojoscope.behaviours.enums.mojom.RawTone",
];

process.chdir(path.join(import.meta.dirname, ".."));
const check = process.argv.includes("--check");
let isClean = true;
const scenarios = readdirSync(SCENARIOS)
  .map((name) => `${SCENARIOS}/${name}`)
  .filter(isFolder)
  .flatMap((folder) => [folder, `${folder}/old`]);
for (const folder of [...FOLDERS, ...scenarios].filter(isFolder)) {
  const names = readdirSync(folder).filter((name) => name.endsWith(".mojom"));
  if (names.length === 0) continue;
  const files = names.map((name) => `${folder}/${name}`);
  for (const settings of TYPE_MAPS[folder] ?? [{}]) {
    const { changed, diagnostics, stale } = generatePaths(files, {
      ...settings,
      runtime: RUNTIMES[folder] ?? RUNTIME,
      extensibleWithoutDefault: EXTENSIBLE_WITHOUT_DEFAULT,
      check,
      removeStale: true,
    });
    for (const diagnostic of diagnostics) console.error(formatDiagnostic(diagnostic));
    for (const file of changed) console.log(`${check ? "out of date" : "wrote"}: ${file}`);
    for (const file of stale) console.log(`${check ? "left over" : "removed"}: ${file}`);
    const hasErrors = diagnostics.some(({ severity }) => severity === "error");
    if (hasErrors || (check && changed.length + stale.length > 0)) isClean = false;
  }
}

function isFolder(candidate: string): boolean {
  return statSync(candidate, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

if (!isClean) {
  if (check) console.error("run: npx tsx scripts/generate.ts");
  process.exitCode = 1;
}
