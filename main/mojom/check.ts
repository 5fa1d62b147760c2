import { compile } from "../../shared/mojom/index.ts";
import type { CompileOptions, Diagnostic } from "../../shared/mojom/index.ts";
import { fileLoader, findMojomFiles } from "./load.ts";
import type { LoadOptions } from "./load.ts";

/** What checking a set of files gave. */
export interface CheckResult {
  /** Files looked at, not counting imports that were not asked for. */
  readonly files: number;
  /** Those of them without errors of their own or in what they import. */
  readonly parsed: number;
  /** Errors found in all files, imports included; warnings are not counted. */
  readonly errors: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Compiles every .mojom file among `paths` (folders are searched) and tells what is wrong. */
export function checkPaths(
  paths: readonly string[],
  options: LoadOptions & CompileOptions = {},
): CheckResult {
  const files = findMojomFiles(paths);
  const { diagnostics, modules } = compile(files, fileLoader(options), options);
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  return { files: files.length, parsed: modules.length, errors, diagnostics };
}

/** What was checked, in one line. */
export function checkSummary({ errors, files, parsed }: CheckResult): string {
  return `parsed ${parsed} of ${files} files, ${errors} errors`;
}
