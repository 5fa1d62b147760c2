import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as limits from "./limits.ts";

const { MAX_BOOLS, maxNullableElements } = limits;

const MAX_SIZE = 2n ** 32n - 1n;

/** Bytes of an array of `count` nullable values: header, bits padded to a value's size, values. */
function nullableBytes(count: bigint, size: bigint): bigint {
  const bits = (count + 7n) / 8n;
  return 8n + ((bits + size - 1n) / size) * size + count * size;
}

describe("element limits", () => {
  it.each([1, 2, 4, 8])("nullable values of %d bytes just fit a 32-bit size", (size) => {
    const most = BigInt(maxNullableElements(size));
    expect(nullableBytes(most, BigInt(size))).toBeLessThanOrEqual(MAX_SIZE);
    expect(nullableBytes(most + 16n, BigInt(size))).toBeGreaterThan(MAX_SIZE);
  });

  it("bools are bounded by what a count can state", () => {
    expect(MAX_BOOLS).toBe(2 ** 32 - 8);
  });
});

describe("docs/wire.md", () => {
  const text = readFileSync(new URL("../../docs/wire.md", import.meta.url), "utf8");

  it("lists every limit that is a number, and nothing else", () => {
    const rows = [...text.matchAll(/^\| `([A-Z_]+)` +\| (\d+) +\|/gm)];
    const numbers = Object.entries(limits).filter(([, value]) => typeof value === "number");
    expect(Object.fromEntries(rows.map(([, name, value]) => [name, Number(value)]))).toEqual(
      Object.fromEntries(numbers),
    );
  });
});
