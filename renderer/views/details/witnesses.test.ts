import { describe, expect, it } from "vitest";
import type { Row } from "../../state/contract.ts";
import { RowStatus } from "../../state/contract.ts";
import { witnessesOf } from "./witnesses.ts";

function row(change: Partial<Row>): Row {
  return {
    no: 1,
    kind: 0,
    status: RowStatus.DISPATCHED,
    time: 10,
    sent: 10,
    arrived: 11,
    dispatched: 14,
    from: 0,
    to: 1,
    pipe: 1,
    interfaceId: 0,
    interfaceName: "",
    method: "",
    sequence: 0,
    requestId: 0,
    flags: 0,
    size: 24,
    latency: null,
    linkedRow: null,
    info: "",
    error: null,
    ...change,
  };
}

describe("witnessesOf", () => {
  it("tells transit from queueing", () => {
    const witnesses = witnessesOf(row({}));
    expect(witnesses.map((at) => at.since)).toEqual([null, 1, 3]);
    expect(witnesses.map((at) => at.phase)).toEqual(["", "in transit", "queued"]);
  });

  it("measures from the sender where nobody saw the arrival", () => {
    const dispatched = witnessesOf(row({ arrived: null }))[2];
    expect(dispatched).toMatchObject({ since: 4, phase: "in all" });
  });

  it.each([
    [RowStatus.SENT, "not yet"],
    [RowStatus.LOST, "never: the pipe went first"],
    [RowStatus.DROPPED, "never: the endpoint was closed"],
    [RowStatus.REJECTED, "never: rejected"],
  ])("says why there was no dispatch (status %i)", (status, missing) => {
    const dispatched = witnessesOf(row({ status, dispatched: null }))[2];
    expect(dispatched).toMatchObject({ time: null, since: null, missing });
  });
});
