import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { build } from "vite";

// Inside the project, so that the bundle finds the packages that it leaves out.
const CACHE = path.join(import.meta.dirname, "../node_modules/.cache");

/** A program as one file of JavaScript. */
export interface Bundle extends Disposable {
  readonly file: string;
}

/**
 * Bundles a program as `dist/node` is bundled, because that is what users run: the same code loaded
 * file by file and translated on the way takes up to a third longer. Packages stay as published.
 */
export async function bundle(program: string): Promise<Bundle> {
  mkdirSync(CACHE, { recursive: true });
  const outDir = mkdtempSync(path.join(CACHE, "mojoscope-bench-"));
  const remove = (): void => rmSync(outDir, { recursive: true, force: true });
  try {
    await build({
      configFile: false,
      logLevel: "error",
      build: {
        ssr: program,
        outDir,
        target: "node20",
        rolldownOptions: {
          output: { format: "es", entryFileNames: "program.mjs", topLevelVar: false },
        },
      },
    });
  } catch (error) {
    remove();
    throw error;
  }
  return { file: path.join(outDir, "program.mjs"), [Symbol.dispose]: remove };
}
