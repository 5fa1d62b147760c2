import type { Span } from "./source.ts";

/** Words that cannot be used as names. */
export const KEYWORDS: ReadonlySet<string> = new Set([
  "handle",
  "import",
  "module",
  "struct",
  "union",
  "interface",
  "enum",
  "const",
  "true",
  "false",
  "default",
  "array",
  "map",
  "pending_remote",
  "pending_receiver",
  "pending_associated_remote",
  "pending_associated_receiver",
]);

/** Classes of tokens. `int` covers decimal and hexadecimal; the sign is a token of its own. */
export type TokenType =
  | "name"
  | "keyword"
  | "int"
  | "float"
  | "string"
  | "ordinal"
  | "punctuation"
  | "end";

/** A comment without its markers. */
export interface Comment {
  readonly text: string;
  readonly span: Span;
  /** How many line ends lie between this comment and the next comment or token. */
  readonly linesBelow: number;
}

/** One token with the comments around it. */
export interface Token {
  readonly type: TokenType;
  /** As written, quotes and @ included. */
  readonly text: string;
  /** The value of a string, escapes resolved. */
  readonly value: string;
  readonly span: Span;
  /** Comments before this token that are not trailing comments of the one before. */
  readonly leading: readonly Comment[];
  /** The comment behind this token on the same line. */
  readonly trailing: Comment | undefined;
}
