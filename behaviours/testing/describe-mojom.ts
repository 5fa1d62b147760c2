import { readFileSync } from "node:fs";
import { type Descriptor, describe } from "../../shared/codegen/index.ts";
import { compile, formatDiagnostic } from "../../shared/mojom/index.ts";

/** Describes a .mojom file of the behaviours, for decoders that know no generated code. */
export function describeMojom(file: string): Descriptor {
  const { modules, diagnostics } = compile([file], (path) => ({
    path,
    text: readFileSync(new URL(`../${path}`, import.meta.url), "utf8"),
  }));
  const [problem] = diagnostics;
  if (problem !== undefined) throw new Error(formatDiagnostic(problem));
  return describe(modules);
}
