import type { Command } from "commander";
import { formatDiagnostic } from "../../../shared/mojom/index.ts";
import { EXIT } from "../exit-codes.ts";
import { checkPaths, formatCheck } from "../../mojom/check.ts";
import { generatePaths } from "../../mojom/generate.ts";

interface CheckOptions {
  readonly importRoot: string[];
}

interface GenerateOptions extends CheckOptions {
  readonly out?: string;
  readonly runtime: string;
}

/** The specifier under which the package exports what generated code needs. */
const PACKAGE_RUNTIME = "mojoscope/gen-v1";

const IMPORT_ROOT_HELP = "folder in which imports are looked up, beside the importing file's own";

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
    .description("Write TypeScript bindings for .mojom files")
    .argument("<paths...>", "files or folders")
    .option("-o, --out <folder>", "where to write; by default gen/ beside each file")
    .option("-I, --import-root <folder...>", IMPORT_ROOT_HELP, [])
    .option(
      "--runtime <specifier>",
      "what generated code imports its runtime from",
      PACKAGE_RUNTIME,
    )
    .action(generate);
}

function check(paths: string[], { importRoot }: CheckOptions): void {
  const result = checkPaths(paths, { importRoots: importRoot });
  process.stdout.write(`${formatCheck(result)}\n`);
  process.exitCode = result.errors > 0 ? EXIT.FOUND_PROBLEMS : EXIT.OK;
}

function generate(paths: string[], { out, importRoot, runtime }: GenerateOptions): void {
  const { changed, diagnostics } = generatePaths(paths, {
    runtime,
    importRoots: importRoot,
    ...(out !== undefined && { outDir: out }),
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
