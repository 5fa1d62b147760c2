import type { Message } from "protobufjs";
import type { Codec, Shape } from "./codec.ts";
import { protobufType } from "./protobuf-schema.ts";

/** protobufjs with the code that it makes of a schema at run time. */
export function protobufjsCodec<Value>(shape: Shape<Value>): Codec<Value, Message> {
  const type = protobufType(shape.message);
  return {
    name: "protobufjs",
    prepare: (value) => type.fromObject(shape.toObjects(value)),
    encode: (message) => type.encode(message).finish(),
    decode: (bytes) => type.decode(bytes),
    restore: (message) => shape.fromObjects(type.toObject(message, { defaults: true })),
  };
}
