import { existsSync } from "node:fs";
import path from "node:path";
import type { Command } from "commander";
import { formatDiagnostic } from "../../../shared/mojom/index.ts";
import { generatePaths } from "../../mojom/generate.ts";
import { packageRoot } from "../../page/index.ts";
import { EXIT } from "../exit-codes.ts";
import { addSourceOptions, type SourceOptions, sourceSettings } from "../source-options.ts";

interface GenerateOptions extends SourceOptions {
  readonly out?: string;
  readonly runtime?: string;
  readonly typemap?: string;
  readonly variant?: string;
}

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
    .description("Write TypeScript bindings for .mojom files and what they import")
    .argument("<paths...>", "files or folders")
    .option("-o, --out <folder>", "where to write; by default gen/ beside each file")
    .option("--typemap <file>", "JSON file that maps mojom types to classes of your own")
    .option("--variant <name>", "write a second set of bindings, <file>.mojom-<name>.ts")
    .option(
      "--runtime <file>",
      "what the generated code imports: a file, or a package that exports it; by default that of this checkout",
    )
    .addHelpText("after", EXAMPLE);
  addSourceOptions(command).action(generate);
}

function generate(paths: string[], options: GenerateOptions): void {
  const { out, runtime = runtimeOfCheckout(), typemap, variant } = options;
  const { changed, diagnostics } = generatePaths(paths, {
    ...sourceSettings(options),
    runtime,
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

/** Nothing to generate for. */
class NoRuntimeError extends Error {
  override readonly name = "NoRuntimeError";
}

/** The runtime of the sources that this program is part of; an installed package has none. */
function runtimeOfCheckout(): string {
  const file = path.join(packageRoot(), "shared/bindings/gen-v1.ts");
  if (existsSync(file)) return file;
  throw new NoRuntimeError(
    "The installed program brings no runtime for generated code: name one with --runtime, such as shared/bindings/gen-v1.ts of a checkout.",
  );
}
