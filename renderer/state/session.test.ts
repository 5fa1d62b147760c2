import { describe, expect, it } from "vitest";
import { makePipe } from "../model/testing-rows.ts";
import { CheckState, FaultKind } from "./contract.ts";
import type { Check, Counters, Topology } from "./contract.ts";
import { Session } from "./session.ts";
import { FakeHost, settled } from "./testing/fake-link.ts";

const counters: Counters = {
  captured: 3,
  dropped: 0,
  clippedBytes: 0,
  clipped: 0,
  payloadBytes: 0,
  payloadLimit: 1,
  rowLimit: 10,
  recording: true,
  passedBy: 0,
};
const check: Check = {
  name: "order",
  text: "All is in order",
  state: CheckState.MET,
  detail: "",
  rows: [],
  inPairs: true,
};
const topology = { processes: [], connections: [], pipes: [] };

function withPipe(open: boolean): Topology {
  return { ...topology, pipes: [makePipe(1, 0, 1, { open })] };
}

async function sessionOver(host: FakeHost): Promise<Session> {
  const session = new Session(host.link);
  await settled();
  return session;
}

describe("Session", () => {
  it("asks for everything once at the start", async () => {
    const host = new FakeHost(0);
    const session = await sessionOver(host);
    expect(host.asked.toSorted()).toEqual(["disconnects", "groups", "info", "overview"]);
    expect(session.store.getState().info?.serverName).toBe("lab");
  });

  it("stores the live picture, and asks again for what has changed with it", async () => {
    const host = new FakeHost(0);
    const session = await sessionOver(host);
    host.observer?.onTopology(topology, counters);
    expect(session.store.getState()).toMatchObject({ counters, topology });
    host.asked.length = 0;
    host.observer?.onDisconnects(1);
    await settled();
    expect(host.asked).toEqual(["disconnects"]);
  });

  it("remembers since when a pipe is closed, whichever view is open", async () => {
    const host = new FakeHost(0);
    const session = await sessionOver(host);
    host.observer?.onTopology(withPipe(true), counters);
    expect(session.store.getState().lifetimes.pipes.size).toBe(0);
    host.observer?.onTopology(withPipe(false), counters);
    const closed = session.store.getState().lifetimes.pipes.get(1);
    expect(closed).toBeGreaterThan(0);
    host.observer?.onTopology(withPipe(false), counters);
    expect(session.store.getState().lifetimes.pipes.get(1)).toBe(closed);
  });

  it("shows a pause at once", async () => {
    const host = new FakeHost(0);
    const session = await sessionOver(host);
    host.observer?.onTopology(topology, counters);
    session.setRecording(false);
    expect(session.store.getState().counters?.recording).toBe(false);
    expect(host.asked).toContain("recording false");
  });

  it("turns a refusal of the lab into a notice", async () => {
    const host = new FakeHost(0);
    const session = await sessionOver(host);
    host.labError = "there is no such worker";
    await session.killWorker(42);
    await session.stopWorker(43);
    await session.setWorkerRate(44, 5);
    await session.setKindRate("ping", 6);
    await session.injectFault(45, "Freeze", { kind: FaultKind.FREEZE });
    expect(host.asked.slice(-5)).toEqual([
      "fault 0 42",
      "stop 43",
      "rate 44 5",
      "rate ping 6",
      "fault 1 45",
    ]);
    expect(session.store.getState().notices).toMatchObject([
      { number: 1, text: "Kill 42 failed", detail: "there is no such worker" },
      { number: 2, text: "Stop 43 failed" },
      { number: 3, text: "Rate of 44 failed" },
      { number: 4, text: "Rate of ping failed" },
      { number: 5, text: "Freeze 45 failed" },
    ]);
  });

  it("says which scenario is being started, until it is or cannot be", async () => {
    const host = new FakeHost(0);
    const session = await sessionOver(host);
    for (const error of [null, "there is no such scenario"]) {
      host.labError = error;
      const started = session.startScenario("race");
      expect(session.store.getState().starting).toBe("race");
      await started;
      expect(session.store.getState().starting).toBeNull();
    }
    expect(session.store.getState().notices).toMatchObject([
      { detail: "there is no such scenario" },
    ]);
  });

  it("holds the rows that a check has named, as long as the scenario and the trace stay", async () => {
    const host = new FakeHost(0);
    const session = await sessionOver(host);
    const rows = (): unknown => session.store.getState().checks[0]?.rows;
    const tell = (scenario: string, named: number[]): void =>
      host.observer?.onChecks(scenario, [{ ...check, rows: named }]);
    tell("race", [1, 2]);
    tell("race", [8, 9]);
    expect(rows()).toEqual([1, 2]);
    tell("cure", [8, 9]);
    expect(rows()).toEqual([8, 9]);
    await session.clear();
    expect(rows()).toEqual([]);
    tell("cure", [3, 4]);
    expect(rows()).toEqual([3, 4]);
  });

  it("reports what failed in the page, but not what fails because the host is gone", async () => {
    const session = await sessionOver(new FakeHost(0));
    await session.reportFault("no such thing");
    expect(session.store.getState().notices).toMatchObject([
      { detail: "no such thing", open: true },
    ]);
    session.dismissNotice(1);
    expect(session.store.getState().notices).toMatchObject([{ open: false }]);
    const host = new FakeHost(0);
    const left = await sessionOver(host);
    const reported = left.reportFault("DISCONNECTED");
    host.end("It was closed");
    await reported;
    expect(left.store.getState().notices).toEqual([]);
  });

  it("goes on numbering notices after they were forgotten", async () => {
    const host = new FakeHost(0);
    const session = await sessionOver(host);
    host.observer?.onNotice({ severity: 1, text: "slow", detail: "" });
    session.forgetNotices();
    host.observer?.onNotice({ severity: 1, text: "slow", detail: "" });
    expect(session.store.getState().notices).toMatchObject([{ number: 2 }]);
  });

  it("forgets with the trace what was derived from it", async () => {
    const host = new FakeHost(5);
    const session = await sessionOver(host);
    host.observer?.onNotice({ severity: 1, text: "slow", detail: "" });
    await session.clear();
    expect(session.store.getState().notices).toEqual([]);
    expect(host.asked).toContain("clear");
  });

  it("knows when the host is gone", async () => {
    const host = new FakeHost(0);
    const session = await sessionOver(host);
    expect(session.store.getState().gone).toBeNull();
    host.end("It was closed");
    expect(session.store.getState().gone).toBe("It was closed");
  });
});
