import { describe, expect, it } from "vitest";
import { coalesce } from "./coalesce.ts";

async function turns(): Promise<void> {
  for (let i = 0; i < 10; i++) await Promise.resolve();
}

describe("coalesce", () => {
  it("runs once more for all calls that came during a run", async () => {
    let runs = 0;
    const waiting: (() => void)[] = [];
    const ask = coalesce(async () => {
      runs++;
      await new Promise<void>((resolve) => waiting.push(resolve));
    });
    ask();
    ask();
    ask();
    expect(runs).toBe(1);
    waiting.shift()?.();
    await turns();
    expect(runs).toBe(2);
    waiting.shift()?.();
    await turns();
    expect(runs).toBe(2);
  });

  it("can be asked again after a failure", async () => {
    let runs = 0;
    const ask = coalesce(async () => {
      runs++;
      await Promise.reject(new Error("gone"));
    });
    ask();
    await turns();
    ask();
    await turns();
    expect(runs).toBe(2);
  });
});
