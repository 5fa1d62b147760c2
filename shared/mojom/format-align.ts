/** One line of output; without code, `trailing` goes on with the trailing comment above. */
export interface OutputLine {
  readonly code: string;
  readonly trailing: string | undefined;
}

/** How far a trailing comment stands behind the code. */
const DISTANCE = 2;

/**
 * Puts trailing comments behind their lines. On neighbouring lines of one depth they begin in one
 * column, unless that would push one of them past `width`.
 */
export function alignTrailing(lines: readonly OutputLine[], width: number): string[] {
  const result: string[] = [];
  for (let start = 0; start < lines.length;) {
    const end = endOfBlock(lines, start);
    const column = sharedColumn(lines.slice(start, end), width);
    let above = 0;
    for (const { code, trailing } of lines.slice(start, end)) {
      if (code !== "") above = column ?? code.length + DISTANCE;
      result.push(trailing === undefined ? code : code.padEnd(above) + trailing);
    }
    start = end;
  }
  return result;
}

/** The index behind the lines that are aligned with the line at `start`. */
function endOfBlock(lines: readonly OutputLine[], start: number): number {
  const depth = depthOf(lines[start]?.code ?? "");
  let end = start + 1;
  if (lines[start]?.trailing === undefined) return end;
  for (let line = lines[end]; line?.trailing !== undefined; line = lines[++end]) {
    if (line.code !== "" && depthOf(line.code) !== depth) return end;
  }
  return end;
}

function depthOf(code: string): number {
  return code.length - code.trimStart().length;
}

/** The column in which all trailing comments of a block have room, if there is one. */
function sharedColumn(block: readonly OutputLine[], width: number): number | undefined {
  let widest = 0;
  for (const { code } of block) widest = Math.max(widest, code.length);
  const column = widest + DISTANCE;
  const hasRoom = block.every(
    // What goes on below decides nothing, so that it stays where it is put.
    ({ code, trailing = "" }) => code === "" || column + trailing.length <= width,
  );
  return hasRoom ? column : undefined;
}
