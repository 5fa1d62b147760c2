import { Decoder, MessageBytes, Encoder, readMessageHeader } from "../../shared/wire/index.ts";
import type { Codec } from "./codec.ts";

/** A request, as a call with a response sends it: header version 1. */
const HEADER = { interfaceId: 0, name: 7, flags: 1, headerVersion: 1, requestId: 1 } as const;

/**
 * This project: a whole message, header included, through generated code, validated as it is read.
 * It does what the bindings do with one, short of sending it.
 */
export function mojoCodec<Value>(
  encode: (e: Encoder, value: Value) => number,
  decode: (d: Decoder) => Value,
): Codec<Value, Value> {
  return {
    name: "mojoscope",
    prepare: (value) => value,
    encode: (value) => {
      const e = Encoder.begin(HEADER);
      encode(e, value);
      return e.finish();
    },
    decode: (bytes) => {
      const message = MessageBytes.of(bytes);
      return decode(Decoder.forMessage(message, readMessageHeader(message)));
    },
    restore: (value) => value,
  };
}
