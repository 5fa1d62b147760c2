import { describe, expect, it } from "vitest";
import { until } from "./until.ts";

describe("until", () => {
  it("looks until the condition holds, and no more", async () => {
    let looks = 0;
    await until(() => ++looks === 3, new AbortController().signal);
    expect(looks).toBe(3);
  });

  it("does not wait for what holds already, be it aborted or not", async () => {
    await expect(until(() => true, AbortSignal.abort())).resolves.toBeUndefined();
  });

  it("ends with an error when it is aborted while it waits", async () => {
    const abort = new AbortController();
    const waiting = until(() => {
      abort.abort();
      return false;
    }, abort.signal);
    await expect(waiting).rejects.toThrow("aborted");
  });
});
