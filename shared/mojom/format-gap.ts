import * as doc from "./format-doc.ts";
import type { Doc } from "./format-doc.ts";
import type { Gap } from "./format-comments.ts";
import { hugsBefore, hugsBehind } from "./format-spacing.ts";
import type { Token } from "./token.ts";

/**
 * What stands between two tokens when no comment does: nothing, a space, a line end where their
 * group is broken ("soft": else nothing, "line": else a space), or a line end in any case ("below":
 * without an empty line, "row": with one if there was one, "block": always with one). "close" is
 * nothing even behind comments: the line end that they need follows.
 */
export type Separator = "" | " " | "soft" | "line" | "below" | "row" | "block" | "close";

/** What is printed between two tokens: the comments of the gap and the separator. */
export function gapDoc(
  gap: Gap,
  separator: Separator,
  previous: Token | undefined,
  token: Token,
): Doc {
  const all = [...gap.continuations, ...gap.rows];
  const addsBlank =
    separator === "block" && !gap.blankAbove && !all.some(({ blankAbove }) => blankAbove);
  const keepsBlank = all.length > 0 || separator === "row" || separator === "block";
  const comments = commentDocs(gap, addsBlank);
  const hasBlank = (keepsBlank && gap.blankAbove) || (addsBlank && all.length === 0);
  const end =
    comments.length > 0 && separator !== "close"
      ? lineEnd(hasBlank)
      : separatorDoc(separator, hasBlank);
  if (comments.length === 0 && gap.prefix === undefined) return end;
  return doc.concat([...comments, end, ...prefixDocs(gap, end, previous, token)]);
}

/** The comments that need lines of their own or the rest of one. */
function commentDocs(gap: Gap, addsBlank: boolean): Doc[] {
  // An empty line above it makes a line go on with nothing.
  const more = addsBlank ? [] : gap.continuations.map(({ comment }) => comment.text);
  const rows = addsBlank ? [...gap.continuations, ...gap.rows] : gap.rows;
  const parts = gap.trailing === undefined ? [] : [doc.trailing(gap.trailing, more)];
  for (const [i, { blankAbove, comment }] of rows.entries()) {
    parts.push(lineEnd(blankAbove || (addsBlank && i === 0)), doc.comment(comment));
  }
  return parts;
}

/** The comments that stand in front of the token on its line; `end` is what is in front of them. */
function prefixDocs({ prefix }: Gap, end: Doc, previous: Token | undefined, token: Token): Doc[] {
  if (prefix === undefined) return [];
  const isApart = end !== doc.NOTHING || previous === undefined || hugsBehind(previous);
  const behind = hugsBefore(token) ? doc.NOTHING : doc.SPACE;
  return [isApart ? doc.NOTHING : doc.SPACE, doc.comment(prefix), behind];
}

function lineEnd(blankAbove: boolean): Doc {
  return blankAbove ? doc.BLANK_LINE : doc.HARD_LINE;
}

function separatorDoc(separator: Separator, blankAbove: boolean): Doc {
  switch (separator) {
    case "":
    case "close":
      return doc.NOTHING;
    case " ":
      return doc.SPACE;
    case "soft":
      return doc.SOFT_LINE;
    case "line":
      return doc.LINE;
    default:
      return lineEnd(blankAbove);
  }
}
