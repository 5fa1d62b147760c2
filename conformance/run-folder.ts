import { runPair } from "./run-pair.ts";
import { readVectors } from "./vector-folder.ts";

/** What became of the vectors of a folder. */
export interface FolderResult {
  readonly passed: number;
  /** Vectors, counting those that lack one of their two files. */
  readonly total: number;
  /** One line for each decoder that said something else. */
  readonly failures: readonly string[];
}

/** Runs all vectors of a folder, one after the other; undefined if there is no pair of files in it. */
export async function runFolder(folder: string): Promise<FolderResult | undefined> {
  const pairs = readVectors(folder);
  if (!pairs.some(({ data, expected }) => data !== undefined && expected !== undefined)) {
    return undefined;
  }
  let passed = 0;
  const lines: string[] = [];
  for (const pair of pairs) {
    const failures = await runPair(pair);
    if (failures.length === 0) passed++;
    for (const { decoder, expected, got } of failures) {
      lines.push(`${pair.name}: ${decoder}: expected ${expected}, got ${got}`);
    }
  }
  return { passed, total: pairs.length, failures: lines };
}
