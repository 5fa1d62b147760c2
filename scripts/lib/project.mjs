import path from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/**
 * A path inside the project.
 * @param {string[]} parts
 * @returns {string}
 */
export function inProject(...parts) {
  return path.join(ROOT, ...parts);
}
