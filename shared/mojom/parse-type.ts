import type { AstLength, AstName, AstType } from "./ast.ts";
import { HANDLE_NAMES } from "./model.ts";
import type { Span } from "./source.ts";
import type { TokenCursor } from "./token-cursor.ts";

// No message may nest deeper than this anyway.
const MAX_TYPE_DEPTH = 200;
const MAX_ARRAY_LENGTH = 0xffffffffn;
// The bare "handle" is what stands for any.
const WRITTEN_HANDLES: readonly string[] = HANDLE_NAMES.filter((name) => name !== "any");

interface EndpointForm {
  readonly role: "remote" | "receiver";
  readonly associated: boolean;
}

const ENDPOINT_FORMS: ReadonlyMap<string, EndpointForm> = new Map([
  ["pending_remote", { role: "remote", associated: false }],
  ["pending_receiver", { role: "receiver", associated: false }],
  ["pending_associated_remote", { role: "remote", associated: true }],
  ["pending_associated_receiver", { role: "receiver", associated: true }],
]);

// Only the type forms, without the two properties that all of them share.
type BareType<T = AstType> = T extends AstType ? Omit<T, "nullable" | "span"> : never;

/** Reads a type with its optional `?`; `depth` counts the types around it. */
export function parseType(cursor: TokenCursor, depth = 0): AstType {
  if (depth > MAX_TYPE_DEPTH) cursor.fail(`types nest at most ${MAX_TYPE_DEPTH} deep`);
  const start = cursor.peek().span;
  const bare = parseBareType(cursor, depth + 1);
  const span = cursor.spanFrom(start);
  const nullable = cursor.take("?");
  if (nullable && cursor.at("?")) cursor.fail('one "?" is enough');
  if (nullable && cursor.at("&")) cursor.fail('"?" comes behind "&"');
  return { ...bare, nullable, span };
}

function parseBareType(cursor: TokenCursor, depth: number): BareType {
  const token = cursor.peek();
  const form = ENDPOINT_FORMS.get(token.text);
  if (form !== undefined && token.type === "keyword") return parseEndpoint(cursor, form);
  if (cursor.take("handle")) return parseHandle(cursor);
  if (cursor.take("array")) return parseArray(cursor, depth);
  if (cursor.take("map")) return parseMap(cursor, depth);
  if (isLegacyAssociated(cursor, depth > 1)) return parseLegacyAssociated(cursor);
  const name = cursor.expectDottedName("a type");
  return cursor.at("&")
    ? parseLegacyReceiver(cursor, name, undefined)
    : { type: "name", text: name.text };
}

function parseEndpoint(cursor: TokenCursor, form: EndpointForm): BareType {
  const keyword = cursor.next().text;
  cursor.expect("<", `behind "${keyword}"`);
  const name = cursor.expectDottedName("the name of an interface");
  cursor.expect(">", `to close "${keyword}<"`);
  return { type: "endpoint", ...form, interface: name, legacy: false };
}

function parseHandle(cursor: TokenCursor): BareType {
  if (!cursor.take("<")) return { type: "handle", handle: undefined };
  const name = cursor.expectName("the kind of handle");
  const isKnown = WRITTEN_HANDLES.includes(name.text);
  if (!isKnown) {
    const hint = `use one of ${WRITTEN_HANDLES.join(", ")}`;
    cursor.error("wrong-type", name.span, `there is no handle<${name.text}>`, hint);
  }
  cursor.expect(">", 'to close "handle<"');
  return { type: "handle", handle: isKnown ? name.text : undefined };
}

function parseArray(cursor: TokenCursor, depth: number): BareType {
  cursor.expect("<", 'behind "array"');
  const element = parseType(cursor, depth);
  const length = cursor.take(",") ? parseLength(cursor) : undefined;
  cursor.expect(">", 'to close "array<"');
  return { type: "array", element, length };
}

function parseLength(cursor: TokenCursor): AstLength {
  const token = cursor.peek();
  if (token.type !== "int" || !/^[0-9]+$/.test(token.text))
    cursor.fail("expected a decimal length");
  cursor.next();
  const value = BigInt(token.text);
  if (value >= 1n && value <= MAX_ARRAY_LENGTH) return { value, span: token.span };
  const hint = "a fixed array has 1 to 4294967295 elements";
  cursor.error("bad-array-length", token.span, `an array cannot have ${token.text} elements`, hint);
  return { value: 1n, span: token.span };
}

function parseMap(cursor: TokenCursor, depth: number): BareType {
  cursor.expect("<", 'behind "map"');
  const key = parseType(cursor, depth);
  cursor.expect(",", "between key and value type");
  const value = parseType(cursor, depth);
  cursor.expect(">", 'to close "map<"');
  return { type: "map", key, value };
}

// "associated" was a keyword once; now it may be a type's or a field's name, so what follows decides.
// Between angle brackets no name follows a type.
function isLegacyAssociated(cursor: TokenCursor, isInside: boolean): boolean {
  if (!cursor.at("associated") || cursor.peek(1).type !== "name") return false;
  return (
    isInside || cursor.peek(2).type === "name" || ["&", "?", "."].some((text) => cursor.at(text, 2))
  );
}

function parseLegacyAssociated(cursor: TokenCursor): BareType {
  const start = cursor.next().span;
  if (cursor.at("associated")) cursor.fail('one "associated" is enough');
  const name = cursor.expectDottedName("the name of an interface");
  if (cursor.at("&")) return parseLegacyReceiver(cursor, name, start);
  warnLegacy(cursor, cursor.spanFrom(start), `pending_associated_remote<${name.text}>`);
  return { type: "endpoint", role: "remote", associated: true, interface: name, legacy: true };
}

// `associatedAt` is where that word stands, if it does.
function parseLegacyReceiver(
  cursor: TokenCursor,
  name: AstName,
  associatedAt: Span | undefined,
): BareType {
  const associated = associatedAt !== undefined;
  cursor.expect("&", "behind an interface");
  const modern = associated ? "pending_associated_receiver" : "pending_receiver";
  warnLegacy(cursor, cursor.spanFrom(associatedAt ?? name.span), `${modern}<${name.text}>`);
  return { type: "endpoint", role: "receiver", associated, interface: name, legacy: true };
}

function warnLegacy(cursor: TokenCursor, span: Span, modern: string): void {
  const text = cursor.source.text.slice(span.start, span.end);
  const message = `the form "${text}" was removed from mojom in 2024`;
  cursor.warn("legacy-syntax", span, message, `write ${modern}`);
}
