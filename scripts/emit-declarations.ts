import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import type { Plugin } from "vite";
import { runNode, TOOLS } from "./lib/run.mjs";

/** The declarations of what package.json exports, as its paths have them. */
const ENTRIES = ["main/client/index.d.ts", "shared/bindings/gen-v1.d.ts"];
/** The relative specifiers of a declaration file; these name the sources. */
const IMPORTS = /(?:from |import\()"(\.[^"]+)\.ts"/g;

/**
 * Writes `dist/types`: the type declarations of what the package exports, and of what these refer to.
 * @param root the project's folder, ending in a separator
 */
export function emitDeclarations(root: string): Plugin {
  return {
    name: "mojoscope:emit-declarations",
    applyToEnvironment: (environment) => environment.name === "node",
    async writeBundle() {
      const folder = path.join(root, "dist/types");
      rmSync(folder, { recursive: true, force: true });
      const { code, output } = await runNode(TOOLS.tsc, ["-p", "main/client"]);
      if (code !== 0) this.error(output);
      removeUnreached(folder);
    },
  };
}

/** The compiler declares every file that it reads; most are nobody's business. */
function removeUnreached(folder: string): void {
  const reached = new Set(ENTRIES.map((entry) => path.join(folder, entry)));
  for (const file of reached) {
    for (const [, specifier = ""] of readFileSync(file, "utf8").matchAll(IMPORTS)) {
      const target = path.join(path.dirname(file), `${specifier}.d.ts`);
      if (existsSync(target)) reached.add(target);
    }
  }
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isFile() && !reached.has(file)) rmSync(file);
  }
}
