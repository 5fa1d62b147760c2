// For tests: mojom text that stands in the test itself.
import { compile } from "../compile.ts";
import type { CompileOptions, CompileResult } from "../compile.ts";
import { formatDiagnostic } from "../diagnostic.ts";
import type { Diagnostic } from "../diagnostic.ts";
import type { Module } from "../model.ts";
import { lineColumnAt } from "../source.ts";

/** The file that a single text is taken for. */
export const MAIN = "main.mojom";

/** Compiles MAIN, given as text or among other files by path. */
export function compileText(
  files: string | Readonly<Record<string, string>>,
  options: CompileOptions = {},
): CompileResult {
  const all = typeof files === "string" ? { [MAIN]: files } : files;
  const texts = new Map(Object.entries(all));
  const load = (path: string) => {
    const text = texts.get(path);
    return text === undefined ? undefined : { path, text };
  };
  return compile([MAIN], load, options);
}

/** The module of a text without errors. @throws Error with all that was found otherwise */
export function moduleOf(
  files: string | Readonly<Record<string, string>>,
  options: CompileOptions = {},
): Module {
  const { diagnostics, modules } = compileText(files, options);
  const [module] = modules;
  if (module === undefined) throw new Error(diagnostics.map(formatDiagnostic).join("\n"));
  return module;
}

/** `code line:column` of each diagnostic. */
export function brief(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ code, location }) => {
    const { line, column } = lineColumnAt(location.source.text, location.span.start);
    return `${code} ${line}:${column}`;
  });
}

/** The element that a test relies on. @throws Error if there is none */
export function only<T>(items: readonly T[], index = 0): T {
  const item = items[index];
  if (item === undefined) throw new Error(`there is no item ${index}`);
  return item;
}
