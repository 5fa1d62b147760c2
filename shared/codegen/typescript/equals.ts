import type { Kind, Struct } from "../../mojom/index.ts";
import { isFlat } from "./clone.ts";
import type { TaggedKind } from "./clone.ts";
import { isBytes, listTypeOf, spell, typeOf } from "./kind-type.ts";
import { call } from "./layout.ts";
import type { Doc } from "./layout.ts";
import type { Lines } from "./lines.ts";
import type { ModuleWriter } from "./module-writer.ts";

/** Writes `equalsFoo` of a struct; properties by the names of its fields. */
export function equalsStruct(
  writer: ModuleWriter,
  lines: Lines,
  { fields }: Struct,
  name: string,
  properties: ReadonlyMap<string, string>,
): void {
  const [a, b] = fields.length === 0 ? ["_a", "_b"] : ["a", "b"];
  writeDoc(lines, a, b);
  const head = lines.functionHead(`equals${name}`, [`${a}: ${name}`, `${b}: ${name}`], "boolean");
  lines.block(head, () => {
    const tests = fields.map(({ name: field, kind }) => {
      const property = properties.get(field) ?? field;
      return equality(writer, kind, `a.${property}`, `b.${property}`);
    });
    lines.addReturnAll(tests);
  });
}

/** Writes `equalsFoo` of a union. */
export function equalsUnion(
  writer: ModuleWriter,
  lines: Lines,
  name: string,
  members: readonly TaggedKind[],
): void {
  writeDoc(lines, "a", "b");
  const head = lines.functionHead(`equals${name}`, [`a: ${name}`, `b: ${name}`], "boolean");
  lines.block(head, () => {
    if (members.length === 0) {
      lines.add("return a === b;");
      return;
    }
    lines.block("switch (a.tag) {", () => {
      for (const { tag, kind } of members) {
        const test = equality(writer, kind, "a.value", "b.value");
        lines.section(`case ${tag}:`, () => lines.addReturnAll([`b.tag === ${tag}`, test]));
      }
    });
  });
}

function writeDoc(lines: Lines, a: string, b: string): void {
  lines.doc(
    `Whether \`${a}\` and \`${b}\` have the same content; NaN is the same as NaN, -0 as 0.`,
  );
}

/** The expression that compares two values. */
function equality(writer: ModuleWriter, kind: Kind, a: string, b: string): Doc {
  if (isFlat(writer, kind) && !isFloat(kind)) return `${a} === ${b}`;
  if (kind.nullable) return call(equalsFunction(writer, kind), a, b);
  return equalityOfPresent(writer, kind, a, b);
}

function equalityOfPresent(writer: ModuleWriter, kind: Kind, a: string, b: string): Doc {
  switch (kind.type) {
    case "array":
      if (isBytes(kind)) return call("mojo.equalBytes", a, b);
      return call("mojo.equalLists", a, b, equalsFunction(writer, kind.element));
    case "map": {
      const values = equalsFunction(writer, kind.value);
      if (isFlat(writer, kind.key)) return call("mojo.equalMaps", a, b, values);
      return call("mojo.equalMapsByPairs", a, b, equalsFunction(writer, kind.key), values);
    }
    default:
      return call(equalsFunction(writer, kind), a, b);
  }
}

/** The name of the function that compares values of a kind. */
function equalsFunction(writer: ModuleWriter, kind: Kind): string {
  if (isFlat(writer, kind)) return "mojo.sameValue";
  if (!kind.nullable) {
    if (isBytes(kind)) return "mojo.equalBytes";
    if (kind.type === "struct") return writer.companion("equals", kind.struct);
    if (kind.type === "union") return writer.companion("equals", kind.union);
    if (kind.type === "enum") return writer.companion("equals", kind.enum);
  }
  return writer.helper(`equals${spell(writer, kind)}`, (lines, name) => {
    const isList = kind.type === "array" && !isBytes(kind);
    const type = isList
      ? `readonly ${listTypeOf(writer, kind.element)}${kind.nullable ? " | null" : ""}`
      : typeOf(writer, kind);
    lines.block(lines.functionHead(name, [`a: ${type}`, `b: ${type}`], "boolean", false), () => {
      if (kind.nullable) lines.add("if (a === null || b === null) return a === b;");
      lines.add("return ", equalityOfPresent(writer, { ...kind, nullable: false }, "a", "b"), ";");
    });
  });
}

function isFloat(kind: Kind): boolean {
  return kind.type === "primitive" && (kind.name === "float" || kind.name === "double");
}
