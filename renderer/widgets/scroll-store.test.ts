import { describe, expect, it } from "vitest";
import { ScrollStore } from "./scroll-store.ts";

describe("ScrollStore", () => {
  it("tells of a move, and keeps the position as it is when nothing moved", () => {
    const store = new ScrollStore();
    let told = 0;
    const stop = store.subscribe(() => told++);
    store.move({ content: 5, scroll: 5 });
    const before = store.position();
    store.move({ content: 5, scroll: 5 });
    expect(told).toBe(1);
    expect(store.position()).toBe(before);
    stop();
    store.move({ content: 6, scroll: 6 });
    expect(told).toBe(1);
  });

  it("takes over silently what was drawn", () => {
    const store = new ScrollStore();
    store.subscribe(() => expect.unreachable());
    expect(store.settle({ content: 9, scroll: 3 })).toBe(true);
    expect(store.position().content).toBe(9);
  });
});
