import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { checkTypeMap, generateModule, withImports } from "../../shared/codegen/index.ts";
import type { TypeMap } from "../../shared/codegen/index.ts";
import { compile } from "../../shared/mojom/index.ts";
import type { CompileOptions, Diagnostic, Module } from "../../shared/mojom/index.ts";
import { fileLoader, findMojomFiles, MojomPathError } from "./load.ts";
import type { LoadOptions } from "./load.ts";
import { isPath, readTypeMap } from "./type-map-file.ts";

/** Settings of one generation. */
export interface GenerateSettings extends LoadOptions, CompileOptions {
  /**
   * What generated files import as their runtime: a path to a file, made relative to each of them,
   * or a package specifier.
   */
  readonly runtime: string;
  /** The folder for all output; without it each file goes to `gen/` beside its .mojom. */
  readonly outDir?: string;
  /** A type map: a JSON file that names native types to use in place of mojom types. */
  readonly typeMap?: string;
  /**
   * Makes a second set of bindings, `foo.mojom-NAME.ts`, beside the first, which has to be there: it
   * has the enums and constants of both. Letters, digits and underscores.
   */
  readonly variant?: string;
  /** Writes plain JavaScript, without types. */
  readonly javaScript?: boolean;
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

/** The name of an output file; what is captured is that of its .mojom. */
const OUTPUT = /^(.*mojom)(?:-\w+)?\.[jt]s$/;
const HEADER = /^\/\/ Generated from .* by mojoscope mojom generate\./;

/**
 * Generates TypeScript for every .mojom file among `paths` and for all that they import. Nothing is
 * written if any of them has errors.
 * @throws MojomPathError for a path that leads to no .mojom file, a runtime file that is not there,
 * two .mojom files with one output file, or a variant without the set of bindings that it needs
 * @throws TypeMapError if there is something wrong with the type map
 */
export function generatePaths(
  paths: readonly string[],
  settings: GenerateSettings,
): GenerateResult {
  if (settings.runtime.startsWith(".") && !existsSync(settings.runtime)) {
    throw new MojomPathError(`There is no runtime file ${settings.runtime}.`);
  }
  checkVariantName(settings.variant);
  const typeMap = settings.typeMap === undefined ? undefined : readTypeMap(settings.typeMap);
  const files = findMojomFiles(paths);
  const { diagnostics, modules } = compile(files, fileLoader(settings), settings);
  if (diagnostics.some(({ severity }) => severity === "error")) {
    return { changed: [], stale: [], diagnostics };
  }
  if (typeMap !== undefined) checkTypeMap(typeMap, settings.typeMap ?? "", modules);
  const outputs = outputFiles(withImports(modules), settings);
  const changed: string[] = [];
  for (const [file, module] of outputs) {
    const text = generateFor(module, file, settings, typeMap);
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

function checkVariantName(variant: string | undefined): void {
  if (variant === undefined || /^\w+$/.test(variant)) return;
  throw new MojomPathError(`"${variant}" cannot be the name of a variant: use letters and digits.`);
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
    checkFirstSet(module, file, settings);
    outputs.set(file, module);
  }
  return outputs;
}

function checkFirstSet(module: Module, file: string, settings: GenerateSettings): void {
  const first = outputPath(module, { ...settings, variant: undefined });
  if (settings.variant === undefined || existsSync(first)) return;
  throw new MojomPathError(
    `There is no ${first}, which ${file} would import: generate it first, without a variant.`,
  );
}

function generateFor(
  module: Module,
  file: string,
  settings: GenerateSettings,
  typeMap: TypeMap | undefined,
): string {
  const isFile = settings.runtime.startsWith(".") || existsSync(settings.runtime);
  return generateModule(module, {
    runtime: isFile ? specifier(file, settings.runtime) : settings.runtime,
    importPath: (imported) => specifier(file, outputPath(imported, settings)),
    nativePath: (from) => (isPath(from) ? specifier(file, from) : from),
    isJavaScript: settings.javaScript === true,
    ...(typeMap !== undefined && { typeMap }),
    ...(settings.variant !== undefined && {
      sharedPath: (shared: Module) => {
        return specifier(file, outputPath(shared, { ...settings, variant: undefined }));
      },
    }),
  });
}

/** Where output goes, and under which name. */
interface OutputPlace extends Pick<GenerateSettings, "javaScript"> {
  readonly outDir?: string | undefined;
  readonly variant?: string | undefined;
}

function outputPath(module: Module, { javaScript, outDir, variant }: OutputPlace): string {
  const suffix = variant === undefined ? "" : `-${variant}`;
  const name = `${path.basename(module.path)}${suffix}.${javaScript === true ? "js" : "ts"}`;
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
      .filter((name) => OUTPUT.test(name))
      .filter((name) => !existsSync(path.join(folder, "..", name.replace(OUTPUT, "$1"))))
      .map((name) => path.join(folder, name))
      .filter((file) => HEADER.test(readFileSync(file, "utf8")));
  });
}
