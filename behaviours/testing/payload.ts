// Values at rest: what generated code writes without a message around it, and how it reads that.
import { strict as assert } from "node:assert";
import { toHex } from "../../shared/base/index.ts";
import {
  Decoder,
  EncodeError,
  type EncodeErrorCode,
  Encoder,
  type Handle,
  ValidationError,
  type ValidationErrorCode,
} from "../../shared/wire/index.ts";

/** The generated functions of one type. */
export interface Codec<T> {
  readonly encode: (encoder: Encoder, value: T) => number;
  readonly decode: (decoder: Decoder) => T;
}

/** A value as bytes, and the handles that they refer to. */
export interface Written {
  readonly bytes: Uint8Array;
  readonly handles: readonly Handle[];
}

/** The codec of a union that stands alone, in 16 bytes of its own. */
export function unionCodec<T>(
  encode: (encoder: Encoder, at: number, value: T) => void,
  decode: (decoder: Decoder, at: number) => T,
): Codec<T> {
  return {
    encode: (encoder, value) => {
      const at = encoder.unionBlock();
      encode(encoder, at, value);
      return at;
    },
    decode: (decoder) => decode(decoder, decoder.unionBlock(decoder.payloadStart)),
  };
}

/** Writes a value. Throws EncodeError for one that no receiver would take. */
export function write<T>({ encode }: Pick<Codec<T>, "encode">, value: T): Written {
  const encoder = Encoder.beginPayload();
  try {
    encode(encoder, value);
  } catch (error) {
    encoder.abandon();
    throw error;
  }
  const { handles } = encoder;
  // A copy of its own, so that tests may change it.
  return { bytes: new Uint8Array(encoder.finish()), handles };
}

/** Reads and validates a value. Throws ValidationError. */
export function read<T>({ decode }: Pick<Codec<T>, "decode">, { bytes, handles }: Written): T {
  return decode(new Decoder(bytes, 0, bytes.length, handles));
}

/** Asserts that a value takes exactly `size` bytes and comes back as it was; returns the bytes. */
export function assertRoundTrip<T>(codec: Codec<T>, value: T, size: number): Uint8Array {
  const written = write(codec, value);
  assert.equal(written.bytes.length, size);
  assert.deepEqual(read(codec, written), value);
  return written.bytes;
}

/** Asserts that reading fails with exactly this error. */
export function assertInvalid<T>(
  codec: Pick<Codec<T>, "decode">,
  bytes: Uint8Array,
  code: ValidationErrorCode,
): void {
  const isExpected = (error: unknown) => error instanceof ValidationError && error.code === code;
  assert.throws(() => read(codec, { bytes, handles: [] }), isExpected);
}

/** Asserts that a sender refuses the value with exactly this error, which names `field`. */
export function assertRefused<T>(
  codec: Pick<Codec<T>, "encode">,
  value: T,
  code: EncodeErrorCode,
  field: string,
): void {
  assert.throws(() => write(codec, value), isRefusal(code, field));
}

/** Tells the error of a sender that refuses a value. */
export function isRefusal(code: EncodeErrorCode, field: string): (error: unknown) => boolean {
  return (error) => error instanceof EncodeError && error.code === code && error.field === field;
}

/** Text that is the same for values of the same content, as long as they hold no handles. */
export function keyOf<T>(codec: Pick<Codec<T>, "encode">, value: T): string {
  return toHex(write(codec, value).bytes);
}

/** A copy of `bytes` in which `change` has written. */
export function changed(bytes: Uint8Array, change: (view: DataView) => void): Uint8Array {
  const copy = new Uint8Array(bytes);
  change(viewOf(copy));
  return copy;
}

/** A view of the bytes, to look at or to change them. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}
