import { describe, expect, it } from "vitest";
import { PAGE_ROWS, PageCache } from "./page-cache.ts";

interface Item {
  readonly at: number;
  readonly settled: boolean;
}

function page(number: number, length = PAGE_ROWS, settled = true): Item[] {
  return Array.from({ length }, (_, i) => ({ at: number * PAGE_ROWS + i, settled }));
}

function newCache(capacity = 4): PageCache<Item> {
  return new PageCache<Item>(capacity, (item) => item.settled);
}

describe("PageCache", () => {
  it("asks once for each page of a range", () => {
    const cache = newCache();
    expect(cache.claim(100, 300)).toEqual([0, 1, 2]);
    expect(cache.claim(100, 300)).toEqual([]);
  });

  it("finds items by their index in the list", () => {
    const cache = newCache();
    cache.claim(128, 129);
    cache.put(1, page(1), cache.epoch, cache.currentAge);
    expect(cache.get(130)?.at).toBe(130);
    expect(cache.get(0)).toBeUndefined();
  });

  it("drops the page that was wanted longest ago", () => {
    const cache = newCache(2);
    for (const number of [0, 1]) cache.put(number, page(number), cache.epoch, 0);
    cache.claim(0, 1);
    cache.put(2, page(2), cache.epoch, 0);
    expect(cache.size).toBe(2);
    expect(cache.get(0)?.at).toBe(0);
    expect(cache.get(128)).toBeUndefined();
  });

  it("fetches a short page again once the list has grown, and shows it meanwhile", () => {
    const cache = newCache();
    cache.put(0, page(0, 3), cache.epoch, cache.currentAge);
    expect(cache.claim(0, 3)).toEqual([]);
    cache.grow();
    expect(cache.claim(0, 5)).toEqual([0]);
    expect(cache.get(2)?.at).toBe(2);
  });

  it("fetches unsettled items again, settled ones never", () => {
    const cache = newCache();
    cache.put(0, page(0, PAGE_ROWS, false), cache.epoch, cache.currentAge);
    cache.put(1, page(1), cache.epoch, cache.currentAge);
    cache.grow();
    expect(cache.claim(0, 256)).toEqual([0]);
  });

  it("asks again when the list grew while the answer was under way", () => {
    const cache = newCache();
    cache.claim(0, 1);
    const asked = cache.currentAge;
    cache.grow();
    cache.put(0, page(0, 1), cache.epoch, asked);
    expect(cache.claim(0, 1)).toEqual([0]);
  });

  it("refuses answers for an earlier list", () => {
    const cache = newCache();
    cache.claim(0, 1);
    const epoch = cache.epoch;
    cache.clear();
    expect(cache.put(0, page(0), epoch, 0)).toBe(false);
    expect(cache.get(0)).toBeUndefined();
    expect(cache.claim(0, 1)).toEqual([0]);
  });

  it("asks again after a failure", () => {
    const cache = newCache();
    cache.claim(0, 1);
    cache.abandon(0, cache.epoch);
    expect(cache.claim(0, 1)).toEqual([0]);
  });
});
