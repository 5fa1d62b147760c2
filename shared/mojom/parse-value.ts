import type { AstOrdinal, AstValue } from "./ast.ts";
import type { TokenCursor } from "./token-cursor.ts";

/** Reads the right-hand side of a constant, a default or an enumerator. */
export function parseValue(cursor: TokenCursor): AstValue {
  const token = cursor.peek();
  const { span } = token;
  if (token.type === "string") return { type: "string", value: cursor.next().value, span };
  if (token.type === "name") {
    const name = cursor.expectDottedName("a value");
    return { type: "name", text: name.text, span: name.span };
  }
  if (cursor.take("default")) return { type: "default", span };
  if (cursor.at("true") || cursor.at("false")) {
    return { type: "bool", value: cursor.next().text === "true", span };
  }
  return parseNumber(cursor);
}

/** Reads a number with its optional sign. */
export function parseNumber(cursor: TokenCursor): AstValue {
  const start = cursor.peek().span;
  const sign = cursor.at("-") ? -1 : 1;
  if (cursor.at("-") || cursor.at("+")) cursor.next();
  const token = cursor.peek();
  if (token.type !== "int" && token.type !== "float") cursor.fail("expected a value");
  cursor.next();
  const span = cursor.spanFrom(start);
  if (token.type === "float") return { type: "float", value: sign * Number(token.value), span };
  const magnitude = parseInteger(token.value);
  return { type: "int", value: sign < 0 ? -magnitude : magnitude, span };
}

/** Reads `@n` if it is there. */
export function parseOrdinal(cursor: TokenCursor): AstOrdinal | undefined {
  const token = cursor.peek();
  if (token.type !== "ordinal") return undefined;
  cursor.next();
  const value = Number(token.value);
  return { value: Number.isSafeInteger(value) ? value : 0, span: token.span };
}

// A number that the lexer has already reported must not throw here.
function parseInteger(text: string): bigint {
  return /^(?:0[xX][0-9a-fA-F]+|[0-9]+)$/.test(text) ? BigInt(text) : 0n;
}
