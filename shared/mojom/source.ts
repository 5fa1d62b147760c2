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

const LF = 0x0a;
const CR = 0x0d;

/** Line and column of an offset; LF, CR and CRLF each end a line. A byte order mark has no width. */
export function lineColumnAt(text: string, offset: number): LineColumn {
  const at = Math.min(offset, text.length);
  let line = 1;
  let lineStart = text.startsWith("\ufeff") ? 1 : 0;
  for (let i = lineStart; i < at; i++) {
    const unit = text.charCodeAt(i);
    if (unit === LF || (unit === CR && text.charCodeAt(i + 1) !== LF)) {
      line++;
      lineStart = i + 1;
    }
  }
  return { line, column: Math.max(at - lineStart, 0) + 1 };
}

/** The text of the line around an offset, without its end. */
export function lineTextAt(text: string, offset: number): string {
  const { column } = lineColumnAt(text, offset);
  const start = Math.max(Math.min(offset, text.length) - (column - 1), 0);
  const end = text.slice(start).search(/[\r\n]/);
  const line = end < 0 ? text.slice(start) : text.slice(start, start + end);
  return line.replace(/^\ufeff/, "");
}

/** `path:line:column`, for hints that point elsewhere. */
export function describePlace({ source, span }: Location): string {
  const { line, column } = lineColumnAt(source.text, span.start);
  return `${source.path}:${line}:${column}`;
}
