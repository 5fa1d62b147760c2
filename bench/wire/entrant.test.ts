import { describe, expect, it } from "vitest";
import { enter } from "./entrant.ts";
import type { Codec } from "./codec.ts";

/** A codec for small numbers that forgets every bit but the lowest `bits`. */
function codecOf(bits: number): Codec<number, number> {
  return {
    name: `${bits} bits`,
    prepare: (value) => value,
    encode: (value) => Uint8Array.of(value & ((1 << bits) - 1)),
    decode: ([value = 0]) => value,
    restore: (value) => value,
  };
}

describe("an entrant", () => {
  it("knows its messages", () => {
    expect(enter(codecOf(8), [1, 2, 200])).toMatchObject({ messages: 3, messageBytes: 1 });
  });

  it("must give back what it was given", () => {
    expect(() => enter(codecOf(4), [1, 2, 200])).toThrow("4 bits does not give back");
  });
});
