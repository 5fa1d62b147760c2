import type { Enum } from "../../mojom/index.ts";
import { withArticle } from "./identifiers.ts";
import { fits } from "./layout.ts";
import { memberNames } from "./module-names.ts";
import type { Lines } from "./lines.ts";
import type { ModuleWriter } from "./module-writer.ts";

/** Writes an enum: its values, its type, the test for known values and the codec. */
export function generateEnum(writer: ModuleWriter, item: Enum): void {
  const name = writer.valueName(item);
  writer.piece((lines) => writeType(lines, item, name));
  const isOpen = acceptsAll(item);
  if (!isOpen) writer.piece((lines) => writeTest(lines, item, name));
  writer.piece((lines) => {
    const parameters = ["e: mojo.Encoder", "at: number", `value: ${name}`, "field?: string"];
    lines.block(lines.functionHead(`encode${name}`, parameters, "void"), () => {
      // Receivers of an extensible or native enum take any value.
      if (!item.extensible && !item.native) {
        const test = `typeof value !== "number" || !is${name}(value)`;
        lines.addIf(test, "throw e.unknownEnumValue(value, field);");
      }
      lines.add("e.int32(at, value, field);");
    });
  });
  writer.piece((lines) => writeDecode(lines, item, name, isOpen));
  writer.piece((lines) => writeScalar(lines, name));
}

/** Writes the object by which arrays of an enum are encoded and decoded. */
export function writeScalar(lines: Lines, name: string): void {
  lines.doc(`How arrays store ${withArticle(name)}.`);
  const start = `export const ${name}Scalar${lines.annotation(`mojo.Scalar<${name}>`)} =`;
  const body = () => {
    lines.add("size: 4,");
    lines.add(`read: decode${name},`);
    lines.add(`write: encode${name},`);
  };
  if (fits(`${start} {`, 0)) lines.block(`${start} {`, body, "};");
  else lines.section(start, () => lines.block("{", body, "};"));
}

/** Whether there is a value that a fresh field has: an enum without values has none. */
export function hasZero(item: Enum): boolean {
  return acceptsAll(item) || item.values.length > 0;
}

/**
 * The expression for the value of a fresh field, which is 0 as in Mojo, whatever the [Default] for
 * unknown values is. Only if 0 could never be sent it is the lowest value instead.
 */
export function enumFresh(writer: ModuleWriter, item: Enum): string | undefined {
  const isUnknown = item.extensible && !item.values.some(({ value }) => value === 0);
  if (!isUnknown || acceptsAll(item)) return enumZero(writer, item);
  // The type has the known values only, as has everything that is read.
  return writer.isTyped ? `0 as number as ${writer.typeName(item)}` : "0";
}

/** The expression for the value that a missing field is read as: 0 if the enum knows it. */
export function enumZero(writer: ModuleWriter, item: Enum): string | undefined {
  if (acceptsAll(item)) return "0";
  const member = item.values.find(({ value }) => value === 0) ?? item.defaultValue ?? lowest(item);
  return member === undefined ? undefined : writer.enumMember(item, member.name);
}

/** What the value slot of an absent nullable enum holds: it is checked even then. */
export function enumNull(item: Enum): number {
  return lowest(item)?.value ?? 0;
}

function lowest(item: Enum): Enum["values"][number] | undefined {
  return item.values.toSorted((a, b) => a.value - b.value)[0];
}

// Without a [Default] an unknown value of an extensible enum is kept as it is.
function acceptsAll(item: Enum): boolean {
  return item.native || (item.extensible && item.defaultValue === undefined);
}

function writeType(lines: Lines, item: Enum, name: string): void {
  const members = memberNames(item);
  lines.doc(item.comment);
  if (item.values.length === 0) {
    lines.add(`export const ${name} = {}${lines.asConst};`);
  } else {
    lines.block(
      `export const ${name} = {`,
      () => {
        for (const value of item.values) {
          lines.doc(value.comment);
          lines.add(`${members.get(value.name) ?? value.name}: ${value.value},`);
        }
      },
      `}${lines.asConst};`,
    );
  }
  if (!lines.isTyped) return;
  if (acceptsAll(item)) {
    lines.add(`export type ${name} = number;`);
    return;
  }
  const type = `(typeof ${name})[keyof typeof ${name}];`;
  const isLong = `export type ${name} = ${type}`.length > 100;
  lines.add(`export type ${name} =${isLong ? "\n " : ""} ${type}`);
}

function writeTest(lines: Lines, item: Enum, name: string): void {
  const values = [...new Set(item.values.map(({ value }) => value))].toSorted((a, b) => a - b);
  const [min] = values;
  const max = values.at(-1);
  lines.doc(`Whether a number is a known ${name}.`);
  lines.block(lines.functionHead(`is${name}`, ["value: number"], `value is ${name}`), () => {
    if (min === undefined || max === undefined) {
      lines.add("return value !== value && false;");
    } else if (max - min === values.length - 1) {
      lines.add(`return (value | 0) === value && value >= ${min} && value <= ${max};`);
    } else {
      lines.block("switch (value) {", () => {
        for (const value of values) lines.add(`case ${value}:`);
        lines.add("  return true;");
        lines.add("default:");
        lines.add("  return false;");
      });
    }
  });
}

function writeDecode(lines: Lines, item: Enum, name: string, isOpen: boolean): void {
  const members = memberNames(item);
  lines.block(lines.functionHead(`decode${name}`, ["d: mojo.Decoder", "at: number"], name), () => {
    if (isOpen) {
      lines.add("return d.view.getInt32(at, true);");
      return;
    }
    lines.add("const value = d.view.getInt32(at, true);");
    if (item.extensible && item.defaultValue !== undefined) {
      const fallback = `${name}.${members.get(item.defaultValue.name) ?? ""}`;
      lines.add(`return is${name}(value) ? value : ${fallback};`);
    } else {
      lines.add(`if (is${name}(value)) return value;`);
      lines.add("throw d.unknownEnumValue(at);");
    }
  });
}
