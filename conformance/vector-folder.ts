import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/** One vector of a folder, as text. */
export interface VectorPair {
  /** File name without its ending. */
  readonly name: string;
  /** The content of the `.data` file; undefined if only the other one is there. */
  readonly data: string | undefined;
  /** The content of the `.expected` file, trimmed; undefined if only the other one is there. */
  readonly expected: string | undefined;
}

/** Reads the vectors of a folder, by name; files of other kinds are left alone. None if it is missing. */
export function readVectors(folder: string): VectorPair[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return [];
  const files = readdirSync(folder);
  const names = new Set(files.filter(isVectorFile).map((file) => path.parse(file).name));
  return [...names].toSorted().map((name) => ({
    name,
    data: readIfThere(folder, `${name}.data`),
    expected: readIfThere(folder, `${name}.expected`)?.trim(),
  }));
}

function isVectorFile(file: string): boolean {
  return file.endsWith(".data") || file.endsWith(".expected");
}

function readIfThere(folder: string, file: string): string | undefined {
  const full = path.join(folder, file);
  return existsSync(full) ? readFileSync(full, "utf8") : undefined;
}
