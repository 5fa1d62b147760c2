import { describe, expect, it } from "vitest";
import { gridStep } from "./grid-keys.ts";

function press(key: string, change: Partial<Parameters<typeof gridStep>[0]> = {}) {
  return { key, ctrlKey: false, altKey: false, metaKey: false, ...change };
}

describe("gridStep", () => {
  it("moves by rows, screens and to the ends", () => {
    expect(gridStep(press("ArrowDown"), 40)).toBe(1);
    expect(gridStep(press("ArrowUp"), 40)).toBe(-1);
    expect(gridStep(press("PageDown"), 40)).toBe(38);
    expect(gridStep(press("PageUp"), 1)).toBe(-1);
    expect(gridStep(press("Home"), 40)).toBe("first");
    expect(gridStep(press("End"), 40)).toBe("last");
  });

  it("leaves alone what the window's own shortcuts use", () => {
    expect(gridStep(press("ArrowLeft", { altKey: true }), 40)).toBeNull();
    expect(gridStep(press("x"), 40)).toBeNull();
  });
});
