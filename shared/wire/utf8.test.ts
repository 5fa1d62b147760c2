import { describe, expect, it } from "vitest";
import { viewOf } from "./buffer-view.ts";
import { decodeUtf8, encodeUtf8 } from "./utf8.ts";

/** Decodes from a buffer of its own. */
function decoded(bytes: Uint8Array, start: number, count: number): string {
  return decodeUtf8(viewOf(bytes.buffer), start, count);
}

const TEXTS = [
  "",
  "a",
  "ab",
  "1234567",
  "12345678",
  "123456789",
  "x".repeat(23),
  "x".repeat(24),
  "x".repeat(25),
  "x".repeat(49),
  "x".repeat(5000),
  "\u007f\u0000",
  "ż",
  "abcż",
  "żółć".repeat(100),
  "😀",
  `${"x".repeat(47)}é`,
  "\ufeffwith a mark",
];

describe("UTF-8", () => {
  it.each(TEXTS)("%j goes and comes back", (text) => {
    const expected = new TextEncoder().encode(text);
    const bytes = new Uint8Array(3 * text.length + 16);
    expect(encodeUtf8(text, bytes, 5)).toBe(expected.length);
    expect(bytes.subarray(5, 5 + expected.length)).toEqual(expected);
    expect(bytes.subarray(5 + expected.length).every((byte) => byte === 0)).toBe(true);
    expect(decoded(bytes, 5, expected.length)).toBe(text);
  });

  it("replaces lone surrogates and malformed bytes", () => {
    const bytes = new Uint8Array(16);
    expect(encodeUtf8("a\ud800", bytes, 0)).toBe(4);
    expect(decoded(bytes, 0, 4)).toBe("a\ufffd");
    expect(decoded(Uint8Array.of(0x41, 0xff, 0x42), 0, 3)).toBe("A\ufffdB");
  });

  it("decodes every length anywhere in a buffer, whatever lies around it", () => {
    const text = "The quick brown fox jumps over the lazy dog";
    const utf8 = new TextEncoder().encode(text);
    for (const around of [0, 0x20, 0xff]) {
      for (let count = 0; count <= text.length; count++) {
        for (const behind of [0, 1, 8, 40]) {
          const bytes = new Uint8Array(3 + count + behind).fill(around);
          bytes.set(utf8.subarray(0, count), 3);
          expect(decoded(bytes, 3, count)).toBe(text.slice(0, count));
        }
      }
    }
  });
});
