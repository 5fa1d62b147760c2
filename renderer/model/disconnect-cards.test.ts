import { describe, expect, it } from "vitest";
import { DisconnectCause, Severity } from "../../shared/contract/index.ts";
import type { Disconnect } from "../../shared/contract/index.ts";
import {
  cardDigest,
  cardFacts,
  cascadeOf,
  causeGlyph,
  drainedBy,
  isOrderly,
  lossSummary,
  lossTone,
  newestFirst,
} from "./disconnect-cards.ts";
import { causeText } from "./labels.ts";
import { makeProcess } from "./testing-rows.ts";

const topology = { processes: [makeProcess(0), makeProcess(1)], connections: [], pipes: [] };

function loss(change: Partial<Disconnect> = {}): Disconnect {
  return {
    id: 1,
    time: 10,
    cause: DisconnectCause.PEER_CLOSED,
    summary: "worker-1 closed",
    process: 1,
    exitCode: null,
    signal: null,
    customReason: 0,
    description: "",
    endpoints: [],
    unanswered: [],
    lastRows: [],
    severity: Severity.NOTE,
    ...change,
  };
}

const endpoint = (pipe: number, interfaceId: number, drained = 0) => ({
  pipe,
  interfaceId,
  interfaceName: "lab.mojom.Table",
  drained,
});

describe("the order of cards", () => {
  it("is newest first, by id where the time is the same", () => {
    const cards = [loss({ id: 1 }), loss({ id: 3, time: 5 }), loss({ id: 2 })];
    expect(newestFirst(cards).map(({ id }) => id)).toEqual([2, 1, 3]);
  });
});

describe("the facts of a card", () => {
  const facts = (change: Partial<Disconnect>): string[] =>
    cardFacts(loss(change), topology).map(({ name, value }) => `${name}: ${value}`);

  it("leave out what is not known", () => {
    expect(facts({ process: null })).toEqual(["Drained: 0 messages before the handler"]);
  });

  it("name process, signal and custom reason", () => {
    expect(facts({ signal: "SIGKILL", customReason: 7, description: "bye" })).toEqual([
      "Process: worker-1, pid 1001",
      "Ended by: SIGKILL",
      "Reason given: 7: bye",
      "Drained: 0 messages before the handler",
    ]);
  });

  it("give the exit code, and a reason without its other half", () => {
    expect(facts({ exitCode: 3, description: "bye" })).toContain("Ended by: exit code 3");
    expect(facts({ description: "bye" })).toContain("Reason given: bye");
    expect(facts({ customReason: 7 })).toContain("Reason given: 7");
  });
});

describe("the cascade", () => {
  const card = loss({ endpoints: [endpoint(6, 2), endpoint(5, 0, 1), endpoint(6, 0, 3)] });

  it("puts endpoints under their pipes, the primary one first", () => {
    const pipes = cascadeOf(card).map(({ pipe, endpoints }) => [
      pipe,
      endpoints.map(({ interfaceId }) => interfaceId),
    ]);
    expect(pipes).toEqual([
      [5, [0]],
      [6, [0, 2]],
    ]);
  });

  it("adds up what was drained", () => {
    expect(drainedBy(card)).toBe(4);
  });

  it("is told in short", () => {
    const call = { row: 4, interfaceName: "lab.mojom.Table", method: "GetRow" };
    expect(cardDigest({ ...card, unanswered: [call] })).toBe(
      "3 endpoints on 2 pipes, 1 call unanswered",
    );
    expect(cardDigest(loss())).toBe("");
  });
});

describe("the tone of a loss", () => {
  it.each([
    [Severity.NOTE, "note", true],
    [Severity.WARNING, "warning", false],
    [Severity.ERROR, "error", false],
  ] as const)("of severity %d has the tone %s", (severity, tone, orderly) => {
    expect(lossTone(loss({ severity }))).toBe(tone);
    expect(isOrderly(loss({ severity }))).toBe(orderly);
  });

  it("comes with a sign for every cause", () => {
    for (const cause of Object.values(DisconnectCause)) expect(causeGlyph(cause)).not.toBe("?");
  });
});

describe("the summary", () => {
  it("counts causes", () => {
    const exited = loss({ cause: DisconnectCause.PROCESS_EXITED });
    expect(lossSummary([exited, loss(), loss()], causeText)).toBe(
      "3 losses: 1 process exited, 2 peer closed",
    );
    expect(lossSummary([loss()], causeText)).toBe("1 loss: 1 peer closed");
  });
});
