import { describe, expect, it } from "vitest";
import { toHex } from "../base/index.ts";
import { Decoder } from "./decoder.ts";
import { Encoder } from "./encoder.ts";
import { MAX_ARRAY_DEPTH, MAX_MESSAGE_BYTES } from "./limits.ts";
import { Scalars } from "./scalar.ts";
import { codeOf } from "./testing/expect-error.ts";

const hexOf = (build: (encoder: Encoder) => void): string => {
  const encoder = Encoder.beginPayload();
  build(encoder);
  return toHex(encoder.finish(), " ").replaceAll(/((?:.. ){7}..) /gu, "$1\n");
};

const lines = (...rows: readonly string[]): string =>
  rows.map((row) => row.padEnd(23, " 00").trim()).join("\n");

describe("strings", () => {
  it("state their bytes, not their padding", () => {
    const hex = hexOf((e) => e.string(e.allocate(8), "hello"));
    expect(hex).toBe(lines("08", "0d 00 00 00 05", "68 65 6c 6c 6f"));
  });

  it("are counted in bytes", () => {
    const hex = hexOf((e) => e.string(e.allocate(8), "żó😀"));
    expect(hex).toBe(lines("08", "10 00 00 00 08", "c5 bc c3 b3 f0 9f 98 80"));
  });

  it("may be empty or null", () => {
    expect(hexOf((e) => e.nullableString(e.allocate(8), ""))).toBe(lines("08", "08"));
    expect(hexOf((e) => e.nullableString(e.allocate(8), null))).toBe(lines("00"));
  });

  it("may be long", () => {
    for (const length of [65_536, 65_537, 200_000]) {
      const text = "xż".repeat(length / 2);
      const encoder = Encoder.beginPayload();
      encoder.string(encoder.allocate(8), text);
      encoder.string(encoder.allocate(8), "end");
      const bytes = encoder.finish();
      const decoder = new Decoder(bytes, 0, bytes.length);
      expect(decoder.string(decoder.payloadStart)).toBe(text);
      expect(bytes.length).toBe(8 + 8 + Math.ceil((text.length * 1.5) / 8) * 8 + 8 + 16);
    }
  });

  it("leave the next object where it belongs", () => {
    const hex = hexOf((e) => {
      const slots = e.allocate(16);
      e.string(slots, "123456789");
      e.string(slots + 8, "x");
    });
    expect(hex).toBe(
      lines("10", "20", "11 00 00 00 09", "31 32 33 34 35 36 37 38", "39", "09 00 00 00 01", "78"),
    );
  });

  it("refuse what is no string", () => {
    const encoder = Encoder.beginPayload();
    const slot = encoder.allocate(8);
    expect(codeOf(() => encoder.string(slot, null as never, "s"))).toBe("NULL_VALUE");
    expect(codeOf(() => encoder.string(slot, 5 as never, "s"))).toBe("WRONG_TYPE");
    encoder.abandon();
  });
});

describe("arrays", () => {
  it("of numbers are packed", () => {
    expect(hexOf((e) => e.int16Array([1, -1, 3]))).toBe(lines("0e 00 00 00 03", "01 00 ff ff 03"));
    expect(hexOf((e) => e.uint8Array(Uint8Array.of(1, 2)))).toBe(lines("0a 00 00 00 02", "01 02"));
    expect(hexOf((e) => e.int64Array([-1n]))).toBe(
      lines("10 00 00 00 01", "ff ff ff ff ff ff ff ff"),
    );
  });

  it("of bools are bits", () => {
    const nine = [true, false, true, false, false, false, false, false, true];
    expect(hexOf((e) => e.boolArray(nine))).toBe(lines("0a 00 00 00 09", "05 01"));
  });

  it("of nullable values put their bits first", () => {
    expect(hexOf((e) => e.nullableScalarArray([1, null, 3], Scalars.int16))).toBe(
      lines("10 00 00 00 03", "05 00 01 00 00 00 03"),
    );
    expect(hexOf((e) => e.nullableBoolArray([true, null, false]))).toBe(
      lines("0a 00 00 00 03", "05 01"),
    );
  });

  it("may be empty", () => {
    expect(hexOf((e) => e.stringArray([]))).toBe(lines("08"));
    expect(hexOf((e) => e.nullableScalarArray([], Scalars.int64))).toBe(lines("08"));
  });

  const SHORT_ARRAYS: readonly [string, (e: Encoder, length: number) => number][] = [
    ["uint8Array", (e, n) => e.uint8Array(new Uint8Array(2), "a", n)],
    ["int8Array", (e, n) => e.int8Array([1, 2], "a", n)],
    ["int16Array", (e, n) => e.int16Array([1, 2], "a", n)],
    ["uint16Array", (e, n) => e.uint16Array([1, 2], "a", n)],
    ["int32Array", (e, n) => e.int32Array([1, 2], "a", n)],
    ["uint32Array", (e, n) => e.uint32Array([1, 2], "a", n)],
    ["int64Array", (e, n) => e.int64Array([1n, 2n], "a", n)],
    ["uint64Array", (e, n) => e.uint64Array([1n, 2n], "a", n)],
    ["floatArray", (e, n) => e.floatArray([1, 2], "a", n)],
    ["doubleArray", (e, n) => e.doubleArray([1, 2], "a", n)],
    ["stringArray", (e, n) => e.stringArray(["1", "2"], "a", n)],
    ["boolArray", (e, n) => e.boolArray([true, true], "a", n)],
    ["nullableBoolArray", (e, n) => e.nullableBoolArray([true, null], "a", n)],
    ["scalarArray", (e, n) => e.scalarArray([1, 2], Scalars.int32, "a", n)],
    ["nullableScalarArray", (e, n) => e.nullableScalarArray([1, null], Scalars.int32, "a", n)],
  ];

  it.each(SHORT_ARRAYS)("%s keeps its fixed length", (_, write) => {
    const encoder = Encoder.beginPayload();
    expect(codeOf(() => write(encoder, 2))).toBe("PASS");
    expect(codeOf(() => write(encoder, -1))).toBe("PASS");
    expect(codeOf(() => write(encoder, 3))).toBe("WRONG_ARRAY_LENGTH");
    encoder.abandon();
  });

  it("refuse null, other values and null elements", () => {
    const encoder = Encoder.beginPayload();
    const bad = (value: unknown) => value as never;
    expect(codeOf(() => encoder.int32Array(bad(null)))).toBe("NULL_VALUE");
    expect(codeOf(() => encoder.int32Array([1, bad(null)]))).toBe("NULL_VALUE");
    expect(codeOf(() => encoder.stringArray(["a", bad(undefined)]))).toBe("NULL_VALUE");
    expect(codeOf(() => encoder.boolArray([bad(1)]))).toBe("WRONG_TYPE");
    expect(codeOf(() => encoder.uint8Array(bad([1, 2])))).toBe("WRONG_TYPE");
    expect(codeOf(() => encoder.int8Array([1000]))).toBe("OUT_OF_RANGE");
    encoder.abandon();
  });

  it("refuse what only looks like an array", () => {
    const encoder = Encoder.beginPayload();
    const bad = (value: unknown) => value as never;
    for (const lookalike of ["abc", new Set([1]), { length: 1 }, new Int32Array(1)]) {
      expect(codeOf(() => encoder.int32Array(bad(lookalike)))).toBe("WRONG_TYPE");
      expect(codeOf(() => encoder.stringArray(bad(lookalike)))).toBe("WRONG_TYPE");
    }
    const views = [new Uint16Array([300]), new Int8Array([-1]), new DataView(new ArrayBuffer(1))];
    for (const view of views) {
      expect(codeOf(() => encoder.uint8Array(bad(view)))).toBe("WRONG_TYPE");
    }
    expect(codeOf(() => encoder.uint8Array(new Uint8Array(2), "x", 3))).toBe("WRONG_ARRAY_LENGTH");
    encoder.abandon();
  });

  it("refuse counts that no message can hold before they look at an element", () => {
    const encoder = Encoder.beginPayload();
    const most: never[] = [];
    most.length = 0xffffffff;
    expect(codeOf(() => encoder.boolArray(most))).toBe("TOO_LARGE");
    expect(codeOf(() => encoder.nullableBoolArray(most))).toBe("TOO_LARGE");
    expect(codeOf(() => encoder.int8Array(most))).toBe("TOO_LARGE");
    expect(codeOf(() => encoder.doubleArray(most))).toBe("TOO_LARGE");
    expect(codeOf(() => encoder.scalarArray(most, Scalars.int16))).toBe("TOO_LARGE");
    expect(codeOf(() => encoder.nullableScalarArray(most, Scalars.int64))).toBe("TOO_LARGE");
    expect(codeOf(() => encoder.array(encoder.count(most), 16))).toBe("TOO_LARGE");
    expect(codeOf(() => encoder.int8Array([1]))).toBe("PASS");
    encoder.abandon();
  });

  it("fill a message to its last byte", () => {
    const encoder = Encoder.beginPayload();
    const slot = encoder.allocate(8);
    encoder.allocate(MAX_MESSAGE_BYTES - 8 - 16);
    expect(codeOf(() => encoder.string(slot, "nine byte"))).toBe("TOO_LARGE");
    expect(codeOf(() => encoder.string(slot, "eight by"))).toBe("PASS");
    expect(encoder.length).toBe(MAX_MESSAGE_BYTES);
    encoder.abandon();
  });
});

describe("structs and unions", () => {
  it("state size and version", () => {
    expect(hexOf((e) => e.endStruct(e.struct(16, 3)))).toBe(lines("10 00 00 00 03", "00"));
  });

  it("nest as deep as a receiver allows", () => {
    const encoder = Encoder.beginPayload();
    for (let i = 0; i < 200; i++) encoder.struct(8, 0);
    expect(codeOf(() => encoder.struct(8, 0))).toBe("TOO_DEEP");
    encoder.abandon();
    const next = Encoder.beginPayload();
    expect(codeOf(() => next.struct(8, 0))).toBe("PASS");
    next.abandon();
  });

  it("bound unions apart from structs", () => {
    const encoder = Encoder.beginPayload();
    const at = encoder.unionBlock();
    for (let i = 0; i < 300; i++) encoder.union(at, 0);
    expect(codeOf(() => encoder.union(at, 0))).toBe("TOO_DEEP");
    encoder.endUnion();
    encoder.endUnion();
    expect(codeOf(() => encoder.union(at, 0))).toBe("PASS");
    encoder.abandon();
  });

  it("bound arrays of objects apart from both", () => {
    const encoder = Encoder.beginPayload();
    for (let i = 0; i < MAX_ARRAY_DEPTH; i++) encoder.objectArray(1, 8);
    expect(codeOf(() => encoder.objectArray(1, 8))).toBe("TOO_DEEP");
    expect(codeOf(() => encoder.int32Array([1]))).toBe("PASS");
    encoder.endArray(0);
    encoder.endArray(0);
    expect(codeOf(() => encoder.objectArray(1, 8))).toBe("PASS");
    encoder.abandon();
    const next = Encoder.beginPayload();
    expect(codeOf(() => next.objectArray(1, 8))).toBe("PASS");
    next.abandon();
  });

  it("write a union's size and tag", () => {
    const hex = hexOf((e) => {
      const at = e.unionBlock();
      e.union(at, 5);
      e.uint8(at + 8, 1);
      e.endUnion();
    });
    expect(hex).toBe(lines("10 00 00 00 05", "01"));
  });

  it("write the fixed header of a map", () => {
    expect(hexOf((e) => e.map())).toBe(lines("18", "00", "00"));
  });

  it("pass on what is there and refuse what is not", () => {
    const encoder = Encoder.beginPayload();
    expect(encoder.present(0)).toBe(0);
    expect(encoder.present("")).toBe("");
    expect(() => encoder.present(null, "Foo.bar")).toThrow(
      "NULL_VALUE: Foo.bar is null where a value is required",
    );
    expect(encoder.unknownUnionTag("q", "Foo.u").message).toBe(
      "UNKNOWN_UNION_TAG: Foo.u q is not in the union",
    );
    encoder.abandon();
  });

  it("tell objects and maps from other values", () => {
    const encoder = Encoder.beginPayload();
    const bad = (value: unknown) => value as never;
    const value = { x: 1 };
    expect(encoder.presentObject(value)).toBe(value);
    expect(codeOf(() => encoder.presentObject(bad(undefined)))).toBe("NULL_VALUE");
    expect(codeOf(() => encoder.presentObject(bad("text")))).toBe("WRONG_TYPE");
    const map = new Map([["k", 1]]);
    expect(encoder.presentMap(map)).toBe(map);
    expect(codeOf(() => encoder.presentMap(null))).toBe("NULL_VALUE");
    expect(codeOf(() => encoder.presentMap(bad(["k"])))).toBe("WRONG_TYPE");
    expect(encoder.unknownUnionTag(Object.create(null)).message).toBe(
      "UNKNOWN_UNION_TAG: object is not in the union",
    );
    encoder.abandon();
  });
});
