import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseTypeMap, TypeMapError } from "../../shared/codegen/index.ts";
import type { TypeMap } from "../../shared/codegen/index.ts";

/**
 * Reads a type map from a file. The paths in it count from its own folder; in the result they are
 * paths from the current folder, beginning with a dot, or absolute. What is no path is left alone.
 * @throws TypeMapError if the file, or a module that it names by a path, is missing or malformed
 */
export function readTypeMap(file: string): TypeMap {
  if (!existsSync(file)) throw new TypeMapError(file, "", "there is no such file");
  const map = parseTypeMap(readFileSync(file, "utf8"), file);
  return new Map(
    [...map].map(([name, mapping]) => {
      const key = (property: string) => `types[${JSON.stringify(name)}].${property}`;
      const from = mapping.from && findModule(mapping.from, file, key("from"));
      const property = mapping.traitsFrom === mapping.from ? "from" : "traitsFrom";
      const traitsFrom = findModule(mapping.traitsFrom, file, key(property));
      return [name, { ...mapping, from, traitsFrom }];
    }),
  );
}

/** Whether an import specifier is a path to a file. */
export function isPath(specifier: string): boolean {
  return /^\.{0,2}\//.test(specifier);
}

function findModule(specifier: string, file: string, key: string): string {
  if (!isPath(specifier)) return specifier;
  const found = path.resolve(path.dirname(file), specifier);
  // An import of x.js may mean a file x.ts.
  const candidates = [found, found.replace(/\.(m?)js$/, ".$1ts")];
  if (!candidates.some((candidate) => existsSync(candidate))) {
    throw new TypeMapError(file, key, `there is no file ${specifier}`);
  }
  return found;
}
