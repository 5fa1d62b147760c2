import type { AstName } from "./ast.ts";
import type { DiagnosticCode, DiagnosticSink } from "./diagnostic.ts";
import { lineColumnAt } from "./source.ts";
import type { Source, Span } from "./source.ts";
import { tokenize } from "./lexer.ts";
import type { Token } from "./token.ts";

const MAX_SHOWN_TOKEN = 60;

/** Thrown to leave a construct that does not parse; already reported when it is thrown. */
export class SyntaxFailure extends Error {}

/** A position in the tokens of one file, with the checks and the recovery that all rules share. */
export class TokenCursor {
  readonly source: Source;
  readonly #sink: DiagnosticSink;
  readonly #tokens: readonly Token[];
  readonly #end: Token;
  #index = 0;
  #hasReportedEnd = false;

  constructor(source: Source, sink: DiagnosticSink) {
    this.source = source;
    this.#sink = sink;
    this.#tokens = tokenize(source, sink);
    const span = { start: source.text.length, end: source.text.length };
    const end = {
      type: "end",
      text: "",
      value: "",
      span,
      leading: [],
      trailing: undefined,
    } as const;
    this.#end = this.#tokens.at(-1) ?? end;
  }

  /** The token `ahead` places further on, without taking it; the end once errors are dropped. */
  peek(ahead = 0): Token {
    if (this.#sink.isFull) return this.#end;
    return this.#tokens[this.#index + ahead] ?? this.#end;
  }

  /** The token that was taken last. */
  get previous(): Token {
    return this.#tokens[this.#index - 1] ?? this.peek();
  }

  /** Whether the next token is this keyword, name or punctuation. */
  at(text: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.text === text && token.type !== "string";
  }

  /** Takes the next token. */
  next(): Token {
    const token = this.peek();
    if (token.type !== "end") this.#index++;
    return token;
  }

  /** Takes the next token if it is `text`. */
  take(text: string): boolean {
    if (!this.at(text)) return false;
    this.next();
    return true;
  }

  /** Takes `text` or fails. */
  expect(text: string, where: string): Token {
    if (this.at(text)) return this.next();
    if (text === ";" && this.#isBehindLine()) this.#failBehindLine(text, where);
    return this.fail(`expected "${text}" ${where}`);
  }

  /** Takes a name or fails. */
  expectName(what: string): AstName {
    const token = this.peek();
    if (token.type !== "name") this.fail(`expected ${what}`);
    this.next();
    return { text: token.text, span: token.span };
  }

  /** Takes `a.b.c` or fails. */
  expectDottedName(what: string): AstName {
    const first = this.expectName(what);
    let text = first.text;
    while (this.at(".") && this.peek(1).type === "name") {
      this.next();
      text += `.${this.next().text}`;
    }
    return { text, span: this.spanFrom(first.span) };
  }

  /** From the start of `span` to the end of the token taken last. */
  spanFrom(span: Span): Span {
    return { start: span.start, end: this.previous.span.end };
  }

  /** Reports the next token as unexpected and leaves the construct. */
  fail(expected: string): never {
    this.report(expected);
    throw new SyntaxFailure();
  }

  /** Reports the next token as unexpected and goes on. */
  report(expected: string): void {
    const token = this.peek();
    if (token.type === "end") {
      this.#reportEnd(expected);
    } else {
      this.error("unexpected-token", token.span, `unexpected ${describeToken(token)}`, expected);
    }
  }

  // Each construct that is still open would report it again.
  #reportEnd(expected: string): void {
    if (this.#hasReportedEnd) return;
    this.#hasReportedEnd = true;
    const { end } = this.previous.span;
    const span = this.#index === 0 ? this.#end.span : { start: end, end };
    const message = `unexpected end of file: ${expected}`;
    this.error("unexpected-end", span, message, this.#unclosedHint());
  }

  #unclosedHint(): string {
    const open: Token[] = [];
    for (const token of this.#tokens) {
      if (token.type !== "punctuation") continue;
      if ("{([".includes(token.text)) open.push(token);
      else if ("})]".includes(token.text)) open.pop();
    }
    const last = open.at(-1);
    if (last === undefined) return "finish what was begun above";
    const { line } = lineColumnAt(this.source.text, last.span.start);
    return `nothing closes the "${last.text}" of line ${line}`;
  }

  #isBehindLine(): boolean {
    const { end } = this.previous.span;
    const { span, type } = this.peek();
    return type !== "end" && /[\r\n]/.test(this.source.text.slice(end, span.start));
  }

  // What is wrong is at the end of the line above, not where the next line happens to begin.
  #failBehindLine(text: string, where: string): never {
    const { end } = this.previous.span;
    const span = { start: end, end };
    this.error("unexpected-token", span, `missing "${text}" ${where}`, `add "${text}" here`);
    throw new SyntaxFailure();
  }

  /** Reports an error at a place of this file and goes on. */
  error(code: DiagnosticCode, span: Span, message: string, hint: string): void {
    this.#sink.error(code, { source: this.source, span }, message, hint);
  }

  /** Reports a warning at a place of this file. */
  warn(code: DiagnosticCode, span: Span, message: string, hint: string): void {
    this.#sink.warn(code, { source: this.source, span }, message, hint);
  }

  /**
   * Runs one rule; when it fails, skips behind the next `;` (or `separator`) of this nesting level,
   * or to the `}` that closes it, and gives undefined.
   */
  recover<T>(rule: () => T, separator = ";"): T | undefined {
    const start = this.#index;
    try {
      return rule();
    } catch (error) {
      if (!(error instanceof SyntaxFailure)) throw error;
      this.#skipStatement(start, separator);
      return undefined;
    }
  }

  // Braces opened by the failed statement before the failure count, hence the walk from its start.
  #skipStatement(start: number, separator: string): void {
    const failure = this.#index;
    this.#index = start;
    let depth = 0;
    while (this.peek().type !== "end") {
      const beforeFailure = this.#index < failure;
      if (this.at("}") && depth === 0 && !beforeFailure) return;
      const text = this.next().text;
      if (text === "{") depth++;
      if (text === "}") depth--;
      if (beforeFailure) continue;
      if ((text === ";" || text === separator) && depth <= 0) return;
      if (text === "}" && depth <= 0 && !this.at(";")) return;
    }
  }
}

function describeToken({ text, type }: Token): string {
  const short = text.length <= MAX_SHOWN_TOKEN ? text : `${text.slice(0, MAX_SHOWN_TOKEN)}…`;
  if (type === "string") return `string ${short}`;
  return type === "keyword" ? `keyword "${short}"` : `"${short}"`;
}

/** The block of comment lines directly above a token, or the one behind it on its line. */
export function commentOf(first: Token, last: Token): string | undefined {
  const lines: string[] = [];
  for (const comment of first.leading.toReversed()) {
    if (comment.linesBelow > 1) break;
    lines.push(comment.text);
  }
  lines.reverse();
  if (last.trailing !== undefined) lines.push(last.trailing.text);
  return lines.length === 0 ? undefined : lines.join("\n");
}
