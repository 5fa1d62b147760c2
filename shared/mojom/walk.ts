import type { Enum, Interface, Kind, Struct, Union } from "./model.ts";

/** A definition that a type refers to. */
export type Reference =
  | { readonly type: "struct"; readonly definition: Struct }
  | { readonly type: "union"; readonly definition: Union }
  | { readonly type: "enum"; readonly definition: Enum }
  | { readonly type: "interface"; readonly definition: Interface; readonly kind: Kind };

/** The definitions that a type names itself, seen through arrays and maps. */
export function referencesOf(kind: Kind): Reference[] {
  switch (kind.type) {
    case "array":
      return referencesOf(kind.element);
    case "map":
      return [...referencesOf(kind.key), ...referencesOf(kind.value)];
    case "struct":
      return [{ type: "struct", definition: kind.struct }];
    case "union":
      return [{ type: "union", definition: kind.union }];
    case "enum":
      return [{ type: "enum", definition: kind.enum }];
    case "endpoint":
      return [{ type: "interface", definition: kind.interface, kind }];
    default:
      return [];
  }
}

/** Every type inside `kinds`, through structs, unions, arrays and maps, each struct once. */
export function* reachableKinds(kinds: Iterable<Kind>): Generator<Kind> {
  const seen = new Set<Struct | Union>();
  const pending = [...kinds];
  for (let kind = pending.pop(); kind !== undefined; kind = pending.pop()) {
    yield kind;
    for (const inner of innerKinds(kind, seen)) pending.push(inner);
  }
}

function innerKinds(kind: Kind, seen: Set<Struct | Union>): Kind[] {
  if (kind.type === "array") return [kind.element];
  if (kind.type === "map") return [kind.key, kind.value];
  const definition =
    kind.type === "struct" ? kind.struct : kind.type === "union" ? kind.union : undefined;
  if (definition === undefined || seen.has(definition)) return [];
  seen.add(definition);
  return definition.fields.map((field) => field.kind);
}

/** Whether a value of the struct can hold an associated endpoint, however deep. */
export function carriesAssociated(struct: Struct): boolean {
  for (const kind of reachableKinds(struct.fields.map((field) => field.kind))) {
    if (kind.type === "endpoint" && kind.associated) return true;
  }
  return false;
}

/** Whether values can be copied: those that hold handles or endpoints, however deep, cannot. */
export function isCloneable({ fields }: Struct | Union): boolean {
  for (const kind of reachableKinds(fields.map((field) => field.kind))) {
    if (kind.type === "handle" || kind.type === "endpoint") return false;
  }
  return true;
}
