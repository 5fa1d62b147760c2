import { compile, lineColumnAt } from "../../shared/mojom/index.ts";
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

/** One finding as programs read it. Lines and columns (UTF-16 units) count from 1. */
export interface Finding {
  readonly code: string;
  readonly severity: "error" | "warning";
  readonly message: string;
  readonly hint: string;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  /** Just behind the last character. */
  readonly endLine: number;
  readonly endColumn: number;
}

/** The result in the form that `mojom check --json` prints. */
export function checkReport(result: CheckResult) {
  const { diagnostics, errors, files, parsed } = result;
  const warnings = diagnostics.length - errors;
  return { files, parsed, errors, warnings, diagnostics: diagnostics.map(finding) };
}

function finding({ code, severity, message, hint, location }: Diagnostic): Finding {
  const { source, span } = location;
  const { line, column } = lineColumnAt(source.text, span.start);
  const { line: endLine, column: endColumn } = lineColumnAt(source.text, span.end);
  return { code, severity, message, hint, path: source.path, line, column, endLine, endColumn };
}
