import {
  type Descriptor,
  describe,
  findClashes,
  type NameClash,
} from "../../shared/codegen/index.ts";
import {
  compile,
  type CompileOptions,
  formatDiagnostic,
  type Module,
} from "../../shared/mojom/index.ts";
import { fileLoader, findMojomFiles, type LoadOptions } from "./load.ts";

/** .mojom files that cannot be used as they are; the message lists every error with its place. */
export class MojomError extends Error {
  override readonly name = "MojomError";
}

/**
 * Describes every .mojom file among `paths` (folders are searched) and all that they import.
 * @throws MojomError if any of them has errors, or if two files give one name to different things;
 * MojomPathError for a path that leads to no .mojom file
 */
export function describePaths(
  paths: readonly string[],
  options: LoadOptions & CompileOptions = {},
): Descriptor {
  const modules = compilePaths(paths, options);
  const clashes = findClashes(modules);
  if (clashes.length > 0) throw new MojomError(clashes.map(clashText).join("\n"));
  return describe(modules);
}

/**
 * Compiles every .mojom file among `paths` (folders are searched).
 * @throws MojomError if any of them has errors; MojomPathError for a path that leads to none
 */
export function compilePaths(
  paths: readonly string[],
  options: LoadOptions & CompileOptions = {},
): readonly Module[] {
  const { modules, diagnostics } = compile(findMojomFiles(paths), fileLoader(options), options);
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length === 0) return modules;
  const list = errors.map(formatDiagnostic).join("\n");
  throw new MojomError(`There are errors in the .mojom files:\n${list}`);
}

function clashText({ name, paths: [first, second] }: NameClash): string {
  return `${first} and ${second} define "${name}" differently: leave one of them out.`;
}
