const SIMPLE_ESCAPES: ReadonlyMap<string, string> = new Map([
  ["n", "\n"],
  ["t", "\t"],
  ["r", "\r"],
  ["a", "\x07"],
  ["b", "\b"],
  ["f", "\f"],
  ["v", "\v"],
  ["\\", "\\"],
  ["'", "'"],
  ['"', '"'],
  ["?", "?"],
]);

/** What reading a string literal gave; `end` is the offset behind it, even after an error. */
export interface StringLiteral {
  readonly value: string;
  readonly end: number;
  readonly error: string | undefined;
  /** What to do about the error. */
  readonly hint: string;
}

const ESCAPE_HINT =
  "write \\\\ for a backslash; the escapes are those of C, such as \\n, \\x41 and \\101";
const END_HINT = 'close it with " on the same line; a line break inside is \\n';

/** Reads the double-quoted string with C escapes that starts at `start`. */
export function readString(text: string, start: number): StringLiteral {
  let value = "";
  let error: string | undefined;
  let at = start + 1;
  while (at < text.length && !"\r\n".includes(text.charAt(at))) {
    const char = text.charAt(at);
    if (char === '"') return { value, end: at + 1, error, hint: ESCAPE_HINT };
    if (char !== "\\") {
      value += char;
      at++;
      continue;
    }
    const escape = readEscape(text, at);
    if (escape.value === undefined) error ??= `unknown escape ${text.slice(at, escape.end)}`;
    value += escape.value ?? "";
    at = escape.end;
  }
  return { value, end: at, error: "this string never ends", hint: END_HINT };
}

function readEscape(text: string, at: number): { value: string | undefined; end: number } {
  const simple = SIMPLE_ESCAPES.get(text.charAt(at + 1));
  if (simple !== undefined) return { value: simple, end: at + 2 };
  const numeric = /^\\(?:x([0-9a-fA-F]+)|([0-7]{1,3}))/.exec(text.slice(at, at + 16));
  if (numeric === null) return { value: undefined, end: Math.min(at + 2, text.length) };
  const [all, hex, octal] = numeric;
  const code = hex === undefined ? Number.parseInt(octal ?? "0", 8) : Number.parseInt(hex, 16);
  const end = at + all.length;
  return { value: code <= 0x10ffff ? String.fromCodePoint(code) : undefined, end };
}
