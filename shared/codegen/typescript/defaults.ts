import type { ConstValue, Field, Kind, Struct } from "../../mojom/index.ts";
import { enumFresh, hasZero } from "./generate-enum.ts";
import { withArticle } from "./identifiers.ts";
import { isBytes } from "./kind-type.ts";
import type { Lines } from "./lines.ts";
import type { ModuleWriter } from "./module-writer.ts";
import type { MappableDefinition } from "./type-map.ts";

/** Writes `createFoo`: an object with the defaults of the .mojom, and with empty values elsewhere. */
export function createDefaults(
  writer: ModuleWriter,
  lines: Lines,
  struct: Struct,
  names: ReadonlyMap<string, string>,
): void {
  const name = writer.typeName(struct);
  const required: string[] = [];
  const items: string[] = [];
  for (const field of struct.fields) {
    const property = names.get(field.name) ?? field.name;
    const value = defaultOf(writer, field);
    if (value === undefined) required.push(property);
    else items.push(`${property}: ${value},`);
  }
  lines.doc(`Makes ${withArticle(name)} of its defaults and \`init\`.`);
  const head = lines.functionHead(`create${name}`, [parameter(name, required, items)], name);
  lines.block(head, () => {
    if (items.length === 0) {
      lines.add("return { ...init };");
      return;
    }
    lines.block("return {", () => [...items, "...init,"].forEach((item) => lines.add(item)), "};");
  });
}

function parameter(name: string, required: readonly string[], items: readonly string[]): string {
  if (required.length === 0) return `init: Partial<${name}> = {}`;
  if (items.length === 0) return `init: ${name}`;
  const keys = required.map((property) => JSON.stringify(property)).join(" | ");
  return `init: Partial<${name}> & Pick<${name}, ${keys}>`;
}

/** The expression for a field's initial value; undefined where only the caller can know one. */
function defaultOf(writer: ModuleWriter, field: Field): string | undefined {
  const { kind } = field;
  if (!hasDefault(writer, field)) return undefined;
  if (field.default === undefined) return emptyValue(writer, kind);
  if (field.default.type !== "default") {
    return asNative(writer, kind, literal(writer, kind, field.default));
  }
  if (kind.type !== "struct") return undefined;
  return asNative(writer, kind, `${writer.wireCompanion("create", kind.struct)}()`);
}

// A default is written for the wire form.
function asNative(writer: ModuleWriter, kind: Kind, wire: string): string {
  const item = mappedOf(writer, kind);
  return item === undefined ? wire : `${writer.companion("to", item)}(${wire})`;
}

function mappedOf(writer: ModuleWriter, kind: Kind): MappableDefinition | undefined {
  const item = kind.type === "struct" ? kind.struct : kind.type === "enum" ? kind.enum : undefined;
  return item === undefined || writer.mappingOf(item) === undefined ? undefined : item;
}

function hasDefault(writer: ModuleWriter, { kind, default: value }: Field): boolean {
  if (value === undefined) {
    // Whether traits take an empty value, only they know.
    return hasEmptyValue(kind) && (kind.nullable || mappedOf(writer, kind) === undefined);
  }
  return value.type !== "default" || (kind.type === "struct" && isComplete(writer, kind.struct));
}

/**
 * Whether a struct can be made of defaults alone. Remembered, as a struct may be met on many ways;
 * one that is met again on the way through its own defaults can never be made.
 */
function isComplete(writer: ModuleWriter, struct: Struct): boolean {
  const known = writer.completeStructs.get(struct);
  if (known !== undefined) return known;
  writer.completeStructs.set(struct, false);
  const result = struct.fields.every((field) => hasDefault(writer, field));
  writer.completeStructs.set(struct, result);
  return result;
}

function hasEmptyValue(kind: Kind): boolean {
  if (kind.nullable) return true;
  switch (kind.type) {
    case "primitive":
    case "string":
    case "map":
      return true;
    case "enum":
      return hasZero(kind.enum);
    case "array":
      return isBytes(kind) || kind.length === undefined;
    default:
      return false;
  }
}

function emptyValue(writer: ModuleWriter, kind: Kind): string | undefined {
  if (kind.nullable) return "null";
  switch (kind.type) {
    case "primitive":
      if (kind.name === "bool") return "false";
      return kind.name.endsWith("64") ? "0n" : "0";
    case "string":
      return '""';
    case "enum":
      return enumFresh(writer, kind.enum);
    case "map":
      return "new Map()";
    case "array":
      return isBytes(kind) ? `new Uint8Array(${kind.length ?? ""})` : "[]";
    default:
      return undefined;
  }
}

/** A constant or default as an expression of the type. */
export function literal(writer: ModuleWriter, kind: Kind, value: ConstValue): string {
  switch (value.type) {
    case "bool":
      return String(value.value);
    case "string":
      return quote(value.value);
    case "float":
      return float(kind, value.value);
    case "int":
      return integer(writer, kind, value.value);
    case "enum":
      if (kind.type === "enum") return writer.enumMember(kind.enum, value.member.name);
      return integer(writer, kind, BigInt(value.member.value));
  }
}

// A float has the value that arrives at the other end, so that a fresh struct equals its copy there.
function float(kind: Kind, value: number): string {
  const text = String(value).replace("e+", "e");
  const isSingle = kind.type === "primitive" && kind.name === "float";
  return isSingle && !Object.is(Math.fround(value), value) ? `Math.fround(${text})` : text;
}

// Single quotes where they save escapes, as the formatter has it.
function quote(text: string): string {
  const double = JSON.stringify(text);
  if (text.split('"').length <= text.split("'").length) return double;
  const inner = double.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${inner}'`;
}

function integer(writer: ModuleWriter, kind: Kind, value: bigint): string {
  if (kind.type === "enum") {
    const member = kind.enum.values.find((known) => BigInt(known.value) === value);
    return member === undefined ? String(value) : writer.enumMember(kind.enum, member.name);
  }
  if (kind.type === "primitive" && kind.name === "float") return float(kind, Number(value));
  const isBig = kind.type === "primitive" && kind.name.endsWith("64");
  return `${value}${isBig ? "n" : ""}`;
}
