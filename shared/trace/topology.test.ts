import { describe, expect, it } from "vitest";
import { findInversions } from "./inversions.ts";
import { overviewSnapshot } from "./overview.ts";
import { PostMortems } from "./post-mortem.ts";
import { messageBytes, pipeName, TestSession } from "./testing/test-session.ts";
import { associatedGroups, topologySnapshot } from "./topology.ts";

const PIPE = pipeName(1);

function createPair() {
  const session = new TestSession();
  return { session, a: session.process("a"), b: session.process("b") };
}

describe("topologySnapshot", () => {
  it("shows traffic, rates of the last second and what is under way", () => {
    const { session, a, b } = createPair();
    session.deliver(PIPE, { process: a, end: 0 }, b, 1, { size: 100 });
    a.tap.messageSent(PIPE, 0, 2, messageBytes({ size: 50 }), 0);
    session.collect(a, b);
    const { pipes, processes } = topologySnapshot(session.trace, session.now);
    expect(pipes).toEqual([
      expect.objectContaining({
        number: 1,
        name: PIPE.toString(),
        processA: a.index,
        processB: b.index,
        open: true,
        messages: 2,
        bytes: 150,
        rate: 2,
        inFlight: 1,
      }),
    ]);
    expect(processes.map(({ sent, received }) => [sent, received])).toEqual([
      [2, 0],
      [0, 1],
    ]);
    expect(topologySnapshot(session.trace, session.now + 2e9).pipes[0]?.rate).toBe(0);
  });
});

describe("associatedGroups", () => {
  it("leaves out pipes with one interface", () => {
    const { session, a, b } = createPair();
    session.deliver(PIPE, { process: a, end: 0 }, b, 1);
    session.deliver(PIPE, { process: a, end: 0 }, b, 2, { interfaceId: 0xffffffff });
    session.collect(a, b);
    expect(associatedGroups(session.trace)).toEqual([]);
  });

  it("counts waits behind other members, and orders that the shared pipe guarantees", () => {
    const { session, a, b } = createPair();
    const interfaceIds = [0, 7, 7, 0];
    interfaceIds.forEach((interfaceId, index) => {
      a.tap.messageSent(PIPE, 0, index + 1, messageBytes({ interfaceId }), 0);
      b.tap.messageArrived(PIPE, 1, index + 1, messageBytes({ interfaceId }), 0);
    });
    interfaceIds.forEach((_, index) => {
      session.pass();
      b.tap.messageDispatched(PIPE, 1, index + 1);
    });
    session.pass();
    session.deliver(PIPE, { process: a, end: 0 }, b, 5, { interfaceId: 7 });
    session.collect(a, b);
    const [group] = associatedGroups(session.trace);
    expect(group).toMatchObject({ pipe: 1, open: true, guaranteedOrders: 3 });
    expect(
      group?.members.map(({ interfaceId, messages, waited }) => [interfaceId, messages, waited]),
    ).toEqual([
      [0, 2, 1],
      [7, 3, 2],
    ]);
  });
});

describe("findInversions", () => {
  it("finds a message that overtook an earlier one on another pipe", () => {
    const { session, a, b } = createPair();
    const other = pipeName(2);
    a.tap.messageSent(PIPE, 0, 1, messageBytes(), 0);
    session.pass();
    a.tap.messageSent(other, 0, 1, messageBytes(), 0);
    session.pass();
    for (const pipe of [other, PIPE]) {
      b.tap.messageArrived(pipe, 1, 1, messageBytes(), 0);
      b.tap.messageDispatched(pipe, 1, 1);
      session.pass();
    }
    session.collect(a, b);
    const first = session.trace.pipes.get(1)?.directions[1].rows.get(1);
    const second = session.trace.pipes.get(2)?.directions[1].rows.get(1);
    expect(findInversions(session.trace, 10)).toEqual({
      count: 1,
      pairs: [{ from: a.index, to: b.index, overtaken: first, overtaking: second }],
    });
    expect(findInversions(session.trace, 0)).toEqual({ count: 1, pairs: [] });
  });

  it("finds none within a pipe or between different receivers", () => {
    const { session, a, b } = createPair();
    const c = session.process("c");
    a.tap.messageSent(PIPE, 0, 1, messageBytes(), 0);
    session.pass();
    a.tap.messageSent(pipeName(2), 0, 1, messageBytes(), 0);
    c.tap.messageArrived(pipeName(2), 1, 1, messageBytes(), 0);
    c.tap.messageDispatched(pipeName(2), 1, 1);
    session.pass();
    b.tap.messageArrived(PIPE, 1, 1, messageBytes(), 0);
    b.tap.messageDispatched(PIPE, 1, 1);
    session.collect(a, b, c);
    expect(findInversions(session.trace, 10).count).toBe(0);
  });
});

describe("overviewSnapshot", () => {
  it("has all messages in its buckets and all losses as ticks", () => {
    const { session, a, b } = createPair();
    for (let sequence = 1; sequence <= 10; sequence++) {
      session.deliver(PIPE, { process: a, end: 0 }, b, sequence);
    }
    session.merger.processExited(b.index, session.now, { code: 3 });
    session.collect(a, b);
    const overview = overviewSnapshot(session.trace, new PostMortems(session.trace), 3);
    expect(overview).toMatchObject({ start: 0, end: 27, disconnects: [30] });
    expect(overview.counts.reduce((sum, count) => sum + count, 0)).toBe(10);
    expect(overview.counts).toHaveLength(3);
  });
});
