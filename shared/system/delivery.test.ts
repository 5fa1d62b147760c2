import { describe, expect, it } from "vitest";
import { isDrainScheduled, scheduleDrain } from "./delivery.ts";

function work(run: () => void): { drain(): void } {
  return { drain: run };
}

describe("scheduleDrain", () => {
  it("runs work later, in the order of asking", async () => {
    const log: string[] = [];
    scheduleDrain(work(() => log.push("first")));
    scheduleDrain(work(() => log.push("second")));
    expect(log).toEqual([]);
    expect(isDrainScheduled()).toBe(true);
    await Promise.resolve();
    expect(log).toEqual(["first", "second"]);
    expect(isDrainScheduled()).toBe(false);
  });

  it("runs what is asked for meanwhile in a turn of its own", async () => {
    const log: string[] = [];
    scheduleDrain(
      work(() => {
        log.push("outer");
        scheduleDrain(work(() => log.push("inner")));
        log.push("outer goes on");
      }),
    );
    scheduleDrain(work(() => log.push("neighbour")));
    await Promise.resolve();
    expect(log).toEqual(["outer", "outer goes on", "neighbour"]);
    await Promise.resolve();
    expect(log.at(-1)).toBe("inner");
  });

  it("lets timers in, however long work begets work", async () => {
    let isTimerDue = false;
    let rounds = 0;
    await new Promise<void>((resolve) => {
      setTimeout(() => {
        isTimerDue = true;
      }, 0);
      const again = work(() => {
        rounds += 1;
        if (isTimerDue) resolve();
        else scheduleDrain(again);
      });
      scheduleDrain(again);
    });
    expect(rounds).toBeGreaterThan(1);
  });

  it("goes on with the others when one throws", async () => {
    const log: string[] = [];
    const caught = new Promise<unknown>((resolve) => {
      process.once("uncaughtException", resolve);
    });
    const listeners = process.listeners("uncaughtException").slice(0, -1);
    for (const listener of listeners) process.off("uncaughtException", listener);
    scheduleDrain(
      work(() => {
        throw new Error("of the first");
      }),
    );
    scheduleDrain(work(() => log.push("second")));
    expect(await caught).toMatchObject({ message: "of the first" });
    for (const listener of listeners) process.on("uncaughtException", listener);
    await Promise.resolve();
    expect(log).toEqual(["second"]);
  });
});
