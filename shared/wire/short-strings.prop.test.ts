import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shortString } from "./short-strings.ts";

/** The string in the first `length` of 8 bytes. */
function shortStringOf(bytes: readonly number[], length: number): string | undefined {
  const view = new DataView(Uint8Array.from(bytes).buffer);
  return shortString(view.getInt32(0, true), view.getInt32(4, true), length);
}

const ascii = fc.array(fc.nat({ max: 0x7f }), { minLength: 8, maxLength: 8 });

describe("shortString", () => {
  it("reads every string that is ASCII, the first time and again, whatever came between", () => {
    // Few letters, so that strings meet others in their slots and themselves again.
    const letter = fc.constantFrom(0, 0x61, 0x62, 0x7f);
    const few = fc.array(letter, { minLength: 8, maxLength: 8 });
    const string = fc.tuple(fc.oneof(ascii, few), fc.nat({ max: 8 }));
    fc.assert(
      fc.property(fc.array(string, { minLength: 1, maxLength: 600 }), (strings) => {
        for (const [bytes, length] of [...strings, ...strings]) {
          const wanted = String.fromCharCode(...bytes.slice(0, length));
          expect(shortStringOf(bytes, length)).toBe(wanted);
        }
      }),
      { numRuns: 50 },
    );
  });

  it("refuses what is not ASCII, and leaves no trace of it", () => {
    const other = fc.integer({ min: 0x80, max: 0xff });
    fc.assert(
      fc.property(
        ascii,
        fc.nat({ max: 7 }),
        other,
        fc.nat({ max: 8 }),
        (bytes, at, byte, length) => {
          const spoilt = bytes.with(at, byte);
          expect(shortStringOf(spoilt, length)).toBeUndefined();
          expect(shortStringOf(spoilt, length)).toBeUndefined();
          expect(shortStringOf(bytes, length)).toBe(String.fromCharCode(...bytes.slice(0, length)));
        },
      ),
    );
  });
});
