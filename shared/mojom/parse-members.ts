import type {
  AstConst,
  AstEnum,
  AstEnumValue,
  AstField,
  AstMethod,
  AstNode,
  AstResponse,
} from "./ast.ts";
import { parseAttributes } from "./parse-attributes.ts";
import { parseType } from "./parse-type.ts";
import { parseOrdinal, parseValue } from "./parse-value.ts";
import { commentOf } from "./token-cursor.ts";
import type { TokenCursor } from "./token-cursor.ts";
import type { Token } from "./token.ts";

/** The start of a node: its attributes and the token that its comment stands above. */
export interface NodeStart {
  readonly attributes: AstNode["attributes"];
  readonly first: Token;
}

/** Reads the attributes that may stand in front of a node. */
export function startNode(cursor: TokenCursor): NodeStart {
  const first = cursor.peek();
  return { attributes: parseAttributes(cursor), first };
}

/** The common part of a node that ends with the token taken last. */
export function finishNode(cursor: TokenCursor, start: NodeStart): AstNode {
  return {
    attributes: start.attributes,
    comment: commentOf(start.first, cursor.previous),
    span: cursor.spanFrom(start.first.span),
  };
}

/** Reads the members between braces; a member that does not parse is skipped. */
export function parseBody<T>(
  cursor: TokenCursor,
  what: string,
  member: (start: NodeStart) => T,
): T[] {
  const members: T[] = [];
  cursor.expect("{", `to open the ${what}`);
  while (!cursor.at("}") && cursor.peek().type !== "end") {
    const parsed = cursor.recover(() => member(startNode(cursor)));
    if (parsed !== undefined) members.push(parsed);
  }
  cursor.expect("}", `to close the ${what}`);
  return members;
}

/** `const T N = V;` */
export function parseConst(cursor: TokenCursor, start: NodeStart): AstConst {
  cursor.expect("const", "here");
  const kind = parseType(cursor);
  const name = cursor.expectName("the name of the constant");
  cursor.expect("=", "behind the name of a constant");
  const value = parseValue(cursor);
  cursor.expect(";", "behind a constant");
  return { type: "const", name, kind, value, ...finishNode(cursor, start) };
}

/** `enum N { ... };` or `enum N;` */
export function parseEnum(cursor: TokenCursor, start: NodeStart): AstEnum {
  cursor.expect("enum", "here");
  const name = cursor.expectName("the name of the enum");
  const values = cursor.at(";") ? undefined : parseEnumValues(cursor);
  cursor.expect(";", "behind an enum");
  return { type: "enum", name, values, ...finishNode(cursor, start) };
}

function parseEnumValues(cursor: TokenCursor): AstEnumValue[] {
  const values: AstEnumValue[] = [];
  cursor.expect("{", "to open the enum");
  while (!cursor.at("}") && cursor.peek().type !== "end") {
    const value = cursor.recover(() => parseEnumValue(cursor), ",");
    if (value !== undefined) values.push(value);
  }
  cursor.expect("}", "to close the enum");
  return values;
}

function parseEnumValue(cursor: TokenCursor): AstEnumValue {
  const start = startNode(cursor);
  const name = cursor.expectName("the name of an enumerator");
  const value = cursor.take("=") ? parseValue(cursor) : undefined;
  // The comma is taken first because the comment behind it belongs to this value.
  if (!cursor.at("}") && !cursor.take(",")) {
    const expected = 'expected "," between enumerators';
    // What follows looks like the next one; only the comma is missing.
    if (cursor.peek().type === "name") cursor.report(expected);
    else cursor.fail(expected);
  }
  return { name, value, ...finishNode(cursor, start) };
}

/** `T N @n = V;` */
export function parseField(cursor: TokenCursor, start: NodeStart): AstField {
  const declared = parseDeclaration(cursor);
  const value = cursor.take("=") ? parseValue(cursor) : undefined;
  cursor.expect(";", "behind a field");
  return { ...declared, value, ...finishNode(cursor, start) };
}

/** `T N @n;` of a union. */
export function parseUnionField(cursor: TokenCursor, start: NodeStart): AstField {
  const declared = parseDeclaration(cursor);
  if (cursor.at("=")) cursor.fail("fields of a union have no defaults");
  cursor.expect(";", "behind a field");
  return { ...declared, value: undefined, ...finishNode(cursor, start) };
}

function parseDeclaration(
  cursor: TokenCursor,
): Pick<AstField, "type" | "kind" | "name" | "ordinal"> {
  const kind = parseType(cursor);
  const name = cursor.expectName("the name of the field");
  return { type: "field", kind, name, ordinal: parseOrdinal(cursor) };
}

/** `N @n (...) => (...);` */
export function parseMethod(cursor: TokenCursor, start: NodeStart): AstMethod {
  const name = cursor.expectName("a method, a constant or an enum");
  const ordinal = parseOrdinal(cursor);
  const params = parseParams(cursor);
  const response = cursor.take("=>") ? parseResponse(cursor) : undefined;
  cursor.expect(";", "behind a method");
  return { type: "method", name, ordinal, params, response, ...finishNode(cursor, start) };
}

function parseParams(cursor: TokenCursor): AstField[] {
  const params: AstField[] = [];
  cursor.expect("(", "to open the parameters");
  while (!cursor.at(")")) {
    if (params.length > 0) cursor.expect(",", "between parameters");
    params.push(parseParam(cursor));
  }
  cursor.expect(")", "to close the parameters");
  return params;
}

function parseParam(cursor: TokenCursor): AstField {
  const start = startNode(cursor);
  const declared = parseDeclaration(cursor);
  if (cursor.at("=")) cursor.fail("parameters have no defaults");
  const node = finishNode(cursor, start);
  // The comment behind the comma belongs to this parameter, though the comma does not.
  const last = cursor.at(",") ? cursor.peek() : cursor.previous;
  return { ...declared, value: undefined, ...node, comment: commentOf(start.first, last) };
}

// "result" is an ordinary name everywhere else.
function parseResponse(cursor: TokenCursor): AstResponse {
  if (!cursor.take("result")) return { type: "params", params: parseParams(cursor) };
  cursor.expect("<", 'behind "result"');
  const success = parseType(cursor);
  cursor.expect(",", "between the types of success and failure");
  const failure = parseType(cursor);
  cursor.expect(">", 'to close "result<"');
  return { type: "result", success, failure };
}
