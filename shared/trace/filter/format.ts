import type { Expression, Literal } from "./ast.ts";

// Words that may stand without quotes, and mean nothing else then.
const PLAIN_WORD = /^[\p{L}_][\p{L}\p{N}_]*$/u;
const RESERVED = new Set(["and", "or", "not", "in"]);
const PLAIN_PATTERN = /^[^\s(){},"\\]+$/u;

/** An expression as text, in one form whatever it was written like; reads back as the same. */
export function formatFilter(expression: Expression | undefined): string {
  return expression === undefined ? "" : format(expression, 0);
}

/** Binding strength of the surroundings: 0 none, 1 or, 2 and, 3 not. */
function format(expression: Expression, outer: number): string {
  switch (expression.type) {
    case "or":
      return wrap(1, outer, `${format(expression.left, 1)} or ${format(expression.right, 2)}`);
    case "and":
      return wrap(2, outer, `${format(expression.left, 2)} and ${format(expression.right, 3)}`);
    case "not":
      return `not ${format(expression.operand, 3)}`;
    case "compare":
      return `${expression.field} ${expression.operator} ${formatLiteral(expression.value)}`;
    case "in":
      return `${expression.field} in {${expression.items
        .map(({ from, to }) =>
          to === undefined ? formatLiteral(from) : `${formatLiteral(from)}..${formatLiteral(to)}`,
        )
        .join(", ")}}`;
    case "has":
      return expression.field;
    case "short":
      return `${expression.field}:${
        PLAIN_PATTERN.test(expression.pattern) ? expression.pattern : quote(expression.pattern)
      }`;
    case "text":
      return quote(expression.text);
  }
}

function wrap(own: number, outer: number, text: string): string {
  return own < outer ? `(${text})` : text;
}

function formatLiteral(literal: Literal): string {
  if (literal.type === "number") {
    return `${literal.value}${literal.unit}`;
  }
  return PLAIN_WORD.test(literal.value) && !RESERVED.has(literal.value)
    ? literal.value
    : quote(literal.value);
}

function quote(text: string): string {
  return `"${text.replaceAll(/["\\]/gu, String.raw`\$&`)}"`;
}
