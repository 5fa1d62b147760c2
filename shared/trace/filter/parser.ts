// filter     := either?
// either     := all (("or" | "||") all)*
// all        := unary (("and" | "&&")? unary)*          two terms side by side: both
// unary      := ("not" | "!" | "-") unary | primary
// primary    := "(" either ")" | comparison | field | word | string | field ":" pattern
// comparison := field operator value | field "in" "{" item ("," item)* "}"
// item       := value (".." value)?
import type { CompareOperator, Expression, FilterError, Literal, SetItem } from "./ast.ts";
import { checkField, checkItem, checkLone, checkShort, checkValue } from "./checks.ts";
import { closestField, type FieldName, isFieldName } from "./fields.ts";
import { FilterSyntaxError, type Token, tokenize } from "./lexer.ts";

/** What a filter text means, or where it is wrong. An empty text means no filter. */
export type FilterParse =
  | { readonly ok: true; readonly expression: Expression | undefined }
  | { readonly ok: false; readonly error: FilterError };

/** Reads a filter text. Never throws. */
export function parseFilter(text: string): FilterParse {
  try {
    return { ok: true, expression: new Parser(tokenize(text)).parse() };
  } catch (error) {
    if (error instanceof FilterSyntaxError) {
      return { ok: false, error: error.toFilterError() };
    }
    throw error;
  }
}

/** How deep parentheses and negations may nest. */
const MAX_DEPTH = 200;

const OPERATORS: ReadonlyMap<string, CompareOperator> = new Map([
  ...(["==", "!=", "<", "<=", ">", ">=", "&", "contains", "matches"] as const).map(
    (operator) => [operator, operator] as const,
  ),
  ["eq", "=="],
  ["ne", "!="],
  ["lt", "<"],
  ["le", "<="],
  ["gt", ">"],
  ["ge", ">="],
]);
const WORD_OPERATORS = new Set(["contains", "matches", "eq", "ne", "lt", "le", "gt", "ge", "in"]);
const CONNECTIVES = new Set(["and", "or", "&&", "||"]);

class Parser {
  readonly #tokens: readonly Token[];
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  parse(): Expression | undefined {
    if (this.#tokens.length === 1) {
      return undefined;
    }
    const expression = this.#either();
    const rest = this.#token;
    if (rest.type !== "end") {
      throw this.#unexpected(rest);
    }
    return expression;
  }

  get #token(): Token {
    const token = this.#tokens[this.#at] ?? this.#tokens.at(-1);
    if (token === undefined) {
      throw new RangeError("There is always an end token.");
    }
    return token;
  }

  #next(): Token {
    const token = this.#token;
    this.#at++;
    return token;
  }

  #is(...texts: string[]): boolean {
    const { type, text } = this.#token;
    return (type === "symbol" || type === "word") && texts.includes(text);
  }

  #accept(...texts: string[]): boolean {
    const found = this.#is(...texts);
    this.#at += found ? 1 : 0;
    return found;
  }

  #either(): Expression {
    let left = this.#all();
    while (this.#accept("or", "||")) {
      left = join("or", left, this.#all());
    }
    return left;
  }

  #all(): Expression {
    let left = this.#unary();
    while (this.#accept("and", "&&") || this.#startsTerm()) {
      left = join("and", left, this.#unary());
    }
    return left;
  }

  #startsTerm(): boolean {
    const { type } = this.#token;
    return type === "symbol"
      ? this.#is("(", "!", "-")
      : type !== "end" && !this.#is("or", "and") && type !== "number";
  }

  #unary(): Expression {
    const { start } = this.#token;
    if (++this.#depth > MAX_DEPTH) {
      throw new FilterSyntaxError("This is nested too deeply.", this.#token);
    }
    let expression: Expression;
    if (this.#accept("not", "!", "-")) {
      const operand = this.#unary();
      expression = { type: "not", operand, start, end: operand.end };
    } else {
      expression = this.#primary();
    }
    this.#depth--;
    return expression;
  }

  #primary(): Expression {
    const token = this.#next();
    const { start, end } = token;
    switch (token.type) {
      case "symbol":
        return token.text === "(" ? this.#group(token) : this.#fail(token);
      case "short":
        checkShort(token);
        return { type: "short", field: knownField(token), pattern: token.pattern, start, end };
      case "string":
        return { type: "text", text: token.text, start, end };
      case "word":
        return this.#word(token);
      case "number":
      case "end":
        return this.#fail(token);
    }
  }

  #group(open: Token): Expression {
    const inner = this.#either();
    const close = this.#token;
    if (!this.#accept(")")) {
      const at = close.type === "end" ? open : close;
      throw new FilterSyntaxError('A ")" is missing for this "(".', at);
    }
    return { ...inner, start: open.start, end: close.end };
  }

  #word(token: Token): Expression {
    if (CONNECTIVES.has(token.text)) {
      return this.#fail(token);
    }
    const { start, end } = token;
    const operator = this.#operator();
    if (operator !== undefined) {
      const field = knownField(token);
      return operator === "in" ? this.#set(token, field) : this.#comparison(token, field, operator);
    }
    if (!isFieldName(token.text)) {
      checkField(token);
      return { type: "text", text: token.text, start, end };
    }
    checkLone(token, token.text);
    return { type: "has", field: token.text, start, end };
  }

  #operator(): CompareOperator | "in" | undefined {
    const { type, text } = this.#token;
    const isOperator = type === "symbol" || (type === "word" && WORD_OPERATORS.has(text));
    if (!isOperator) {
      return undefined;
    }
    const operator = text === "in" ? text : OPERATORS.get(text);
    this.#at += operator === undefined ? 0 : 1;
    return operator;
  }

  #comparison(start: Token, field: FieldName, operator: CompareOperator): Expression {
    const operatorToken = this.#tokens[this.#at - 1] ?? start;
    const value = this.#literal();
    checkValue(field, operator, operatorToken, value);
    return { type: "compare", field, operator, value, start: start.start, end: value.end };
  }

  #set(start: Token, field: FieldName): Expression {
    if (!this.#accept("{")) {
      const message = `Write the values in braces: ${field} in {1, 2, 5..9}.`;
      throw new FilterSyntaxError(message, this.#token);
    }
    const items: SetItem[] = [];
    do {
      const from = this.#literal();
      const item = { from, to: this.#accept("..") ? this.#literal() : undefined };
      checkItem(field, item);
      items.push(item);
    } while (this.#accept(","));
    const close = this.#token;
    if (!this.#accept("}")) {
      throw new FilterSyntaxError('A "," or a "}" is missing here.', close);
    }
    return { type: "in", field, items, start: start.start, end: close.end };
  }

  #literal(): Literal {
    const sign = this.#token;
    const negative = this.#accept("-");
    const token = this.#next();
    const span = { start: negative ? sign.start : token.start, end: token.end };
    if (token.type === "number") {
      const value = negative ? -token.value : token.value;
      return { type: "number", value, unit: token.unit, ...span };
    }
    if (!negative && (token.type === "string" || token.type === "word")) {
      return { type: "string", value: token.text, ...span };
    }
    throw new FilterSyntaxError("A value is missing here: a number, a word or a text.", token);
  }

  #fail(token: Token): never {
    throw this.#unexpected(token);
  }

  #unexpected(token: Token): FilterSyntaxError {
    if (token.type === "end") {
      return new FilterSyntaxError("Something is missing at the end.", token);
    }
    const message =
      token.text === ")"
        ? 'There is no "(" for this ")".'
        : `"${token.text}" cannot stand here. A condition looks like: latency > 5ms.`;
    return new FilterSyntaxError(message, token);
  }
}

function join(type: "and" | "or", left: Expression, right: Expression): Expression {
  return { type, left, right, start: left.start, end: right.end };
}

function knownField(token: Token): FieldName {
  if (isFieldName(token.text)) {
    return token.text;
  }
  checkField(token);
  const close = closestField(token.text);
  const hint = close === undefined ? "" : ` Did you mean "${close}"?`;
  throw new FilterSyntaxError(`There is no field "${token.text}".${hint}`, {
    start: token.start,
    end: token.start + token.text.length,
  });
}
