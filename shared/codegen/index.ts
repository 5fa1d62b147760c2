export {
  describe,
  findClashes,
  mergeDescriptors,
  type NameClash,
  withImports,
} from "./describe.ts";
export {
  type Descriptor,
  DESCRIPTOR_SCHEMA,
  type EnumDescriptor,
  type FieldDescriptor,
  type InterfaceDescriptor,
  type KindDescriptor,
  type MethodDescriptor,
  type StructDescriptor,
  type UnionDescriptor,
  type UnionFieldDescriptor,
} from "./descriptor.ts";
export { propertyNamesOf } from "./typescript/identifiers.ts";
export { generateModule } from "./typescript/generate-module.ts";
export type { GenerateOptions } from "./typescript/module-writer.ts";
export { checkTypeMap, parseTypeMap, type TypeMap, TypeMapError } from "./typescript/type-map.ts";
