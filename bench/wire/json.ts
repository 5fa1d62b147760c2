import type { Codec, Shape } from "./codec.ts";

/** JSON as UTF-8, for which Node's buffers are the fastest way. */
export function jsonCodec<Value>(shape: Shape<Value>): Codec<Value, object> {
  return {
    name: "JSON",
    prepare: (value) => shape.toObjects(value),
    encode: (value) => Buffer.from(JSON.stringify(value)),
    decode: (bytes) => JSON.parse((bytes as Buffer).toString()) as object,
    restore: (value) => shape.fromObjects(value),
  };
}
