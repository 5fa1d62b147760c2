import { expect, it } from "vitest";
import { CheckState, Evidence } from "../../checks/index.ts";
import { BrokenTrace } from "../../testing/broken-trace.ts";
import { accounted } from "./accounted.ts";

const CHECK = accounted("accounted", "A", { filter: "kind == message", atLeast: 2 });

/** A run in which messages of these numbers were seen. */
function runOf(...numbers: number[]): { broken: BrokenTrace; verdict: () => unknown } {
  const broken = new BrokenTrace();
  const { trace, postMortems } = broken;
  const evidence = new Evidence({ trace, postMortems, describe: () => "" }, trace.start);
  broken.see("sent", ...numbers).finish();
  return { broken, verdict: () => CHECK.judge(evidence).state };
}

it("messages are accounted for when each number has a row", () => {
  expect(runOf(1, 2, 3).verdict()).toBe(CheckState.Met);
  expect(runOf(1).verdict()).toBe(CheckState.Pending);
});

it("a message without a row is accounted for when the recorder has counted it", () => {
  const { broken, verdict } = runOf(1, 3);
  expect(verdict()).toBe(CheckState.Pending);
  broken.trace.losses.add(0, { records: [1], clippedMessages: 0, clippedBytes: 0 });
  expect(verdict()).toBe(CheckState.Met);
});
