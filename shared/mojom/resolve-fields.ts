import type { AstField } from "./ast.ts";
import { checkFieldOrdinals, checkFieldVersions } from "./check-fields.ts";
import { checkValue } from "./check-values.ts";
import { UniqueNames } from "./draft.ts";
import type { ModuleContext } from "./draft.ts";
import type { DefaultValue, Field, Kind } from "./model.ts";
import { minVersionOf, resolveAttributes } from "./resolve-attributes.ts";
import { resolveKind, UNKNOWN_KIND } from "./resolve-kind.ts";
import { impliedEnum, resolveValue } from "./resolve-values.ts";

/** Resolves the fields of a struct or the parameters of one list, with every check among them. */
export function resolveFields(
  context: ModuleContext,
  nodeType: "struct field" | "parameter",
  nodes: readonly AstField[],
  enclosing: readonly string[],
): Field[] {
  const fields: Field[] = [];
  const names = new UniqueNames(context, nodeType === "parameter" ? "parameter" : "field");
  let ordinal = 0;
  for (const node of nodes) {
    ordinal = node.ordinal?.value ?? ordinal;
    const attributes = resolveAttributes(context, nodeType, node.attributes, enclosing);
    const kind = resolveKind(context, node.kind, enclosing);
    names.claim(node.name);
    // Written out, because spreading took a tenth of the time that a whole check takes.
    const { comment, location, name } = context.named(node);
    fields.push({
      name,
      comment,
      location,
      attributes,
      kind: kind ?? UNKNOWN_KIND,
      ordinal,
      minVersion: minVersionOf(context, node, attributes),
      default: kind && resolveDefault(context, node, kind, enclosing),
    });
    ordinal++;
  }
  checkFieldOrdinals(context, nodes, fields);
  checkFieldVersions(context, nodes, fields);
  return fields;
}

function resolveDefault(
  context: ModuleContext,
  node: AstField,
  kind: Kind,
  enclosing: readonly string[],
): DefaultValue | undefined {
  const written = node.value;
  if (written === undefined) return undefined;
  if (written.type === "default" && kind.type === "struct") return { type: "default" };
  const implied = impliedEnum(context, node.kind, enclosing);
  const value = resolveValue(context, written, enclosing, implied);
  if (value === undefined || !checkValue(context, kind, value, written)) return undefined;
  return value;
}
