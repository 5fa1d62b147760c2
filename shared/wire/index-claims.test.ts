import { describe, expect, it } from "vitest";
import { IndexClaims } from "./index-claims.ts";

const TABLE = ["a", "b", "c", "d", "e"];

describe("IndexClaims", () => {
  it("goes up only", () => {
    const claims = IndexClaims.of(3);
    expect([0, 2, 1, 2, 3].map((index) => claims.claim(index))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it("knows what was skipped and what was not reached", () => {
    const claims = IndexClaims.of(TABLE.length);
    claims.claim(1);
    claims.claim(3);
    expect(claims.unclaimed(TABLE)).toEqual(["a", "c", "e"]);
  });

  it("has nothing left once all is claimed", () => {
    const claims = IndexClaims.of(TABLE.length);
    for (const [index] of TABLE.entries()) claims.claim(index);
    expect(claims.unclaimed(TABLE)).toEqual([]);
  });

  it("has everything left at first", () => {
    expect(IndexClaims.of(TABLE.length).unclaimed(TABLE)).toEqual(TABLE);
  });

  it("takes failed claims for none", () => {
    const claims = IndexClaims.of(2);
    claims.claim(7);
    expect(claims.claim(0)).toBe(true);
  });

  it("remembers no more than was claimed, however much was skipped", () => {
    const claims = IndexClaims.of(0xffffffff);
    expect(claims.claim(0xfffffffd)).toBe(true);
    expect(claims.claim(0xfffffffe)).toBe(true);
    expect(claims.claim(0xffffffff)).toBe(false);
  });

  it("refuses everything on an empty table", () => {
    expect(IndexClaims.of(0).claim(0)).toBe(false);
    expect(IndexClaims.of(0)).toBe(IndexClaims.none);
  });
});
