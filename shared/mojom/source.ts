/** One file as the loader delivered it. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** A half-open range of UTF-16 offsets in a source's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A range in a particular file. */
export interface Location {
  readonly source: Source;
  readonly span: Span;
}

/** A place as people count it: both from 1. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/** Line and column of an offset; LF, CR and CRLF each end a line. */
export function lineColumnAt(text: string, offset: number): LineColumn {
  let line = 1;
  let lineStart = 0;
  for (let i = 0; i < Math.min(offset, text.length); i++) {
    const char = text[i];
    if (char === "\n" || (char === "\r" && text[i + 1] !== "\n")) {
      line++;
      lineStart = i + 1;
    }
  }
  return { line, column: Math.min(offset, text.length) - lineStart + 1 };
}

/** The text of the line around an offset, without its end. */
export function lineTextAt(text: string, offset: number): string {
  const { column } = lineColumnAt(text, offset);
  const start = Math.min(offset, text.length) - (column - 1);
  const rest = text.slice(start);
  const end = rest.search(/[\r\n]/);
  return end < 0 ? rest : rest.slice(0, end);
}
