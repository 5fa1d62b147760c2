import { describe, expect, it } from "vitest";
import { newBufferView } from "./buffer-view.ts";
import { Decoder } from "./decoder.ts";
import { Encoder } from "./encoder.ts";
import type { Handle } from "./handle.ts";
import { MessageBytes } from "./message-bytes.ts";
import { readMessageHeader } from "./message-header.ts";
import { Scalars } from "./scalar.ts";
import { codeOf } from "./testing/expect-error.ts";
import { words } from "./testing/words.ts";

const newHandle = (): Handle => ({ handleType: "message_pipe", close: () => {} });

/** A decoder over what `build` writes, without a header. */
function decoderOf(build: (encoder: Encoder) => unknown): Decoder {
  const encoder = Encoder.beginPayload();
  build(encoder);
  const bytes = encoder.finish();
  return new Decoder(bytes, 0, bytes.length);
}

const over = (...values: readonly number[]): Decoder => {
  const bytes = words(...values);
  return new Decoder(bytes, 0, bytes.length);
};

describe("arrays", () => {
  const ROUND_TRIPS: readonly [
    string,
    unknown,
    (e: Encoder) => number,
    (d: Decoder, at: number, length?: number) => unknown,
  ][] = [
    [
      "uint8",
      Uint8Array.of(0, 255),
      (e) => e.uint8Array(Uint8Array.of(0, 255)),
      (d, at, n) => d.uint8Array(at, n),
    ],
    ["int8", [-128, 127], (e) => e.int8Array([-128, 127]), (d, at, n) => d.int8Array(at, n)],
    ["int16", [-3, 4], (e) => e.int16Array([-3, 4]), (d, at, n) => d.int16Array(at, n)],
    ["uint16", [3, 65535], (e) => e.uint16Array([3, 65535]), (d, at, n) => d.uint16Array(at, n)],
    ["int32", [-3, 4], (e) => e.int32Array([-3, 4]), (d, at, n) => d.int32Array(at, n)],
    [
      "uint32",
      [3, 2 ** 32 - 1],
      (e) => e.uint32Array([3, 2 ** 32 - 1]),
      (d, at, n) => d.uint32Array(at, n),
    ],
    ["int64", [-3n, 4n], (e) => e.int64Array([-3n, 4n]), (d, at, n) => d.int64Array(at, n)],
    ["uint64", [3n, 4n], (e) => e.uint64Array([3n, 4n]), (d, at, n) => d.uint64Array(at, n)],
    ["float", [0.5, -2], (e) => e.floatArray([0.5, -2]), (d, at, n) => d.floatArray(at, n)],
    ["double", [0.1, -2], (e) => e.doubleArray([0.1, -2]), (d, at, n) => d.doubleArray(at, n)],
    ["string", ["a", "żó"], (e) => e.stringArray(["a", "żó"]), (d, at, n) => d.stringArray(at, n)],
    ["bool", [true, false], (e) => e.boolArray([true, false]), (d, at, n) => d.boolArray(at, n)],
    [
      "bool?",
      [true, null],
      (e) => e.nullableBoolArray([true, null]),
      (d, at, n) => d.nullableBoolArray(at, n),
    ],
    [
      "scalar",
      [7, 8],
      (e) => e.scalarArray([7, 8], Scalars.int16),
      (d, at, n) => d.scalarArray(at, Scalars.int16, n),
    ],
    [
      "scalar?",
      [null, 8n],
      (e) => e.nullableScalarArray([null, 8n], Scalars.int64),
      (d, at, n) => d.nullableScalarArray(at, Scalars.int64, n),
    ],
  ];

  it.each(ROUND_TRIPS)("of %s come back", (_, values, write, read) => {
    const first = decoderOf(write);
    expect(read(first, first.payloadStart)).toEqual(values);
    const fixed = decoderOf(write);
    expect(read(fixed, fixed.payloadStart, 2)).toEqual(values);
    const wrong = decoderOf(write);
    expect(codeOf(() => read(wrong, wrong.payloadStart, 3))).toBe("UNEXPECTED_ARRAY_HEADER");
  });

  it("of many elements come back", () => {
    const bools = Array.from({ length: 1024 * 1024 + 3 }, (_, index) => index % 3 === 0);
    const decoder = decoderOf((e) => e.boolArray(bools));
    expect(decoder.boolArray(decoder.payloadStart)).toEqual(bools);
  });

  it("of bytes are copies", () => {
    const message = words(9, 1, 5, 0);
    const copy = new Decoder(message, 0, message.length).uint8Array(0);
    message.fill(0);
    expect(copy).toEqual(Uint8Array.of(5));
  });

  it.each([
    { bytes: 16 * 1024, around: 0, isExclusive: true, isView: true },
    { bytes: 16 * 1024, around: 0, isExclusive: false, isView: false },
    { bytes: 16 * 1024 - 1, around: 0, isExclusive: true, isView: false },
    { bytes: 16 * 1024, around: 48 * 1024 - 8, isExclusive: true, isView: true },
    { bytes: 16 * 1024, around: 48 * 1024, isExclusive: true, isView: false },
  ])("of $bytes bytes in $around others are views: $isView", (given) => {
    const { around, bytes, isExclusive, isView } = given;
    const memory = newBufferView(new ArrayBuffer(8 + bytes + around), isExclusive);
    memory.bytes.fill(7);
    memory.view.setUint32(0, 8 + bytes, true);
    memory.view.setUint32(4, bytes, true);
    const message = new MessageBytes(memory, 0, memory.bytes.length);
    const read = new Decoder(message, 0, message.length).uint8Array(0);
    expect(read).toEqual(new Uint8Array(bytes).fill(7));
    expect(read.buffer === memory.buffer).toBe(isView);
  });

  it("may be longer than their elements need", () => {
    expect(over(16, 1, 5, 6).int32Array(0)).toEqual([5]);
  });

  it("of hostile sizes cost nothing", () => {
    expect(codeOf(() => over(0xfffffff8, 0x3ffffffc).int32Array(0))).toBe("ILLEGAL_MEMORY_RANGE");
    expect(codeOf(() => over(16, 0x3fffffff, 0, 0).int32Array(0))).toBe("UNEXPECTED_ARRAY_HEADER");
  });
});

describe("strings", () => {
  it("are found through their pointer", () => {
    const decoder = decoderOf((e) => e.string(e.allocate(8), "hello"));
    expect(decoder.string(decoder.payloadStart)).toBe("hello");
  });

  it("in long arrays come back, wherever the last of them lies", () => {
    const texts = Array.from({ length: 200 }, (_, index) => "abc".repeat(index % 30));
    for (const last of ["", "żó", "x".repeat(2000)]) {
      const decoder = decoderOf((e) => {
        e.stringArray([...texts, last]);
        e.int32Array([-1, -1]);
      });
      expect(decoder.stringArray(decoder.payloadStart)).toEqual([...texts, last]);
    }
  });

  it.each([
    ["UNEXPECTED_NULL_POINTER", 0, 0],
    ["ILLEGAL_POINTER", 8, 1],
    ["ILLEGAL_MEMORY_RANGE", 0xfffffff8, 0],
    ["MISALIGNED_OBJECT", 4, 0],
  ])("in long arrays are checked one by one: %s", (code, low, high) => {
    for (const index of [0, 10, 19]) {
      const encoder = Encoder.beginPayload();
      encoder.stringArray(Array.from({ length: 20 }, () => "word"));
      const message = encoder.finish().slice();
      const view = new DataView(message.buffer);
      view.setUint32(8 + 8 * index, low, true);
      view.setUint32(12 + 8 * index, high, true);
      expect(codeOf(() => new Decoder(message, 0, message.length).stringArray(0))).toBe(code);
    }
  });

  it("may be null where that is allowed", () => {
    expect(over(0, 0).nullableString(0)).toBe(null);
    expect(over(8, 0, 8, 0).nullableString(0)).toBe("");
    expect(codeOf(() => over(0, 0).string(0))).toBe("UNEXPECTED_NULL_POINTER");
    expect(codeOf(() => over(0, 1).nullableString(0))).toBe("ILLEGAL_POINTER");
  });

  it("need not be valid UTF-8", () => {
    expect(over(8, 0, 9, 1, 0xff, 0).string(0)).toBe("\ufffd");
  });
});

describe("handles and endpoints", () => {
  const [one, two, three] = [newHandle(), newHandle(), newHandle()];
  const [left, right] = [{}, {}];
  const decoder = (...values: readonly number[]) => {
    const bytes = words(...values);
    return new Decoder(bytes, 0, bytes.length, [one, two, three], [left, right]);
  };

  it("come out of their tables", () => {
    const d = decoder(0, 2, 1, -1, -1);
    expect(d.handle(0)).toBe(one);
    expect(d.nullableHandle(4)).toBe(three);
    expect(d.endpoint(8)).toBe(right);
    expect(d.nullableEndpoint(12)).toBe(null);
    expect(d.nullableHandle(16)).toBe(null);
  });

  it("that nothing refers to are known", () => {
    const d = decoder(1, 1);
    d.handle(0);
    d.nullableEndpoint(4);
    expect(d.unclaimedHandles).toEqual([one, three]);
    expect(d.unclaimedEndpoints).toEqual([left]);
  });

  it("cannot come out of a table with holes", () => {
    const bytes = words(0);
    const d = new Decoder(bytes, 0, 4, Array.from<Handle>({ length: 1 }));
    expect(codeOf(() => d.handle(0))).toBe("DESERIALIZATION_FAILED");
  });
});

describe("toMap", () => {
  it("pairs keys with values", () => {
    expect(over(0).toMap(0, ["a", "b"], [1, 2])).toEqual(
      new Map([
        ["a", 1],
        ["b", 2],
      ]),
    );
  });

  it("lets the last of equal keys win", () => {
    expect(over(0).toMap(0, ["a", "a"], [1, 2])).toEqual(new Map([["a", 2]]));
  });

  it("refuses halves of different length", () => {
    expect(codeOf(() => over(0).toMap(0, ["a"], []))).toBe("DIFFERENT_SIZED_ARRAYS_IN_MAP");
  });
});

describe("a message inside a larger buffer", () => {
  it("reads the same wherever it lies", () => {
    const encoder = Encoder.begin({ name: 1, flags: 0, headerVersion: 0 });
    const at = encoder.struct(24, 0);
    encoder.int32(at + 8, -5);
    encoder.string(at + 16, "text");
    encoder.endStruct(at);
    const message = encoder.finish();
    for (const offset of [0, 1, 3, 4, 8, 13]) {
      const buffer = new Uint8Array(offset + message.length + 5).fill(0xee);
      buffer.set(message, offset);
      const moved = buffer.subarray(offset, offset + message.length);
      const d = Decoder.forMessage(moved, readMessageHeader(moved));
      d.struct(d.payloadStart, 24);
      expect(d.view.getInt32(d.payloadStart + 8, true)).toBe(-5);
      expect(d.string(d.payloadStart + 16)).toBe("text");
      expect(d.error("ILLEGAL_POINTER", d.payloadStart).offset).toBe(24);
    }
  });

  it("does not reach into its neighbours", () => {
    const bytes = words(24, 0, 8, 0, 8, 0, 8, 0);
    const d = new Decoder(bytes.subarray(0, 24), 0, 24);
    d.struct(0, 24);
    expect(codeOf(() => d.struct(24, 8))).toBe("ILLEGAL_MEMORY_RANGE");
  });
});
