import { readFileSync } from "node:fs";
import { z } from "zod";
import { type Descriptor, DESCRIPTOR_SCHEMA } from "../../shared/codegen/index.ts";
import { HANDLE_NAMES, PRIMITIVE_NAMES } from "../../shared/mojom/index.ts";
import { findDescriptorFault } from "../../shared/wire/index.ts";

/** A descriptor file that cannot be used. */
export class DescriptorFileError extends Error {
  override readonly name = "DescriptorFileError";
}

const uint32 = z.int().min(0).max(0xffffffff);
const int32 = z.int32();
const nullable = z.boolean();

const primitive = z.enum(PRIMITIVE_NAMES);
const handle = z.enum(HANDLE_NAMES);

const kind = z.discriminatedUnion("type", [
  z.object({ type: z.literal("primitive"), name: primitive, nullable }),
  z.object({ type: z.literal("string"), nullable }),
  z.object({ type: z.literal("handle"), handle, nullable }),
  z.object({
    type: z.literal("endpoint"),
    role: z.enum(["remote", "receiver"]),
    associated: z.boolean(),
    interface: z.string(),
    nullable,
  }),
  z.object({
    type: z.literal("array"),
    get element() {
      return kind;
    },
    length: uint32.exactOptional(),
    nullable,
  }),
  z.object({
    type: z.literal("map"),
    get key() {
      return kind;
    },
    get value() {
      return kind;
    },
    nullable,
  }),
  z.object({ type: z.literal("struct"), struct: z.string(), nullable }),
  z.object({ type: z.literal("union"), union: z.string(), nullable }),
  z.object({ type: z.literal("enum"), enum: z.string(), nullable }),
]);

const bit = z.int().min(0).max(7);
const field = z.object({
  name: z.string(),
  kind,
  ordinal: uint32,
  offset: uint32,
  bit,
  flag: z.object({ offset: uint32, bit }).exactOptional(),
  minVersion: uint32,
});
const struct = z.object({
  name: z.string(),
  numBytes: uint32,
  versions: z.array(z.object({ version: uint32, numBytes: uint32 })),
  fields: z.array(field),
});
const union = z.object({
  name: z.string(),
  fields: z.array(z.object({ name: z.string(), tag: uint32, kind })),
  extensible: z.boolean(),
  defaultTag: uint32.exactOptional(),
});
const enumeration = z.object({
  name: z.string(),
  values: z.array(z.object({ name: z.string(), value: int32 })),
  extensible: z.boolean(),
  native: z.boolean(),
  defaultValue: int32.exactOptional(),
});
const method = z.object({
  name: z.string(),
  ordinal: uint32,
  sync: z.boolean(),
  minVersion: uint32,
  params: struct,
  response: struct.exactOptional(),
});
const descriptor = z.object({
  schema: z.literal(DESCRIPTOR_SCHEMA),
  structs: z.record(z.string(), struct),
  unions: z.record(z.string(), union),
  enums: z.record(z.string(), enumeration),
  interfaces: z.record(
    z.string(),
    z.object({ name: z.string(), version: uint32, methods: z.array(method) }),
  ),
});

/**
 * Reads what `mojom describe` has printed, from whomever it comes.
 * @throws DescriptorFileError if it is not a descriptor, contradicts itself, or is of a newer schema
 */
export function readDescriptorFile(path: string): Descriptor {
  const json = parseJson(path);
  const { data: versioned } = z.object({ schema: z.number() }).safeParse(json);
  if (versioned !== undefined && versioned.schema > DESCRIPTOR_SCHEMA) {
    const known = `schema ${versioned.schema}; this version reads up to ${DESCRIPTOR_SCHEMA}`;
    throw new DescriptorFileError(`${path} is of ${known}. Use a newer Mojoscope.`);
  }
  const { data, error } = parseShape(path, json);
  if (data === undefined) {
    throw new DescriptorFileError(`${path} is not a descriptor: ${z.prettifyError(error)}`);
  }
  const fault = findDescriptorFault(data);
  if (fault !== undefined) throw new DescriptorFileError(`${path} contradicts itself: ${fault}.`);
  return data;
}

function parseShape(path: string, json: unknown) {
  try {
    return descriptor.safeParse(json);
  } catch (error) {
    // What is nested without end leaves no room on the stack.
    if (!(error instanceof RangeError)) throw error;
    throw new DescriptorFileError(`${path} is not a descriptor: its types nest too deep.`);
  }
}

function parseJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new DescriptorFileError(`${path} cannot be read as JSON: ${why}.`);
  }
}
