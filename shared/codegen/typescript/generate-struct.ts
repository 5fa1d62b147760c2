import { isCloneable } from "../../mojom/index.ts";
import type { Field, PackedField, Struct } from "../../mojom/index.ts";
import { cloneStruct } from "./clone.ts";
import { createDefaults } from "./defaults.ts";
import { equalsStruct } from "./equals.ts";
import { enumNull, enumZero } from "./generate-enum.ts";
import { reachesMapped } from "./generate-mapped.ts";
import { localName, propertyNamesOf, shorthand, withArticle } from "./identifiers.ts";
import { typeOf } from "./kind-type.ts";
import { braces, call } from "./layout.ts";
import type { Doc } from "./layout.ts";
import type { Lines } from "./lines.ts";
import type { ModuleWriter } from "./module-writer.ts";
import { isPresent } from "./slot-coder.ts";
import type { SlotCoder } from "./slot-coder.ts";

/** Property names of a struct by the names in the .mojom. */
export function propertyNames(struct: Struct): ReadonlyMap<string, string> {
  return propertyNamesOf(struct.fields.map(({ name }) => name));
}

/** Writes a struct: its type, `create`, `encode`, `decode` and, if possible, `clone` and `equals`. */
export function generateStruct(writer: ModuleWriter, coder: SlotCoder, struct: Struct): void {
  const name = writer.typeName(struct);
  writer.typePiece((lines) => writeInterface(writer, lines, struct, true));
  writer.piece((lines) => createDefaults(writer, lines, struct, propertyNames(struct)));
  writer.piece((lines) => {
    const parameters = [
      "e: mojo.Encoder",
      struct.fields.length === 0 ? `_v: ${name}` : `v: ${name}`,
    ];
    lines.doc(`Writes ${withArticle(name)} and returns its position.`);
    lines.block(lines.functionHead(`encode${name}`, parameters, "number"), () => {
      const names = propertyNames(struct);
      const label = name;
      writeBody(coder, lines, struct, label, (field) => `v.${names.get(field.name) ?? field.name}`);
      lines.add("return e.endStruct(at);");
    });
  });
  writer.piece((lines) => writeDecode(writer, coder, lines, struct, true));
  if (!isCloneable(struct)) return;
  writer.piece((lines) => cloneStruct(writer, lines, struct, name, propertyNames(struct)));
  writer.piece((lines) => equalsStruct(writer, lines, struct, name, propertyNames(struct)));
}

/** `export interface Foo { ... }` */
export function writeInterface(
  writer: ModuleWriter,
  lines: Lines,
  struct: Struct,
  isExported: boolean,
): void {
  const names = propertyNames(struct);
  const head = `${isExported ? "export " : ""}interface ${writer.typeName(struct)}`;
  lines.doc(struct.comment);
  if (struct.fields.length === 0) {
    lines.add(`${head} {}`);
    return;
  }
  lines.block(`${head} {`, () => {
    for (const field of struct.fields) {
      lines.doc(field.comment);
      lines.add(`${names.get(field.name) ?? field.name}: ${typeOf(writer, field.kind)};`);
    }
  });
}

/** The statements that allocate a struct and write its fields; `at` is its position then. */
export function writeBody(
  coder: SlotCoder,
  lines: Lines,
  { layout }: Struct,
  label: string,
  valueOf: (field: Field) => string,
): void {
  lines.add(`const at = e.struct(${layout.numBytes}, ${layout.versions.at(-1)?.version ?? 0});`);
  for (const packed of layout.fields) {
    const value = valueOf(packed.field);
    const place = {
      slot: `at + ${8 + packed.offset}`,
      field: JSON.stringify(`${label}.${packed.field.name}`),
      bit: packed.bit,
    };
    if (packed.flag === undefined) coder.write(lines, packed.field.kind, value, place);
    else writeNullableValue(coder, lines, packed, value, place);
  }
}

function writeNullableValue(
  coder: SlotCoder,
  lines: Lines,
  { field, flag }: PackedField,
  value: string,
  place: Parameters<SlotCoder["write"]>[3],
): void {
  if (flag === undefined) return;
  const { kind } = field;
  const absent = kind.type === "enum" ? enumNull(kind.enum) : 0;
  const close = absent === 0 ? "}" : "} else {";
  lines.block(
    `if (${isPresent(value)}) {`,
    () => {
      lines.add(call("e.bool", `at + ${8 + flag.offset}`, String(flag.bit), "true"), ";");
      coder.write(lines, kind, value, place);
    },
    close,
  );
  if (absent === 0) return;
  lines.add(`  e.int32(${place.slot}, ${absent});`);
  lines.add("}");
}

/** The function that reads a struct into an object; without fields it returns nothing if `asUnit`. */
export function writeDecode(
  writer: ModuleWriter,
  coder: SlotCoder,
  lines: Lines,
  struct: Struct,
  isExported: boolean,
  asUnit = false,
): void {
  const name = writer.typeName(struct);
  const { layout } = struct;
  const isVersioned = layout.versions.length > 1;
  const table = `${name}_VERSIONS`.replace(/(?<=[a-z0-9])(?=[A-Z])/g, "_").toUpperCase();
  if (isVersioned) {
    const pairs = layout.versions.flatMap(({ version, numBytes }) => [version, numBytes]);
    lines.add(`const ${table} = [${pairs.join(", ")}];\n`);
  }
  if (isExported) {
    lines.doc(`Reads and validates the ${name} at \`at\`.`);
  }
  const parameters = ["d: mojo.Decoder", "at = d.payloadStart"];
  const result = asUnit && struct.fields.length === 0 ? "void" : name;
  lines.block(lines.functionHead(`decode${name}`, parameters, result, isExported), () => {
    if (isVersioned) lines.add(`const version = d.versionedStruct(at, ${table});`);
    else lines.add(`d.struct(at, ${layout.numBytes});`);
    const names = propertyNames(struct);
    const properties = new Map<Field, string>();
    for (const packed of layout.fields) {
      const property = names.get(packed.field.name) ?? packed.field.name;
      const local = localName(property);
      properties.set(packed.field, shorthand(property, local));
      readField(writer, coder, lines, packed, local);
    }
    lines.add("d.endStruct();");
    if (reachesMapped(writer, struct)) lines.add("d.throwRefusal();");
    const items = struct.fields.map((field) => properties.get(field) ?? "");
    if (result !== "void") lines.add("return ", braces(...items), ";");
  });
}

function readField(
  writer: ModuleWriter,
  coder: SlotCoder,
  lines: Lines,
  packed: PackedField,
  local: string,
): void {
  const { field, offset, bit, flag, minVersion } = packed;
  const { kind } = field;
  const reading = coder.read(kind, { slot: `at + ${8 + offset}`, field: "", bit });
  const tests = minVersion > 0 ? [`version < ${minVersion}`] : [];
  if (reading.nullTest !== undefined) tests.push(reading.nullTest);
  let value: Doc = reading.value;
  if (flag !== undefined) {
    // An enum's value is checked whether it counts or not.
    if (kind.type === "enum") {
      value = readEnumAnyway(writer, lines, packed, local, tests.join(" || "), value);
    }
    tests.push(`!d.bool(at + ${8 + flag.offset}, ${flag.bit})`);
  }
  if (tests.length === 0) {
    lines.add(`const ${local} = `, value, ";");
    return;
  }
  const missing = missingValue(writer, field, `at + ${8 + offset}`);
  lines.addConditional(`const ${local} =`, tests.join(" || "), missing, value);
}

/** Reads a nullable enum where its flag does not count; gives the expression for where it does. */
function readEnumAnyway(
  writer: ModuleWriter,
  lines: Lines,
  { field: { kind }, offset }: PackedField,
  local: string,
  missing: string,
  value: Doc,
): Doc {
  if (kind.type !== "enum") return value;
  const isMapped = writer.mappingOf(kind.enum) !== undefined;
  const slot = `at + ${8 + offset}`;
  const wire = isMapped ? call(writer.wireCompanion("decode", kind.enum), "d", slot) : value;
  const nothing = isMapped ? (enumZero(writer, kind.enum) ?? "0") : "null";
  if (missing === "") lines.add(`const ${local}Value = `, wire, ";");
  else lines.addConditional(`const ${local}Value =`, missing, nothing, wire);
  // Traits see only what counts.
  if (!isMapped) return `${local}Value`;
  return call(writer.companion("read", kind.enum), "d", slot, `${local}Value`);
}

function missingValue(writer: ModuleWriter, { kind }: Field, slot: string): Doc {
  if (kind.nullable) return "null";
  if (kind.type === "enum") {
    const zero = enumZero(writer, kind.enum) ?? "0";
    if (writer.mappingOf(kind.enum) === undefined) return zero;
    return call(writer.companion("read", kind.enum), "d", slot, zero);
  }
  if (kind.type !== "primitive") return "null";
  if (kind.name === "bool") return "false";
  return kind.name.endsWith("64") ? "0n" : "0";
}
