import { expect, it } from "vitest";
import { spread } from "./statistics.ts";

it("gives the middle, and what all but a tenth at each end lie between", () => {
  const numbers = Array.from({ length: 21 }, (_, index) => (index * 8) % 21);
  expect(spread(numbers)).toEqual({ median: 10, low: 2, high: 18 });
  expect(spread([7])).toEqual({ median: 7, low: 7, high: 7 });
});
