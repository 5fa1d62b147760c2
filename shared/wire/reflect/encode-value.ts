// The inverse of the reflective decoder: writes values by their description. Slower than generated
// code, with the same bytes; for tools and tests that have no generated code at hand.
import type { Descriptor, KindDescriptor, StructDescriptor } from "../../codegen/index.ts";
import { Encoder } from "../encoder.ts";
import type { EndpointCarrier, Handle, HandleCarrier } from "../handle.ts";
import { type Scalar, Scalars } from "../scalar.ts";
import {
  acceptsEnumValue,
  enumOf,
  holdsObjects,
  lowestValue,
  slotSize,
  structOf,
  unionOf,
} from "./descriptor-access.ts";

type Kind<T extends KindDescriptor["type"]> = Extract<KindDescriptor, { type: T }>;

/**
 * Encodes a value of the struct with this full name, without a message header. Values are as
 * `plainValue` gives them, except that handles are Handles and endpoints carriers.
 * @throws EncodeError for values that a receiver would reject
 */
export function encodeValue(
  descriptor: Descriptor,
  structName: string,
  value: unknown,
): Uint8Array<ArrayBuffer> {
  const encoder = Encoder.beginPayload();
  encodeStruct(encoder, descriptor, structOf(descriptor, structName), value);
  return encoder.finish();
}

/** Appends a struct to a message and returns its position; for payloads, right after `begin`. */
export function encodeStruct(
  encoder: Encoder,
  descriptor: Descriptor,
  struct: StructDescriptor,
  value: unknown,
): number {
  return new ValueWriter(encoder, descriptor).struct(struct, value, struct.name);
}

class ValueWriter {
  readonly #to: Encoder;
  readonly #descriptor: Descriptor;

  constructor(to: Encoder, descriptor: Descriptor) {
    this.#to = to;
    this.#descriptor = descriptor;
  }

  struct(struct: StructDescriptor, value: unknown, path: string): number {
    const fields = this.#to.presentObject(value as Record<string, unknown>, path);
    const at = this.#to.struct(struct.numBytes, struct.versions.at(-1)?.version ?? 0);
    for (const field of struct.fields) {
      const name = `${path}.${field.name}`;
      const given = fields[field.name] ?? null;
      if (field.flag !== undefined) {
        const { offset, bit } = field.flag;
        this.#to.bool(at + 8 + offset, bit, given !== null);
      }
      this.#value(field.kind, at + 8 + field.offset, field.bit, given, name);
    }
    return this.#to.endStruct(at);
  }

  /** Writes one value into its slot. Slots of null values stay zero, but for enums and handles. */
  #value(kind: KindDescriptor, slot: number, bit: number, value: unknown, path: string): void {
    switch (kind.type) {
      case "primitive":
        if (value !== null || !kind.nullable) this.#primitive(kind, slot, bit, value, path);
        return;
      case "enum":
        this.#enum(kind, slot, value, path);
        return;
      case "handle":
        this.#handle(kind, slot, value, path);
        return;
      case "endpoint":
        this.#endpoint(kind, slot, value, path);
        return;
      case "union":
        if (value !== null || !kind.nullable) this.#union(kind, slot, value, path);
        return;
      case "string":
        if (value !== null || !kind.nullable) this.#to.string(slot, value as string, path);
        return;
      case "struct":
        if (value === null && kind.nullable) return;
        this.#to.pointer(slot, this.struct(structOf(this.#descriptor, kind.struct), value, path));
        return;
      case "array":
        if (value !== null || !kind.nullable) this.#array(kind, slot, value, path);
        return;
      case "map":
        if (value !== null || !kind.nullable) this.#map(kind, slot, value, path);
    }
  }

  #primitive(
    kind: Kind<"primitive">,
    slot: number,
    bit: number,
    value: unknown,
    path: string,
  ): void {
    if (kind.name === "bool") this.#to.bool(slot, bit, value as boolean, path);
    else this.#scalar(kind).write(this.#to, slot, value, path);
  }

  #enum(kind: Kind<"enum">, slot: number, value: unknown, path: string): void {
    if (value !== null || !kind.nullable) {
      this.#scalar(kind).write(this.#to, slot, value, path);
      return;
    }
    // Receivers check the value of an enum even if it is flagged as null.
    this.#to.int32(slot, lowestValue(enumOf(this.#descriptor, kind.enum)), path);
  }

  /** The scalar of a number or enum kind; it checks the value that it is given. */
  #scalar(kind: Kind<"primitive"> | Kind<"enum">): Scalar<unknown> {
    if (kind.type === "primitive") {
      return kind.name === "bool" ? Scalars.uint8 : Scalars[kind.name];
    }
    const descriptor = enumOf(this.#descriptor, kind.enum);
    return {
      size: 4,
      read: (from, at) => from.view.getInt32(at, true),
      write: (to, at, value, field) => {
        if (typeof value !== "number" || !acceptsEnumValue(descriptor, value)) {
          throw to.unknownEnumValue(value, field);
        }
        to.int32(at, value, field);
      },
    };
  }

  #handle(kind: Kind<"handle">, slot: number, value: unknown, path: string): void {
    if (kind.nullable) this.#to.nullableHandle(slot, value as Handle | null);
    else this.#to.handle(slot, value as Handle, path);
  }

  #endpoint(kind: Kind<"endpoint">, slot: number, value: unknown, path: string): void {
    const to = this.#to;
    if (kind.associated) {
      const carrier = value as EndpointCarrier;
      if (kind.role === "remote") {
        if (kind.nullable) to.nullablePendingAssociatedRemote(slot, carrier);
        else to.pendingAssociatedRemote(slot, carrier, path);
      } else if (kind.nullable) to.nullablePendingAssociatedReceiver(slot, carrier);
      else to.pendingAssociatedReceiver(slot, carrier, path);
      return;
    }
    const carrier = value as HandleCarrier;
    if (kind.role === "remote") {
      if (kind.nullable) to.nullablePendingRemote(slot, carrier);
      else to.pendingRemote(slot, carrier, path);
    } else if (kind.nullable) to.nullablePendingReceiver(slot, carrier);
    else to.pendingReceiver(slot, carrier, path);
  }

  #union(kind: Kind<"union">, at: number, value: unknown, path: string): void {
    const union = unionOf(this.#descriptor, kind.union);
    const { tag, value: data } = this.#to.presentObject(value as Record<string, unknown>, path);
    const member = union.fields.find((field) => field.name === tag);
    if (member === undefined) throw this.#to.unknownUnionTag(tag, path);
    this.#to.union(at, member.tag);
    const name = `${path}.${member.name}`;
    if (member.kind.type !== "union") this.#value(member.kind, at + 8, 0, data ?? null, name);
    else if ((data ?? null) !== null || !member.kind.nullable) {
      const block = this.#to.unionBlock();
      this.#to.pointer(at + 8, block);
      this.#union(member.kind, block, data, name);
    }
    this.#to.endUnion();
  }

  #map(kind: Kind<"map">, slot: number, value: unknown, path: string): void {
    const map = this.#to.presentMap(value as ReadonlyMap<unknown, unknown>, path);
    const at = this.#to.map();
    this.#to.pointer(slot, at);
    this.#list(kind.key, at + 8, [...map.keys()], `${path} key`, undefined);
    this.#list(kind.value, at + 16, [...map.values()], `${path} value`, undefined);
  }

  #array(kind: Kind<"array">, slot: number, value: unknown, path: string): void {
    const { element, length } = kind;
    if (element.type === "primitive" && element.name === "uint8" && !element.nullable) {
      this.#to.pointer(slot, this.#to.uint8Array(value as Uint8Array, path, length));
      return;
    }
    this.#list(element, slot, value as readonly unknown[], path, length);
  }

  /** Writes the elements of an array, or of one half of a map. */
  #list(
    element: KindDescriptor,
    slot: number,
    values: readonly unknown[],
    path: string,
    length: number | undefined,
  ): void {
    if (element.type === "primitive" || element.type === "enum") {
      this.#to.pointer(slot, this.#scalars(element, values, path, length));
      return;
    }
    const size = slotSize(element);
    const count = this.#to.count(values, path, length);
    const isNested = holdsObjects(element);
    const at = isNested ? this.#to.objectArray(count, size) : this.#to.array(count, size);
    this.#to.pointer(slot, at);
    for (const [index, value] of values.entries()) {
      this.#value(element, at + 8 + index * size, 0, value ?? null, `${path}[${index}]`);
    }
    if (isNested) this.#to.endArray(at);
  }

  #scalars(
    element: Kind<"primitive"> | Kind<"enum">,
    values: readonly unknown[],
    path: string,
    length: number | undefined,
  ): number {
    const to = this.#to;
    if (element.type === "primitive" && element.name === "bool") {
      return element.nullable
        ? to.nullableBoolArray(values as (boolean | null)[], path, length)
        : to.boolArray(values as boolean[], path, length);
    }
    return element.nullable
      ? to.nullableScalarArray(values, this.#scalar(element), path, length)
      : to.scalarArray(values, this.#scalar(element), path, length);
  }
}
