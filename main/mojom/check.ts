import { compareStable, compile, lineColumnAt } from "../../shared/mojom/index.ts";
import type { CompileOptions, Diagnostic, Module } from "../../shared/mojom/index.ts";
import { compilePaths } from "./describe.ts";
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

/** Settings of one check. */
export interface CheckSettings extends LoadOptions, CompileOptions {
  /** Files or folders of an older release, whose [Stable] definitions must still be understood. */
  readonly against?: readonly string[];
}

/**
 * Compiles every .mojom file among `paths` (folders are searched) and tells what is wrong.
 * @throws MojomError if the older release has errors itself; MojomPathError for a path that leads to
 * no .mojom file
 */
export function checkPaths(
  paths: readonly string[],
  { against = [], ...options }: CheckSettings = {},
): CheckResult {
  const files = findMojomFiles(paths);
  const { diagnostics, modules } = compile(files, fileLoader(options), options);
  const isComplete = !diagnostics.some(isError);
  const all = isComplete
    ? [...diagnostics, ...compareWith(against, modules, options)]
    : diagnostics;
  return {
    files: files.length,
    parsed: modules.length,
    errors: all.filter(isError).length,
    diagnostics: all,
  };
}

function isError({ severity }: Diagnostic): boolean {
  return severity === "error";
}

// Without all of its definitions a release cannot be compared: each missing one would be reported.
function compareWith(
  against: readonly string[],
  modules: readonly Module[],
  options: LoadOptions & CompileOptions,
): readonly Diagnostic[] {
  if (against.length === 0) return [];
  const importRoots = [...against, ...(options.importRoots ?? [])];
  return compareStable(compilePaths(against, { ...options, importRoots }), modules);
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
