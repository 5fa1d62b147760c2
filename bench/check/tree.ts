import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Random } from "../random.ts";
import { MojomWriter } from "./mojom-writer.ts";

/** How much was written. */
export interface Tree {
  readonly files: number;
  readonly lines: number;
  readonly bytes: number;
}

/** Writes a tree of .mojom files that import one another, the same for the same seed. */
export function writeTree(folder: string, files: number, seed: number): Tree {
  const random = new Random(seed);
  const writers: MojomWriter[] = [];
  let lines = 0;
  let bytes = 0;
  for (let i = 0; i < files; i++) {
    const imports = random.list(Math.min(i, random.int(0, 5)), () => writers[random.int(0, i - 1)]);
    const known = [...new Set(imports.filter((writer) => writer !== undefined))];
    const writer = new MojomWriter(random, i, known);
    const text = writer.write();
    const file = path.join(folder, writer.path);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    writers.push(writer);
    lines += text.split("\n").length;
    bytes += text.length;
  }
  return { files, lines, bytes };
}
