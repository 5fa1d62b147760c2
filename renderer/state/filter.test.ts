import { describe, expect, it, vi } from "vitest";
import { Filter } from "./filter.ts";
import { Rows } from "./rows.ts";
import { FakeHost, settled } from "./testing/fake-link.ts";

async function filterOver(host: FakeHost): Promise<Filter> {
  const filter = new Filter(new Rows(host.link));
  await settled();
  host.asked.length = 0;
  return filter;
}

describe("Filter", () => {
  it("applies what is typed after a pause", async () => {
    vi.useFakeTimers();
    try {
      const host = new FakeHost(10);
      const filter = await filterOver(host);
      for (const text of ["e", "ev", "even"]) filter.type(text);
      expect(filter.store.getState()).toMatchObject({ text: "even", applied: "", pending: true });
      await vi.runAllTimersAsync();
      expect(host.asked).toEqual(["filter even"]);
      expect(filter.store.getState()).toMatchObject({ applied: "even", pending: false });
    } finally {
      vi.useRealTimers();
    }
  });

  it("keeps the filter in force while the text is wrong", async () => {
    const filter = await filterOver(new FakeHost(10));
    await filter.apply("even");
    await filter.apply("nonsense");
    expect(filter.store.getState()).toMatchObject({
      text: "nonsense",
      applied: "even",
      error: { message: "what?" },
    });
    await filter.apply("");
    expect(filter.store.getState()).toMatchObject({ applied: "", error: null });
  });

  it("adds clauses and time ranges to what is in force", async () => {
    const host = new FakeHost(10);
    const filter = await filterOver(host);
    await filter.apply("even");
    filter.addClause("pipe == 3", "and");
    await settled();
    filter.setTimeRange({ start: 1, end: 2 });
    await settled();
    expect(host.asked.filter((asked) => asked.startsWith("filter"))).toEqual([
      "filter even",
      "filter even and pipe == 3",
      "filter time >= 1ms and time <= 2ms and (even)",
    ]);
  });
});
