import { isCloneable, reachableKinds } from "../../mojom/index.ts";
import type { Struct } from "../../mojom/index.ts";
import { writeScalar } from "./generate-enum.ts";
import { withArticle } from "./identifiers.ts";
import { call } from "./layout.ts";
import type { Doc } from "./layout.ts";
import type { ModuleWriter } from "./module-writer.ts";
import type { MappableDefinition, TypeMapping } from "./type-map.ts";

/**
 * Writes what goes between the wire form of a mapped type and its native type: the functions that
 * all other code calls in place of the wire form's own. Traits are touched inside functions only, so
 * that their module may import this one.
 */
export function generateMapped(writer: ModuleWriter, item: MappableDefinition): void {
  const imported = writer.importMapped(item);
  if (imported === undefined) return;
  const names: Names = {
    native: imported.name,
    wire: writer.typeName(item),
    traits: imported.traits,
    label: JSON.stringify(item.fullName),
    encode: writer.wireCompanion("encode", item),
    decode: writer.wireCompanion("decode", item),
  };
  writeType(writer, writer.mappingOf(item), names.native);
  writeConvert(writer, names);
  if (!("values" in item)) writeHas(writer, names);
  if ("values" in item) writeEnum(writer, names);
  else if ("layout" in item) writeStruct(writer, names);
  else writeUnion(writer, names);
  if ("values" in item) writeCloneAndEquals(writer, names, undefined);
  else if (isCloneable(item)) writeCloneAndEquals(writer, names, item);
}

/** Whether a value of the struct can hold one of a mapped type, however deep. */
export function reachesMapped(writer: ModuleWriter, { fields }: Struct): boolean {
  for (const kind of reachableKinds(fields.map((field) => field.kind))) {
    if (kind.type === "struct" && writer.mappingOf(kind.struct) !== undefined) return true;
    if (kind.type === "union" && writer.mappingOf(kind.union) !== undefined) return true;
    if (kind.type === "enum" && writer.mappingOf(kind.enum) !== undefined) return true;
  }
  return false;
}

/** TypeScript names, and the mojom name as a literal. */
interface Names {
  readonly native: string;
  readonly wire: string;
  readonly traits: string;
  readonly label: string;
  /** The functions of the wire form. */
  readonly encode: string;
  readonly decode: string;
}

function writeType(writer: ModuleWriter, mapping: TypeMapping | undefined, native: string): void {
  writer.typePiece((lines) => {
    if (mapping?.from !== undefined) lines.add(`export type { ${native} };`);
    else lines.add(`export type ${native} = ${mapping?.type ?? ""};`);
  });
}

function writeConvert(writer: ModuleWriter, { label, native, traits, wire }: Names): void {
  writer.piece((lines) => {
    lines.doc(`What the traits make of ${withArticle(wire)}.\n@throws TypeError if they refuse it`);
    lines.block(lines.functionHead(`to${native}`, [`wire: ${wire}`], native), () => {
      lines.add("return ", call("mojo.toNative", traits, "wire", label), ";");
    });
  });
}

function writeHas(writer: ModuleWriter, { native, traits }: Names): void {
  writer.piece((lines) => {
    lines.doc("Whether there is something to write in a nullable place.");
    const parameters = [`value: ${native} | null | undefined`];
    lines.block(lines.functionHead(`has${native}`, parameters, `value is ${native}`), () => {
      lines.add("return ", call("mojo.hasNative", traits, "value"), ";");
    });
  });
}

function writeStruct(writer: ModuleWriter, names: Names): void {
  const { decode, encode, native, wire } = names;
  writer.piece((lines) => {
    lines.doc(`Writes the wire form of ${withArticle(native)} and returns its position.`);
    const parameters = ["e: mojo.Encoder", `value: ${native}`];
    lines.block(lines.functionHead(`encode${native}`, parameters, "number"), () => {
      lines.add("return ", call(encode, "e", written(names)), ";");
    });
  });
  writer.piece((lines) => {
    lines.doc(`Reads and validates the ${wire} at \`at\`, and has the traits make a value of it.`);
    const parameters = ["d: mojo.Decoder", "at = d.payloadStart"];
    lines.block(lines.functionHead(`decode${native}`, parameters, native), () => {
      lines.add("return ", read(names, call(decode, "d", "at")), ";");
    });
  });
}

function writeUnion(writer: ModuleWriter, names: Names): void {
  const { decode, encode, native, wire } = names;
  writer.piece((lines) => {
    lines.doc(`Writes the wire form of ${withArticle(native)} into the 16 bytes at \`at\`.`);
    const parameters = ["e: mojo.Encoder", "at: number", `value: ${native}`];
    lines.block(lines.functionHead(`encode${native}`, parameters, "void"), () => {
      lines.add(call(encode, "e", "at", written(names)), ";");
    });
  });
  writer.piece((lines) => {
    lines.doc(`Reads and validates the ${wire} at \`at\`, and has the traits make a value of it.`);
    const parameters = ["d: mojo.Decoder", "at: number"];
    lines.block(lines.functionHead(`decode${native}`, parameters, native), () => {
      lines.add("return ", read(names, call(decode, "d", "at")), ";");
    });
  });
}

function writeEnum(writer: ModuleWriter, names: Names): void {
  const { decode, encode, native, traits, wire } = names;
  writer.piece((lines) => {
    const parameters = ["e: mojo.Encoder", "at: number", `value: ${native}`, "field?: string"];
    lines.block(lines.functionHead(`encode${native}`, parameters, "void"), () => {
      lines.add(call(encode, "e", "at", call(`${traits}.write`, "value"), "field"), ";");
    });
  });
  writer.piece((lines) => {
    const parameters = ["d: mojo.Decoder", "at: number"];
    lines.block(lines.functionHead(`decode${native}`, parameters, native), () => {
      lines.add("return ", call(`read${native}`, "d", "at", call(decode, "d", "at")), ";");
    });
  });
  writer.piece((lines) => {
    lines.doc(`Has the traits make a value of ${withArticle(wire)} that was read at \`at\`.`);
    const parameters = ["d: mojo.Decoder", "at: number", `wire: ${wire}`];
    lines.block(lines.functionHead(`read${native}`, parameters, native), () => {
      lines.add("return ", read(names, "wire"), ";");
    });
  });
  writer.piece((lines) => writeScalar(lines, native));
}

function writeCloneAndEquals(
  writer: ModuleWriter,
  { label, native, traits }: Names,
  wireForm: Exclude<MappableDefinition, { readonly values: unknown }> | undefined,
): void {
  const ofWire = (prefix: string) => {
    return wireForm === undefined ? [] : [writer.wireCompanion(prefix, wireForm)];
  };
  writer.piece((lines) => {
    lines.doc("A copy of `v`, made by its traits or by way of its wire form.");
    lines.block(lines.functionHead(`clone${native}`, [`v: ${native}`], native), () => {
      lines.add("return ", call("mojo.cloneNative", traits, "v", label, ...ofWire("clone")), ";");
    });
  });
  writer.piece((lines) => {
    lines.doc(
      "Whether `a` and `b` are the same to their traits or, without a say there, on the wire.",
    );
    const parameters = [`a: ${native}`, `b: ${native}`];
    lines.block(lines.functionHead(`equals${native}`, parameters, "boolean"), () => {
      lines.add("return ", call("mojo.equalNatives", traits, "a", "b", ...ofWire("equals")), ";");
    });
  });
}

/** The expression for the wire form of `value`. */
function written({ label, traits }: Names): Doc {
  return call("e.present", call(`${traits}.write`, "value"), label);
}

/** The expression that hands a wire form to the traits. */
function read({ label, traits }: Names, wire: Doc): Doc {
  return call("mojo.readNative", "d", "at", traits, wire, label);
}
