import { describe, expect, it } from "vitest";
import { equalBytes, equalLists, equalMaps, equalMapsByPairs, sameValue } from "./same-value.ts";

describe("sameValue", () => {
  it("knows NaN from itself no more than a Map does", () => {
    expect(sameValue(NaN, NaN)).toBe(true);
    expect(sameValue(0, -0)).toBe(true);
    expect(sameValue(NaN, 0)).toBe(false);
    expect(sameValue(1, 1n)).toBe(false);
    expect(sameValue(null, null)).toBe(true);
    expect(sameValue(null, false)).toBe(false);
  });
});

describe("equalBytes and equalLists", () => {
  it("compare length, order and content", () => {
    expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 2))).toBe(true);
    expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1))).toBe(false);
    expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(2, 1))).toBe(false);
    expect(equalLists([1, NaN], [1, NaN], sameValue)).toBe(true);
    expect(equalLists([1, 2], [2, 1], sameValue)).toBe(false);
    expect(equalLists([1], [1, 1], sameValue)).toBe(false);
    expect(equalLists([1, 1], [1], sameValue)).toBe(false);
  });

  it("see bytes, not the classes that hold them", () => {
    expect(equalBytes(Buffer.from([1, 2]), Uint8Array.of(1, 2))).toBe(true);
  });
});

describe("equalMaps", () => {
  const equal = (a: [unknown, number][], b: [unknown, number][]) => {
    return equalMaps(new Map(a), new Map(b), sameValue);
  };

  it("does not mind the order", () => {
    expect(
      equal(
        [
          ["a", 1],
          ["b", 2],
        ],
        [
          ["b", 2],
          ["a", 1],
        ],
      ),
    ).toBe(true);
    expect(equal([[NaN, 1]], [[NaN, 1]])).toBe(true);
  });

  it("minds keys, values and size", () => {
    expect(equal([["a", 1]], [["b", 1]])).toBe(false);
    expect(equal([["a", 1]], [["a", 2]])).toBe(false);
    expect(equal([["a", 1]], [])).toBe(false);
    expect(equal([], [["a", 1]])).toBe(false);
  });
});

describe("equalMapsByPairs", () => {
  interface Key {
    readonly id: number;
  }
  const equal = (a: [number, number][], b: [number, number][]) => {
    const keyed = (pairs: [number, number][]) => {
      return new Map(pairs.map(([id, value]): [Key, number] => [{ id }, value]));
    };
    return equalMapsByPairs(keyed(a), keyed(b), (x, y) => x.id === y.id, sameValue);
  };

  it("finds partners in any order", () => {
    expect(
      equal(
        [
          [1, 1],
          [2, 2],
          [3, 3],
        ],
        [
          [3, 3],
          [1, 1],
          [2, 2],
        ],
      ),
    ).toBe(true);
    expect(
      equal(
        [
          [1, 1],
          [2, 2],
        ],
        [
          [1, 2],
          [2, 1],
        ],
      ),
    ).toBe(false);
    expect(equal([[1, 1]], [])).toBe(false);
  });

  it("gives each pair a partner of its own", () => {
    expect(
      equal(
        [
          [1, 1],
          [1, 1],
          [2, 2],
        ],
        [
          [1, 1],
          [2, 2],
          [2, 2],
        ],
      ),
    ).toBe(false);
    expect(
      equal(
        [
          [1, 1],
          [1, 2],
        ],
        [
          [1, 2],
          [1, 1],
        ],
      ),
    ).toBe(true);
  });
});
