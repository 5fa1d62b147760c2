import { alignTrailing } from "./format-align.ts";
import type { OutputLine } from "./format-align.ts";
import type { CommentText, Doc } from "./format-doc.ts";

/** Code is broken to stay within this many UTF-16 units; comments are left as long as they are. */
export const LINE_WIDTH = 80;

/** A piece still to be printed. `flat` means that the group around it fits on the line. */
interface Pending {
  readonly doc: Doc;
  readonly indent: number;
  readonly flat: boolean;
}

/** The lines of a document, without their ends. */
export function printDoc(doc: Doc): string[] {
  return alignTrailing(new Printer().run(doc), LINE_WIDTH);
}

class Printer {
  readonly #lines: OutputLine[] = [];
  #code = "";
  #trailing: string | undefined;

  run(doc: Doc): OutputLine[] {
    const stack: Pending[] = [{ doc, indent: 0, flat: false }];
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      this.#print(next, stack);
    }
    this.#endLine();
    return this.#lines;
  }

  #print({ doc, indent, flat }: Pending, stack: Pending[]): void {
    switch (doc.type) {
      case "text":
        this.#code += doc.text;
        this.#printBelow(doc, indent);
        break;
      case "line":
        if (flat && !doc.hard) this.#code += doc.flat;
        else this.#startLine(indent, doc.blankAbove);
        break;
      case "trailing":
        this.#trailing = doc.text;
        this.#printBelow(doc, indent);
        this.#printMore(doc.more);
        break;
      case "concat":
        pushParts(stack, doc.parts, indent, flat);
        break;
      case "indent":
        pushParts(stack, doc.parts, indent + doc.by, flat);
        break;
      case "group": {
        const next = { doc, indent, flat: true };
        const fitsFlat = flat || (!doc.hard && fits(next, stack, LINE_WIDTH - this.#code.length));
        pushParts(stack, doc.parts, indent, fitsFlat);
      }
    }
  }

  #printBelow({ below }: CommentText, indent: number): void {
    for (const { text, isIndented } of below) {
      this.#endLine();
      this.#code = isIndented ? `${" ".repeat(indent + 1)}${text}` : text;
    }
  }

  #printMore(more: readonly string[]): void {
    for (const text of more) {
      this.#endLine();
      this.#trailing = text;
    }
  }

  #startLine(indent: number, blankAbove: boolean): void {
    // A file begins with its first token or comment, whatever stands above it.
    if (this.#code === "" && this.#trailing === undefined && this.#lines.length === 0) return;
    this.#endLine();
    if (blankAbove) this.#lines.push({ code: "", trailing: undefined });
    this.#code = " ".repeat(indent);
  }

  #endLine(): void {
    this.#lines.push({ code: this.#code, trailing: this.#trailing });
    this.#code = "";
    this.#trailing = undefined;
  }
}

function pushParts(stack: Pending[], parts: readonly Doc[], indent: number, flat: boolean): void {
  for (const doc of parts.toReversed()) stack.push({ doc, indent, flat });
}

/** Whether `next` and what follows it up to the next line end has room in `width` columns. */
function fits(next: Pending, rest: readonly Pending[], width: number): boolean {
  const stack = [next];
  let restLength = rest.length;
  let room = width;
  while (room >= 0) {
    const pending = stack.pop() ?? rest[--restLength];
    if (pending === undefined) return true;
    const { doc, flat, indent } = pending;
    if (doc.type === "text") {
      room -= doc.text.length;
      if (doc.hard) break;
    } else if (doc.type === "line") {
      if (doc.hard || !flat) break;
      room -= doc.flat.length;
    } else if (doc.type === "trailing") {
      break;
    } else {
      pushParts(stack, doc.parts, indent, flat);
    }
  }
  return room >= 0;
}
