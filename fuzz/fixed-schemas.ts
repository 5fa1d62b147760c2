import { readFileSync } from "node:fs";
import type { SchemaSource } from "./load-schema.ts";

/** The project's own .mojom files that have the most kinds in them, or travel the most. */
export const FIXED_SCHEMAS: readonly SchemaSource[] = [
  {
    ...read("validation", "conformance/validation.mojom"),
    extensibleWithoutDefault: ["mojo.test.ExtensibleEmptyEnum"],
  },
  read("rules", "conformance/rules.mojom"),
  read("bindings", "shared/bindings/testdata/test_interfaces.mojom"),
  read("kinds", "shared/codegen/testdata/kinds.mojom", "other.mojom"),
  read(
    "inspector",
    "shared/contract/inspector.mojom",
    "rows.mojom",
    "severity.mojom",
    "topology.mojom",
  ),
];

/** Those whose messages the corpus has: small ones, of every kind. */
export const CORPUS_SCHEMAS: ReadonlySet<string> = new Set(["validation", "rules", "kinds"]);

/** @param imports paths as the file itself has them, all in its folder */
function read(name: string, file: string, ...imports: readonly string[]): SchemaSource {
  const url = new URL(`../${file}`, import.meta.url);
  const text = readFileSync(url, "utf8");
  const texts = imports.map((path) => [path, readFileSync(new URL(path, url), "utf8")]);
  return { name, text, imports: Object.fromEntries(texts) as Record<string, string> };
}
