// Known bytes, through generated code in both directions.
import { describe, expect, it } from "vitest";
import { fromHex, toHex } from "../base/index.ts";
import { Decoder, Encoder, type Handle, readMessageHeader } from "../wire/index.ts";
import {
  createArrs,
  createOpt,
  createPacked,
  createPrims,
  createUnions,
  createWithMap,
  decodeArrs,
  decodeHandles,
  decodeOpt,
  decodePacked,
  decodePrims,
  decodeUnionArray,
  decodeUnions,
  decodeWithMap,
  encodeArrs,
  encodeHandles,
  encodeOpt,
  encodePacked,
  encodePrims,
  encodeUnionArray,
  encodeUnions,
  encodeWithMap,
  type Empty,
  Header,
} from "./testdata/gen/vectors.mojom.ts";
import { PendingReceiver } from "../bindings/index.ts";
import { createMessagePipe } from "../system/index.ts";

interface Vector<T> {
  readonly name: string;
  readonly value: T;
  readonly encode: (e: Encoder, value: T) => number;
  readonly decode: (d: Decoder) => T;
  readonly hex: string;
}

/** A vector with its type forgotten: what was written, what was read back, and what was expected. */
function vector<T>({ name, value, encode, decode, hex }: Vector<T>) {
  const e = Encoder.beginPayload();
  encode(e, value);
  const bytes = e.finish();
  const back: unknown = decode(new Decoder(bytes, 0, bytes.length));
  return { name, written: toHex(bytes), back, value, hex: hex.replaceAll(/\s/g, "") };
}

const PACKED = createPacked({ a: -1, b: true, c: 0x01020304, s: "hi", d: true });
const PACKED_HEX = `1800000000000000 ff03000004030201 0800000000000000 0a00000002000000
  6869000000000000`;

const VECTORS = [
  vector({
    name: "struct with shared bits",
    value: PACKED,
    encode: encodePacked,
    decode: decodePacked,
    hex: PACKED_HEX,
  }),
  vector({
    name: "numbers in the gaps of others",
    value: createPrims({ b1: true, h: -2, b2: true, l: -3n, c: 4, d: 1 }),
    encode: encodePrims,
    decode: decodePrims,
    hex: "2000000000000000 0304feff00000000 fdffffffffffffff 000000000000f03f",
  }),
  vector({
    name: "nullable values, an absent enum holding its lowest value",
    value: createOpt({ i: 7 }),
    encode: encodeOpt,
    decode: decodeOpt,
    hex: "1800000000000000 0100000007000000 0300000000000000",
  }),
  vector({
    name: "arrays of bits, of nullable values and of nullable strings",
    value: createArrs({
      bools: [true, false, true],
      ints: [1, null, 3],
      maybes: [true, null, false],
      texts: ["a", null],
    }),
    encode: encodeArrs,
    decode: decodeArrs,
    hex: `2800000000000000 2000000000000000 2800000000000000 3800000000000000 4000000000000000
      0900000003000000 0500000000000000 1800000003000000 0500000001000000 0000000003000000
      0a00000003000000 0501000000000000 1800000002000000 1000000000000000 0000000000000000
      0900000001000000 6100000000000000`,
  }),
  vector({
    name: "map",
    value: createWithMap({
      m: new Map([
        ["k", 1],
        ["kk", 2],
      ]),
    }),
    encode: encodeWithMap,
    decode: decodeWithMap,
    hex: `1000000000000000 0800000000000000 1800000000000000 1000000000000000 4000000000000000
      1800000002000000 1000000000000000 1800000000000000 0900000001000000 6b00000000000000
      0a00000002000000 6b6b000000000000 1000000002000000 0100000002000000`,
  }),
  vector({
    name: "unions: with an object, null, and one inside the other",
    value: createUnions({
      u: { tag: "s", value: "x" },
      v: null,
      w: { tag: "n", value: { tag: "b", value: true } },
    }),
    encode: encodeUnions,
    decode: decodeUnions,
    hex: `3800000000000000 1000000001000000 2800000000000000 0000000000000000 0000000000000000
      1000000002000000 1800000000000000 0900000001000000 7800000000000000 1000000000000000
      0100000000000000`,
  }),
  vector({
    name: "array of nullable unions",
    value: { list: [{ tag: "i" as const, value: 9 }, null] },
    encode: encodeUnionArray,
    decode: decodeUnionArray,
    hex: `1000000000000000 0800000000000000
      2800000002000000 1000000000000000 0900000000000000 0000000000000000 0000000000000000`,
  }),
];

describe("byte vectors", () => {
  it.each(VECTORS)("$name", ({ back, hex, value, written }) => {
    expect(written).toBe(hex);
    expect(back).toEqual(value);
  });

  it("handles in visiting order, an absent remote as the invalid index", () => {
    const [first, second] = createMessagePipe();
    const e = Encoder.beginPayload();
    const receiver = new PendingReceiver<Empty>(second);
    encodeHandles(e, { h: first, remote: null, receiver });
    const { handles } = e;
    const bytes = e.finish();
    expect(toHex(bytes)).toBe("180000000000000000000000ffffffff0000000001000000");
    expect(handles).toEqual([first, second]);
    const decoded = decodeHandles(new Decoder(bytes, 0, bytes.length, handles));
    expect(decoded.h).toBe(first);
    expect(decoded.remote).toBeNull();
    expect(decoded.receiver.passHandle()).toBe(second);
    for (const handle of [first, second] satisfies Handle[]) handle.close();
  });

  it("request with a header of version 1", () => {
    const sent: Uint8Array[] = [];
    const caller = Header.createCaller({
      begin: (name, flags, headerVersion) => {
        return Encoder.begin({ interfaceId: 0, name, flags, requestId: 9, headerVersion });
      },
      abandon: (e) => e.abandon(),
      send: () => expect.unreachable("the method has a response"),
      sendForResponse: (e) => {
        sent.push(e.finish());
        return new Promise(() => {});
      },
    });
    void caller.call(PACKED);
    const [bytes = new Uint8Array()] = sent;
    const header = "2000000001000000 0000000007000000 0100000000000000 0900000000000000";
    const params = "1000000000000000 0800000000000000";
    expect(toHex(bytes)).toBe((header + params + PACKED_HEX).replaceAll(/\s/g, ""));
    expect(readMessageHeader(bytes)).toMatchObject({ version: 1, name: 7, requestId: 9 });
  });

  it("reads what it wrote from the middle of a buffer", () => {
    const bytes = fromHex(`0000000000000000${PACKED_HEX.replaceAll(/\s/g, "")}`);
    expect(decodePacked(new Decoder(bytes, 8, bytes.length))).toEqual(PACKED);
  });
});
