import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import type { Scrambling } from "../../shared/mojom/index.ts";
import { MojomPathError } from "./load.ts";

/**
 * Scrambling with the bytes of `files`, one after the other, as the salt.
 * @throws MojomPathError for a file that is not there, or if there is not one byte in all of them
 */
export function scramblingFrom(files: readonly string[]): Scrambling {
  const missing = files.find((file) => !existsSync(file));
  if (missing !== undefined) throw new MojomPathError(`There is no salt file ${missing}.`);
  const salt = Buffer.concat(files.map((file) => readFileSync(file)));
  if (salt.length === 0) throw new MojomPathError(`There is no salt in ${files.join(", ")}.`);
  return { salt, sha256: (data) => createHash("sha256").update(data).digest() };
}
