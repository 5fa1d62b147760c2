import { describe, expect, it } from "vitest";
import { type Check, CheckState, Evidence } from "../../checks/index.ts";
import { BrokenTrace } from "../../testing/broken-trace.ts";
import { cardForEveryDeath, nothingLeft } from "./checks.ts";

const DEATHS = { kind: "logger", atLeast: 1 };

function judge(check: Check, { trace, postMortems }: BrokenTrace) {
  const { state, detail } = check.judge(
    new Evidence({ trace, postMortems, describe: () => "" }, trace.start),
  );
  return [state, detail];
}

describe("a card for every death", () => {
  const check = cardForEveryDeath("cards", "Cards", DEATHS);

  it("is not there for one without an unanswered call, nor for another kind of end", () => {
    const killed = new BrokenTrace().see("sent", 1).exit({ signal: "SIGKILL" }).finish();
    expect(judge(check, killed)).toEqual([CheckState.Pending, "0 of 1 deaths have a card"]);
    const ended = new BrokenTrace().see("sent", 1).exit({ code: 0 }).finish();
    expect(judge(check, ended)).toEqual([CheckState.Pending, "0 of 0 deaths have a card"]);
  });
});

describe("nothing left", () => {
  it("is pending while the other end of a dead process's pipe is open", () => {
    const check = nothingLeft("left", "Left", DEATHS);
    const killed = new BrokenTrace().see("sent", 1).exit({ signal: "SIGKILL" }).finish();
    expect(judge(check, killed)).toEqual([CheckState.Pending, "1 ends open after 1 deaths"]);
  });
});
