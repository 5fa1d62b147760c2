import { expect, it } from "vitest";
import { CheckState, Evidence } from "../../checks/index.ts";
import { BrokenTrace } from "../../testing/broken-trace.ts";
import { queued } from "./queued.ts";

function verdictOf(atLeast: number, run: (trace: BrokenTrace) => void): unknown {
  const broken = new BrokenTrace();
  const { trace, postMortems } = broken;
  const evidence = new Evidence({ trace, postMortems, describe: () => "" }, trace.start);
  run(broken);
  broken.finish();
  const check = queued("q", "Q", { filter: 'interface == "Logger"', what: "lines", atLeast });
  const { state, detail } = check.judge(evidence);
  return [state, detail];
}

it("the longest queue is what was sent before the first of it was dispatched", () => {
  const run = (trace: BrokenTrace) => {
    trace.see("sent", 1).see("arrived", 1).see("dispatched", 1);
    trace.see("sent", 2, 3, 4).see("arrived", 2, 3, 4).see("dispatched", 2);
    trace.see("sent", 5).see("arrived", 5).see("dispatched", 3, 4, 5);
  };
  expect(verdictOf(3, run)).toEqual([CheckState.Met, "3 lines on their way at one time"]);
  expect(verdictOf(4, run)).toEqual([CheckState.Pending, "3 lines on their way at one time"]);
});

it("what is never dispatched does not count: it may be lost", () => {
  const run = (trace: BrokenTrace) => trace.see("sent", 1, 2, 3).see("arrived", 1, 2);
  expect(verdictOf(1, run)).toEqual([CheckState.Pending, "0 lines on their way at one time"]);
});
