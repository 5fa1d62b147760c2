import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { generateModule, withImports } from "../../shared/codegen/index.ts";
import { compile } from "../../shared/mojom/index.ts";
import type { CompileOptions, Diagnostic, Module } from "../../shared/mojom/index.ts";
import { fileLoader, findMojomFiles, MojomPathError } from "./load.ts";
import type { LoadOptions } from "./load.ts";

/** Settings of one generation. */
export interface GenerateSettings extends LoadOptions, CompileOptions {
  /**
   * What generated files import as their runtime: a path to a file, made relative to each of them,
   * or a package specifier.
   */
  readonly runtime: string;
  /** The folder for all output; without it each file goes to `gen/` beside its .mojom. */
  readonly outDir?: string;
  /** Write nothing, only tell what would change. */
  readonly check?: boolean;
  /**
   * Also remove what was generated into those `gen/` folders from .mojom files that are gone. Only
   * for whoever owns the folders: nothing else is ever removed.
   */
  readonly removeStale?: boolean;
}

/** What a generation did, or would do with `check`. */
export interface GenerateResult {
  /** Output files that had other content, or none, before. */
  readonly changed: readonly string[];
  /** Output files that no .mojom belongs to any more; looked for with `removeStale` only. */
  readonly stale: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

const HEADER = /^\/\/ Generated from .* by mojoscope mojom generate\./;

/**
 * Generates TypeScript for every .mojom file among `paths` and for all that they import. Nothing is
 * written if any of them has errors.
 * @throws MojomPathError for a path that leads to no .mojom file, a runtime file that is not there,
 * or two .mojom files with one output file
 */
export function generatePaths(
  paths: readonly string[],
  settings: GenerateSettings,
): GenerateResult {
  if (settings.runtime.startsWith(".") && !existsSync(settings.runtime)) {
    throw new MojomPathError(`There is no runtime file ${settings.runtime}.`);
  }
  const files = findMojomFiles(paths);
  const { diagnostics, modules } = compile(files, fileLoader(settings), settings);
  if (diagnostics.some(({ severity }) => severity === "error")) {
    return { changed: [], stale: [], diagnostics };
  }
  const outputs = outputFiles(withImports(modules), settings);
  const changed: string[] = [];
  for (const [file, module] of outputs) {
    const text = generateFor(module, file, settings);
    if (existsSync(file) && readFileSync(file, "utf8") === text) continue;
    changed.push(file);
    if (settings.check === true) continue;
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const stale = settings.removeStale === true ? staleFiles(outputs.keys(), settings) : [];
  if (settings.check !== true) stale.forEach((file) => rmSync(file));
  return { changed, stale, diagnostics };
}

function outputFiles(modules: Iterable<Module>, settings: GenerateSettings): Map<string, Module> {
  const outputs = new Map<string, Module>();
  for (const module of modules) {
    const file = outputPath(module, settings);
    const other = outputs.get(file);
    if (other !== undefined) {
      const both = `${other.path} and ${module.path}`;
      throw new MojomPathError(`${both} would both be written to ${file}.`);
    }
    outputs.set(file, module);
  }
  return outputs;
}

function generateFor(module: Module, file: string, settings: GenerateSettings): string {
  const isFile = settings.runtime.startsWith(".") || existsSync(settings.runtime);
  return generateModule(module, {
    runtime: isFile ? specifier(file, settings.runtime) : settings.runtime,
    importPath: (imported) => specifier(file, outputPath(imported, settings)),
  });
}

function outputPath(module: Module, { outDir }: GenerateSettings): string {
  const name = `${path.basename(module.path)}.ts`;
  return path.join(outDir ?? path.join(path.dirname(module.path), "gen"), name);
}

function specifier(from: string, to: string): string {
  const relative = path.relative(path.dirname(from), to).replaceAll(path.sep, "/");
  return relative.startsWith(".") ? relative : `./${relative}`;
}

// Only files that carry the generator's own first line are ever removed, and only when the .mojom
// that they would belong to is gone; in a folder for all output nobody knows where that was.
function staleFiles(outputs: Iterable<string>, { outDir }: GenerateSettings): string[] {
  if (outDir !== undefined) return [];
  const folders = new Set([...outputs].map((file) => path.dirname(file)));
  return [...folders].flatMap((folder) => {
    if (!existsSync(folder)) return [];
    return readdirSync(folder)
      .filter((name) => name.endsWith("mojom.ts"))
      .filter((name) => !existsSync(path.join(folder, "..", name.replace(/\.ts$/, ""))))
      .map((name) => path.join(folder, name))
      .filter((file) => HEADER.test(readFileSync(file, "utf8")));
  });
}
