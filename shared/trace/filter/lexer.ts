import type { FilterError, Span } from "./ast.ts";

/** One token of a filter text. */
export type Token = (
  | { readonly type: "word"; readonly text: string }
  | { readonly type: "string"; readonly text: string }
  | {
      readonly type: "number";
      readonly text: string;
      readonly value: number;
      readonly unit: string;
    }
  /** `method:Ping` without spaces. */
  | { readonly type: "short"; readonly text: string; readonly pattern: string }
  | { readonly type: "symbol"; readonly text: string }
  | { readonly type: "end"; readonly text: "" }
) &
  Span;

const SPACE = /\s+/uy;
const SYMBOL = /==|!=|<=|>=|&&|\|\||\.\.|[<>!&(){},-]/uy;
const NUMBER = /(0[xX][0-9a-fA-F]+|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)([a-zA-Zµ]*)(?![\w$*@/-]|\.\w)/uy;
const WORD = /[\p{L}\p{N}_$*@/](?:[\p{L}\p{N}_$*@/-]|\.(?!\.))*/uy;
const STRING = /"((?:[^"\\]|\\.)*)"/suy;
const SHORT_PATTERN = /:(?:"((?:[^"\\]|\\.)*)"|([^\s(){},"]+))/suy;
const ESCAPE = /\\(.)/gsu;

/** Thrown by lexer, parser and checks; {@link parseFilter} turns it into its result. */
export class FilterSyntaxError extends Error {
  readonly span: Span;

  constructor(message: string, span: Span) {
    super(message);
    this.span = span;
  }

  /** The error as it is shown. */
  toFilterError(): FilterError {
    return { message: this.message, start: this.span.start, end: this.span.end };
  }
}

/**
 * Splits a filter text into tokens; the last one is of type "end".
 * @throws FilterSyntaxError for a text that is left open and for characters without a meaning.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const space = matchAt(SPACE, text, at);
    if (space === undefined) {
      const token = readToken(text, at);
      tokens.push(token);
      at = token.end;
    } else {
      at += space[0].length;
    }
  }
  tokens.push({ type: "end", text: "", start: text.length, end: text.length });
  return tokens;
}

function readToken(text: string, start: number): Token {
  const string = matchAt(STRING, text, start);
  if (string !== undefined) {
    return { type: "string", text: unescape(string[1]), start, end: start + string[0].length };
  }
  const number = matchAt(NUMBER, text, start);
  if (number !== undefined) {
    const [whole, digits = "", unit = ""] = number;
    return {
      type: "number",
      text: whole,
      value: Number(digits),
      unit,
      start,
      end: start + whole.length,
    };
  }
  const word = matchAt(WORD, text, start)?.[0];
  if (word !== undefined) {
    return readWord(text, start, word);
  }
  const symbol = matchAt(SYMBOL, text, start)?.[0];
  if (symbol !== undefined) {
    return { type: "symbol", text: symbol, start, end: start + symbol.length };
  }
  throw unexpectedCharacter(text, start);
}

function readWord(text: string, start: number, word: string): Token {
  const end = start + word.length;
  const short = matchAt(SHORT_PATTERN, text, end);
  if (short !== undefined) {
    const pattern = short[1] === undefined ? (short[2] ?? "") : unescape(short[1]);
    return { type: "short", text: word, pattern, start, end: end + short[0].length };
  }
  if (text[end] === ":") {
    throw new FilterSyntaxError(
      `Write what "${word}" is to be behind the colon, without a space.`,
      {
        start,
        end: end + 1,
      },
    );
  }
  return { type: "word", text: word, start, end };
}

function unexpectedCharacter(text: string, start: number): FilterSyntaxError {
  const character = text[start] ?? "";
  if (character === '"') {
    return new FilterSyntaxError('This text is not closed: a " is missing.', {
      start,
      end: text.length,
    });
  }
  const hints: Readonly<Record<string, string>> = {
    "=": 'Compare with "==".',
    "|": 'Write "||" or "or".',
    "'": 'Texts stand in double quotes: "...".',
    "~": 'Write "matches" for a regular expression.',
  };
  const hint = hints[character] ?? "Put it in double quotes if it is part of a text.";
  return new FilterSyntaxError(`"${character}" has no meaning here. ${hint}`, {
    start,
    end: start + 1,
  });
}

function unescape(text: string | undefined): string {
  return (text ?? "").replace(ESCAPE, "$1");
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
