import { checkContexts } from "./check-contexts.ts";
import type { ModuleContext } from "./draft.ts";
import type { Enum, Field, Interface, Kind, UnionField } from "./model.ts";
import { attributeSpan } from "./resolve-attributes.ts";
import { referencesOf } from "./walk.ts";

interface Owner {
  readonly name: string;
  readonly stable: boolean;
}

/** Last pass: rules that need every definition of the file complete. */
export function checkModule(
  context: ModuleContext,
  extensibleWithoutDefault: ReadonlySet<string>,
): void {
  const { drafts } = context;
  for (const { model } of drafts.enums) checkEnum(context, model, extensibleWithoutDefault);
  for (const { model } of drafts.structs) checkFields(context, model, model.fields);
  for (const { model } of drafts.unions) checkFields(context, model, model.fields);
  for (const { ast, model } of drafts.interfaces) {
    checkRuntimeFeature(context, ast, model);
    const nodes = ast.members.filter(({ type }) => type === "method");
    for (const [index, method] of model.methods.entries()) {
      const node = nodes[index];
      if (node !== undefined) checkRuntimeFeature(context, node, method);
    }
    for (const method of model.methods) {
      checkFields(context, model, [...method.params.fields, ...(method.response?.fields ?? [])]);
    }
    checkStableOrdinals(context, model);
    checkContexts(context, ast, model);
  }
}

function checkEnum(
  context: ModuleContext,
  model: Enum,
  extensibleWithoutDefault: ReadonlySet<string>,
): void {
  const { span } = model.location;
  const { defaultValue, extensible, fullName, name } = model;
  const isExempt = model.values.length === 0 || extensibleWithoutDefault.has(fullName);
  if (extensible && defaultValue === undefined && !isExempt) {
    const hint = "mark the enumerator that unknown values become [Default]";
    const message = `extensible enum "${name}" has no [Default] enumerator`;
    context.error("extensible-default", span, message, hint);
  }
  if (!extensible && defaultValue !== undefined) {
    const hint = "mark the enum [Extensible], or drop [Default]";
    const message = "[Default] in an enum that is not extensible";
    context.error("extensible-default", defaultValue.location.span, message, hint);
  }
  if (model.stable && !extensible) {
    const hint = "mark it [Extensible] with a [Default] enumerator";
    const message = `stable enum "${name}" must be extensible`;
    context.error("unstable-dependency", span, message, hint);
  }
}

function checkFields(
  context: ModuleContext,
  owner: Owner,
  fields: readonly (Field | UnionField)[],
): void {
  for (const field of fields) {
    if (owner.stable) checkStable(context, owner, field);
    checkGuarded(context, field, field.kind);
  }
}

function checkStable(context: ModuleContext, owner: Owner, field: Field | UnionField): void {
  for (const { definition } of referencesOf(field.kind)) {
    if (definition.stable) continue;
    const hint = `mark "${definition.fullName}" [Stable]`;
    const message = `stable "${owner.name}" relies on "${definition.name}", which is not stable`;
    context.error("unstable-dependency", field.location.span, message, hint);
  }
}

function checkStableOrdinals(context: ModuleContext, model: Interface): void {
  if (!model.stable) return;
  for (const { explicitOrdinal, location, name } of model.methods) {
    if (explicitOrdinal) continue;
    const hint = "write its ordinal down, so that a later method cannot take it";
    const message = `method "${name}" of a stable interface has no explicit ordinal`;
    context.warn("bad-ordinals", location.span, message, hint);
  }
}

function checkRuntimeFeature(
  context: ModuleContext,
  node: Parameters<typeof attributeSpan>[0],
  { attributes }: Pick<Interface, "attributes">,
): void {
  const value = attributes.get("RuntimeFeature");
  if (value === undefined || context.incomplete) return;
  if (typeof value === "object" && value.type === "feature") return;
  const hint = "name a feature of this file or of an imported one";
  const span = attributeSpan(node, "RuntimeFeature");
  context.error("runtime-feature", span, "RuntimeFeature does not name a feature", hint);
}

function checkGuarded(context: ModuleContext, field: Field | UnionField, kind: Kind): void {
  for (const reference of referencesOf(kind)) {
    if (reference.type !== "interface" || reference.kind.nullable) continue;
    if (!reference.definition.attributes.has("RuntimeFeature")) continue;
    const message = `"${reference.definition.name}" may be switched off by its feature`;
    const hint = `make the type of "${field.name}" nullable: null stands for a switched-off interface`;
    context.error("runtime-feature", field.location.span, message, hint);
  }
}
