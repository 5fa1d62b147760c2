import type { Command } from "commander";
import { formatDiagnostic } from "../../../shared/mojom/index.ts";
import { EXIT } from "../exit-codes.ts";
import { checkPaths, checkSummary } from "../../mojom/check.ts";
import { generatePaths } from "../../mojom/generate.ts";

interface CheckOptions {
  readonly importRoot: string[];
}

interface GenerateOptions extends CheckOptions {
  readonly out?: string;
  readonly runtime: string;
  readonly typemap?: string;
  readonly variant?: string;
}

const IMPORT_ROOT_HELP = "folder in which imports are looked up, beside the importing file's own";

const GENERATE_EXAMPLE = `
Example, in a checkout:
  mojoscope mojom generate greeter.mojom --out gen --runtime shared/bindings/gen-v1.ts

A type map names classes of your own for structs, unions and enums, and who converts; the module
exports the class and an object with read(wire), which may refuse with undefined, and write(native):
  { "types": { "gfx.mojom.Rect": { "type": "Rect", "traits": "RectTraits", "from": "./rect.ts" } } }

A variant is a second set of bindings beside the first (foo.mojom-fast.ts beside foo.mojom.ts), with
another type map or none. Both understand each other:
  mojoscope mojom generate gfx.mojom --variant fast --typemap fast.json --runtime ...`;

/** `mojom check` and `mojom generate`. */
export function addMojomCommand(program: Command): void {
  const mojom = program.command("mojom").description("Work with .mojom files");
  mojom
    .command("check")
    .description("Parse .mojom files (folders recurse) and report every error with its place")
    .argument("<paths...>", "files or folders")
    .option("-I, --import-root <folder...>", IMPORT_ROOT_HELP, [])
    .action(check);
  mojom
    .command("generate")
    .description("Write TypeScript bindings for .mojom files and what they import")
    .argument("<paths...>", "files or folders")
    .option("-o, --out <folder>", "where to write; by default gen/ beside each file")
    .option("-I, --import-root <folder...>", IMPORT_ROOT_HELP, [])
    .option("--typemap <file>", "JSON file that maps mojom types to classes of your own")
    .option("--variant <name>", "write a second set of bindings, <file>.mojom-<name>.ts")
    .requiredOption(
      "--runtime <file>",
      "what the generated code imports: shared/bindings/gen-v1.ts of a checkout, or a package that exports it",
    )
    .addHelpText("after", GENERATE_EXAMPLE)
    .action(generate);
}

function check(paths: string[], { importRoot }: CheckOptions): void {
  const result = checkPaths(paths, { importRoots: importRoot });
  for (const diagnostic of result.diagnostics) {
    process.stderr.write(`${formatDiagnostic(diagnostic)}\n`);
  }
  process.stdout.write(`${checkSummary(result)}\n`);
  process.exitCode = result.errors > 0 ? EXIT.FOUND_PROBLEMS : EXIT.OK;
}

function generate(paths: string[], options: GenerateOptions): void {
  const { importRoot, out, runtime, typemap, variant } = options;
  const { changed, diagnostics } = generatePaths(paths, {
    runtime,
    importRoots: importRoot,
    ...(out !== undefined && { outDir: out }),
    ...(typemap !== undefined && { typeMap: typemap }),
    ...(variant !== undefined && { variant }),
  });
  for (const diagnostic of diagnostics) {
    process.stderr.write(`${formatDiagnostic(diagnostic)}\n`);
  }
  if (diagnostics.some(({ severity }) => severity === "error")) {
    process.stderr.write("Nothing was written.\n");
    process.exitCode = EXIT.FOUND_PROBLEMS;
    return;
  }
  for (const file of changed) {
    process.stdout.write(`wrote ${file}\n`);
  }
}
