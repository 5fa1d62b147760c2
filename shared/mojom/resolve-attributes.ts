import type { AstAttribute, AstAttributeValue } from "./ast.ts";
import type { NodeType } from "./attribute-table.ts";
import { ATTRIBUTE_TABLE, CONDITIONAL_ATTRIBUTES } from "./attribute-table.ts";
import { type ModuleContext, NO_ATTRIBUTES } from "./draft.ts";
import type { Attributes, AttributeValue, Uuid } from "./model.ts";

/** Checks that a node may carry its attributes, and resolves their values. */
export function resolveAttributes(
  context: ModuleContext,
  nodeType: NodeType,
  attributes: readonly AstAttribute[],
  enclosing: readonly string[],
): Attributes {
  if (attributes.length === 0) return NO_ATTRIBUTES;
  const resolved = new Map<string, AttributeValue>();
  for (const { key, value } of attributes) {
    checkKey(context, nodeType, key);
    resolved.set(key.text, resolveAttributeValue(context, key.text, value, enclosing));
  }
  return resolved;
}

function checkKey(context: ModuleContext, nodeType: NodeType, key: AstAttribute["key"]): void {
  const allowed: readonly string[] = [...ATTRIBUTE_TABLE[nodeType], ...CONDITIONAL_ATTRIBUTES];
  if (allowed.includes(key.text)) return;
  const similar = allowed.find((name) => name.toLowerCase() === key.text.toLowerCase());
  const hint =
    similar === undefined ? `known here: ${allowed.join(", ")}` : `did you mean ${similar}?`;
  const message = `attribute ${key.text} is not known on a ${nodeType}`;
  context.error("unknown-attribute", key.span, message, hint);
}

// Names in conditions are build features, not things of the module.
function resolveAttributeValue(
  context: ModuleContext,
  key: string,
  value: AstAttributeValue,
  enclosing: readonly string[],
): AttributeValue {
  if (value.type === "literal") return value.value;
  if (value.type !== "name") return value;
  if (CONDITIONAL_ATTRIBUTES.some((name) => name === key)) return value.text;
  const symbol = context.scope.findType(value.text, enclosing);
  if (symbol?.type === "feature") return { type: "feature", feature: symbol.definition };
  const found = context.scope.findValue(value.text, enclosing, undefined);
  return found === undefined ? value.text : { type: "value", fullName: value.text, value: found };
}

/** Whether the attribute is there and not false. */
export function hasAttribute(attributes: Attributes, key: string): boolean {
  const value = attributes.get(key);
  return value !== undefined && value !== false;
}

/** The span of one attribute, or of the node's name when it is not written there. */
export function attributeSpan(
  node: { readonly attributes: readonly AstAttribute[]; readonly name: AstAttribute["key"] },
  key: string,
): AstAttribute["span"] {
  return node.attributes.find((attribute) => attribute.key.text === key)?.span ?? node.name.span;
}

/** The value of [MinVersion], 0 without one. */
export function minVersionOf(
  context: ModuleContext,
  node: { readonly attributes: readonly AstAttribute[]; readonly name: AstAttribute["key"] },
  attributes: Attributes,
): number {
  const value = attributes.get("MinVersion");
  if (value === undefined) return 0;
  const number =
    typeof value === "object" && value.type === "value" && value.value.type === "int"
      ? Number(value.value.value)
      : value;
  if (typeof number === "number" && Number.isInteger(number) && number >= 0 && number < 2 ** 32) {
    return number;
  }
  const hint = "give a version number, such as [MinVersion=1]";
  const span = attributeSpan(node, "MinVersion");
  context.error("bad-attribute", span, "MinVersion is not a version number", hint);
  return 0;
}

/** The value of [Uuid]; undefined without one. */
export function uuidOf(
  context: ModuleContext,
  node: { readonly attributes: readonly AstAttribute[]; readonly name: AstAttribute["key"] },
  attributes: Attributes,
): Uuid | undefined {
  const value = attributes.get("Uuid");
  if (value === undefined) return undefined;
  const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
  if (typeof value !== "string" || !pattern.test(value)) {
    const hint = 'write it as "01234567-89ab-cdef-0123-456789abcdef"';
    context.error("bad-attribute", attributeSpan(node, "Uuid"), "this is not a UUID", hint);
    return undefined;
  }
  const digits = value.replaceAll("-", "");
  return { high: BigInt(`0x${digits.slice(0, 16)}`), low: BigInt(`0x${digits.slice(16)}`) };
}
