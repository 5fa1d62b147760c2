import { describe, expect, it } from "vitest";
import type { Disconnect } from "./contract.ts";
import { DisconnectCause, Severity } from "./contract.ts";
import { findingsOf } from "./findings.ts";
import type { NumberedNotice } from "./notices.ts";

function loss(id: number, severity: Severity): Disconnect {
  return {
    id,
    severity,
    time: id,
    cause: DisconnectCause.PROCESS_EXITED,
    summary: `loss ${id}`,
    process: 1,
    exitCode: null,
    signal: "SIGKILL",
    customReason: 0,
    description: "",
    endpoints: [],
    unanswered: [],
    lastRows: [],
  };
}

function notice(number: number, severity: Severity): NumberedNotice {
  return { number, severity, text: `notice ${number}`, detail: "", times: 1, open: true };
}

const texts = (notices: NumberedNotice[], losses: Disconnect[]): string[] =>
  findingsOf(notices, losses).map(({ text }) => text);

describe("what was found", () => {
  it("has the worst first and the newest among equals", () => {
    const notices = [notice(1, Severity.WARNING), notice(2, Severity.ERROR)];
    const losses = [loss(1, Severity.ERROR), loss(2, Severity.ERROR), loss(3, Severity.WARNING)];
    expect(texts(notices, losses)).toEqual(["loss 2", "loss 1", "notice 2", "loss 3", "notice 1"]);
  });

  it("leads to the card of a loss", () => {
    const [first] = findingsOf([notice(1, Severity.NOTE)], [loss(7, Severity.ERROR)]);
    expect(first?.disconnect).toBe(7);
  });

  it("is nothing where ends were closed in good order", () => {
    expect(texts([], [loss(1, Severity.NOTE)])).toEqual([]);
  });

  it("is bounded", () => {
    const losses = Array.from({ length: 500 }, (_, id) => loss(id, Severity.ERROR));
    expect(texts([], losses)).toHaveLength(20);
    expect(texts([], losses)[0]).toBe("loss 499");
  });
});
