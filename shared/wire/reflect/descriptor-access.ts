import type {
  Descriptor,
  EnumDescriptor,
  KindDescriptor,
  StructDescriptor,
  UnionDescriptor,
  UnionFieldDescriptor,
} from "../../codegen/index.ts";
import { remembered } from "./remembered.ts";

/** The struct of this full name. @throws Error if the descriptor is not closed */
export function structOf(descriptor: Descriptor, name: string): StructDescriptor {
  return known(own(descriptor.structs, name), name);
}

/** The union of this full name. @throws Error if the descriptor is not closed */
export function unionOf(descriptor: Descriptor, name: string): UnionDescriptor {
  return known(own(descriptor.unions, name), name);
}

/** The enum of this full name. @throws Error if the descriptor is not closed */
export function enumOf(descriptor: Descriptor, name: string): EnumDescriptor {
  return known(own(descriptor.enums, name), name);
}

/** The entry of this name, if the record itself has one. */
export function own<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

/** The version table of a struct, in the form that the decoder wants it. */
export const versionTable = remembered((struct: StructDescriptor): readonly number[] => {
  return struct.versions.flatMap(({ version, numBytes }) => [version, numBytes]);
});

/** Whether a value passes validation: enums that are extensible or native take any. */
export function acceptsEnumValue(descriptor: EnumDescriptor, value: number): boolean {
  return descriptor.extensible || descriptor.native || namesOf(descriptor).has(value);
}

/** The first name that an enum has for a value. */
export function enumValueName(descriptor: EnumDescriptor, value: number): string | undefined {
  return namesOf(descriptor).get(value);
}

/** The member of a union with this tag. */
export function unionMember(union: UnionDescriptor, tag: number): UnionFieldDescriptor | undefined {
  return membersOf(union).get(tag);
}

/** The kind of an array of such elements. */
export const arrayOf = remembered((element: KindDescriptor): KindDescriptor => {
  return { type: "array", element, nullable: false };
});

const namesOf = remembered(({ values }: EnumDescriptor): ReadonlyMap<number, string> => {
  return new Map(values.toReversed().map(({ name, value }) => [value, name]));
});

const membersOf = remembered(({ fields }: UnionDescriptor) => {
  return new Map(fields.map((field) => [field.tag, field]));
});

/** What an enum reads as that was not sent: 0 if it knows 0, else its default or lowest value. */
export function enumZero(descriptor: EnumDescriptor): number {
  const { defaultValue, extensible, native, values } = descriptor;
  if (native || (extensible && defaultValue === undefined)) return 0;
  if (values.some(({ value }) => value === 0)) return 0;
  return defaultValue ?? lowestValue(descriptor);
}

/** The lowest value of an enum, which stands in the slot of a null one; 0 if it has none. */
export function lowestValue({ values }: EnumDescriptor): number {
  return values.reduce((least, { value }) => Math.min(least, value), values[0]?.value ?? 0);
}

/** Whether elements of this kind may hold arrays in turn; only such arrays count as nested. */
export function holdsObjects({ type }: KindDescriptor): boolean {
  return type === "struct" || type === "union" || type === "array" || type === "map";
}

/** Whether a value of this kind has a has-value bit of its own: `int32?` and the like. */
export function isNullableValue(kind: KindDescriptor): boolean {
  return kind.nullable && (kind.type === "primitive" || kind.type === "enum");
}

/** Bytes that a value of this kind takes in a struct, an array or (bools apart) a union. */
export function slotSize(kind: KindDescriptor): number {
  switch (kind.type) {
    case "primitive":
      return PRIMITIVE_SIZES[kind.name];
    case "enum":
    case "handle":
      return 4;
    case "endpoint":
      return kind.role === "remote" ? 8 : 4;
    case "union":
      return 16;
    case "string":
    case "struct":
    case "array":
    case "map":
      return 8;
  }
}

const PRIMITIVE_SIZES = {
  bool: 1,
  int8: 1,
  uint8: 1,
  int16: 2,
  uint16: 2,
  int32: 4,
  uint32: 4,
  float: 4,
  int64: 8,
  uint64: 8,
  double: 8,
} as const;

function known<T>(entry: T | undefined, name: string): T {
  if (entry === undefined) throw new Error(`the descriptor has no ${name}`);
  return entry;
}
