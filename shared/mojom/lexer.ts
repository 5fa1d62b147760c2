import type { DiagnosticCode, DiagnosticSink } from "./diagnostic.ts";
import type { Source, Span } from "./source.ts";
import { readString } from "./string-literal.ts";
import { KEYWORDS } from "./token.ts";
import type { Comment, Token, TokenType } from "./token.ts";

const MAX_ORDINAL = 0xffffffff;
const SPACE = /[ \t\r\n]+/y;
const LINE_COMMENT = /\/\/[^\r\n]*/y;
const WORD = /[A-Za-z_][A-Za-z0-9_]*/y;
const HEX = /0[xX][0-9a-fA-F]+/y;
const FLOAT = /(?:[0-9]+\.[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?|[0-9]+[eE][+-]?[0-9]+/y;
const DECIMAL = /[0-9]+/y;
const ORDINAL = /@[0-9A-Za-z_]*/y;
/** More digits than any type has room for. */
const MAX_NUMBER_LENGTH = 400;
// Characters that stand in no token; one error for a row of them is enough.
const FOREIGN = /[^\s\w"@()[\]{}<>;,.|&\-+?=/]+/uy;
const PUNCTUATION = /=>|[()[\]{}<>;,.|&\-+?=]/y;

/** Splits a file into tokens; what cannot be a token is reported and skipped. Ends with `end`. */
export function tokenize(source: Source, sink: DiagnosticSink): Token[] {
  return new Lexer(source, sink).run();
}

class Lexer {
  readonly #source: Source;
  readonly #text: string;
  readonly #sink: DiagnosticSink;
  readonly #tokens: Token[] = [];
  #at = 0;

  constructor(source: Source, sink: DiagnosticSink) {
    this.#source = source;
    this.#text = source.text;
    this.#sink = sink;
  }

  run(): Token[] {
    // A byte order mark is no token, and editors hide it.
    if (this.#text.startsWith("\ufeff")) this.#at = 1;
    for (;;) {
      const leading = this.#takeComments();
      if (this.#at >= this.#text.length || this.#sink.isFull) {
        this.#push("end", { start: this.#at, end: this.#at }, leading, "");
        return this.#tokens;
      }
      this.#readToken(leading);
    }
  }

  #readToken(leading: readonly Comment[]): void {
    const start = this.#at;
    if (this.#text[start] === '"') {
      const literal = readString(this.#text, start);
      const span = this.#advanceTo(literal.end);
      if (literal.error !== undefined) {
        this.#error("bad-string", span, literal.error, literal.hint);
      }
      this.#push("string", span, leading, literal.value);
    } else if (this.#match(WORD)) {
      const span = { start, end: this.#at };
      this.#push(KEYWORDS.has(this.#slice(span)) ? "keyword" : "name", span, leading, "");
    } else if (!this.#readNumber(leading) && !this.#readOrdinal(leading)) {
      this.#readPunctuation(leading);
    }
  }

  #readNumber(leading: readonly Comment[]): boolean {
    const start = this.#at;
    const isInt = this.#match(HEX) || (!this.#match(FLOAT) && this.#match(DECIMAL));
    if (this.#at === start) return false;
    const numberText = this.#text.slice(start, this.#at);
    const hasTail = this.#match(WORD);
    const span = { start, end: this.#at };
    const isLong = numberText.length > MAX_NUMBER_LENGTH;
    if (hasTail) {
      const hint = "numbers have no suffix; names cannot start with a digit";
      this.#error("bad-number", span, `"${this.#slice(span)}" is not a number`, hint);
    } else if (isLong) {
      const message = `this number has ${numberText.length} digits`;
      this.#error("bad-number", span, message, "no type holds it; write a shorter one");
    } else if (isInt && /^0[0-9]/.test(numberText)) {
      const hint = "drop the leading zeros, or write 0x for hexadecimal";
      this.#error("bad-number", span, `octal number ${numberText} is not allowed`, hint);
    }
    this.#push(isInt ? "int" : "float", span, leading, isLong ? "0" : numberText);
    return true;
  }

  #readOrdinal(leading: readonly Comment[]): boolean {
    const start = this.#at;
    if (!this.#match(ORDINAL)) return false;
    const span = { start, end: this.#at };
    const digits = this.#text.slice(start + 1, this.#at);
    if (!/^(?:0|[1-9][0-9]*)$/.test(digits)) {
      const hint = "write @ and a decimal number without leading zeros, such as @3";
      this.#error("bad-ordinal", span, `"@${digits}" is not an ordinal`, hint);
    } else if (Number(digits) > MAX_ORDINAL) {
      this.#error("bad-ordinal", span, `ordinal ${digits} is too large`, "use at most 4294967295");
    }
    this.#push("ordinal", span, leading, digits);
    return true;
  }

  #readPunctuation(leading: readonly Comment[]): void {
    const start = this.#at;
    if (this.#match(PUNCTUATION)) {
      this.#push("punctuation", { start, end: this.#at }, leading, "");
      return;
    }
    if (!this.#match(FOREIGN)) this.#at++;
    const span = { start, end: this.#at };
    const text = this.#slice(span);
    const shown = JSON.stringify(text.length > 12 ? `${text.slice(0, 12)}…` : text);
    const isOne = text.length === String.fromCodePoint(text.codePointAt(0) ?? 0).length;
    const message = `unexpected character${isOne ? "" : "s"} ${shown}`;
    this.#error("unexpected-character", span, message, `remove ${isOne ? "it" : "them"}`);
  }

  /** Comments up to the next token; one on the line of the last token becomes its trailing one. */
  #takeComments(): Comment[] {
    const comments: Comment[] = [];
    let linesAbove = this.#skipSpace();
    for (;;) {
      const start = this.#at;
      if (!this.#match(LINE_COMMENT) && !this.#readBlockComment()) return comments;
      const span = { start, end: this.#at };
      const linesBelow = this.#skipSpace();
      const comment = { text: stripMarkers(this.#slice(span)), span, linesBelow };
      const endsLine = linesBelow > 0 || this.#at === this.#text.length;
      const isTrailing = linesAbove === 0 && comments.length === 0 && endsLine;
      if (!isTrailing || !this.#attachTrailing(comment)) comments.push(comment);
      linesAbove = linesBelow;
    }
  }

  #attachTrailing(comment: Comment): boolean {
    const last = this.#tokens.pop();
    if (last === undefined) return false;
    this.#tokens.push({ ...last, trailing: comment });
    return true;
  }

  #readBlockComment(): boolean {
    if (!this.#text.startsWith("/*", this.#at)) return false;
    const start = this.#at;
    const end = this.#text.indexOf("*/", start + 2);
    if (end >= 0) {
      this.#at = end + 2;
      return true;
    }
    this.#at = this.#text.length;
    const span = { start, end: start + 2 };
    this.#error("unterminated-comment", span, "this comment never ends", "close it with */");
    return true;
  }

  #skipSpace(): number {
    const start = this.#at;
    if (!this.#match(SPACE)) return 0;
    return this.#text.slice(start, this.#at).match(/\r\n|\r|\n/g)?.length ?? 0;
  }

  #match(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at;
    if (!pattern.test(this.#text)) return false;
    this.#at = pattern.lastIndex;
    return true;
  }

  #advanceTo(end: number): Span {
    const span = { start: this.#at, end };
    this.#at = end;
    return span;
  }

  #slice(span: Span): string {
    return this.#text.slice(span.start, span.end);
  }

  #push(type: TokenType, span: Span, leading: readonly Comment[], value: string): void {
    const text = this.#slice(span);
    this.#tokens.push({ type, text, value, span, leading, trailing: undefined });
  }

  #error(code: DiagnosticCode, span: Span, message: string, hint: string): void {
    this.#sink.error(code, { source: this.#source, span }, message, hint);
  }
}

function stripMarkers(text: string): string {
  if (text.startsWith("//")) return text.replace(/^\/{2,}\s?/, "").trimEnd();
  const isClosed = text.length >= 4 && text.endsWith("*/");
  let end = text.length - (isClosed ? 2 : 0);
  while (isClosed && end > 2 && text[end - 1] === "*") end--;
  const lines = text
    .slice(2, end)
    .replace(/^\*+/, "")
    .split(/\r\n|\r|\n/);
  return lines
    .map((line) => line.replace(/^\s*\*?\s?/, "").trimEnd())
    .join("\n")
    .trim();
}
