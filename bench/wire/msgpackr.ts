import { Packr } from "msgpackr";
import type { Codec, Shape } from "./codec.ts";

/** msgpackr as its `pack` and `unpack` are: standard MessagePack, maps as objects. */
export function msgpackrCodec<Value>(shape: Shape<Value>): Codec<Value, object> {
  const packr = new Packr({ useRecords: false });
  return {
    name: "msgpackr",
    prepare: (value) => shape.toObjects(value),
    encode: (value) => packr.pack(value),
    decode: (bytes) => packr.unpack(bytes) as object,
    restore: (value) => shape.fromObjects(value),
  };
}

/** msgpackr at its fastest: records, whose structures both sides share, and maps as maps. */
export function msgpackrRecordsCodec<Value>(): Codec<Value, Value> {
  const packr = new Packr({ structures: [] });
  return {
    name: "msgpackr records",
    prepare: (value) => value,
    encode: (value) => packr.pack(value),
    decode: (bytes) => packr.unpack(bytes) as Value,
    restore: (value) => value,
  };
}
