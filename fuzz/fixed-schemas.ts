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
  read("kinds", "shared/codegen/testdata/kinds.mojom"),
  read("inspector", "shared/contract/inspector.mojom"),
];

/** Those whose messages the corpus has: small ones, of every kind. */
export const CORPUS_SCHEMAS: ReadonlySet<string> = new Set(["validation", "rules", "kinds"]);

function read(name: string, file: string): SchemaSource {
  const url = new URL(`../${file}`, import.meta.url);
  const text = readFileSync(url, "utf8");
  const imports: Record<string, string> = {};
  addImports(text, url, imports);
  return { name, text, imports };
}

/** Adds what a text imports, by the paths that it has there: all are beside it. */
function addImports(text: string, url: URL, imports: Record<string, string>): void {
  for (const [, path = ""] of text.matchAll(/^import "([^"]+)";$/gm)) {
    if (path in imports) continue;
    const imported = readFileSync(new URL(path, url), "utf8");
    imports[path] = imported;
    addImports(imported, url, imports);
  }
}
