import type { AstType } from "./ast.ts";
import { describeKind } from "./check-values.ts";
import type { ModuleContext } from "./draft.ts";
import { HANDLE_NAMES, PRIMITIVE_NAMES } from "./model.ts";
import type { HandleName, Kind, PrimitiveName } from "./model.ts";

const PRIMITIVES: ReadonlySet<string> = new Set(PRIMITIVE_NAMES);

function isPrimitive(name: string): name is PrimitiveName {
  return PRIMITIVES.has(name);
}

/** What a type that could not be resolved is taken for, so that the rest can be checked. */
export const UNKNOWN_KIND: Kind = { type: "primitive", name: "int32", nullable: false };

/** Resolves a written type as seen from inside `enclosing`; errors are reported and give undefined. */
export function resolveKind(
  context: ModuleContext,
  type: AstType,
  enclosing: readonly string[],
): Kind | undefined {
  const { nullable } = type;
  switch (type.type) {
    case "name":
      return resolveNamed(context, type, enclosing);
    case "handle":
      return { type: "handle", handle: handleName(type.handle), nullable };
    case "endpoint":
      return resolveEndpoint(context, type, enclosing);
    case "array": {
      const element = resolveKind(context, type.element, enclosing);
      if (element === undefined) return undefined;
      const length = type.length && Number(type.length.value);
      return { type: "array", element, ...(length !== undefined && { length }), nullable };
    }
    case "map":
      return resolveMap(context, type, enclosing);
  }
}

function handleName(name: string | undefined): HandleName {
  return HANDLE_NAMES.find((known) => known === name) ?? "any";
}

function resolveNamed(
  context: ModuleContext,
  type: AstType & { readonly type: "name" },
  enclosing: readonly string[],
): Kind | undefined {
  const { nullable, text } = type;
  if (text === "string") return { type: "string", nullable };
  if (isPrimitive(text)) return { type: "primitive", name: text, nullable };
  const symbol = context.scope.findType(text, enclosing);
  switch (symbol?.type) {
    case "struct":
      return { type: "struct", struct: symbol.definition, nullable };
    case "union":
      return { type: "union", union: symbol.definition, nullable };
    case "enum":
      return { type: "enum", enum: symbol.definition, nullable };
    case "interface": {
      const hint = `write pending_remote<${text}>`;
      const message = `the bare interface "${text}" as a type was removed from mojom in 2024`;
      context.warn("legacy-syntax", type.span, message, hint);
      const bare = { role: "remote", associated: false } as const;
      return { type: "endpoint", ...bare, interface: symbol.definition, nullable };
    }
    case "feature":
      context.error(
        "wrong-type",
        type.span,
        `"${text}" is a feature, not a type`,
        "features only stand in [RuntimeFeature=...]",
      );
      return undefined;
    case undefined:
      reportUndefined(context, type, text);
      return undefined;
  }
}

function reportUndefined(context: ModuleContext, { span }: AstType, name: string): void {
  if (context.incomplete || context.sink.isFull) return;
  const [similar] = context.scope.similarTypes(name);
  const hint =
    similar === undefined
      ? "define it, or import the file that defines it (imports are not transitive)"
      : `did you mean "${similar}"?`;
  context.error("undefined-type", span, `type "${name}" is not defined`, hint);
}

function resolveEndpoint(
  context: ModuleContext,
  type: AstType & { readonly type: "endpoint" },
  enclosing: readonly string[],
): Kind | undefined {
  const { role, associated, nullable, interface: name } = type;
  const symbol = context.scope.findType(name.text, enclosing);
  if (symbol?.type === "interface") {
    return { type: "endpoint", role, associated, interface: symbol.definition, nullable };
  }
  if (symbol === undefined) {
    reportUndefined(context, { ...type, span: name.span }, name.text);
  } else {
    const hint = `${type.role === "remote" ? "remotes" : "receivers"} are of interfaces; name one`;
    const message = `"${name.text}" is a ${symbol.type}, not an interface`;
    context.error("wrong-type", name.span, message, hint);
  }
  return undefined;
}

function resolveMap(
  context: ModuleContext,
  type: AstType & { readonly type: "map" },
  enclosing: readonly string[],
): Kind | undefined {
  const key = resolveKind(context, type.key, enclosing);
  const value = resolveKind(context, type.value, enclosing);
  if (key === undefined || value === undefined) return undefined;
  const isPlain = type.key.type === "name" && key.type !== "endpoint";
  if (!isPlain || key.nullable) {
    const hint = "keys are non-nullable numbers, bools, strings, enums, structs or unions";
    const message = `${describeKind(key)} cannot be a map key`;
    context.error("bad-map-key", type.key.span, message, hint);
    return undefined;
  }
  return { type: "map", key, value, nullable: type.nullable };
}
