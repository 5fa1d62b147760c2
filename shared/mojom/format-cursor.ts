import { gapBefore } from "./format-comments.ts";
import * as doc from "./format-doc.ts";
import type { Doc } from "./format-doc.ts";
import { gapDoc } from "./format-gap.ts";
import type { Separator } from "./format-gap.ts";
import type { Token } from "./token.ts";

const NO_TOKEN: Token = {
  type: "end",
  text: "",
  value: "",
  span: { start: 0, end: 0 },
  leading: [],
  trailing: undefined,
};

/** A position in the tokens of one file, and what is printed for those that are passed. */
export class LayoutCursor {
  readonly #source: string;
  readonly #tokens: readonly Token[];
  #index = 0;

  /** `source` is the text that the tokens are from. */
  constructor(source: string, tokens: readonly Token[]) {
    this.#source = source;
    this.#tokens = tokens;
  }

  /** What stands in front of the next token, and the token. */
  take(separator: Separator): Doc {
    const gap = this.gap(separator);
    const word = this.word();
    return gap === doc.NOTHING ? word : doc.concat([gap, word]);
  }

  /** What stands in front of the next token. */
  gap(separator: Separator): Doc {
    const [previous, token] = [this.#tokens[this.#index - 1], this.token];
    const gap = gapBefore(this.#source, previous, token);
    return gapDoc(gap, separator, previous, token);
  }

  /** The next token alone. */
  word(): Doc {
    const { text } = this.token;
    this.#index++;
    return doc.text(text);
  }

  /** The word that tells what the next statement is, behind its attributes. */
  firstWord(): string {
    let index = this.#index;
    if (this.at("[")) {
      while (index < this.#tokens.length && this.#tokens[index]?.text !== "]") index++;
      index++;
    }
    return this.#tokens[index]?.text ?? "";
  }

  /** The next token. */
  get token(): Token {
    return this.#tokens[this.#index] ?? NO_TOKEN;
  }

  /** The token that was passed last. */
  get previous(): Token {
    return this.#tokens[this.#index - 1] ?? NO_TOKEN;
  }

  /** Whether the next token is this. */
  at(text: string): boolean {
    return this.token.text === text;
  }

  /** Whether the next token is one of these characters. */
  atAny(punctuation: string): boolean {
    return punctuation.includes(this.token.text);
  }

  /** Whether all tokens are passed. */
  atEnd(): boolean {
    return this.token.type === "end";
  }
}
