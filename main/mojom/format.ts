import { readFileSync, writeFileSync } from "node:fs";
import { formatDiagnostic, formatMojom } from "../../shared/mojom/index.ts";
import { findMojomFiles } from "./load.ts";

/** What standard input is called in messages. */
export const STANDARD_INPUT = "<stdin>";

/** One file as it should be. */
export interface FormattedText {
  /** Undefined if the file cannot be formatted. */
  readonly text: string | undefined;
  readonly isChanged: boolean;
  /** Why it cannot be, for people: one item for each error. */
  readonly problems: readonly string[];
}

/** What formatting a set of files gave. */
export interface FormatPathsResult {
  /** Files looked at. */
  readonly files: number;
  /** Those that were not formatted before: rewritten now, unless they were only checked. */
  readonly changed: readonly string[];
  /** Those that were left as they are because they cannot be formatted. */
  readonly wrong: readonly string[];
  readonly problems: readonly string[];
}

/**
 * Formats every .mojom file among `paths` (folders are searched) in place; with `check` nothing is
 * written. A file that cannot be formatted does not keep the others from it.
 * @throws MojomPathError for a path where nothing is
 */
export function formatPaths(
  paths: readonly string[],
  { check = false }: { readonly check?: boolean } = {},
): FormatPathsResult {
  const files = new Set(findMojomFiles(paths));
  const changed: string[] = [];
  const wrong: string[] = [];
  const problems: string[] = [];
  for (const file of files) {
    const result = formatBytes(file, readFileSync(file));
    problems.push(...result.problems);
    if (result.text === undefined) wrong.push(file);
    if (result.text === undefined || !result.isChanged) continue;
    if (!check) writeFileSync(file, result.text);
    changed.push(file);
  }
  return { files: files.size, changed, wrong, problems };
}

/** What was formatted, in one line. */
export function formatSummary({ changed, files, wrong }: FormatPathsResult, check = false): string {
  const [count, errors] = [`${changed.length} of ${files} files`, `${wrong.length} with errors`];
  return check ? `${count} would change, ${errors}` : `formatted ${count}, ${errors}`;
}

/** Formats what `input` gives up to its end. */
export async function formatInput(input: AsyncIterable<Uint8Array>): Promise<FormattedText> {
  const chunks: Buffer[] = [];
  for await (const chunk of input) {
    chunks.push(Buffer.from(chunk));
  }
  return formatBytes(STANDARD_INPUT, Buffer.concat(chunks));
}

function formatBytes(path: string, bytes: Uint8Array): FormattedText {
  const before = decode(bytes);
  if (before === undefined) {
    return { text: undefined, isChanged: false, problems: [`${path}: error: not UTF-8 text`] };
  }
  const { text, errors } = formatMojom({ path, text: before });
  const isChanged = text !== undefined && text !== before;
  return { text, isChanged, problems: errors.map(formatDiagnostic) };
}

// Bytes that are no UTF-8 would come back as others; a byte order mark is for the formatter to see.
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
