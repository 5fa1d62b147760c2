// Byte vectors of whole payloads, through the reflective encoder and decoder.
import { describe, expect, it } from "vitest";
import { fromHex, toHex } from "../base/index.ts";
import { Encoder } from "./encoder.ts";
import type { Handle } from "./handle.ts";
import { MessageFlags } from "./message-header.ts";
import { decodeMessage } from "./reflect/decode-message.ts";
import { structOf } from "./reflect/descriptor-access.ts";
import { encodeStruct } from "./reflect/encode-value.ts";
import { plainValue } from "./reflect/plain-value.ts";
import { describeText } from "./testing/describe-text.ts";

const descriptor = describeText(`
  module t;
  struct P { int8 a; bool b; int32 c; string? s; bool d; };
  struct Prims { bool b1; int16 h; bool b2; int64 l; uint8 c; double d; };
  enum E { A = 3, B = 5 };
  struct Opt { int32? i; bool? b; E? e; };
  struct Arrs { array<bool> a; array<int32?> b; array<bool?> c; array<string?> d; };
  struct Dict { map<string, int32> m; };
  union U2 { bool b; };
  union U { int32 i; string s; U2 n; };
  struct Unions { U u; U? v; U w; };
  struct UnionArray { array<U?> a; };
  struct Handles { handle a; pending_remote<I>? b; pending_receiver<I> c; };
  struct Four { int32 a; int32 b; int32 c; int32 d; };
  struct TwoFours { Four x; Four y; };
  union Pod { int8 a; int32 b; };
  struct PodArray { array<Pod> a; };
  union Text { string s; };
  struct TextArray { array<Text> a; };
  struct Byte { int8 b; };
  union Boxed { Byte s; map<string, int8> m; };
  struct HasBoxed { Boxed u; };
  struct DictOfUnions { map<string, Pod> m; };
  union Outer { Pod inner; };
  struct HasOuter { Outer u; };
  interface I {
    P(P v); Prims(Prims v); Opt(Opt v); Arrs(Arrs v); Dict(Dict v); Unions(Unions v);
    UnionArray(UnionArray v); Handles(Handles v);
  };
`);

const handle = (): Handle => ({ handleType: "message_pipe", close: () => {} });
const carrier = () => ({ version: 0, passHandle: handle });

interface Vector {
  readonly struct: string;
  readonly value: unknown;
  readonly hex: string;
}

const VECTORS: readonly Vector[] = [
  {
    struct: "P",
    value: { a: -1, b: true, c: 0x01020304, s: "hi", d: true },
    hex: "1800000000000000 ff03000004030201 0800000000000000 0a00000002000000 6869000000000000",
  },
  {
    struct: "Prims",
    value: { b1: true, h: -2, b2: true, l: -3n, c: 4, d: 1 },
    hex: "2000000000000000 0304feff00000000 fdffffffffffffff 000000000000f03f",
  },
  {
    struct: "Opt",
    value: { i: 7, b: null, e: null },
    hex: "1800000000000000 0100000007000000 0300000000000000",
  },
  {
    struct: "Arrs",
    value: { a: [true, false, true], b: [1, null, 3], c: [true, null, false], d: ["a", null] },
    hex: `2800000000000000 2000000000000000 2800000000000000 3800000000000000 4000000000000000
      0900000003000000 0500000000000000 1800000003000000 0500000001000000 0000000003000000
      0a00000003000000 0501000000000000 1800000002000000 1000000000000000 0000000000000000
      0900000001000000 6100000000000000`,
  },
  {
    struct: "Dict",
    value: {
      m: new Map([
        ["k", 1],
        ["kk", 2],
      ]),
    },
    hex: `1000000000000000 0800000000000000 1800000000000000 1000000000000000 4000000000000000
      1800000002000000 1000000000000000 1800000000000000 0900000001000000 6b00000000000000
      0a00000002000000 6b6b000000000000 1000000002000000 0100000002000000`,
  },
  {
    struct: "Unions",
    value: {
      u: { tag: "s", value: "x" },
      v: null,
      w: { tag: "n", value: { tag: "b", value: true } },
    },
    hex: `3800000000000000 1000000001000000 2800000000000000 0000000000000000 0000000000000000
      1000000002000000 1800000000000000 0900000001000000 7800000000000000 1000000000000000
      0100000000000000`,
  },
  {
    struct: "UnionArray",
    value: { a: [{ tag: "i", value: 9 }, null] },
    hex: `1000000000000000 0800000000000000
      2800000002000000 1000000000000000 0900000000000000 0000000000000000 0000000000000000`,
  },
];

/** Encodes the one parameter of the method that is called like the parameter's struct. */
function encodeCall(struct: string, value: unknown): Encoder {
  const encoder = Encoder.beginPayload();
  encodeStruct(encoder, descriptor, structOf(descriptor, `t.${struct}`), value);
  return encoder;
}

/** A one-way call of the method named like `struct`, around a payload of that struct. */
function messageAround(struct: string, payload: Uint8Array): Uint8Array {
  const method = descriptor.interfaces["t.I"]?.methods.find(({ name }) => name === struct);
  const encoder = Encoder.begin({ name: method?.ordinal ?? -1, flags: 0, headerVersion: 0 });
  const params = encoder.struct(16, 0);
  encoder.pointer(params + 8, encoder.endStruct(params) + 16);
  const header = encoder.finish();
  const message = new Uint8Array(header.length + payload.length);
  message.set(header);
  message.set(payload, header.length);
  return message;
}

describe("payload vectors", () => {
  it.each(VECTORS)("encode $struct", ({ struct, value, hex }) => {
    expect(toHex(encodeCall(struct, value).finish())).toBe(hex.replaceAll(/\s/gu, ""));
  });

  it.each(VECTORS)("decode $struct", ({ struct, value, hex }) => {
    const decoded = decodeMessage(descriptor, "t.I", messageAround(struct, fromHex(hex)));
    expect(decoded.verdict).toBe("PASS");
    expect(decoded.payload && plainValue(decoded.payload)).toEqual({ v: value });
  });

  const HANDLES = "1800000000000000 00000000ffffffff 0000000001000000";

  it("encode Handles", () => {
    const [first, second] = [handle(), handle()];
    const receiver = { version: 0, passHandle: () => second };
    const encoder = encodeCall("Handles", { a: first, b: null, c: receiver });
    expect(encoder.handles).toEqual([first, second]);
    expect(toHex(encoder.finish())).toBe(HANDLES.replaceAll(" ", ""));
  });

  it("decode Handles", () => {
    const message = messageAround("Handles", fromHex(HANDLES));
    const decoded = decodeMessage(descriptor, "t.I", message, { handleCount: 2 });
    expect(decoded.payload && plainValue(decoded.payload)).toEqual({ v: { a: 0, b: null, c: 1 } });
  });

  it("write a V1 request header", () => {
    const encoder = Encoder.begin({
      name: 7,
      flags: MessageFlags.ExpectsResponse,
      requestId: 9,
      headerVersion: 1,
    });
    expect(toHex(encoder.finish(), " ")).toBe(
      "20 00 00 00 01 00 00 00 00 00 00 00 07 00 00 00 01 00 00 00 00 00 00 00 09 00 00 00 00 00 00 00",
    );
  });
});

describe("sizes of values behind a pointer or in a union", () => {
  const four = { a: 1, b: 2, c: 3, d: 4 };
  const pod = { tag: "b", value: 1 };
  const SLOT = 8;
  const STRUCT_HEADER = 8;
  const INLINE_UNION = 16;
  const map = (value: unknown) =>
    new Map([
      ["1", value],
      ["2", value],
    ]);

  it.each([
    ["four int32", "Four", four, 24],
    ["two such children", "TwoFours", { x: four, y: four }, 72],
    ["array of two unions of numbers", "PodArray", { a: [pod, pod] }, STRUCT_HEADER + SLOT + 40],
    [
      "array of two unions of five letters",
      "TextArray",
      {
        a: [
          { tag: "s", value: "hello" },
          { tag: "s", value: "world" },
        ],
      },
      STRUCT_HEADER + SLOT + 72,
    ],
    ["union of a struct", "HasBoxed", { u: { tag: "s", value: { b: 1 } } }, STRUCT_HEADER + 32],
    ["union of a map", "HasBoxed", { u: { tag: "m", value: map(1) } }, STRUCT_HEADER + 112],
    ["map of unions", "DictOfUnions", { m: map(pod) }, STRUCT_HEADER + SLOT + 120],
    [
      "union in union",
      "HasOuter",
      { u: { tag: "inner", value: pod } },
      STRUCT_HEADER + INLINE_UNION + 16,
    ],
  ])("%s", (_, struct, value, size) => {
    expect(encodeCall(struct, value).finish().length).toBe(size);
  });

  it("gives carriers up to the message", () => {
    const encoder = encodeCall("Handles", { a: handle(), b: carrier(), c: carrier() });
    expect(encoder.handles).toHaveLength(3);
    encoder.abandon();
  });
});
