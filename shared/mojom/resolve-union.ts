import type { AstField, AstUnion } from "./ast.ts";
import { describeKind } from "./check-values.ts";
import { UniqueNames } from "./draft.ts";
import type { DraftPair, ModuleContext } from "./draft.ts";
import type { Kind, Union, UnionField } from "./model.ts";
import { isNullableValue } from "./pack.ts";
import { hasAttribute, minVersionOf, resolveAttributes, uuidOf } from "./resolve-attributes.ts";
import { resolveKind, UNKNOWN_KIND } from "./resolve-kind.ts";

/** Resolves the fields and attributes of a union. */
export function resolveUnion(
  context: ModuleContext,
  { ast, model, enclosing }: DraftPair<AstUnion, Union>,
): void {
  model.attributes = resolveAttributes(context, "union", ast.attributes, enclosing);
  model.extensible = hasAttribute(model.attributes, "Extensible");
  model.stable = hasAttribute(model.attributes, "Stable");
  model.uuid = uuidOf(context, ast, model.attributes);
  const fields: UnionField[] = [];
  const names = new UniqueNames(context, "field");
  for (const [tag, node] of ast.members.entries()) {
    const attributes = resolveAttributes(context, "union field", node.attributes, enclosing);
    const kind = resolveKind(context, node.kind, enclosing) ?? UNKNOWN_KIND;
    names.claim(node.name);
    checkField(context, node, { kind, tag, model });
    const minVersion = minVersionOf(context, node, attributes);
    const field = { ...context.named(node), attributes, kind, tag, minVersion };
    fields.push(field);
    if (hasAttribute(attributes, "Default")) setDefault(context, node, model, field);
  }
  model.fields = fields;
  if (model.extensible && model.defaultField === undefined) {
    const hint = "mark one nullable or integral field [Default]";
    const message = `extensible union "${model.name}" has no [Default] field`;
    context.error("extensible-default", ast.name.span, message, hint);
  }
}

interface Placed {
  readonly kind: Kind;
  readonly tag: number;
  readonly model: Union;
}

function checkField(context: ModuleContext, node: AstField, placed: Placed): void {
  const { kind, tag, model } = placed;
  if (node.ordinal !== undefined && node.ordinal.value !== tag) {
    // Bindings disagree on whether the position or the ordinal is the tag.
    const hint = `the tag is the position, ${tag}; drop the ordinal or reorder the fields`;
    const message = `@${node.ordinal.value} differs from the field's position`;
    context.error("bad-ordinals", node.ordinal.span, message, hint);
  }
  if (isNullableValue(kind)) {
    const hint = "drop the ?, or wrap the value in a struct";
    const message = `"${node.name.text}" is never null: a union has no bit that would say so`;
    context.warn("never-null", node.kind.span, message, hint);
  }
  if (kind.type === "union" && kind.union === model) {
    const hint = "put a struct or an array between them";
    const message = `union "${model.name}" contains itself`;
    context.error("recursive-union", node.kind.span, message, hint);
  }
}

function setDefault(
  context: ModuleContext,
  node: AstField,
  model: DraftPair<AstUnion, Union>["model"],
  field: UnionField,
): void {
  const { span } = node.name;
  if (!model.extensible) {
    const hint = "mark the union [Extensible], or drop [Default]";
    context.error("extensible-default", span, "[Default] in a union that is not extensible", hint);
  } else if (model.defaultField !== undefined) {
    const hint = `keep the one on "${model.defaultField.name}", or move it here`;
    context.error("extensible-default", span, "a second [Default] field", hint);
  } else if (!field.kind.nullable && !isIntegral(field.kind)) {
    const hint = "make it nullable, or an integer or bool";
    const message = `a ${describeKind(field.kind)} cannot be the [Default] field`;
    context.error("extensible-default", span, message, hint);
  }
  model.defaultField ??= field;
}

function isIntegral(kind: Kind): boolean {
  return kind.type === "primitive" && kind.name !== "float" && kind.name !== "double";
}
