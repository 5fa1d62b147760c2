import { InvalidArgumentError } from "commander";
import { describe, expect, it } from "vitest";
import { FaultKind } from "../../shared/contract/index.ts";
import { checkPlan, parsePlannedFault } from "./planned-fault.ts";

function fieldsOf(text: string) {
  const [planned] = parsePlannedFault(text);
  return { worker: planned?.worker, atMs: planned?.atMs, ...planned?.fault };
}

function messageOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    return error instanceof Error ? error.message : "";
  }
  return "";
}

describe("a planned fault", () => {
  it.each([
    ["ping:kill@1s", { worker: "ping", kind: FaultKind.KILL, atMs: 1000 }],
    ["ping:freeze@0", { kind: FaultKind.FREEZE, atMs: 0 }],
    ["ping:thaw@1.5s", { kind: FaultKind.THAW, atMs: 1500 }],
    ["logger:delay=200ms@500ms", { worker: "logger", kind: FaultKind.DELAY, delayMs: 200 }],
    ["logger:delay=0@1s", { kind: FaultKind.DELAY, delayMs: 0 }],
    [
      "database:close=7,bye, @home@1s",
      { kind: FaultKind.CLOSE, reason: 7, description: "bye, @home", atMs: 1000 },
    ],
    ["ping:close=4294967295@1s", { kind: FaultKind.CLOSE, reason: 4294967295, description: "" }],
    ["database-independent:drop-reply@1s", { kind: FaultKind.DROP_REPLY }],
    ["ping:garbage@1s", { kind: FaultKind.GARBAGE }],
    ["ping:oversize@1s", { kind: FaultKind.OVERSIZE }],
  ])("is read from %s", (text, fields) => {
    expect(fieldsOf(text)).toMatchObject(fields);
  });

  it("joins those before it", () => {
    const plan = parsePlannedFault("ping:thaw@2s", parsePlannedFault("ping:freeze@1s"));
    expect(plan.map(({ text }) => text)).toEqual(["ping:freeze@1s", "ping:thaw@2s"]);
  });

  it.each([
    ["kill", "A fault is KIND:FAULT@TIME, such as ping:kill@1s or ping:delay=200ms@500ms."],
    ["ping:kill", "A fault is KIND:FAULT@TIME, such as ping:kill@1s or ping:delay=200ms@500ms."],
    ["pong:kill@1s", 'Unknown worker kind "pong". There is: ping, logger,'],
    ["ping:nap@1s", 'Unknown fault "nap". There is: kill, freeze, thaw, close, drop-reply,'],
    ["ping:kill=9@1s", "The fault kill takes no value."],
    ["ping:close@1s", "The fault close needs a value: close=REASON[,DESCRIPTION]."],
    [
      "ping:close=bye@1s",
      "The reason of a close is a number from 0 to 4294967295, as in close=7,bye.",
    ],
    ["ping:close=4294967296@1s", "The reason of a close is a number from 0 to 4294967295"],
    ["ping:delay=200@1s", "A duration is a number above 0 with ms, s or m, such as 5s."],
    ["ping:delay=11s@1s", "A delay is 0 (none) to 10000 ms, not 11000 ms."],
    ["ping:kill@soon", "A duration is a number above 0 with ms, s or m, such as 5s."],
  ])("is refused in words: %s", (text, message) => {
    expect(() => parsePlannedFault(text)).toThrow(InvalidArgumentError);
    expect(messageOf(() => parsePlannedFault(text))).toContain(message);
  });

  it("has to fit the run: a worker that is there, and a time before the end", () => {
    const plan = parsePlannedFault("ping:kill@2s");
    expect(messageOf(() => checkPlan(plan, "default", undefined))).toBe("");
    expect(messageOf(() => checkPlan(plan, "default", 2001))).toBe("");
    expect(messageOf(() => checkPlan(plan, "default", 2000))).toBe(
      "--fault ping:kill@2s: the run is over by then (--duration 2000ms).",
    );
    expect(messageOf(() => checkPlan(plan, "associated-or-not", undefined))).toBe(
      "--fault ping:kill@2s: no worker of that kind is started by associated-or-not, which has database, database-independent.",
    );
    expect(messageOf(() => checkPlan(plan, "idle", undefined))).toBe(
      "--fault ping:kill@2s: no worker of that kind is started by idle, which has none at all.",
    );
  });
});
