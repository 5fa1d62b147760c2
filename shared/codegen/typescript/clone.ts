import type { Kind, Struct } from "../../mojom/index.ts";
import { isBytes, listTypeOf, spell, typeOf, typeOfPresent } from "./kind-type.ts";
import { call } from "./layout.ts";
import type { Doc } from "./layout.ts";
import type { Lines } from "./lines.ts";
import type { ModuleWriter } from "./module-writer.ts";

/** A member of a union by its tag, a string literal. */
export interface TaggedKind {
  readonly tag: string;
  readonly kind: Kind;
}

/** Writes `cloneFoo` of a struct; properties by the names of its fields. */
export function cloneStruct(
  writer: ModuleWriter,
  lines: Lines,
  { fields }: Struct,
  name: string,
  properties: ReadonlyMap<string, string>,
): void {
  lines.doc(`A deep copy of \`${fields.length === 0 ? "_v" : "v"}\`.`);
  lines.block(cloneHead(lines, name, fields.length === 0 ? "_v" : "v"), () => {
    if (fields.length === 0) {
      lines.add("return {};");
      return;
    }
    lines.block(
      "return {",
      () => {
        for (const { name: field, kind } of fields) {
          const property = properties.get(field) ?? field;
          lines.addProperty(property, copyOf(writer, kind, `v.${property}`));
        }
      },
      "};",
    );
  });
}

/** Writes `cloneFoo` of a union. */
export function cloneUnion(
  writer: ModuleWriter,
  lines: Lines,
  name: string,
  members: readonly TaggedKind[],
): void {
  const deep = members.filter(({ kind }) => !isFlat(writer, kind));
  lines.doc("A deep copy of `v`.");
  lines.block(cloneHead(lines, name, "v"), () => {
    if (deep.length === 0) {
      lines.add(members.length === 0 ? "return v;" : "return { ...v };");
      return;
    }
    lines.block("switch (v.tag) {", () => {
      for (const { tag, kind } of deep) {
        const value = copyOf(writer, kind, "v.value");
        lines.section(`case ${tag}:`, () => lines.addReturnTagged(tag, value));
      }
      if (deep.length === members.length) return;
      lines.add("default:");
      lines.add("  return { ...v };");
    });
  });
}

function cloneHead(lines: Lines, name: string, parameter: string): Doc {
  return lines.functionHead(`clone${name}`, [`${parameter}: ${name}`], name);
}

/** Whether values of the kind have no parts: an assignment copies them, `===` compares them. */
export function isFlat(writer: ModuleWriter, kind: Kind): boolean {
  if (kind.type === "enum") return writer.mappingOf(kind.enum) === undefined;
  return kind.type === "primitive" || kind.type === "string";
}

/** The expression for a copy of a value. */
function copyOf(writer: ModuleWriter, kind: Kind, value: string): Doc {
  if (isFlat(writer, kind)) return value;
  if (kind.type !== "array" || kind.nullable) return call(cloneFunction(writer, kind), value);
  // Not slice(): that of Node's Buffer, which may stand for a Uint8Array, shares the memory.
  if (isBytes(kind)) return call("new Uint8Array", value);
  if (isFlat(writer, kind.element)) return `${value}.slice()`;
  return call(`${value}.map`, cloneFunction(writer, kind.element));
}

/** The name of the function that copies values of a kind that is not flat. */
function cloneFunction(writer: ModuleWriter, kind: Kind): string {
  if (kind.nullable) return cloneNullable(writer, kind);
  switch (kind.type) {
    case "struct":
      return writer.companion("clone", kind.struct);
    case "union":
      return writer.companion("clone", kind.union);
    case "enum":
      return writer.companion("clone", kind.enum);
    case "map":
      return cloneMap(writer, kind);
    default:
      return cloneArray(writer, kind);
  }
}

function cloneNullable(writer: ModuleWriter, kind: Kind): string {
  return writer.helper(`clone${spell(writer, kind)}`, (lines, name) => {
    const type = typeOf(writer, kind);
    lines.block(lines.functionHead(name, [`value: ${type}`], type, false), () => {
      const copy = copyOf(writer, { ...kind, nullable: false }, "value");
      lines.add("if (value === null) return null;");
      lines.add("return ", copy, ";");
    });
  });
}

function cloneArray(writer: ModuleWriter, kind: Kind): string {
  return writer.helper(`clone${spell(writer, kind)}`, (lines, name) => {
    const type = typeOfPresent(writer, kind);
    const parameter =
      kind.type === "array" && !isBytes(kind)
        ? `readonly ${listTypeOf(writer, kind.element)}`
        : type;
    lines.block(lines.functionHead(name, [`values: ${parameter}`], type, false), () => {
      lines.add("return ", copyOf(writer, kind, "values"), ";");
    });
  });
}

function cloneMap(writer: ModuleWriter, kind: Kind & { readonly type: "map" }): string {
  return writer.helper(`clone${spell(writer, kind)}`, (lines, name) => {
    const type = typeOfPresent(writer, kind);
    lines.block(lines.functionHead(name, [`map: ${type}`], type, false), () => {
      if (isFlat(writer, kind.key) && isFlat(writer, kind.value)) {
        lines.add("return new Map(map);");
        return;
      }
      lines.add(`const copy${lines.annotation("typeof map")} = new Map();`);
      const set = call(
        "copy.set",
        copyOf(writer, kind.key, "key"),
        copyOf(writer, kind.value, "value"),
      );
      lines.block("for (const [key, value] of map) {", () => lines.add(set, ";"));
      lines.add("return copy;");
    });
  });
}
