import type { Field, Kind, PackedField, StructLayout, StructVersion } from "./model.ts";

/** Size of the header in front of every struct and array. */
export const HEADER_BYTES = 8;

/** The layout of a struct without fields. */
export const EMPTY_LAYOUT: StructLayout = {
  numBytes: HEADER_BYTES,
  versions: [{ version: 0, numBytes: HEADER_BYTES }],
  fields: [],
};

const BOOL: Kind = { type: "primitive", name: "bool", nullable: false };

/** Bytes of a value in a struct or array, ignoring `?`; a bool counts as 1. */
export function inlineSize(kind: Kind): number {
  switch (kind.type) {
    case "primitive":
      return primitiveSize(kind.name);
    case "enum":
    case "handle":
      return 4;
    case "endpoint":
      return kind.role === "remote" ? 8 : 4;
    case "union":
      return 16;
    case "string":
    case "array":
    case "map":
    case "struct":
      return 8;
  }
}

function primitiveSize(name: string): number {
  if (name === "bool" || name.endsWith("int8")) return 1;
  if (name.endsWith("int16")) return 2;
  return name === "double" || name.endsWith("64") ? 8 : 4;
}

function alignment(kind: Kind): number {
  if (kind.type === "endpoint") return 4;
  return Math.min(inlineSize(kind), 8);
}

/** Whether `kind` is a nullable bool, number or enum: a has-value bit and a value on the wire. */
export function isNullableValue(kind: Kind): boolean {
  return kind.nullable && (kind.type === "primitive" || kind.type === "enum");
}

interface Slot {
  readonly size: number;
  readonly isBool: boolean;
  readonly offset: number;
  readonly bit: number;
  /** The slot behind this one. */
  next: Slot | undefined;
}

/** Computes where each field goes ("Mojo wire format: structs"). Fields may come in any order. */
export function packStruct(fields: readonly Field[]): StructLayout {
  const slots = new Slots();
  const packed: PackedField[] = [];
  for (const field of fields.toSorted((a, b) => a.ordinal - b.ordinal)) {
    const flag = isNullableValue(field.kind) ? slots.place(BOOL) : undefined;
    const { offset, bit } = slots.place(field.kind);
    const { minVersion } = field;
    packed.push({
      field,
      offset,
      bit,
      ...(flag && { flag: { offset: flag.offset, bit: flag.bit } }),
      minVersion,
    });
  }
  const versions = versionTable(packed);
  return { numBytes: versions.at(-1)?.numBytes ?? HEADER_BYTES, versions, fields: packed };
}

/** The placed fields in the order of their offsets; the first gap that fits is taken. */
class Slots {
  #first: Slot | undefined;
  /** By shape: the slot behind which one was placed last. Gaps before it are too small for good. */
  readonly #starts = new Map<string, Slot>();

  place(kind: Kind): Slot {
    const shape = `${inlineSize(kind)} ${alignment(kind)} ${isBool(kind)}`;
    let before = this.#starts.get(shape) ?? this.#first;
    if (before === undefined) {
      const size = inlineSize(kind);
      this.#first = { size, isBool: isBool(kind), offset: 0, bit: 0, next: undefined };
      return this.#first;
    }
    let slot = slotBehind(before, kind);
    while (before.next !== undefined && slot.offset + slot.size > before.next.offset) {
      before = before.next;
      slot = slotBehind(before, kind);
    }
    before.next = slot;
    this.#starts.set(shape, before);
    return slot;
  }
}

function slotBehind(before: Slot, kind: Kind): Slot {
  const size = inlineSize(kind);
  const { next } = before;
  if (isBool(kind) && before.isBool && before.bit < 7) {
    return { size, isBool: true, offset: before.offset, bit: before.bit + 1, next };
  }
  const align = alignment(kind);
  const offset = Math.ceil((before.offset + before.size) / align) * align;
  return { size, isBool: isBool(kind), offset, bit: 0, next };
}

function isBool(kind: Kind): boolean {
  return kind.type === "primitive" && kind.name === "bool";
}

function versionTable(packed: readonly PackedField[]): StructVersion[] {
  const versions: StructVersion[] = [];
  let numBytes = HEADER_BYTES;
  let version = 0;
  for (const { field, offset, flag, minVersion } of packed) {
    if (minVersion !== version) versions.push({ version, numBytes });
    version = minVersion;
    const end = Math.max(offset + inlineSize(field.kind), (flag?.offset ?? -1) + 1);
    numBytes = Math.max(numBytes, HEADER_BYTES + Math.ceil(end / 8) * 8);
  }
  versions.push({ version, numBytes });
  return versions;
}
