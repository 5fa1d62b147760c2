import { isCloneable } from "../../mojom/index.ts";
import type { Union, UnionField } from "../../mojom/index.ts";
import { presentKind } from "../describe.ts";
import { cloneUnion } from "./clone.ts";
import { equalsUnion } from "./equals.ts";
import { propertyNamesOf, withArticle } from "./identifiers.ts";
import { typeOf } from "./kind-type.ts";
import { braces } from "./layout.ts";
import type { Doc } from "./layout.ts";
import type { Lines } from "./lines.ts";
import type { ModuleWriter } from "./module-writer.ts";
import type { SlotCoder } from "./slot-coder.ts";

/**
 * Writes a union: its type, `encode` and `decode`, both for the 16 bytes at a position, and if
 * possible `clone` and `equals`.
 */
export function generateUnion(writer: ModuleWriter, coder: SlotCoder, item: Union): void {
  const name = writer.typeName(item);
  const union = withPresentValues(item);
  const tags = propertyNamesOf(union.fields.map((field) => field.name));
  const tagOf = (field: UnionField) => JSON.stringify(tags.get(field.name) ?? field.name);
  writer.typePiece((lines) => {
    lines.doc(union.comment);
    if (union.fields.length === 0) {
      lines.add(`export type ${name} = never;`);
      return;
    }
    const options = union.fields.map((field) => {
      return `{ tag: ${tagOf(field)}; value: ${typeOf(writer, field.kind)} }`;
    });
    writeType(lines, name, union, options);
  });
  writer.piece((lines) => writeEncode(coder, lines, union, name, tagOf));
  writer.piece((lines) => writeDecode(coder, lines, union, name, tagOf));
  if (!isCloneable(union)) return;
  const members = union.fields.map((field) => ({ tag: tagOf(field), kind: field.kind }));
  writer.piece((lines) => cloneUnion(writer, lines, name, members));
  writer.piece((lines) => equalsUnion(writer, lines, name, members));
}

/** A union has no room for the flag of an `int32?`: in its members such values are never null. */
function withPresentValues(union: Union): Union {
  const present = (field: UnionField): UnionField => {
    return { ...field, kind: presentKind(field.kind) };
  };
  const { defaultField, fields } = union;
  return {
    ...union,
    fields: fields.map(present),
    defaultField: defaultField && present(defaultField),
  };
}

function writeType(lines: Lines, name: string, union: Union, options: readonly string[]): void {
  const oneLine = `export type ${name} = ${options.join(" | ")};`;
  const hasComments = union.fields.some(({ comment }) => comment !== undefined);
  if (options.length === 1 || (oneLine.length <= 100 && !hasComments)) {
    lines.add(oneLine);
    return;
  }
  lines.add(`export type ${name} =`);
  for (const [index, option] of options.entries()) {
    const comment = union.fields[index]?.comment;
    for (const line of comment?.split("\n") ?? []) lines.add(`  // ${line}`.trimEnd());
    lines.add(`  | ${option}${index === options.length - 1 ? ";" : ""}`);
  }
}

function writeEncode(
  coder: SlotCoder,
  lines: Lines,
  union: Union,
  name: string,
  tagOf: (field: UnionField) => string,
): void {
  lines.doc(`Writes ${withArticle(name)} into the 16 bytes at \`at\`.`);
  const parameters = ["e: mojo.Encoder", "at: number", `v: ${name}`];
  lines.block(lines.functionHead(`encode${name}`, parameters, "void"), () => {
    if (union.fields.length === 0) {
      lines.add(`throw e.unknownUnionTag(at, ${JSON.stringify(name)}) ?? v;`);
      return;
    }
    lines.add(`const tag${lines.annotation("string")} = v.tag;`);
    lines.block("switch (v.tag) {", () => {
      for (const field of union.fields) writeCase(coder, lines, name, field, tagOf(field));
      lines.add("default:");
      lines.add(`  throw e.unknownUnionTag(tag, ${JSON.stringify(name)});`);
    });
    lines.add("e.endUnion();");
  });
}

function writeCase(
  coder: SlotCoder,
  lines: Lines,
  name: string,
  field: UnionField,
  tag: string,
): void {
  const place = {
    slot: "at + 8",
    field: JSON.stringify(`${name}.${field.name}`),
    bit: 0,
    inUnion: true,
  };
  lines.block(
    `case ${tag}: {`,
    () => {
      lines.add(`e.union(at, ${field.tag});`);
      coder.write(lines, field.kind, "v.value", place);
      lines.add("break;");
    },
    "}",
  );
}

function writeDecode(
  coder: SlotCoder,
  lines: Lines,
  union: Union,
  name: string,
  tagOf: (field: UnionField) => string,
): void {
  lines.doc(`Reads and validates the ${name} in the 16 bytes at \`at\`.`);
  lines.block(lines.functionHead(`decode${name}`, ["d: mojo.Decoder", "at: number"], name), () => {
    lines.block("switch (d.union(at)) {", () => {
      for (const field of union.fields) {
        lines.block(`case ${field.tag}: {`, () => {
          const { value, nullTest } = coder.read(field.kind, PLACE);
          if (nullTest === undefined) lines.add("const value = ", value, ";");
          else lines.addConditional("const value =", nullTest, "null", value);
          lines.add("d.endUnion();");
          lines.add("return ", taggedValue(tagOf(field), "value"), ";");
        });
      }
      writeUnknown(lines, union, tagOf);
    });
  });
}

const PLACE = { slot: "at + 8", field: "", bit: 0, inUnion: true };

function writeUnknown(lines: Lines, union: Union, tagOf: (field: UnionField) => string): void {
  lines.add("default:");
  const { defaultField } = union;
  if (!union.extensible || defaultField === undefined) {
    lines.add("  throw d.unknownUnionTag(at);");
    return;
  }
  lines.add("  d.endUnion();");
  lines.add(`  return { tag: ${tagOf(defaultField)}, value: ${zeroOf(defaultField)} };`);
}

function taggedValue(tag: string, value: string): Doc {
  return braces(`tag: ${tag}`, value);
}

function zeroOf({ kind }: UnionField): string {
  if (kind.nullable || kind.type !== "primitive") return "null";
  if (kind.name === "bool") return "false";
  return kind.name.endsWith("64") ? "0n" : "0";
}
