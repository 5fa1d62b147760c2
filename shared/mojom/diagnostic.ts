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
  "file-too-large": "a file longer than any .mojom has reason to be",
  "import-depth": "a chain of imports without an end in sight",
  "import-cycle": "files that import each other in a circle",
  "duplicate-definition": "one full name defined twice",
  "duplicate-name": "one name used twice in a scope",
  "undefined-type": "a type name that nothing visible defines",
  "unknown-identifier": "a value name that nothing visible and earlier defines",
  "wrong-type": "a type that exists but does not fit here",
  "bad-default": "a default or constant that does not suit its type",
  "bad-array-length": "a fixed array length out of range",
  "bad-map-key": "a type that cannot be a map key",
  "never-null": "a nullable number, bool or enum in a union, where null has no form",
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
  "result-not-sent": "a result<> response, which mojom has and the wire does not",
  "runtime-feature": "[RuntimeFeature] misused",
  "context-mismatch": "[RequireContext] without a matching [AllowedContext]",
  "legacy-syntax": "a form that current Mojo no longer has",
  "incompatible-change":
    "a change of something [Stable] that peers of another release cannot follow",
  "too-many-errors": "more errors in one file than are worth a list",
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

/** A file with more errors than this, or more warnings, is not worth a longer list. */
export const MAX_FINDINGS = 100;
/** Names in messages come from the file, and may be as long as it. */
const MAX_MESSAGE_LENGTH = 400;

/** Collects what is found in one file: the first MAX_FINDINGS errors and warnings. */
export class DiagnosticSink {
  readonly diagnostics: Diagnostic[] = [];
  #errors = 0;
  #warnings = 0;

  /** Whether further errors will be dropped. */
  get isFull(): boolean {
    return this.#errors > MAX_FINDINGS;
  }

  /** Adds an error. */
  error(code: DiagnosticCode, location: Location, message: string, hint: string): void {
    if (this.isFull) return;
    this.#errors++;
    if (this.isFull) {
      const text = `more than ${MAX_FINDINGS} errors; the rest is not shown`;
      this.#add("too-many-errors", "error", location, text, "correct those above first");
    } else {
      this.#add(code, "error", location, message, hint);
    }
  }

  /** Adds a warning. */
  warn(code: DiagnosticCode, location: Location, message: string, hint: string): void {
    if (this.#warnings < MAX_FINDINGS) this.#add(code, "warning", location, message, hint);
    this.#warnings++;
  }

  #add(
    code: DiagnosticCode,
    severity: Diagnostic["severity"],
    location: Location,
    message: string,
    hint: string,
  ): void {
    const [short, shortHint] = [clip(message), clip(hint)];
    this.diagnostics.push({ code, severity, message: short, hint: shortHint, location });
  }
}

function clip(text: string): string {
  return text.length <= MAX_MESSAGE_LENGTH ? text : `${text.slice(0, MAX_MESSAGE_LENGTH)}…`;
}

/** Text for people: `file:line:column`, the message, the line with a caret below, what to do. */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  const { source, span } = diagnostic.location;
  const { line, column } = lineColumnAt(source.text, span.start);
  const { text, caretAt } = excerpt(lineTextAt(source.text, span.start), column - 1);
  const number = String(line);
  const margin = " ".repeat(number.length);
  const width = Math.max(1, Math.min(span.end - span.start, text.length - caretAt));
  // Tabs are kept so that the caret stands below its character whatever their width.
  const indent = text.slice(0, caretAt).replace(/[^\t]/g, " ");
  const message = printable(diagnostic.message);
  return [
    `${printable(source.path)}:${line}:${column}: ${diagnostic.severity}: ${message} [${diagnostic.code}]`,
    ` ${number} | ${text}`,
    ` ${margin} | ${indent}${"^".repeat(width)}`,
    ` ${margin} = ${printable(diagnostic.hint)}`,
  ].join("\n");
}

const MAX_LINE_LENGTH = 160;
const LENGTH_BEFORE_CARET = 60;

/** A line as it can be shown, cut to the surroundings of the caret if it is long. */
function excerpt(line: string, at: number): { readonly text: string; readonly caretAt: number } {
  if (line.length <= MAX_LINE_LENGTH) return { text: printableLine(line), caretAt: at };
  const start = Math.max(0, at - LENGTH_BEFORE_CARET);
  const end = start + MAX_LINE_LENGTH;
  const [head, tail] = [start > 0 ? "…" : "", end < line.length ? "…" : ""];
  const text = head + printableLine(line.slice(start, end)) + tail;
  return { text, caretAt: at - start + head.length };
}

// A file must not be able to steer the terminal that its errors are printed on, or to turn the
// direction of their text.
const UNPRINTABLE = /[\p{Cc}\u2028-\u202e\u2066-\u2069]/gu;

function printable(text: string): string {
  return text.replace(UNPRINTABLE, "\ufffd");
}

function printableLine(text: string): string {
  return text.split("\t").map(printable).join("\t");
}
