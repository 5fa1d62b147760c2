import type { Command } from "commander";
import { formatDiagnostic } from "../../../shared/mojom/index.ts";
import { generatePaths } from "../../mojom/generate.ts";
import { EXIT } from "../exit-codes.ts";
import { addSourceOptions, type SourceOptions, sourceSettings } from "../source-options.ts";

interface GenerateOptions extends SourceOptions {
  readonly out?: string;
  readonly runtime: string;
  readonly typemap?: string;
  readonly variant?: string;
  readonly js?: true;
}

/** What the package exports for generated code. */
const PACKAGE_RUNTIME = "mojoscope/client/gen-v1";

const EXAMPLE = `
Example:
  mojoscope mojom generate greeter.mojom --out gen

A type map names classes of your own for structs, unions and enums, and who converts; the module
exports the class and an object with read(wire), which may refuse with undefined, and write(native):
  { "types": { "gfx.mojom.Rect": { "type": "Rect", "traits": "RectTraits", "from": "./rect.ts" } } }

A variant is a second set of bindings beside the first (foo.mojom-fast.ts beside foo.mojom.ts), with
another type map or none. Both understand each other:
  mojoscope mojom generate gfx.mojom --variant fast --typemap fast.json`;

/** `mojom generate`. */
export function addGenerateCommand(mojom: Command): void {
  const command = mojom
    .command("generate")
    .description("Write TypeScript or JavaScript bindings for .mojom files and what they import")
    .argument("<paths...>", "files or folders")
    .option("-o, --out <folder>", "where to write; by default gen/ beside each file")
    .option("--typemap <file>", "JSON file that maps mojom types to classes of your own")
    .option("--variant <name>", "write a second set of bindings, <file>.mojom-<name>.ts")
    .option("--js", "write plain JavaScript, for programs that are not compiled")
    .option(
      "--runtime <file>",
      "what the generated code imports: a file, or a package that exports it",
      PACKAGE_RUNTIME,
    )
    .addHelpText("after", EXAMPLE);
  addSourceOptions(command).action(generate);
}

function generate(paths: string[], options: GenerateOptions): void {
  const { js, out, runtime, typemap, variant } = options;
  const { changed, diagnostics } = generatePaths(paths, {
    ...sourceSettings(options),
    runtime,
    javaScript: js === true,
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
