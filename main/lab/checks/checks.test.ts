import { describe, expect, it } from "vitest";
import { BrokenTrace } from "../testing/broken-trace.ts";
import {
  card,
  type Check,
  CheckState,
  claimed,
  Evidence,
  inverted,
  judgeAll,
  keptOrder,
  never,
  seen,
  seenAfter,
} from "./index.ts";

const LOGGED = { filter: 'interface == "Logger" and kind == message', what: "lines" };

function evidenceOf({ trace, postMortems }: BrokenTrace): Evidence {
  const describe = (): string => "";
  return new Evidence({ trace, postMortems, describe }, trace.start);
}

function judge(check: Check, evidence: Evidence) {
  const [report] = judgeAll([check], evidence);
  return [report?.state, report?.detail, report?.rows];
}

describe("a claimed check", () => {
  const check = claimed("refused", "It is refused", { atLeast: 2 });

  it("is met when enough workers have said so, and broken when one says the contrary", () => {
    const evidence = evidenceOf(new BrokenTrace());
    expect(judge(check, evidence)).toEqual([CheckState.Pending, "Nobody has told yet", []]);
    evidence.claim({ check: "refused", holds: true, detail: "once" });
    evidence.claim({ check: "another", holds: false, detail: "of no concern" });
    expect(judge(check, evidence)[0]).toBe(CheckState.Pending);
    evidence.claim({ check: "refused", holds: true, detail: "twice" });
    expect(judge(check, evidence)).toEqual([CheckState.Met, "twice", []]);
    evidence.claim({ check: "refused", holds: false, detail: "it was not" });
    expect(judge(check, evidence)).toEqual([CheckState.Broken, "it was not", []]);
  });
});

describe("claims", () => {
  it("are kept up to a number, and the contrary and the latest are always among them", () => {
    const evidence = evidenceOf(new BrokenTrace());
    const say = (holds: boolean, count: number) => {
      for (let at = 0; at < count; at++) {
        evidence.claim({ check: "a", holds, detail: `${holds} ${at}` });
      }
    };
    say(true, 90);
    say(false, 2);
    say(true, 500);
    const claims = evidence.claims("a");
    expect(claims).toHaveLength(100);
    expect(claims.filter(({ holds }) => !holds)).toHaveLength(2);
    expect(claims.at(-1)?.detail).toBe("true 499");
    say(false, 300);
    expect(evidence.claims("a")).toHaveLength(100);
    expect(evidence.claims("a")[0]?.detail).toBe("false 0");
  });
});

describe("checks of rows", () => {
  const trace = new BrokenTrace();
  const evidence = evidenceOf(trace);
  trace.see("sent", 1, 2, 3, 4).see("arrived", 1, 2, 3, 4).see("dispatched", 1, 3, 2).finish();

  it("see enough of them, or not", () => {
    const [report] = judgeAll([seen("a", "A", { ...LOGGED, atLeast: 4 })], evidence);
    expect(report).toMatchObject({ state: CheckState.Met, detail: "4 lines" });
    expect(report?.rows).toHaveLength(4);
    expect(judge(seen("a", "A", { ...LOGGED, atLeast: 5 }), evidence)[0]).toBe(CheckState.Pending);
  });

  it("see enough of them after another one, or not yet", () => {
    const after = (first: string, atLeast: number) =>
      judge(seenAfter("a", "A", { ...LOGGED, first, atLeast }), evidence);
    const second = 'interface == "Logger" and seq == 2';
    expect(after("response", 1)).toEqual([CheckState.Pending, "Not begun yet", []]);
    const [state, detail, rows] = after(second, 2);
    expect([state, detail]).toEqual([CheckState.Pending, "1 lines since"]);
    expect(rows).toHaveLength(2);
    const dispatched = { ...LOGGED, filter: `${LOGGED.filter} and status == dispatched` };
    const two = seenAfter("a", "A", { ...dispatched, first: second, atLeast: 2 });
    expect(judge(two, evidence).slice(0, 2)).toEqual([CheckState.Met, "At least 2 lines since"]);
  });

  it("see that there is none among many, or that there is one", () => {
    const undispatched = 'interface == "Logger" and status == arrived';
    const among = { occasions: LOGGED.filter, what: "lines", atLeast: 4 };
    expect(judge(never("a", "A", { filter: "response", ...among }), evidence)).toEqual([
      CheckState.Met,
      "none of 4 lines",
      [],
    ]);
    expect(
      judge(never("a", "A", { filter: undispatched, ...among }), evidence).slice(0, 2),
    ).toEqual([CheckState.Broken, "1 of 4 lines"]);
    expect(judge(never("a", "A", { filter: "response", ...among, atLeast: 5 }), evidence)[0]).toBe(
      CheckState.Pending,
    );
  });

  it("see that one message overtook another", () => {
    const detail = "1 of 3 lines overtook another";
    const overtaking = inverted("a", "A", { ...LOGGED, atLeast: 1 });
    const [state, told, rows] = judge(overtaking, evidence);
    expect([state, told]).toEqual([CheckState.Met, detail]);
    const sequences = evidence.rows(LOGGED.filter);
    const bySequence = (no: number) => sequences.find((row) => row.no === no)?.sequence;
    expect((rows as number[]).map(bySequence)).toEqual([3, 2]);
    expect(judgeAll([overtaking], evidence)[0]?.inPairs).toBe(true);
    expect(judge(keptOrder("a", "A", { ...LOGGED, atLeast: 1 }), evidence).slice(0, 2)).toEqual([
      CheckState.Broken,
      detail,
    ]);
  });

  it("compare the messages of a pipe, whoever holds its ends", () => {
    const detail = "1 of 3 lines overtook another";
    const order = keptOrder("a", "A", { ...LOGGED, per: "pipe", atLeast: 1 });
    expect(judge(order, evidence).slice(0, 2)).toEqual([CheckState.Broken, detail]);
  });

  it("take an order as kept once enough have come", () => {
    const first = 'interface == "Logger" and seq < 3';
    const order = (atLeast: number) =>
      keptOrder("a", "A", { filter: first, what: "lines", atLeast });
    expect(judge(order(2), evidence)[0]).toBe(CheckState.Met);
    expect(judge(order(3), evidence)[0]).toBe(CheckState.Pending);
  });

  it("compare messages that stand behind events", () => {
    const orderly = new BrokenTrace();
    const seenThere = evidenceOf(orderly);
    orderly.see("sent", 1, 2).see("arrived", 1, 2).see("dispatched", 1, 2).finish();
    const everything = { filter: 'interface == "Logger"', what: "rows", atLeast: 2 };
    expect(seenThere.count(everything.filter)).toBeGreaterThan(2);
    expect(judge(keptOrder("a", "A", everything), seenThere)).toEqual([
      CheckState.Met,
      "0 of 2 rows overtook another",
      [],
    ]);
  });

  it("do not wait for what a receiver has not taken that is gone", () => {
    const cutOff = new BrokenTrace();
    const seenThere = evidenceOf(cutOff);
    cutOff.see("sent", 1, 2).see("arrived", 1, 2).see("dispatched", 2);
    const order = keptOrder("a", "A", { ...LOGGED, atLeast: 1 });
    cutOff.finish();
    expect(judge(order, seenThere)[0]).toBe(CheckState.Pending);
    cutOff.closeReceiver().finish();
    expect(judge(order, seenThere)[0]).toBe(CheckState.Met);
  });

  it("do not concern what was there before the run", () => {
    const later = evidenceOf(trace);
    expect(judge(seen("a", "A", LOGGED), later)).toEqual([CheckState.Pending, "0 lines", []]);
  });
});

describe("a check of cards", () => {
  it("is met by a loss that is what it wants", () => {
    const trace = new BrokenTrace();
    const evidence = evidenceOf(trace);
    const killed = card("a", "A", ({ signal }) => signal === "SIGKILL");
    expect(judge(killed, evidence)[0]).toBe(CheckState.Pending);
    trace.see("sent", 1).exit({ signal: "SIGKILL" }).finish();
    const [state, detail] = judge(killed, evidence);
    expect(state).toBe(CheckState.Met);
    expect(detail).toContain("SIGKILL");
  });
});

it("a check with a filter that cannot be read says so", () => {
  const check = seen("a", "A", { filter: "interface in {A B}", what: "rows" });
  expect(() => judge(check, evidenceOf(new BrokenTrace()))).toThrow(
    /^The filter .* cannot be read/,
  );
});
