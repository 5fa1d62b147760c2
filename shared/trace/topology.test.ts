import { describe, expect, it } from "vitest";
import { findInversions } from "./inversions.ts";
import { overviewSnapshot } from "./overview.ts";
import { PostMortems } from "./post-mortem.ts";
import { messageBytes, pipeName, TestSession } from "./testing/test-session.ts";
import {
  associatedGroups,
  MAX_CLOSED_ENDPOINTS_SHOWN,
  MAX_CLOSED_PIPES_SHOWN,
  topologySnapshot,
} from "./topology.ts";

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

describe("rows and times of what is shown", () => {
  it("are there as far as they are kept", () => {
    const { session, a, b } = createPair();
    a.tap.portOpened(PIPE, 0, "created");
    session.pass(3);
    b.tap.portClosed(PIPE, 1, "peer");
    session.pass();
    a.tap.portClosed(PIPE, 0, "local");
    session.collect(a, b);
    const { pipes, processes } = topologySnapshot(session.trace, session.now);
    expect(pipes[0]).toMatchObject({ openedRow: 2, closedRow: 3, closedTime: 3, disconnect: null });
    expect(processes.map(({ startedRow }) => startedRow)).toEqual([0, 1]);
  });

  it("lead from a pipe to the card of its end", () => {
    const { session, a, b } = createPair();
    const postMortems = new PostMortems(session.trace);
    session.deliver(PIPE, { process: a, end: 0 }, b, 1);
    session.deliver(pipeName(2), { process: a, end: 0 }, a, 1);
    session.collect(a, b);
    const shown = () =>
      topologySnapshot(session.trace, session.now, postMortems).pipes.map(
        (pipe) => pipe.disconnect,
      );
    expect(shown()).toEqual([null, null]);
    session.merger.processExited(b.index, session.now, { signal: "SIGKILL" });
    session.merger.drain();
    expect(shown()).toEqual([postMortems.cards()[0]?.id, null]);
  });

  it("are not shared with an earlier snapshot that somebody has kept", () => {
    const { session, a, b } = createPair();
    session.deliver(PIPE, { process: a, end: 0 }, b, 1);
    session.collect(a, b);
    const before = topologySnapshot(session.trace, session.now).pipes[0];
    const copy = structuredClone(before);
    session.deliver(PIPE, { process: a, end: 0 }, b, 2);
    b.tap.endpointBound(PIPE, 1, 5, "lab.Table", "receiver");
    b.tap.portClosed(PIPE, 1, "local");
    session.collect(a, b);
    topologySnapshot(session.trace, session.now + 5e9);
    expect(before).toEqual(copy);
  });
});

describe("pipes with a long history", () => {
  it("show what is open, and the newest of what is not", () => {
    const { session, a, b } = createPair();
    const closed = MAX_CLOSED_ENDPOINTS_SHOWN + 50;
    for (let interfaceId = 0; interfaceId <= closed + 2; interfaceId++) {
      b.tap.endpointBound(PIPE, 1, interfaceId, "lab.Table", "receiver");
    }
    for (let interfaceId = 3; interfaceId <= closed + 2; interfaceId++) {
      b.tap.endpointClosed(PIPE, 1, interfaceId, "local");
    }
    session.collect(a, b);
    const endpoints = topologySnapshot(session.trace, session.now).pipes[0]?.endpoints ?? [];
    expect(endpoints.filter(({ open }) => open).map(({ interfaceId }) => interfaceId)).toEqual([
      0, 1, 2,
    ]);
    const others = endpoints.filter(({ open }) => !open).map(({ interfaceId }) => interfaceId);
    expect(others).toHaveLength(MAX_CLOSED_ENDPOINTS_SHOWN);
    expect(others.at(-1)).toBe(closed + 2);
  });

  it("are left out when they are closed and very many newer ones are too", () => {
    const { session, a, b } = createPair();
    const count = MAX_CLOSED_PIPES_SHOWN + 20;
    for (let number = 1; number <= count; number++) {
      b.tap.portOpened(pipeName(number), 1, "created");
      if (number > 3) {
        b.tap.portClosed(pipeName(number), 1, "local");
      }
    }
    session.collect(a, b);
    const numbers = topologySnapshot(session.trace, session.now).pipes.map((pipe) => pipe.number);
    expect(numbers.slice(0, 4)).toEqual([1, 2, 3, count - MAX_CLOSED_PIPES_SHOWN + 1]);
    expect(numbers).toHaveLength(MAX_CLOSED_PIPES_SHOWN + 3);
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

describe("orders that a member of a group would lose", () => {
  it("are those between its messages and its neighbours', in either direction", () => {
    const { session, a, b } = createPair();
    let sequence = 0;
    for (const interfaceId of [0, 1, 1, 2, 0, 0, 1]) {
      session.deliver(PIPE, { process: a, end: 0 }, b, ++sequence, { interfaceId });
    }
    session.deliver(PIPE, { process: b, end: 1 }, a, 1, { interfaceId: 2 });
    session.deliver(PIPE, { process: b, end: 1 }, a, 2, { interfaceId: 1 });
    session.collect(a, b);
    const [group] = associatedGroups(session.trace);
    const lost = group?.members.map(({ interfaceId, ordersLost }) => [interfaceId, ordersLost]);
    expect(lost?.toSorted(([first = 0], [second = 0]) => first - second)).toEqual([
      [0, 3],
      [1, 4],
      [2, 3],
    ]);
    // Each guaranteed order has two members.
    expect(group?.guaranteedOrders).toBe((3 + 4 + 3) / 2);
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
