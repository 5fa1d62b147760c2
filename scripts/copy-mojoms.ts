import { copyFileSync, mkdirSync, readdirSync } from "node:fs";
import path from "node:path";
import type { Plugin } from "vite";

/** Where the .mojom files are that the built program reads to explain what it sees. */
const FOLDERS = ["shared", "main"];

/**
 * Copies the project's own .mojom files to `dist/mojom`, under the paths they have in the sources.
 * @param root the project's folder, ending in a separator
 */
export function copyMojoms(root: string): Plugin {
  return {
    name: "mojoscope:copy-mojoms",
    applyToEnvironment: (environment) => environment.name === "node",
    writeBundle() {
      for (const file of mojomFiles(root)) {
        const target = path.join(root, "dist/mojom", file);
        mkdirSync(path.dirname(target), { recursive: true });
        copyFileSync(path.join(root, file), target);
      }
    },
  };
}

function mojomFiles(root: string): string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".mojom") && !file.includes("testdata"))
      .map((file) => path.join(folder, file)),
  );
}
