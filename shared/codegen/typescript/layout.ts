// A small pretty-printer: generated files come out as the project's formatter would leave them.

const LINE_WIDTH = 100;

/** Text, or parts in a row, or a bracketed list that may be broken over lines. */
export type Doc = string | readonly Doc[] | List;

interface List {
  readonly open: string;
  readonly items: readonly Doc[];
  readonly close: string;
  /** Inside the brackets of the one-line form. */
  readonly pad: "" | " ";
  /** One item per line even if all would fit on one. */
  readonly isTall?: boolean;
}

/** `(a, b)` */
export function args(...items: readonly Doc[]): Doc {
  return { open: "(", items, close: ")", pad: "" };
}

/** `name(a, b)` */
export function call(name: string, ...items: readonly Doc[]): Doc {
  return [name, args(...items)];
}

/** `{ a, b }` */
export function braces(...items: readonly Doc[]): Doc {
  return { open: "{", items, close: "}", pad: " " };
}

/** `[a, b]` */
export function brackets(...items: readonly Doc[]): List {
  return { open: "[", items, close: "]", pad: "" };
}

function isConcat(doc: Doc): doc is readonly Doc[] {
  return Array.isArray(doc);
}

/** The same list with each item on a line of its own. */
export function tall(list: List): Doc {
  return { ...list, isTall: true };
}

/** The one-line form. */
export function flat(doc: Doc): string {
  if (typeof doc === "string") return doc;
  if (isConcat(doc)) return doc.map(flat).join("");
  if (doc.items.length === 0) return doc.open + doc.close;
  return doc.open + doc.pad + doc.items.map(flat).join(", ") + doc.pad + doc.close;
}

/** Whether the one-line form fits on a line at this indentation. */
export function fits(doc: Doc, indent: number): boolean {
  return indent + flat(doc).length <= LINE_WIDTH;
}

/** Lays a statement out: on one line if it fits, else its outermost list is broken, and so on. */
export function render(doc: Doc, indent: number): string {
  return renderAt(doc, indent, indent, 0);
}

// `column` is where the text begins, `tail` the width of what follows it on its last line.
function renderAt(doc: Doc, indent: number, column: number, tail: number): string {
  const oneLine = flat(doc);
  const isShort = column + oneLine.length + tail <= LINE_WIDTH;
  if (typeof doc === "string" || (isShort && !hasTall(doc))) return oneLine;
  if (!isConcat(doc)) return breakList(doc, indent);
  const index = doc.findLastIndex((part) => typeof part !== "string");
  return doc
    .map((part, i) => {
      if (i !== index) return flat(part);
      const before = doc.slice(0, i).map(flat).join("").length;
      const after = doc
        .slice(i + 1)
        .map(flat)
        .join("").length;
      return renderAt(part, indent, column + before, after + tail);
    })
    .join("");
}

function hasTall(doc: Doc): boolean {
  if (typeof doc === "string") return false;
  return isConcat(doc) ? doc.some(hasTall) : doc.isTall === true;
}

function breakList(list: List, indent: number): string {
  if (list.items.length === 0) return flat(list);
  const inner = indent + 2;
  const lines = list.items.map((item) => {
    return `${" ".repeat(inner)}${renderAt(item, inner, inner, 1)},\n`;
  });
  return `${list.open}\n${lines.join("")}${" ".repeat(indent)}${list.close}`;
}
