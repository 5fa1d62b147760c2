import { lineColumnAt, lineTextAt } from "./source.ts";
import type { Location } from "./source.ts";

/** Every kind of diagnostic the front end gives, with what it is about. */
export const DIAGNOSTIC_CODES = {
  "unexpected-character": "a character that starts no token",
  "unterminated-comment": "a block comment without end",
  "bad-string": "a string without end or with an unknown escape",
  "bad-number": "a malformed or octal number",
  "bad-ordinal": "a malformed or too large @ordinal",
  "unexpected-token": "a token that does not fit the grammar here",
  "unexpected-end": "the file ends inside a construct",
  "statement-order": "module, imports and definitions out of order",
  "file-not-found": "a file that the loader does not have",
  "import-cycle": "files that import each other in a circle",
  "duplicate-definition": "one full name defined twice",
  "duplicate-name": "one name used twice in a scope",
  "undefined-type": "a type name that nothing visible defines",
  "unknown-identifier": "a value name that nothing visible and earlier defines",
  "wrong-type": "a type that exists but does not fit here",
  "bad-default": "a default or constant that does not suit its type",
  "bad-array-length": "a fixed array length out of range",
  "bad-map-key": "a type that cannot be a map key",
  "recursive-union": "a union that contains itself directly",
  "enum-value-range": "an enumerator outside of what an enum can hold",
  "bad-ordinals": "ordinals that clash or leave gaps",
  "unknown-attribute": "an attribute that this node does not know",
  "duplicate-attribute": "an attribute given twice",
  "bad-attribute": "an attribute with a value or in a place that makes no sense",
  "native-body": "[Native] and a missing body go together",
  "extensible-default": "[Extensible] and [Default] go together",
  "bad-version": "MinVersion out of order or on a type that cannot be added later",
  "unstable-dependency": "a [Stable] definition that relies on one that is not",
  "sync-without-response": "[Sync] or [NoInterrupt] where nothing can be waited for",
  "runtime-feature": "[RuntimeFeature] misused",
  "context-mismatch": "[RequireContext] without a matching [AllowedContext]",
  "legacy-syntax": "a form that current Mojo no longer has",
} as const;

/** One of the keys of DIAGNOSTIC_CODES. */
export type DiagnosticCode = keyof typeof DIAGNOSTIC_CODES;

/** One finding. Errors keep a module from being used; warnings do not. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: "error" | "warning";
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
  readonly location: Location;
}

/** Collects what is found. */
export class DiagnosticSink {
  readonly diagnostics: Diagnostic[] = [];

  /** Adds an error. */
  error(code: DiagnosticCode, location: Location, message: string, hint: string): void {
    this.diagnostics.push({ code, severity: "error", message, hint, location });
  }

  /** Adds a warning. */
  warn(code: DiagnosticCode, location: Location, message: string, hint: string): void {
    this.diagnostics.push({ code, severity: "warning", message, hint, location });
  }
}

/** Text for people: `file:line:column`, the message, the line with a caret below, what to do. */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  const { source, span } = diagnostic.location;
  const { line, column } = lineColumnAt(source.text, span.start);
  const text = lineTextAt(source.text, span.start);
  const number = String(line);
  const margin = " ".repeat(number.length);
  const width = Math.max(1, Math.min(span.end - span.start, text.length - column + 1));
  // Tabs are kept so that the caret stands below its character whatever their width.
  const indent = text.slice(0, column - 1).replace(/[^\t]/g, " ");
  return [
    `${source.path}:${line}:${column}: ${diagnostic.severity}: ${diagnostic.message} [${diagnostic.code}]`,
    ` ${number} | ${text}`,
    ` ${margin} | ${indent}${"^".repeat(width)}`,
    ` ${margin} = ${diagnostic.hint}`,
  ].join("\n");
}
