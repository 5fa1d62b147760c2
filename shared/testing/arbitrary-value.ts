// For property tests: random values of described types, in the form that plainValue gives.
import fc from "fast-check";
import type { Descriptor, KindDescriptor, StructDescriptor } from "../codegen/index.ts";
import { enumOf, structOf, unionOf } from "../wire/index.ts";

const PRIMITIVES = {
  bool: fc.boolean(),
  int8: fc.integer({ min: -128, max: 127 }),
  uint8: fc.integer({ min: 0, max: 255 }),
  int16: fc.integer({ min: -32768, max: 32767 }),
  uint16: fc.integer({ min: 0, max: 65535 }),
  int32: fc.integer(),
  uint32: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
  int64: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  uint64: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
  float: fc.float(),
  double: fc.double(),
} as const;

/** Arrays and maps hold this many elements at most. */
const MAX_ELEMENTS = 10;

/**
 * Values of a struct; references nest at most `depth` deep where the types allow it. Handles and
 * endpoints are 0, or null where they may be: whoever encodes the value puts real ones there.
 * Enums without values get none of their type, so that such a value cannot be sent.
 */
export function arbitraryStruct(
  descriptor: Descriptor,
  struct: StructDescriptor,
  depth = 4,
): fc.Arbitrary<Record<string, unknown>> {
  const fields: [string, fc.Arbitrary<unknown>][] = struct.fields.map(({ name, kind }) => [
    name,
    arbitraryOf(descriptor, kind, depth),
  ]);
  return fc.record(Object.fromEntries(fields));
}

function arbitraryOf(
  descriptor: Descriptor,
  kind: KindDescriptor,
  depth: number,
): fc.Arbitrary<unknown> {
  if (!kind.nullable) return arbitraryValue(descriptor, kind, depth);
  if (depth <= 0) return fc.constant(null);
  return fc.option(arbitraryValue(descriptor, kind, depth), { nil: null });
}

function arbitraryValue(
  descriptor: Descriptor,
  kind: KindDescriptor,
  depth: number,
): fc.Arbitrary<unknown> {
  const inner = (part: KindDescriptor) => arbitraryOf(descriptor, part, depth - 1);
  switch (kind.type) {
    case "primitive":
      return PRIMITIVES[kind.name];
    case "string":
      return fc.string({ unit: "binary", maxLength: 60 });
    case "enum":
      return arbitraryEnumValue(descriptor, kind.enum);
    case "struct":
      return arbitraryStruct(descriptor, structOf(descriptor, kind.struct), depth - 1);
    case "array":
      return arbitraryArray(descriptor, kind, depth);
    case "map": {
      if (depth <= 0) return fc.constant(null).map(() => new Map());
      const entry = fc.tuple(inner(kind.key), inner(kind.value));
      return fc.array(entry, { maxLength: MAX_ELEMENTS }).map((entries) => new Map(entries));
    }
    case "union":
      return arbitraryUnion(descriptor, kind.union, depth);
    case "handle":
    case "endpoint":
      return fc.constant(0);
  }
}

function arbitraryEnumValue(descriptor: Descriptor, name: string): fc.Arbitrary<number> {
  const { native, values } = enumOf(descriptor, name);
  if (values.length === 0) return native ? fc.integer() : fc.constant(0);
  return fc.constantFrom(...values.map(({ value }) => value));
}

function arbitraryUnion(
  descriptor: Descriptor,
  name: string,
  depth: number,
): fc.Arbitrary<unknown> {
  const { fields } = unionOf(descriptor, name);
  // The first member must lead to an end, or a union that holds itself would never be built.
  const members = fields.slice(0, depth <= 0 ? 1 : undefined);
  return fc.oneof(
    ...members.map((member) =>
      fc.record({
        tag: fc.constant(member.name),
        value: arbitraryOf(descriptor, member.kind, depth - 1),
      }),
    ),
  );
}

function arbitraryArray(
  descriptor: Descriptor,
  kind: Extract<KindDescriptor, { type: "array" }>,
  depth: number,
): fc.Arbitrary<unknown> {
  const { element, length } = kind;
  const size =
    length === undefined ? { maxLength: MAX_ELEMENTS } : { minLength: length, maxLength: length };
  if (element.type === "primitive" && element.name === "uint8" && !element.nullable) {
    return fc.uint8Array(size);
  }
  if (depth <= 0 && length === undefined) return fc.constant(null).map(() => []);
  return fc.array(arbitraryOf(descriptor, element, depth - 1), size);
}
