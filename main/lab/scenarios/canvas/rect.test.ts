import { describe, expect, it } from "vitest";
import { Rect, RectTraits } from "./rect.ts";

describe("Rect", () => {
  it("has no negative size, neither made nor read", () => {
    expect(() => new Rect(0, 0, -1, 1)).toThrow("a rectangle of -1 by 1");
    expect(RectTraits.read({ x: 0, y: 0, width: -1, height: 1 })).toBeUndefined();
    expect(RectTraits.read({ x: 0, y: 0, width: 1, height: -1 })).toBeUndefined();
  });

  it("comes back as it was written", () => {
    const rect = new Rect(-1, 2, 3, 0);
    expect(RectTraits.read(RectTraits.write(rect))).toEqual(rect);
  });

  it("intersects others, and is empty where they do not meet", () => {
    const rect = new Rect(0, 0, 10, 10);
    expect(rect.intersection(new Rect(5, -5, 10, 10))).toEqual(new Rect(5, 0, 5, 5));
    expect(rect.intersection(new Rect(20, 20, 5, 5)).isEmpty).toBe(true);
  });

  it("unites with others", () => {
    expect(new Rect(0, 0, 1, 1).union(new Rect(-5, 4, 2, 2))).toEqual(new Rect(-5, 0, 6, 6));
  });
});
