import type { AstField } from "./ast.ts";
import type { ModuleContext } from "./draft.ts";
import type { Field, Kind } from "./model.ts";
import { attributeSpan } from "./resolve-attributes.ts";

/** The ordinals of a list must be 0 to n-1, each once. */
export function checkFieldOrdinals(
  context: ModuleContext,
  nodes: readonly AstField[],
  fields: readonly Field[],
): void {
  const seen = new Map<number, string>();
  for (const [index, { ordinal, name }] of fields.entries()) {
    const node = nodes[index];
    if (node === undefined) continue;
    const span = node.ordinal?.span ?? node.name.span;
    const earlier = seen.get(ordinal);
    if (earlier !== undefined) {
      const hint = "give every field an ordinal of its own";
      const message = `ordinal @${ordinal} is that of "${earlier}" already`;
      context.error("bad-ordinals", span, message, hint);
    } else if (ordinal >= fields.length) {
      const last = fields.length - 1;
      const hint =
        last === 0 ? "an only field has @0" : `number the fields @0 to @${last}, each once`;
      context.error("bad-ordinals", span, `ordinal @${ordinal} of "${name}" leaves a gap`, hint);
    }
    seen.set(ordinal, name);
  }
}

/** Versions rise with the ordinals, and what may be missing must be able to be absent. */
export function checkFieldVersions(
  context: ModuleContext,
  nodes: readonly AstField[],
  fields: readonly Field[],
): void {
  const pairs = fields.flatMap((field, index) => {
    const node = nodes[index];
    return node === undefined ? [] : [{ field, node }];
  });
  let current = 0;
  let newest = "";
  for (const { field, node } of pairs.toSorted((a, b) => a.field.ordinal - b.field.ordinal)) {
    const span = attributeSpan(node, "MinVersion");
    const { minVersion } = field;
    if (minVersion < current) {
      const hint = `give it at least [MinVersion=${current}]; versions rise with the ordinals`;
      const message = `"${field.name}" is older than "${newest}", which comes before it`;
      context.error("bad-version", span, message, hint);
    }
    if (minVersion > current) newest = field.name;
    current = Math.max(current, minVersion);
    if (minVersion > 0 && !canBeMissing(field.kind)) {
      const hint = "make it nullable; older senders leave it out";
      const message = `"${field.name}" was added in version ${minVersion} but cannot be null`;
      context.error("bad-version", span, message, hint);
    }
  }
}

function canBeMissing(kind: Kind): boolean {
  return kind.nullable || kind.type === "primitive" || kind.type === "enum";
}
