import { create, createFileRegistry, fromBinary, type Message, toBinary } from "@bufbuild/protobuf";
import type { MessageInitShape } from "@bufbuild/protobuf";
import {
  type DescriptorProtoSchema,
  FieldDescriptorProto_Label as Label,
  type FieldDescriptorProtoSchema,
  FieldDescriptorProto_Type as Type,
  FileDescriptorProtoSchema,
} from "@bufbuild/protobuf/wkt";
import protobufjs from "protobufjs";
import type { Codec, Shape } from "./codec.ts";
import { protobufTypes } from "./protobuf-schema.ts";

type FieldInit = MessageInitShape<typeof FieldDescriptorProtoSchema>;
type MessageInit = MessageInitShape<typeof DescriptorProtoSchema>;

const SCALARS: Readonly<Record<string, Type>> = {
  bool: Type.BOOL,
  double: Type.DOUBLE,
  int32: Type.INT32,
  string: Type.STRING,
  uint32: Type.UINT32,
};

// Files that its generator makes hold this descriptor, and nothing else at run time.
const registry = createFileRegistry(
  create(FileDescriptorProtoSchema, {
    name: "shapes.proto",
    syntax: "proto3",
    messageType: protobufTypes.map(describeMessage),
  }),
  () => undefined,
);

/** protobuf-es with messages that it has made itself. */
export function protobufEsCodec<Value>(shape: Shape<Value>): Codec<Value, Message> {
  const schema = registry.getMessage(shape.message);
  if (schema === undefined) throw new Error(`shapes.proto has no message ${shape.message}`);
  return {
    name: "protobuf-es",
    prepare: (value) => create(schema, shape.toObjects(value)),
    encode: (message) => toBinary(schema, message),
    decode: (bytes) => fromBinary(schema, bytes),
    restore: (message) => shape.fromObjects(withoutTypeNames(message)),
  };
}

function withoutTypeNames(message: Message): object {
  const text = JSON.stringify(message, (key, value: unknown) => {
    return key === "$typeName" ? undefined : value;
  });
  return JSON.parse(text) as object;
}

function describeMessage({ fieldsArray, name }: protobufjs.Type): MessageInit {
  const maps = fieldsArray.filter((field) => field instanceof protobufjs.MapField);
  return {
    name,
    field: fieldsArray.map((field) => describeField(field, name)),
    nestedType: maps.map((map) => ({
      name: entryName(map),
      options: { mapEntry: true },
      field: [scalar("key", 1, map.keyType), scalar("value", 2, map.type)],
    })),
  };
}

function describeField(field: protobufjs.Field, owner: string): FieldInit {
  if (field instanceof protobufjs.MapField) {
    const typeName = `.${owner}.${entryName(field)}`;
    return { ...scalar(field.name, field.id, ""), typeName, label: Label.REPEATED };
  }
  const label = field.repeated ? Label.REPEATED : Label.OPTIONAL;
  const init = { ...scalar(field.name, field.id, field.type), label };
  return field.resolvedType === null ? init : { ...init, typeName: `.${field.type}` };
}

/** A field of a number kind or a string; any other type is that of a message. */
function scalar(name: string, number: number, type: string) {
  return {
    name,
    number,
    jsonName: name,
    type: SCALARS[type] ?? Type.MESSAGE,
    label: Label.OPTIONAL,
  };
}

// As protoc names the message behind a map of this name, which here is one word.
function entryName({ name }: protobufjs.Field): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}Entry`;
}
