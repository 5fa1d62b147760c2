import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { inProject } from "./project.mjs";
import { runNode } from "./run.mjs";

const PACKAGE = inProject("node_modules/electron");
/** How long a download may take to give up; a download that makes progress is not waited for. */
const DOWNLOAD_MS = 8_000;

/**
 * The path of Electron's executable, or undefined when its runtime is not on this machine. Never
 * loads the `electron` module: that would start a download by itself.
 * @returns {string | undefined}
 */
export function electronExecutable() {
  const overridden = process.env["ELECTRON_OVERRIDE_DIST_PATH"];
  const pathFile = path.join(PACKAGE, "path.txt");
  const name = existsSync(pathFile) ? readFileSync(pathFile, "utf8") : undefined;
  if (overridden === undefined && name === undefined) {
    return undefined;
  }
  const executable = path.join(overridden ?? path.join(PACKAGE, "dist"), name ?? "electron");
  return existsSync(executable) ? executable : undefined;
}

/**
 * Fetches Electron's runtime if that can be done in a few seconds.
 * @returns {Promise<string | undefined>} its executable, or undefined
 */
export async function fetchElectron() {
  await runNode("node_modules/electron/install.js", [], { timeoutMs: DOWNLOAD_MS });
  return electronExecutable();
}
