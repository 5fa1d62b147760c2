import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Ticker } from "./ticker.ts";

let steps = 0;

beforeEach(() => {
  steps = 0;
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** How many steps are taken in so many milliseconds. */
function stepsIn(milliseconds: number): number {
  const before = steps;
  vi.advanceTimersByTime(milliseconds);
  return steps - before;
}

const step = (): void => void steps++;

describe("Ticker", () => {
  it.each([0.5, 7, 40, 100, 950])("takes %d steps a second on the average", (rate) => {
    const ticker = new Ticker(step, rate);
    expect(Math.abs(stepsIn(60_000) - 60 * rate)).toBeLessThanOrEqual(Math.max(1, rate / 50));
    ticker.stop();
  });

  it("takes up another rate at once, without a burst for the time before", () => {
    const ticker = new Ticker(step, 1);
    stepsIn(10_900);
    ticker.rate = 100;
    expect(stepsIn(100)).toBeLessThanOrEqual(11);
    expect(stepsIn(1000)).toBe(100);
    ticker.rate = 2;
    expect(stepsIn(1000)).toBeLessThanOrEqual(3);
  });

  it("pauses at a rate of zero, and makes nothing up for it", () => {
    const ticker = new Ticker(step, 50);
    stepsIn(1000);
    ticker.rate = 0;
    expect(stepsIn(60_000)).toBe(0);
    ticker.rate = 50;
    expect(stepsIn(100)).toBeLessThanOrEqual(6);
  });

  it("keeps to a slow rate however often it is told so", () => {
    const ticker = new Ticker(step, 2);
    for (let times = 0; times < 100; times++) {
      vi.advanceTimersByTime(100);
      ticker.rate = 2;
    }
    expect(Math.abs(steps - 20)).toBeLessThanOrEqual(1);
  });

  it("goes on without a burst after the process has stood still", () => {
    const now = vi.spyOn(performance, "now");
    const ticker = new Ticker(step, 100);
    stepsIn(1000);
    const at = performance.now();
    now.mockImplementation(() => at + 30_000);
    // A quarter of a second is made up for.
    expect(stepsIn(10)).toBeLessThanOrEqual(26);
    now.mockRestore();
    ticker.stop();
  });

  it("takes no step any more when it is stopped", () => {
    const ticker = new Ticker(step, 100);
    stepsIn(100);
    ticker.stop();
    expect(stepsIn(10_000)).toBe(0);
  });
});
