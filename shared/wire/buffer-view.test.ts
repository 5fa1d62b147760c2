import { describe, expect, it } from "vitest";
import { viewOf } from "./buffer-view.ts";

describe("viewOf", () => {
  it("sees the whole buffer", () => {
    const bytes = Uint8Array.of(1, 2, 3, 4);
    const { view, bytes: all } = viewOf(bytes.subarray(2).buffer);
    expect(view.getUint16(0, true)).toBe(0x0201);
    expect(all).toEqual(bytes);
  });

  it("keeps the views of the last buffer", () => {
    const [one, two] = [new ArrayBuffer(8), new ArrayBuffer(8)];
    const first = viewOf(one);
    expect(viewOf(one)).toBe(first);
    expect(viewOf(two).buffer).toBe(two);
    expect(viewOf(one).buffer).toBe(one);
  });

  it("does not keep large buffers", () => {
    const large = new ArrayBuffer(1024 * 1024 + 1);
    const kept = viewOf(large);
    expect(viewOf(large) === kept).toBe(false);
  });
});
