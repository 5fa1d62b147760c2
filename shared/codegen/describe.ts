import { isNullableValue, nativeHandleStruct } from "../mojom/index.ts";
import type { Enum, Interface, Kind, Method, Module, Struct, Union } from "../mojom/index.ts";
import { DESCRIPTOR_SCHEMA } from "./descriptor.ts";
import type {
  Descriptor,
  EnumDescriptor,
  FieldDescriptor,
  InterfaceDescriptor,
  KindDescriptor,
  MethodDescriptor,
  StructDescriptor,
  UnionDescriptor,
} from "./descriptor.ts";

/** Describes modules and everything that they import, so that the result refers to nothing outside. */
export function describe(modules: Iterable<Module>): Descriptor {
  return mergeDescriptors(...Array.from(withImports(modules), describeOne));
}

/** What a module defines itself. */
function describeOne(module: Module): Descriptor {
  const structs = module.structs.flatMap(withNativeHandle);
  return {
    schema: DESCRIPTOR_SCHEMA,
    structs: byName(structs.map(describeStruct)),
    unions: byName(module.unions.map(describeUnion)),
    enums: byName(enumsOf(module).map(describeEnum)),
    interfaces: byName(module.interfaces.map(describeInterface)),
  };
}

/** The definitions of all; of several under one name that of the last descriptor counts. */
export function mergeDescriptors(...descriptors: readonly Descriptor[]): Descriptor {
  const all = <T>(part: (descriptor: Descriptor) => Readonly<Record<string, T>>) => {
    return Object.fromEntries(descriptors.flatMap((each) => Object.entries(part(each))));
  };
  return {
    schema: DESCRIPTOR_SCHEMA,
    structs: all(({ structs }) => structs),
    unions: all(({ unions }) => unions),
    enums: all(({ enums }) => enums),
    interfaces: all(({ interfaces }) => interfaces),
  };
}

/** One full name that two files give to different things. */
export interface NameClash {
  readonly name: string;
  readonly paths: readonly [string, string];
}

/**
 * The full names of which a descriptor of these modules would have to leave one meaning out. Files
 * that do not import each other may have such names; the same definition twice is none.
 */
export function findClashes(modules: Iterable<Module>): NameClash[] {
  const clashes: NameClash[] = [];
  const seen = new Map<string, { readonly path: string; readonly text: string }>();
  for (const module of withImports(modules)) {
    const { structs, unions, enums, interfaces } = describeOne(module);
    for (const [name, item] of [structs, unions, enums, interfaces].flatMap(Object.entries)) {
      const found = { path: module.path, text: JSON.stringify(item) };
      const earlier = seen.get(name) ?? found;
      seen.set(name, earlier);
      if (earlier.text !== found.text) clashes.push({ name, paths: [earlier.path, found.path] });
    }
  }
  return clashes;
}

// Unlike assignments, entries also hold for a name such as __proto__.
function byName<T extends { readonly name: string }>(items: readonly T[]): Record<string, T> {
  return Object.fromEntries(items.map((item) => [item.name, item]));
}

/** The modules and all that they import, directly or not, each once. */
export function withImports(modules: Iterable<Module>): Set<Module> {
  const all = new Set<Module>(modules);
  // A set's iteration also visits what is added during it.
  for (const module of all) {
    for (const imported of module.imports) all.add(imported);
  }
  return all;
}

/** All enums of a module, nested ones included. */
export function enumsOf(module: Module): Enum[] {
  const owners = [...module.structs.flatMap(withNativeHandle), ...module.interfaces];
  return [...module.enums, ...owners.flatMap((owner) => owner.enums)];
}

/** A struct and, if it is native, the struct of its attached handles. */
export function withNativeHandle(struct: Struct): Struct[] {
  const handle = nativeHandleStruct(struct);
  return handle === undefined ? [struct] : [struct, handle];
}

function describeStruct({ fullName, layout }: Struct): StructDescriptor {
  const { numBytes, versions } = layout;
  const fields = layout.fields.map(({ field, offset, bit, flag, minVersion }): FieldDescriptor => ({
    name: field.name,
    kind: describeKind(field.kind),
    ordinal: field.ordinal,
    offset,
    bit,
    ...(flag && { flag }),
    minVersion,
  }));
  return { name: fullName, numBytes, versions, fields };
}

/** The kind of a union's member as it travels: the format has no place for a null number there. */
export function presentKind(kind: Kind): Kind {
  return isNullableValue(kind) ? { ...kind, nullable: false } : kind;
}

function describeUnion({ fullName, fields, extensible, defaultField }: Union): UnionDescriptor {
  return {
    name: fullName,
    fields: fields.map(({ name, tag, kind }) => {
      return { name, tag, kind: describeKind(presentKind(kind)) };
    }),
    extensible,
    ...(defaultField && { defaultTag: defaultField.tag }),
  };
}

function describeEnum({
  fullName,
  values,
  extensible,
  native,
  defaultValue,
}: Enum): EnumDescriptor {
  return {
    name: fullName,
    values: values.map(({ name, value }) => ({ name, value })),
    extensible,
    native,
    ...(defaultValue && { defaultValue: defaultValue.value }),
  };
}

function describeInterface({ fullName, version, methods }: Interface): InterfaceDescriptor {
  return { name: fullName, version, methods: methods.map(describeMethod) };
}

function describeMethod(method: Method): MethodDescriptor {
  const { name, ordinal, sync, minVersion, params, response } = method;
  return {
    name,
    ordinal,
    sync,
    minVersion,
    params: describeStruct(params),
    ...(response && { response: describeStruct(response) }),
  };
}

function describeKind(kind: Kind): KindDescriptor {
  const { nullable } = kind;
  switch (kind.type) {
    case "primitive":
    case "string":
    case "handle":
      return kind;
    case "endpoint": {
      const { role, associated } = kind;
      return { type: "endpoint", role, associated, interface: kind.interface.fullName, nullable };
    }
    case "array": {
      const length = kind.length === undefined ? {} : { length: kind.length };
      return { type: "array", element: describeKind(kind.element), ...length, nullable };
    }
    case "map": {
      const [key, value] = [describeKind(kind.key), describeKind(kind.value)];
      return { type: "map", key, value, nullable };
    }
    case "struct":
      return { type: "struct", struct: kind.struct.fullName, nullable };
    case "union":
      return { type: "union", union: kind.union.fullName, nullable };
    case "enum":
      return { type: "enum", enum: kind.enum.fullName, nullable };
  }
}
