import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import type { SourceLoader } from "../../shared/mojom/index.ts";

/** Where files are looked for. */
export interface LoadOptions {
  /** Folders that import paths start from, tried in order, after the importing file's own folder. */
  readonly importRoots?: readonly string[];
}

/** A path that leads to no .mojom file. */
export class MojomPathError extends Error {
  override readonly name = "MojomPathError";
}

/**
 * The .mojom and .test-mojom files among `paths`; folders are searched through and through.
 * @throws MojomPathError for a path where nothing is, or a folder without such files
 */
export function findMojomFiles(paths: readonly string[]): string[] {
  return paths.flatMap((item) => {
    if (!existsSync(item)) throw new MojomPathError(`There is no file or folder ${item}.`);
    if (!isDirectory(item)) return [toSlashes(item)];
    const files = filesBelow(item);
    if (files.length === 0) throw new MojomPathError(`There is no .mojom file in ${item}.`);
    return files;
  });
}

/** A loader over the file system; the current folder is always an import root. */
export function fileLoader({ importRoots = [] }: LoadOptions = {}): SourceLoader {
  return (wanted, importedFrom) => {
    const roots = [...importRoots, "."];
    if (importedFrom !== undefined) roots.unshift(path.dirname(importedFrom));
    const candidates = path.isAbsolute(wanted)
      ? [wanted]
      : roots.map((root) => path.join(root, wanted));
    const found = candidates.find((candidate) => existsSync(candidate) && !isDirectory(candidate));
    if (found === undefined) return undefined;
    return { path: canonical(found), text: readFileSync(found, "utf8") };
  };
}

// One file must go by one name however it was reached.
function canonical(file: string): string {
  const relative = path.relative(".", file);
  return toSlashes(relative.startsWith("..") ? path.resolve(file) : relative);
}

function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return entries
    .filter((entry) => /\.(?:test-)?mojom$/.test(entry))
    .map((entry) => toSlashes(path.join(folder, entry)))
    .toSorted();
}

function isDirectory(item: string): boolean {
  return statSync(item, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function toSlashes(file: string): string {
  return file.replaceAll(path.sep, "/");
}
