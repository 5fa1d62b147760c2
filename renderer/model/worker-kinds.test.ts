import { describe, expect, it } from "vitest";
import { createRunningWorker } from "../../shared/contract/index.ts";
import { nextRate, workerKinds } from "./worker-kinds.ts";

function worker(pid: number, kind: string, rate: number) {
  return createRunningWorker({ pid, kind, rate });
}

describe("workerKinds", () => {
  it("lists the kinds of the scenario first, each with its workers, the oldest first", () => {
    const kinds = workerKinds(
      [worker(1, "ping", 20), worker(2, "extra", 5), worker(3, "ping", 20)],
      ["logger", "ping", "ping"],
    );
    expect(kinds.map(({ kind, workers }) => [kind, workers.map(({ pid }) => pid)])).toEqual([
      ["logger", []],
      ["ping", [1, 3]],
      ["extra", [2]],
    ]);
  });

  it("leaves out services", () => {
    const service = createRunningWorker({ pid: 4, kind: "vault", service: true });
    const kinds = workerKinds([worker(1, "ping", 20), service], ["ping"]);
    expect(kinds.map(({ kind }) => kind)).toEqual(["ping"]);
  });

  it("knows a rate only where all have the same", () => {
    const rates = (...workers: ReturnType<typeof worker>[]): (number | null)[] =>
      workerKinds(workers, ["ping"]).map(({ rate }) => rate);
    expect(rates()).toEqual([null]);
    expect(rates(worker(1, "ping", 0))).toEqual([0]);
    expect(rates(worker(1, "ping", 3), worker(2, "ping", 3))).toEqual([3]);
    expect(rates(worker(1, "ping", 3), worker(2, "ping", 4))).toEqual([null]);
  });
});

describe("nextRate", () => {
  it.each([
    [20, 50, 10],
    [25, 50, 20],
    [0, 0.5, 0],
    [10_000, 10_000, 5000],
  ])("of %d is %d up and %d down", (rate, up, down) => {
    expect([nextRate(rate, 1), nextRate(rate, -1)]).toEqual([up, down]);
  });
});
