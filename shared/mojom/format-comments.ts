import type { CommentLine, CommentText } from "./format-doc.ts";
import type { Comment, Token } from "./token.ts";

const LINE_END = /\r\n|\r|\n/;
/** White space with an empty line in it. */
const BLANK_LINE = /(?:\r\n|\r(?!\n)|\n)[ \t]*[\r\n]/;

/** Comments on a line without code. */
export interface CommentRow {
  readonly comment: CommentText;
  readonly blankAbove: boolean;
}

/** What stands between a token and the one before it. */
export interface Gap {
  /** The comment behind the token before, which ends that token's line. */
  readonly trailing: CommentText | undefined;
  /** Lines that go on with the trailing comment, in its column. */
  readonly continuations: readonly CommentRow[];
  readonly rows: readonly CommentRow[];
  /** Block comments on the line of the token. */
  readonly prefix: CommentText | undefined;
  /** Whether a line is empty above the token and its prefix. */
  readonly blankAbove: boolean;
}

/** Finds what stands between `previous` and `token`, which follows it in the file `text`. */
export function gapBefore(text: string, previous: Token | undefined, token: Token): Gap {
  const behind = previous?.trailing;
  const from = (behind ?? previous)?.span.end ?? 0;
  const to = token.leading[0]?.span.start ?? token.span.start;
  const isBegin = previous === undefined || (behind === undefined && isOpening(previous));
  const isBlankAbove = !isBegin && BLANK_LINE.test(text.slice(from, to));
  const { rows, rest, blankAbove } = splitRows(text, token.leading, isBlankAbove);
  const isClosing = token.type === "end" || token.text === "}";
  // Nothing follows for which such a comment could stand.
  if (isClosing && rest !== undefined) rows.push({ comment: rest, blankAbove });
  const continued = behind === undefined ? 0 : countContinuations(text, behind, token.leading);
  return {
    trailing: behind && commentText(text, [behind]),
    continuations: rows.slice(0, continued),
    rows: rows.slice(continued),
    prefix: isClosing ? undefined : rest,
    blankAbove: blankAbove && !isClosing,
  };
}

/** Comments by lines; `rest` are those that the token shares its line with. */
function splitRows(
  text: string,
  comments: readonly Comment[],
  isBlankAbove: boolean,
): { rows: CommentRow[]; rest: CommentText | undefined; blankAbove: boolean } {
  const rows: CommentRow[] = [];
  let row: Comment[] = [];
  let blankAbove = isBlankAbove;
  for (const comment of comments) {
    row.push(comment);
    if (comment.linesBelow === 0) continue;
    rows.push({ comment: commentText(text, row), blankAbove });
    blankAbove = comment.linesBelow > 1;
    row = [];
  }
  return { rows, rest: row.length > 0 ? commentText(text, row) : undefined, blankAbove };
}

/** How many of the comments below a trailing one go on with it: in its column, nothing between. */
function countContinuations(text: string, behind: Comment, below: readonly Comment[]): number {
  const column = columnOf(text, behind);
  let { linesBelow } = behind;
  let count = 0;
  for (const comment of below) {
    const isNext = linesBelow === 1 && isLineComment(text, behind) && isLineComment(text, comment);
    if (!isNext || columnOf(text, comment) !== column) break;
    ({ linesBelow } = comment);
    count++;
  }
  return count;
}

function isLineComment(text: string, { span }: Comment): boolean {
  return text.startsWith("//", span.start);
}

function columnOf(text: string, { span }: Comment): number {
  let lineStart = span.start;
  while (lineStart > 0 && !"\r\n".includes(text.charAt(lineStart - 1))) lineStart--;
  return span.start - lineStart;
}

function isOpening({ text }: Token): boolean {
  return text === "{" || text === "(" || text === "[" || text === "<";
}

/** Comments of one line; what they have on further lines moves along if it begins with stars. */
function commentText(text: string, comments: readonly Comment[]): CommentText {
  const [first = "", ...below] = comments
    .map(({ span }) => text.slice(span.start, span.end))
    .join(" ")
    .split(LINE_END)
    .map((line) => line.trimEnd());
  const isIndented = below.every((line) => line.trimStart().startsWith("*"));
  return {
    text: first,
    below: below.map((line): CommentLine => ({
      text: isIndented ? line.trimStart() : line,
      isIndented,
    })),
  };
}
