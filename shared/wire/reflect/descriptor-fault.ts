// A descriptor that comes from outside must not lead the reflective decoder astray: everything that
// it refers to must be in it, and every field must lie inside of its struct.
import type {
  Descriptor,
  FieldDescriptor,
  KindDescriptor,
  StructDescriptor,
} from "../../codegen/index.ts";
import { isNullableValue, slotSize } from "./descriptor-access.ts";

const HEADER_BYTES = 8;

/**
 * The first thing that is wrong with the contents of a descriptor of the right shape, in words;
 * undefined if nothing is.
 */
export function findDescriptorFault(descriptor: Descriptor): string | undefined {
  return new DescriptorCheck(descriptor).run();
}

class DescriptorCheck {
  readonly #descriptor: Descriptor;

  constructor(descriptor: Descriptor) {
    this.#descriptor = descriptor;
  }

  run(): string | undefined {
    const { enums, interfaces, structs, unions } = this.#descriptor;
    for (const items of [structs, unions, enums, interfaces]) {
      for (const [key, { name }] of Object.entries(items)) {
        if (key !== name) return `"${key}" is called "${name}"`;
      }
    }
    const lists = Object.values(interfaces).flatMap(({ methods }) =>
      methods.flatMap(({ params, response }) => [params, response ?? params]),
    );
    for (const struct of [...Object.values(structs), ...lists]) {
      const fault = layoutFault(struct) ?? this.#kindFault(struct.name, struct.fields);
      if (fault !== undefined) return fault;
    }
    for (const union of Object.values(unions)) {
      const fault = this.#kindFault(union.name, union.fields);
      if (fault !== undefined) return fault;
    }
    return undefined;
  }

  #kindFault(
    owner: string,
    fields: readonly { readonly name: string; readonly kind: KindDescriptor }[],
  ): string | undefined {
    for (const { name, kind } of fields) {
      const missing = this.#missing(kind);
      if (missing !== undefined) return `${owner}.${name} refers to "${missing}", which is missing`;
    }
    return undefined;
  }

  /** The name that a type refers to and that nothing has. */
  #missing(kind: KindDescriptor): string | undefined {
    const { enums, interfaces, structs, unions } = this.#descriptor;
    switch (kind.type) {
      case "array":
        return this.#missing(kind.element);
      case "map":
        return this.#missing(kind.key) ?? this.#missing(kind.value);
      case "struct":
        return Object.hasOwn(structs, kind.struct) ? undefined : kind.struct;
      case "union":
        return Object.hasOwn(unions, kind.union) ? undefined : kind.union;
      case "enum":
        return Object.hasOwn(enums, kind.enum) ? undefined : kind.enum;
      case "endpoint":
        return Object.hasOwn(interfaces, kind.interface) ? undefined : kind.interface;
      case "primitive":
      case "string":
      case "handle":
        return undefined;
    }
  }
}

function layoutFault(struct: StructDescriptor): string | undefined {
  const { fields, name, numBytes, versions } = struct;
  if (versions[0]?.version !== 0) return `${name} has no version 0`;
  for (const [index, { version, numBytes: size }] of versions.entries()) {
    const before = versions[index - 1];
    if (size < HEADER_BYTES || size % 8 !== 0)
      return `${name} has ${size} bytes in version ${version}`;
    if (before !== undefined && (version <= before.version || size < before.numBytes)) {
      return `the versions of ${name} do not rise`;
    }
  }
  if (versions.at(-1)?.numBytes !== numBytes)
    return `${name} is not as large as its newest version`;
  const stray = fields.find((field) => !liesInside(field, struct));
  return stray && `${name}.${stray.name} does not lie inside of its struct`;
}

function liesInside(field: FieldDescriptor, { versions }: StructDescriptor): boolean {
  const size = versions.findLast(({ version }) => version <= field.minVersion)?.numBytes ?? 0;
  const room = size - HEADER_BYTES;
  return (
    field.offset + slotSize(field.kind) <= room &&
    (field.flag !== undefined) === isNullableValue(field.kind) &&
    (field.flag?.offset ?? 0) < room
  );
}
