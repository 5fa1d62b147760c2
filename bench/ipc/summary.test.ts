import { expect, it } from "vitest";
import { aims } from "./aims.ts";
import { type Measured, summarize, table } from "./summary.ts";

function measured(contestant: string, rates: readonly number[], p50: number): Measured {
  const turns = rates.map((perSecond) => ({ perSecond, latency: { p50, p99: 2 * p50 } }));
  return { workload: "request/response, 1 in flight", unit: "calls", contestant, turns };
}

const results = summarize([
  measured("ours", [100, 300, 200], 12),
  measured("raw socket", [200, 300, 400], 10),
]);

it("takes ratios within a round, and of them the middle", () => {
  const [own, raw] = results;
  expect(own).toMatchObject({ perSecond: { median: 200 }, ours: { median: 1 } });
  expect(raw).toMatchObject({
    perSecond: { median: 300, low: 200, high: 400 },
    ours: { median: 0.5, low: 0.5, high: 1 },
    latency: { p50: { median: 10 }, p99: { median: 20 } },
  });
  expect(raw?.oursLatency?.median).toBeCloseTo(10 / 12);
});

it("shows a table per workload", () => {
  const [head = "", , raw = ""] = table(results).split("\n");
  expect(head).toMatch(/^request\/response, 1 in flight +calls\/s +ours\/theirs/);
  expect(raw).toMatch(/^raw socket +300 +0\.50 +0\.50 to 1\.00 +10\.0 +20\.0 +0\.83/);
});

it("says whether an aim is met", () => {
  expect(aims(results)).toMatch(/p50 at most 1\.25 times the raw socket's +1\.20 +met/);
  const slow = summarize([measured("ours", [1], 13), measured("raw socket", [1], 10)]);
  expect(aims(slow)).toMatch(/1\.30 +missed/);
});
