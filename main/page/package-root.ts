import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The folder that holds package.json: the checkout, the installed package or the app's archive. Found
 * from where this code stands, so that sources and the built program agree.
 */
export function packageRoot(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (!existsSync(path.join(folder, "package.json"))) {
    const parent = path.dirname(folder);
    if (parent === folder) {
      throw new Error("The program is not inside its package.");
    }
    folder = parent;
  }
  return folder;
}

/** The built page. */
export function pageDirectory(): string {
  return path.join(packageRoot(), "dist", "renderer");
}

/** The version in package.json. */
export function packageVersion(): string {
  const text = readFileSync(path.join(packageRoot(), "package.json"), "utf8");
  const manifest: unknown = JSON.parse(text);
  if (typeof manifest !== "object" || manifest === null || !("version" in manifest)) {
    throw new Error("The package has no version.");
  }
  return String(manifest.version);
}
