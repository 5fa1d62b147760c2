import { DiagnosticSink } from "./diagnostic.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { layOut } from "./format-layout.ts";
import { printDoc } from "./format-print.ts";
import { tokenize } from "./lexer.ts";
import { parseSource } from "./parse-source.ts";
import type { Source } from "./source.ts";

/** What formatting a file gave. */
export interface FormatResult {
  /** The file as it should be; undefined if errors keep it from being formatted. */
  readonly text: string | undefined;
  /** What the parser finds wrong with the file. Warnings are left to who compiles it. */
  readonly errors: readonly Diagnostic[];
}

/**
 * Formats one .mojom file; what it imports does not matter. Tokens and comments are kept as they are
 * and in order, but for a comma that an enum's last value lacks. Lines end as the first one does
 * (CRLF or LF), the last one too; a byte order mark is dropped. Never throws; files over 1 MiB are
 * refused.
 */
export function formatMojom(source: Source): FormatResult {
  const sink = new DiagnosticSink();
  parseSource(source, sink);
  const errors = sink.diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) return { text: undefined, errors };
  const tokens = tokenize(source, new DiagnosticSink());
  const lines = printDoc(layOut(source.text, tokens));
  const lineEnd = /\r?\n/.exec(source.text)?.[0] ?? "\n";
  const isEmpty = lines.every((line) => line === "");
  return { text: isEmpty ? "" : lines.join(lineEnd) + lineEnd, errors };
}
