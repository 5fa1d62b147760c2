// Where the lines of a file may end. Works on the tokens: what has no syntax errors is told apart by
// its brackets and first words alone, and so no token and no comment can get lost.
import { LayoutCursor } from "./format-cursor.ts";
import * as doc from "./format-doc.ts";
import type { Doc } from "./format-doc.ts";
import type { Separator } from "./format-gap.ts";
import { hugsBefore, hugsBehind, isBeforeName } from "./format-spacing.ts";
import type { Token } from "./token.ts";

const BODY_INDENT = 2;
const CONTINUATION_INDENT = 4;
const ATTRIBUTE_INDENT = 1;

/** Lays out the tokens of a file without syntax errors; `source` is the text they are from. */
export function layOut(source: string, tokens: readonly Token[]): Doc {
  return new Layout(new LayoutCursor(source, tokens)).file();
}

// Each rule starts behind the gap in front of its first token: line ends there are not its own.
class Layout {
  readonly #cursor: LayoutCursor;

  constructor(cursor: LayoutCursor) {
    this.#cursor = cursor;
  }

  file(): Doc {
    const parts: Doc[] = [];
    let before = "";
    while (!this.#cursor.atEnd()) {
      const word = this.#cursor.firstWord();
      const isList = before === word && (word === "import" || word === "const");
      parts.push(this.#cursor.gap(before === "" || isList ? "row" : "block"));
      parts.push(this.#statement(undefined));
      before = word;
    }
    return doc.concat([...parts, this.#cursor.gap("close")]);
  }

  /** A statement up to its `;`; `container` is the first word of the one around it. */
  #statement(container: string | undefined): Doc {
    const word = this.#cursor.firstWord();
    const isMethod = container === "interface" && word !== "const";
    const isAbove = container === undefined || isMethod || word === "enum";
    const attributes = this.#attributes(isAbove ? "below" : "line");
    const [first, rest] = [this.#cursor.word(), this.#run()];
    const hasBody = this.#cursor.at("{");
    if (!hasBody) rest.push(this.#cursor.take(""));
    const head = doc.group([first, doc.indent(CONTINUATION_INDENT, rest)]);
    if (!hasBody) return doc.group([...attributes, head]);
    const body = [this.#cursor.take(" "), this.#body(word), this.#cursor.take("")];
    return doc.concat([...attributes, head, ...body]);
  }

  #body(word: string): Doc {
    const members: Doc[] = [];
    while (!this.#cursor.at("}") && !this.#cursor.atEnd()) {
      const gap = this.#cursor.gap("row");
      members.push(gap, word === "enum" ? this.#enumerator() : this.#statement(word));
    }
    const closing = this.#cursor.gap("close");
    const isEmpty = members.length === 0 && !closing.hard;
    const end = isEmpty ? [] : [doc.HARD_LINE];
    return doc.concat([
      doc.indent(BODY_INDENT, [...members, closing]),
      ...end,
      this.#cursor.word(),
    ]);
  }

  #enumerator(): Doc {
    const value = this.#declaration();
    return doc.concat([value, this.#cursor.at(",") ? this.#cursor.take("") : doc.text(",")]);
  }

  /** An enumerator or a parameter, up to what separates it from the next one. */
  #declaration(): Doc {
    const attributes = this.#attributes("line");
    const head = [this.#cursor.word(), doc.indent(CONTINUATION_INDENT, this.#run())];
    return doc.group([...attributes, doc.group(head)]);
  }

  /** `[...]` with the gap behind it, if it is there. */
  #attributes(behind: Separator): Doc[] {
    if (!this.#cursor.at("[")) return [];
    const parts = [this.#cursor.word()];
    while (!this.#cursor.at("]") && !this.#cursor.atEnd()) {
      parts.push(this.#cursor.take(this.#cursor.previous.text === "," ? "line" : ""));
    }
    const list = doc.group([doc.indent(ATTRIBUTE_INDENT, [...parts, this.#cursor.take("")])]);
    return [list, this.#cursor.gap(behind)];
  }

  /** The tokens up to the end of a declaration, or up to its body. */
  #run(): Doc[] {
    const parts: Doc[] = [];
    let depth = 0;
    while (!this.#cursor.atEnd() && (depth > 0 || !this.#cursor.atAny(";{,})"))) {
      if (this.#cursor.at("<")) depth++;
      if (this.#cursor.at(">")) depth--;
      if (this.#cursor.at("(")) parts.push(this.#parameters());
      else if (this.#cursor.at("="))
        return [doc.group(parts), this.#cursor.take(" "), this.#value()];
      else parts.push(this.#cursor.take(this.#separator()));
    }
    return parts;
  }

  #value(): Doc {
    const parts = [this.#cursor.take("line")];
    while (!this.#cursor.atEnd() && !this.#cursor.atAny(";,}"))
      parts.push(this.#cursor.take(this.#separator()));
    return doc.group(parts);
  }

  #separator(): Separator {
    const [previous, token] = [this.#cursor.previous, this.#cursor.token];
    if (token.text === "=>") return "line";
    if (hugsBefore(token) || hugsBehind(previous)) return "";
    return isBeforeName(previous, token) ? "line" : " ";
  }

  #parameters(): Doc {
    const isResponse = this.#cursor.previous.text === "=>";
    const open = this.#cursor.take(isResponse ? " " : "");
    if (this.#cursor.at(")")) return doc.concat([open, this.#cursor.take("")]);
    // Behind "=> (" the continuation indent has brought the first one to where the others begin.
    const begin = this.#cursor.gap(isResponse ? "" : "soft");
    const list = [this.#declaration()];
    while (this.#cursor.at(","))
      list.push(this.#cursor.take(""), this.#cursor.gap("line"), this.#declaration());
    const parts = [open, begin, doc.group(list), this.#cursor.take("")];
    return doc.group(isResponse ? [doc.indent(CONTINUATION_INDENT, parts)] : parts);
  }
}
