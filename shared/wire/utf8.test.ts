import { describe, expect, it } from "vitest";
import { decodeUtf8, encodeUtf8 } from "./utf8.ts";

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
    expect(decodeUtf8(bytes, 5, expected.length)).toBe(text);
  });

  it("replaces lone surrogates and malformed bytes", () => {
    const bytes = new Uint8Array(16);
    expect(encodeUtf8("a\ud800", bytes, 0)).toBe(4);
    expect(decodeUtf8(bytes, 0, 4)).toBe("a\ufffd");
    expect(decodeUtf8(Uint8Array.of(0x41, 0xff, 0x42), 0, 3)).toBe("A\ufffdB");
  });
});
