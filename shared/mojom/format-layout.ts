// Where the lines of a file may end. Works on the tokens: what has no syntax errors is told apart by
// its brackets and first words alone, and so no token and no comment can get lost.
import { gapBefore } from "./format-comments.ts";
import * as doc from "./format-doc.ts";
import type { Doc } from "./format-doc.ts";
import { gapDoc } from "./format-gap.ts";
import type { Separator } from "./format-gap.ts";
import { hugsBefore, hugsBehind, isBeforeName } from "./format-spacing.ts";
import type { Token } from "./token.ts";

const NO_TOKEN: Token = {
  type: "end",
  text: "",
  value: "",
  span: { start: 0, end: 0 },
  leading: [],
  trailing: undefined,
};

const BODY_INDENT = 2;
const CONTINUATION_INDENT = 4;
const ATTRIBUTE_INDENT = 1;

/** Lays out the tokens of a file without syntax errors; `source` is the text they are from. */
export function layOut(source: string, tokens: readonly Token[]): Doc {
  return new Layout(source, tokens).file();
}

// Each rule starts behind the gap in front of its first token: line ends there are not its own.
class Layout {
  readonly #source: string;
  readonly #tokens: readonly Token[];
  #index = 0;

  constructor(source: string, tokens: readonly Token[]) {
    this.#source = source;
    this.#tokens = tokens;
  }

  file(): Doc {
    const parts: Doc[] = [];
    let before = "";
    while (!this.#atEnd()) {
      const word = this.#firstWord();
      const isList = before === word && (word === "import" || word === "const");
      parts.push(this.#gap(before === "" || isList ? "row" : "block"));
      parts.push(this.#statement(undefined));
      before = word;
    }
    return doc.concat([...parts, this.#gap("close")]);
  }

  /** A statement up to its `;`; `container` is the first word of the one around it. */
  #statement(container: string | undefined): Doc {
    const word = this.#firstWord();
    const isMethod = container === "interface" && word !== "const";
    const isAbove = container === undefined || isMethod || word === "enum";
    const attributes = this.#attributes(isAbove ? "below" : "line");
    const [first, rest] = [this.#word(), this.#run()];
    const hasBody = this.#at("{");
    if (!hasBody) rest.push(this.#take(""));
    const head = doc.group([first, doc.indent(CONTINUATION_INDENT, rest)]);
    if (!hasBody) return doc.group([...attributes, head]);
    const body = [this.#take(" "), this.#body(word), this.#take("")];
    return doc.concat([...attributes, head, ...body]);
  }

  #body(word: string): Doc {
    const members: Doc[] = [];
    while (!this.#at("}") && !this.#atEnd()) {
      const gap = this.#gap("row");
      members.push(gap, word === "enum" ? this.#enumerator() : this.#statement(word));
    }
    const closing = this.#gap("close");
    const isEmpty = members.length === 0 && !closing.hard;
    const end = isEmpty ? [] : [doc.HARD_LINE];
    return doc.concat([doc.indent(BODY_INDENT, [...members, closing]), ...end, this.#word()]);
  }

  #enumerator(): Doc {
    const value = this.#declaration();
    return doc.concat([value, this.#at(",") ? this.#take("") : doc.text(",")]);
  }

  /** An enumerator or a parameter, up to what separates it from the next one. */
  #declaration(): Doc {
    const attributes = this.#attributes("line");
    const head = [this.#word(), doc.indent(CONTINUATION_INDENT, this.#run())];
    return doc.group([...attributes, doc.group(head)]);
  }

  /** `[...]` with the gap behind it, if it is there. */
  #attributes(behind: Separator): Doc[] {
    if (!this.#at("[")) return [];
    const parts = [this.#word()];
    while (!this.#at("]") && !this.#atEnd()) {
      parts.push(this.#take(this.#previous().text === "," ? "line" : ""));
    }
    const list = doc.group([doc.indent(ATTRIBUTE_INDENT, [...parts, this.#take("")])]);
    return [list, this.#gap(behind)];
  }

  /** The tokens up to the end of a declaration, or up to its body. */
  #run(): Doc[] {
    const parts: Doc[] = [];
    let depth = 0;
    while (!this.#atEnd() && (depth > 0 || !this.#atAny(";{,})"))) {
      if (this.#at("<")) depth++;
      if (this.#at(">")) depth--;
      if (this.#at("(")) parts.push(this.#parameters());
      else if (this.#at("=")) return [doc.group(parts), this.#take(" "), this.#value()];
      else parts.push(this.#take(this.#separator()));
    }
    return parts;
  }

  #value(): Doc {
    const parts = [this.#take("line")];
    while (!this.#atEnd() && !this.#atAny(";,}")) parts.push(this.#take(this.#separator()));
    return doc.group(parts);
  }

  #separator(): Separator {
    const [previous, token] = [this.#previous(), this.#token()];
    if (token.text === "=>") return "line";
    if (hugsBefore(token) || hugsBehind(previous)) return "";
    return isBeforeName(previous, token) ? "line" : " ";
  }

  #parameters(): Doc {
    const isResponse = this.#previous().text === "=>";
    const open = this.#take(isResponse ? " " : "");
    if (this.#at(")")) return doc.concat([open, this.#take("")]);
    const begin = this.#gap("soft");
    const list = [this.#declaration()];
    while (this.#at(",")) list.push(this.#take(""), this.#gap("line"), this.#declaration());
    const parts = [open, begin, doc.group(list), this.#take("")];
    return doc.group(isResponse ? [doc.indent(CONTINUATION_INDENT, parts)] : parts);
  }

  #take(separator: Separator): Doc {
    const gap = this.#gap(separator);
    const word = this.#word();
    return gap === doc.NOTHING ? word : doc.concat([gap, word]);
  }

  #gap(separator: Separator): Doc {
    const [previous, token] = [this.#tokens[this.#index - 1], this.#token()];
    const gap = gapBefore(this.#source, previous, token);
    return gapDoc(gap, separator, previous, token);
  }

  #word(): Doc {
    const { text } = this.#token();
    this.#index++;
    return doc.text(text);
  }

  /** The word that tells what the next statement is, behind its attributes. */
  #firstWord(): string {
    let index = this.#index;
    if (this.#at("[")) {
      while (index < this.#tokens.length && this.#tokens[index]?.text !== "]") index++;
      index++;
    }
    return this.#tokens[index]?.text ?? "";
  }

  #token(): Token {
    return this.#tokens[this.#index] ?? NO_TOKEN;
  }

  #previous(): Token {
    return this.#tokens[this.#index - 1] ?? NO_TOKEN;
  }

  #at(text: string): boolean {
    return this.#token().text === text;
  }

  #atAny(punctuation: string): boolean {
    return punctuation.includes(this.#token().text);
  }

  #atEnd(): boolean {
    return this.#token().type === "end";
  }
}
