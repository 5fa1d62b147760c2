import { readFileSync } from "node:fs";
import { type Descriptor, describe } from "../shared/codegen/index.ts";
import { compile, formatDiagnostic } from "../shared/mojom/index.ts";

/** The interfaces of validation.mojom and rules.mojom, for the reflective decoder. */
export const descriptor = load(["validation.mojom", "rules.mojom"]);

function load(files: readonly string[]): Descriptor {
  const { modules, diagnostics } = compile(
    files,
    (path) => ({ path, text: readFileSync(new URL(path, import.meta.url), "utf8") }),
    { extensibleWithoutDefault: ["mojo.test.ExtensibleEmptyEnum"] },
  );
  const [problem] = diagnostics;
  if (problem !== undefined) throw new Error(formatDiagnostic(problem));
  return describe(modules);
}
