import { inlineSize } from "../../mojom/index.ts";
import type { Kind } from "../../mojom/index.ts";
import { isGuarded } from "./generate-feature.ts";
import { HANDLE_KINDS } from "./handle-kinds.ts";
import { endpointClass, isBytes, listTypeOf, spell, typeOf, typeOfPresent } from "./kind-type.ts";
import { call, flat } from "./layout.ts";
import type { Doc } from "./layout.ts";
import type { Lines } from "./lines.ts";
import type { ModuleWriter } from "./module-writer.ts";

type Of<Type extends Kind["type"]> = Kind & { readonly type: Type };
type ObjectKind = Of<"struct" | "array" | "map">;

/** One value's place: its slot, as an expression, and what errors call it, as an expression. */
export interface Place {
  readonly slot: string;
  readonly field: string;
  /** For a bool: the bit in the byte. */
  readonly bit?: number;
  /** Members of a union hold other unions by pointer. */
  readonly inUnion?: boolean;
}

/** How to read a value; when `nullTest` holds there is none. */
export interface Reading {
  readonly value: Doc;
  readonly nullTest?: string;
}

/** Writes the code for one value of any kind, and the helper functions that arrays and maps need. */
export class SlotCoder {
  readonly #writer: ModuleWriter;

  constructor(writer: ModuleWriter) {
    this.#writer = writer;
  }

  /** Adds the statements that write `value`. Not for nullable values in a struct, which have a flag. */
  write(lines: Lines, kind: Kind, value: string, place: Place): void {
    const { slot, field } = place;
    switch (kind.type) {
      case "primitive":
        lines.add(this.#writePrimitive(kind.name, value, place), ";");
        break;
      case "enum":
        lines.add(call(this.#writer.companion("encode", kind.enum), "e", slot, value, field), ";");
        break;
      case "string":
        lines.add(call(kind.nullable ? "e.nullableString" : "e.string", slot, value, field), ";");
        break;
      case "handle":
        lines.add(this.#writeHandle("handle", kind.nullable, value, place), ";");
        break;
      case "endpoint":
        lines.add(this.#writeEndpoint(kind, value, place), ";");
        break;
      case "union":
        this.#writeUnion(lines, kind, value, place);
        break;
      default: {
        const pointer = call("e.pointer", slot, this.writeObject(kind, value, field));
        if (kind.nullable) lines.addIf(this.#presence(kind, value), [pointer, ";"]);
        else lines.add(pointer, ";");
      }
    }
  }

  /** The expression that reads the value in `place`. */
  read(kind: Kind, { slot, bit = 0, inUnion = false }: Place): Reading {
    switch (kind.type) {
      case "primitive":
        return { value: readPrimitive(kind.name, slot, bit) };
      case "enum":
        return { value: call(this.#writer.companion("decode", kind.enum), "d", slot) };
      case "string":
        return { value: call(kind.nullable ? "d.nullableString" : "d.string", slot) };
      case "handle":
        return { value: this.#readHandle(kind, slot) };
      case "endpoint":
        return { value: this.#readEndpoint(kind, slot) };
      case "union":
        return this.#readUnion(kind, slot, inUnion);
      default: {
        const value = this.readObject(kind, call("d.pointer", slot));
        return { value, ...(kind.nullable && { nullTest: `d.isNull(${slot})` }) };
      }
    }
  }

  /** The expression that writes an object and gives its position. */
  writeObject(kind: ObjectKind, value: Doc, field: string): Doc {
    switch (kind.type) {
      case "struct": {
        // A native value may be anything, such as a string; its traits know.
        const isMapped = this.#writer.mappingOf(kind.struct) !== undefined;
        const present = call(isMapped ? "e.present" : "e.presentObject", value, field);
        return call(this.#writer.companion("encode", kind.struct), "e", present);
      }
      case "array":
        return this.#writeArray(kind, value, field, !isBytes(kind));
      case "map":
        return call(this.#encodeMap(kind), "e", value, field);
    }
  }

  /** The expression that reads the object at `at`. */
  readObject(kind: ObjectKind, at: Doc): Doc {
    switch (kind.type) {
      case "struct":
        return call(this.#writer.companion("decode", kind.struct), "d", at);
      case "array":
        return this.#readArray(kind, at, !isBytes(kind));
      case "map":
        return call(this.#decodeMap(kind), "d", at);
    }
  }

  #writePrimitive(name: string, value: string, { slot, field, bit = 0 }: Place): Doc {
    if (name === "bool") return call("e.bool", slot, String(bit), value, field);
    return call(`e.${name}`, slot, value, field);
  }

  // One whose interface is guarded is nullable, which the front end sees to.
  #writeEndpoint(kind: Of<"endpoint">, value: string, place: Place): Doc {
    const definition = isGuarded(kind.interface) ? this.#writer.valueName(kind.interface) : "";
    const sent = definition === "" ? value : call("mojo.onlyIfEnabled", definition, value);
    return this.#writeHandle(endpointClass(kind), kind.nullable, sent, place);
  }

  #writeHandle(what: string, nullable: boolean, value: Doc, { slot, field }: Place): Doc {
    const method = what.charAt(0).toLowerCase() + what.slice(1);
    if (!nullable) return call(`e.${method}`, slot, value, field);
    return call(`e.nullable${what.charAt(0).toUpperCase()}${what.slice(1)}`, slot, value);
  }

  #readHandle(kind: Of<"handle">, slot: string): Doc {
    const { type, spelling, convert } = HANDLE_KINDS[kind.handle];
    if (convert === undefined) return call(kind.nullable ? "d.nullableHandle" : "d.handle", slot);
    if (!kind.nullable) return call(`mojo.${convert}`, call("d.handle", slot));
    const helper = this.#writer.helper(`decodeNullable${spelling}`, (lines, name) => {
      lines.block(lines.functionHead(name, DECODER_SLOT, `mojo.${type} | null`, false), () => {
        lines.add("const handle = d.nullableHandle(slot);");
        lines.add(`return handle === null ? null : mojo.${convert}(handle);`);
      });
    });
    return call(helper, "d", slot);
  }

  #readEndpoint(kind: Of<"endpoint">, slot: string): Doc {
    const ofType = this.#writer.typeArgument(this.#writer.typeName(kind.interface));
    const className = endpointClass(kind);
    if (!kind.nullable) return readPresentEndpoint(kind, ofType, slot);
    const helper = this.#writer.helper(`decodeNullable${className}`, (lines, name) => {
      const table = kind.associated ? "endpoint" : "handle";
      const result = `mojo.${className}<T> | null`;
      const ofT = this.#writer.typeArgument("T");
      lines.block(lines.functionHead(name + ofT, DECODER_SLOT, result, false), () => {
        const take = kind.associated ? "d.nullableEndpoint" : "d.nullableHandle";
        lines.add(`const ${table} = ${take}(slot);`);
        lines.add(`if (${table} === null) return null;`);
        lines.add(`return ${flat(convertEndpoint(kind, ofT, table, "slot"))};`);
      });
    });
    return call(helper + ofType, "d", slot);
  }

  #writeUnion(lines: Lines, kind: Of<"union">, value: string, place: Place): void {
    const encode = this.#writer.companion("encode", kind.union);
    const present = call("e.present", value, place.field);
    if (place.inUnion !== true) {
      const statement: Doc = [call(encode, "e", place.slot, present), ";"];
      if (kind.nullable) lines.addIf(this.#presence(kind, value), statement);
      else lines.add(statement);
      return;
    }
    const body = () => {
      lines.add("const block = e.unionBlock();");
      lines.add(`e.pointer(${place.slot}, block);`);
      lines.add(call(encode, "e", "block", present), ";");
    };
    if (kind.nullable) lines.block(`if (${this.#presence(kind, value)}) {`, body);
    else body();
  }

  /** The test that there is something to write, which may be up to the traits of a mapped type. */
  #presence(kind: ObjectKind | Of<"union">, value: string): string {
    const item = kind.type === "struct" ? kind.struct : kind.type === "union" ? kind.union : null;
    if (item === null || this.#writer.mappingOf(item) === undefined) return isPresent(value);
    return `${this.#writer.companion("has", item)}(${value})`;
  }

  #readUnion(kind: Of<"union">, slot: string, inUnion: boolean): Reading {
    const at = inUnion ? call("d.unionBlock", call("d.pointer", slot)) : slot;
    const value = call(this.#writer.companion("decode", kind.union), "d", at);
    const test = inUnion ? "d.isNull" : "d.isNullUnion";
    return { value, ...(kind.nullable && { nullTest: `${test}(${slot})` }) };
  }

  #writeArray(kind: Of<"array">, values: Doc, field: string, isList: boolean): Doc {
    const length = kind.length === undefined ? [] : [String(kind.length)];
    const simple = this.#simpleArray(kind.element, isList);
    if (simple === undefined) {
      return call(this.#encodeArray(kind.element), "e", values, field, ...length);
    }
    return call(`e.${simple.method}`, values, ...simple.scalar, field, ...length);
  }

  #readArray(kind: Of<"array">, at: Doc, isList: boolean): Doc {
    const length = kind.length === undefined ? [] : [String(kind.length)];
    const simple = this.#simpleArray(kind.element, isList);
    if (simple === undefined) return call(this.#decodeArray(kind.element), "d", at, ...length);
    return call(`d.${simple.method}`, at, ...simple.scalar, ...length);
  }

  /** The method of Encoder and Decoder for arrays of such elements, if there is one. */
  #simpleArray(element: Kind, isList: boolean): { method: string; scalar: string[] } | undefined {
    const { nullable } = element;
    if (element.type === "string" && !nullable) return { method: "stringArray", scalar: [] };
    if (element.type === "enum") {
      const scalar = [this.#writer.companion("", element.enum, "Scalar")];
      return { method: nullable ? "nullableScalarArray" : "scalarArray", scalar };
    }
    if (element.type !== "primitive") return undefined;
    if (element.name === "bool") {
      return { method: nullable ? "nullableBoolArray" : "boolArray", scalar: [] };
    }
    const scalar = [`mojo.Scalars.${element.name}`];
    if (nullable) return { method: "nullableScalarArray", scalar };
    if (element.name === "uint8" && isList) return { method: "scalarArray", scalar };
    return { method: `${element.name}Array`, scalar: [] };
  }

  #encodeArray(element: Kind): string {
    const wanted = `encodeArrayOf${spell(this.#writer, element)}`;
    return this.#writer.helper(wanted, (lines, name) => {
      const size = inlineSize(element);
      const values = `values: readonly ${listTypeOf(this.#writer, element)}`;
      const parameters = ["e: mojo.Encoder", values, "field: string", "length = -1"];
      lines.block(lines.functionHead(name, parameters, "number", false), () => {
        const isNested = holdsObjects(element);
        const start = isNested ? "objectArray" : "array";
        lines.add(`const at = e.${start}(e.count(values, field, length), ${size});`);
        lines.add("let slot = at + 8;");
        lines.block("for (const value of values) {", () => {
          this.write(lines, element, "value", { slot: "slot", field: "field" });
          lines.add(`slot += ${size};`);
        });
        lines.add(isNested ? "return e.endArray(at);" : "return at;");
      });
    });
  }

  #decodeArray(element: Kind): string {
    const wanted = `decodeArrayOf${spell(this.#writer, element)}`;
    return this.#writer.helper(wanted, (lines, name) => {
      const size = inlineSize(element);
      const type = listTypeOf(this.#writer, element);
      const parameters = ["d: mojo.Decoder", "at: number", "length = -1"];
      lines.block(lines.functionHead(name, parameters, type, false), () => {
        const enter = holdsObjects(element) ? "enterObjectArray" : "enterArray";
        lines.add(`const end = at + 8 + ${size} * d.${enter}(at, ${size}, length);`);
        lines.add(`const values${lines.annotation(type)} = [];`);
        lines.block(`for (let slot = at + 8; slot < end; slot += ${size}) {`, () => {
          const { value, nullTest } = this.read(element, { slot: "slot", field: "field" });
          const item: Doc = nullTest === undefined ? value : [`${nullTest} ? null : `, value];
          lines.add(call("values.push", item), ";");
        });
        if (holdsObjects(element)) lines.add("d.endArray();");
        lines.add("return values;");
      });
    });
  }

  #encodeMap(kind: Of<"map">): string {
    const wanted = `encode${spell(this.#writer, { ...kind, nullable: false })}`;
    return this.#writer.helper(wanted, (lines, name) => {
      const type = typeOfPresent(this.#writer, kind);
      const parameters = ["e: mojo.Encoder", `map: ${type}`, "field: string"];
      lines.block(lines.functionHead(name, parameters, "number", false), () => {
        const parts = [
          { slot: "at + 8", element: kind.key, values: "[...e.presentMap(map, field).keys()]" },
          { slot: "at + 16", element: kind.value, values: "[...map.values()]" },
        ];
        lines.add("const at = e.map();");
        for (const { slot, element, values } of parts) {
          const array = this.#writeArray(arrayKind(element), values, "field", true);
          lines.add(call("e.pointer", slot, array), ";");
        }
        lines.add("return at;");
      });
    });
  }

  #decodeMap(kind: Of<"map">): string {
    const wanted = `decode${spell(this.#writer, { ...kind, nullable: false })}`;
    return this.#writer.helper(wanted, (lines, name) => {
      const type = typeOf(this.#writer, { ...kind, nullable: false });
      const parameters = ["d: mojo.Decoder", "at: number"];
      lines.block(lines.functionHead(name, parameters, type, false), () => {
        lines.add("d.map(at);");
        const keys = this.#readArray(arrayKind(kind.key), "d.pointer(at + 8)", true);
        lines.add("const keys = ", keys, ";");
        const values = this.#readArray(arrayKind(kind.value), "d.pointer(at + 16)", true);
        lines.add("const values = ", values, ";");
        lines.add("return d.toMap(at, keys, values);");
      });
    });
  }
}

/** The test that a nullable value is there: neither null nor undefined, as callers may leave it out. */
export function isPresent(value: string): string {
  return `${value} != null`;
}

const DECODER_SLOT = ["d: mojo.Decoder", "slot: number"];
const VIEW_READERS: Readonly<Record<string, string>> = {
  int8: "getInt8",
  uint8: "getUint8",
  int16: "getInt16",
  uint16: "getUint16",
  int32: "getInt32",
  uint32: "getUint32",
  int64: "getBigInt64",
  uint64: "getBigUint64",
  float: "getFloat32",
  double: "getFloat64",
};

/** Whether elements of this kind may hold arrays in turn; only such arrays count as nested. */
function holdsObjects({ type }: Kind): boolean {
  return type === "struct" || type === "union" || type === "array" || type === "map";
}

function arrayKind(element: Kind): Of<"array"> {
  return { type: "array", element, nullable: false };
}

function readPrimitive(name: string, slot: string, bit: number): Doc {
  if (name === "bool") return call("d.bool", slot, String(bit));
  const endian = name.endsWith("int8") ? [] : ["true"];
  return call(`d.view.${VIEW_READERS[name] ?? ""}`, slot, ...endian);
}

function readPresentEndpoint(kind: Of<"endpoint">, ofType: string, slot: string): Doc {
  const item = kind.associated ? `d.endpoint(${slot})` : `d.handle(${slot})`;
  return convertEndpoint(kind, ofType, item, slot);
}

function convertEndpoint(kind: Of<"endpoint">, ofType: string, item: string, slot: string): Doc {
  const convert = `mojo.to${endpointClass(kind)}${ofType}`;
  if (kind.role === "receiver")
    return kind.associated ? call(convert, item) : call(convert, item, "d");
  return call(convert, item, `d.view.getUint32(${behind(slot)}, true)`);
}

// "at + 8" and 4 more is "at + 12".
function behind(slot: string): string {
  const match = /^(.*) \+ (\d+)$/.exec(slot);
  return match === null ? `${slot} + 4` : `${match[1]} + ${Number(match[2]) + 4}`;
}
