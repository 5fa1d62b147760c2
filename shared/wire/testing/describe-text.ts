// For tests: descriptors of mojom text that stands in the test itself.
import { describe, type Descriptor } from "../../codegen/index.ts";
import { compile, type CompileOptions, formatDiagnostic } from "../../mojom/index.ts";

/** The descriptor of one .mojom text. @throws Error with the first diagnostic if it does not compile */
export function describeText(text: string, options: CompileOptions = {}): Descriptor {
  const source = { path: "test.mojom", text };
  const { modules, diagnostics } = compile([source.path], () => source, options);
  const error = diagnostics.find(({ severity }) => severity === "error");
  if (error !== undefined) throw new Error(formatDiagnostic(error));
  return describe(modules);
}
