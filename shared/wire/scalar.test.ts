import { describe, expect, it } from "vitest";
import { Decoder } from "./decoder.ts";
import { Encoder } from "./encoder.ts";
import { type Scalar, Scalars } from "./scalar.ts";
import { codeOf } from "./testing/expect-error.ts";

function roundTrip<T>(scalar: Scalar<T>, value: T): T {
  const encoder = Encoder.beginPayload();
  scalar.write(encoder, encoder.allocate(8), value);
  const bytes = encoder.finish();
  const decoder = new Decoder(bytes, 0, bytes.length);
  return scalar.read(decoder, decoder.payloadStart);
}

describe("Scalars", () => {
  it.each([
    ["int8", -128, 127],
    ["uint8", 0, 255],
    ["int16", -32768, 32767],
    ["uint16", 0, 65535],
    ["int32", -(2 ** 31), 2 ** 31 - 1],
    ["uint32", 0, 2 ** 32 - 1],
  ] as const)("%s takes its range and nothing else", (name, least, most) => {
    const scalar = Scalars[name];
    expect(roundTrip(scalar, least)).toBe(least);
    expect(roundTrip(scalar, most)).toBe(most);
    for (const value of [least - 1, most + 1, 0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(codeOf(() => roundTrip(scalar, value))).toBe("OUT_OF_RANGE");
    }
  });

  it.each([
    ["int64", -(2n ** 63n), 2n ** 63n - 1n],
    ["uint64", 0n, 2n ** 64n - 1n],
  ] as const)("%s takes its range and nothing else", (name, least, most) => {
    const scalar = Scalars[name];
    expect(roundTrip(scalar, least)).toBe(least);
    expect(roundTrip(scalar, most)).toBe(most);
    expect(codeOf(() => roundTrip(scalar, least - 1n))).toBe("OUT_OF_RANGE");
    expect(codeOf(() => roundTrip(scalar, most + 1n))).toBe("OUT_OF_RANGE");
  });

  it("stores floats as near as they come", () => {
    expect(roundTrip(Scalars.float, 0.1)).toBe(Math.fround(0.1));
    expect(roundTrip(Scalars.double, 0.1)).toBe(0.1);
    expect(roundTrip(Scalars.double, Number.NaN)).toBeNaN();
    expect(Object.is(roundTrip(Scalars.float, -0), -0)).toBe(true);
  });

  it("states the bytes that it takes", () => {
    const sizes = Object.entries(Scalars).map(([name, { size }]) => [name, size]);
    expect(Object.fromEntries(sizes)).toEqual({
      int8: 1,
      uint8: 1,
      int16: 2,
      uint16: 2,
      int32: 4,
      uint32: 4,
      int64: 8,
      uint64: 8,
      float: 4,
      double: 8,
    });
  });
});
