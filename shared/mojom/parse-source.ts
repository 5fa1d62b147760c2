import type { AstFile } from "./ast.ts";
import type { DiagnosticSink } from "./diagnostic.ts";
import { parse } from "./parser.ts";
import type { Source } from "./source.ts";

/** Longer than any .mojom file has reason to be, and no burden yet. */
const MAX_SOURCE_LENGTH = 1024 * 1024;

/** Parses one file as `parse` does, but refuses one longer than 1 MiB (UTF-16 units). */
export function parseSource(source: Source, sink: DiagnosticSink): AstFile {
  if (source.text.length <= MAX_SOURCE_LENGTH) return parse(source, sink);
  const message = `"${source.path}" has ${source.text.length} characters`;
  const hint = `a .mojom file has at most ${MAX_SOURCE_LENGTH}; is this one?`;
  sink.error("file-too-large", { source, span: { start: 0, end: 0 } }, message, hint);
  return { source, module: undefined, imports: [], definitions: [] };
}
