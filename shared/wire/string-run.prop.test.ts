import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { viewOf } from "./buffer-view.ts";
import { StringRun } from "./string-run.ts";

/** Strings as they lie in a message: a header, the bytes, padding up to 8. */
function layOut(strings: readonly Uint8Array[]): { bytes: Uint8Array; starts: number[] } {
  const starts: number[] = [];
  let next = 0;
  for (const { length } of strings) {
    starts.push(next + 8);
    next += 8 + Math.ceil(length / 8) * 8;
  }
  const bytes = new Uint8Array(next);
  for (const [index, string] of strings.entries()) {
    const start = starts[index] ?? 0;
    const view = new DataView(bytes.buffer, start - 8);
    view.setUint32(0, 8 + string.length, true);
    view.setUint32(4, string.length, true);
    bytes.set(string, start);
  }
  return { bytes, starts };
}

/** What the platform makes of each string by itself. */
function singly(strings: readonly Uint8Array[]): string[] {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  return strings.map((string) => decoder.decode(string));
}

function asRun(strings: readonly Uint8Array[], limit = Infinity): string[] {
  const { bytes, starts } = layOut(strings);
  const run = new StringRun(viewOf(bytes.buffer), Math.min(limit, bytes.length));
  return strings.map((string, index) => run.read(starts[index] ?? 0, string.length));
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const ascii = fc.string({ unit: "binary-ascii", maxLength: 200 }).map((text) => utf8(text));
const anything = fc.oneof(
  { weight: 20, arbitrary: ascii },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 20 }).map((text) => utf8(text)) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 20 }) },
);

describe("a run of strings", () => {
  it("reads ASCII as it would be read singly", () => {
    fc.assert(
      fc.property(fc.array(ascii, { maxLength: 60 }), (strings) => {
        expect(asRun(strings)).toEqual(singly(strings));
      }),
    );
  });

  it("reads any bytes as they would be read singly, malformed ones and cut ones too", () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 60 }), fc.nat(4000), (strings, limit) => {
        expect(asRun(strings, limit)).toEqual(singly(strings));
      }),
    );
  });

  it("reads sequences that the header of the next string would complete", () => {
    // 0x88 is both a length in the next header and a continuation byte.
    const long = utf8("y".repeat(0x88 - 8));
    for (const tail of [[0xc3], [0xe2, 0x82], [0xf0, 0x9f, 0x98], [0xf0], [0xe0]]) {
      const cut = Uint8Array.from([...utf8("x".repeat(8 - tail.length)), ...tail]);
      const strings = [cut, long, cut, long, cut, long, long];
      expect(asRun(strings)).toEqual(singly(strings));
    }
  });
});
