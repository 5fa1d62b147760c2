import { expect, it } from "vitest";
import { measureTask, slope } from "./measure.ts";

it("finds the slope of points on a line, and near one", () => {
  expect(slope([5, 5, 5, 5])).toBe(0);
  expect(slope([1, 4, 7, 10])).toBe(3);
  expect(slope([0, 4, 7, 10, 12])).toBeCloseTo(3);
});

it("does not measure without a way to collect garbage", async () => {
  const task = { name: "nothing", count: 8, run: () => Promise.resolve() };
  await expect(measureTask(task)).rejects.toThrow("--expose-gc");
});
