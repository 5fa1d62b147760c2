import type { Kind } from "../../mojom/index.ts";
import { HANDLE_KINDS } from "./handle-kinds.ts";
import { pascalCase } from "./identifiers.ts";
import type { ModuleWriter } from "./module-writer.ts";

/** The TypeScript type of a value. */
export function typeOf(writer: ModuleWriter, kind: Kind): string {
  return typeOfPresent(writer, kind) + (kind.nullable ? " | null" : "");
}

/** The TypeScript type of a value that is not null. */
export function typeOfPresent(writer: ModuleWriter, kind: Kind): string {
  switch (kind.type) {
    case "primitive":
      if (kind.name === "bool") return "boolean";
      return kind.name.endsWith("64") ? "bigint" : "number";
    case "string":
      return "string";
    case "handle":
      return `mojo.${HANDLE_KINDS[kind.handle].type}`;
    case "endpoint":
      return `mojo.${endpointClass(kind)}<${writer.typeName(kind.interface)}>`;
    case "array":
      return isBytes(kind) ? "Uint8Array" : listTypeOf(writer, kind.element);
    case "map":
      return `Map<${typeOf(writer, kind.key)}, ${typeOf(writer, kind.value)}>`;
    case "struct":
      return writer.valueTypeName(kind.struct);
    case "union":
      return writer.valueTypeName(kind.union);
    case "enum":
      return writer.valueTypeName(kind.enum);
  }
}

/** The TypeScript type of an array that is never a typed array. */
export function listTypeOf(writer: ModuleWriter, element: Kind): string {
  const type = typeOf(writer, element);
  return element.nullable ? `(${type})[]` : `${type}[]`;
}

/** Whether the array is array<uint8>, which is a Uint8Array. */
export function isBytes(kind: Kind): boolean {
  if (kind.type !== "array" || kind.element.type !== "primitive") return false;
  return kind.element.name === "uint8" && !kind.element.nullable;
}

/** `PendingRemote` and so on. */
export function endpointClass(kind: Kind & { readonly type: "endpoint" }): string {
  return `Pending${kind.associated ? "Associated" : ""}${pascalCase(kind.role)}`;
}

/** A name for the type, its own alone, that can be part of a function's name: `ArrayOfNullableString`. */
export function spell(writer: ModuleWriter, kind: Kind): string {
  return (kind.nullable ? "Nullable" : "") + spellPresent(writer, kind);
}

function spellPresent(writer: ModuleWriter, kind: Kind): string {
  switch (kind.type) {
    case "primitive":
      return pascalCase(kind.name);
    case "string":
      return "String";
    case "handle":
      return HANDLE_KINDS[kind.handle].spelling;
    case "endpoint":
      return endpointClass(kind) + spellName(pascalCase(writer.typeName(kind.interface)));
    case "array":
      return `Array${kind.length ?? ""}Of${spell(writer, kind.element)}`;
    case "map":
      return `MapOf${spell(writer, kind.key)}To${spell(writer, kind.value)}`;
    case "struct":
      return spellName(writer.valueTypeName(kind.struct));
    case "union":
      return spellName(writer.valueTypeName(kind.union));
    case "enum":
      return spellName(writer.valueTypeName(kind.enum));
  }
}

/** A user's type may be called what another type is spelled like. */
function spellName(name: string): string {
  return SPELLING.test(name) ? `${name}_` : name;
}

const HANDLE_SPELLINGS = Object.values(HANDLE_KINDS).map(({ spelling }) => spelling);

const SPELLING = new RegExp(
  "^(?:Nullable|Array\\d*Of|MapOf|Pending)|" +
    `^(?:${HANDLE_SPELLINGS.join("|")}|Float|Double|Bool|U?[Ii]nt\\d+)$|To[A-Z]`,
  "u",
);
