// What the formatter prints: text with places at which a line may or must end.

/** A further line of a comment that has several. */
export interface CommentLine {
  readonly text: string;
  /** Whether it moves with the code; otherwise it stays as written. */
  readonly isIndented: boolean;
}

/** The lines of a comment, or of several comments that share a line. */
export interface CommentText {
  readonly text: string;
  readonly below: readonly CommentLine[];
}

/**
 * A piece of output. `hard` says that it cannot be put on one line.
 * - text: characters of one line, and what a comment has below it
 * - line: `flat` where the group around it fits on a line, else a line end; always a line end if hard
 * - trailing: comments behind the code of a line, one below the other; takes no room when groups are
 *   fitted, and a hard line must follow
 * - concat, indent, group: pieces in a row, with lines moved by `by`, or laid out as one
 */
export type Doc = { readonly hard: boolean } & (
  | (CommentText & { readonly type: "text" })
  | { readonly type: "line"; readonly flat: string; readonly blankAbove: boolean }
  | (CommentText & { readonly type: "trailing"; readonly more: readonly string[] })
  | { readonly type: "concat" | "group"; readonly parts: readonly Doc[] }
  | { readonly type: "indent"; readonly by: number; readonly parts: readonly Doc[] }
);

const NOTHING_BELOW: readonly CommentLine[] = [];

/** Characters of one line. */
export function text(characters: string): Doc {
  return { type: "text", text: characters, below: NOTHING_BELOW, hard: false };
}

/** Comments among the code. */
export function comment(lines: CommentText): Doc {
  return { type: "text", ...lines, hard: lines.below.length > 0 };
}

/** Comments behind the code of a line; `more` are the lines that go on with them. */
export function trailing(lines: CommentText, more: readonly string[]): Doc {
  return { type: "trailing", ...lines, more, hard: true };
}

/** Nothing. */
export const NOTHING: Doc = text("");
/** A space. */
export const SPACE: Doc = text(" ");
/** A line end, or nothing where the group around it fits on a line. */
export const SOFT_LINE: Doc = { type: "line", flat: "", blankAbove: false, hard: false };
/** A line end, or a space where the group around it fits on a line. */
export const LINE: Doc = { type: "line", flat: " ", blankAbove: false, hard: false };
/** A line end in any case. */
export const HARD_LINE: Doc = { type: "line", flat: "", blankAbove: false, hard: true };
/** A line end in any case, with an empty line behind it. */
export const BLANK_LINE: Doc = { type: "line", flat: "", blankAbove: true, hard: true };

/** Pieces in a row. */
export function concat(parts: readonly Doc[]): Doc {
  return { type: "concat", parts, hard: isHard(parts) };
}

/** Pieces whose lines all end, or none of them. */
export function group(parts: readonly Doc[]): Doc {
  return { type: "group", parts, hard: isHard(parts) };
}

/** Pieces whose further lines begin `by` columns further right. */
export function indent(by: number, parts: readonly Doc[]): Doc {
  return { type: "indent", by, parts, hard: isHard(parts) };
}

function isHard(parts: readonly Doc[]): boolean {
  return parts.some(({ hard }) => hard);
}
