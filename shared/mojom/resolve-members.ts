import type { AstField } from "./ast.ts";
import { checkValue, describeKind } from "./check-values.ts";
import type { ModuleContext } from "./draft.ts";
import type { Const, EnumValue, Struct } from "./model.ts";
import { nativeFields } from "./native.ts";
import { packStruct } from "./pack.ts";
import { hasAttribute, minVersionOf, resolveAttributes, uuidOf } from "./resolve-attributes.ts";
import { resolveFields } from "./resolve-fields.ts";
import { resolveInterface } from "./resolve-interface.ts";
import { resolveKind } from "./resolve-kind.ts";
import { resolveUnion } from "./resolve-union.ts";

/** Third pass: types of fields, constants and parameters, attributes, and layouts. */
export function resolveMembers(context: ModuleContext): void {
  const { ast, drafts, module } = context;
  const moduleAttributes = ast.module?.attributes ?? [];
  module.attributes = resolveAttributes(context, "module", moduleAttributes, []);
  for (const node of ast.imports) resolveAttributes(context, "import", node.attributes, []);
  for (const pair of drafts.features) {
    pair.model.attributes = resolveAttributes(context, "feature", pair.ast.attributes, []);
  }
  for (const pair of drafts.consts) finishConst(context, pair);
  for (const pair of drafts.enums) finishEnum(context, pair);
  for (const pair of drafts.structs) finishStruct(context, pair);
  for (const pair of drafts.unions) resolveUnion(context, pair);
  for (const pair of drafts.interfaces) resolveInterface(context, pair);
}

function finishConst(
  context: ModuleContext,
  { ast, model, enclosing }: ModuleContext["drafts"]["consts"][number],
): void {
  model.attributes = resolveAttributes(context, "const", ast.attributes, enclosing);
  const kind = resolveKind(context, ast.kind, enclosing);
  if (kind === undefined) return;
  const isScalar = kind.type === "primitive" || kind.type === "string" || kind.type === "enum";
  if (!isScalar || kind.nullable) {
    const hint = "constants are non-nullable numbers, bools, strings or enumerators";
    const message = `a constant cannot be of type ${describeKind(kind)}`;
    context.error("wrong-type", ast.kind.span, message, hint);
    return;
  }
  (model satisfies Const).kind = kind;
  // A value that did not resolve was reported before and left the placeholder.
  const value = context.scope.findValue(model.fullName, [], undefined);
  if (value !== undefined) checkValue(context, kind, value, ast.value);
}

function finishEnum(
  context: ModuleContext,
  { ast, model, enclosing }: ModuleContext["drafts"]["enums"][number],
): void {
  model.attributes = resolveAttributes(context, "enum", ast.attributes, enclosing);
  model.extensible = hasAttribute(model.attributes, "Extensible");
  model.stable = hasAttribute(model.attributes, "Stable");
  model.native = hasAttribute(model.attributes, "Native");
  model.uuid = uuidOf(context, ast, model.attributes);
  checkNativeBody(context, ast.name.span, model.native, ast.values === undefined);
  let defaultValue: EnumValue | undefined;
  for (const [index, node] of (ast.values ?? []).entries()) {
    const value = model.values[index];
    if (value === undefined) continue;
    const attributes = resolveAttributes(context, "enum value", node.attributes, enclosing);
    Object.assign(value, { attributes, minVersion: minVersionOf(context, node, attributes) });
    if (!hasAttribute(attributes, "Default")) continue;
    if (defaultValue !== undefined) {
      const message = "a second [Default] enumerator";
      const hint = `keep the one on "${defaultValue.name}", or move it here`;
      context.error("extensible-default", node.name.span, message, hint);
    }
    defaultValue ??= value;
  }
  model.defaultValue = defaultValue;
}

function finishStruct(
  context: ModuleContext,
  { ast, model, enclosing }: ModuleContext["drafts"]["structs"][number],
): void {
  model.attributes = resolveAttributes(context, "struct", ast.attributes, enclosing);
  model.stable = hasAttribute(model.attributes, "Stable");
  model.native = hasAttribute(model.attributes, "Native");
  model.uuid = uuidOf(context, ast, model.attributes);
  checkNativeBody(context, ast.name.span, model.native, ast.members === undefined);
  const nodes = (ast.members ?? []).filter((member) => member.type === "field");
  model.fields = model.native
    ? nativeFields(model)
    : resolveFields(context, "struct field", nodes, enclosing);
  (model satisfies Struct).layout = packStruct(model.fields);
}

function checkNativeBody(
  context: ModuleContext,
  span: AstField["span"],
  native: boolean,
  bodiless: boolean,
): void {
  if (native === bodiless) return;
  const message = native ? "[Native] definitions have no body" : "this definition has no body";
  const hint = native ? "remove the body, or the attribute" : "add { ... }, or mark it [Native]";
  context.error("native-body", span, message, hint);
}
