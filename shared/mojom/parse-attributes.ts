import type { AstAttribute, AstAttributeValue } from "./ast.ts";
import { parseNumber } from "./parse-value.ts";
import type { TokenCursor } from "./token-cursor.ts";

/** Reads `[A, B=v]` if it is there; repeated keys are reported and the first one kept. */
export function parseAttributes(cursor: TokenCursor): AstAttribute[] {
  const attributes: AstAttribute[] = [];
  if (!cursor.take("[")) return attributes;
  const keys = new Set<string>();
  while (!cursor.at("]")) {
    if (keys.size > 0) cursor.expect(",", "between attributes");
    const attribute = parseAttribute(cursor);
    const { key } = attribute;
    if (keys.has(key.text)) {
      const hint = "keep one of them";
      cursor.error("duplicate-attribute", key.span, `attribute ${key.text} is given twice`, hint);
    } else {
      attributes.push(attribute);
    }
    keys.add(key.text);
  }
  cursor.expect("]", "behind the attributes");
  return attributes;
}

function parseAttribute(cursor: TokenCursor): AstAttribute {
  const key = cursor.expectName("the name of an attribute");
  const value: AstAttributeValue = cursor.take("=")
    ? parseAttributeValue(cursor)
    : { type: "literal", value: true };
  return { key, value, span: cursor.spanFrom(key.span) };
}

function parseAttributeValue(cursor: TokenCursor): AstAttributeValue {
  const token = cursor.peek();
  if (token.type === "string") return { type: "literal", value: cursor.next().value };
  if (cursor.at("true") || cursor.at("false")) {
    return { type: "literal", value: cursor.next().text === "true" };
  }
  if (token.type === "name") return parseNames(cursor);
  const number = parseNumber(cursor);
  if (number.type === "int") {
    const value = Number(number.value);
    return { type: "literal", value: Number.isSafeInteger(value) ? value : number.value };
  }
  return { type: "literal", value: number.type === "float" ? number.value : 0 };
}

function parseNames(cursor: TokenCursor): AstAttributeValue {
  const names = [cursor.expectDottedName("a value").text];
  const operator = cursor.peek().text;
  if (operator !== "|" && operator !== "&") return { type: "name", text: names.join("") };
  while (cursor.at("|") || cursor.at("&")) {
    if (!cursor.at(operator)) cursor.fail('"|" and "&" cannot be mixed');
    cursor.next();
    names.push(cursor.expectDottedName("a name").text);
  }
  return { type: operator === "|" ? "anyOf" : "allOf", names };
}
