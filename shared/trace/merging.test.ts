import { describe, expect, it } from "vitest";
import { RowKind, RowStatus } from "./row-kind.ts";
import { ProcessState } from "./snapshot.ts";
import { MERGE_WINDOW_NS } from "./tap-merger.ts";
import { rowsOf } from "./testing/rows-of.ts";
import { messageBytes, pipeName, type TestProcess, TestSession } from "./testing/test-session.ts";
import { topologySnapshot } from "./topology.ts";
import { verifyOrder } from "./verify-order.ts";

const PIPE = pipeName(1);

function createPair() {
  const session = new TestSession();
  return { session, a: session.process("a"), b: session.process("b") };
}

/** Gives the merger what a process has seen, without merging it yet. */
function ship(session: TestSession, process: TestProcess): void {
  process.tap.flush();
  process.batches
    .splice(0)
    .forEach((batch) => session.merger.addBatch(process.index, batch, session.now));
}

describe("witnesses", () => {
  it("wait for each other as long as the merge window", () => {
    const { session, a, b } = createPair();
    b.tap.messageArrived(PIPE, 1, 1, messageBytes(), 0);
    ship(session, b);
    session.merger.advance(session.now + MERGE_WINDOW_NS - 1);
    expect(rowsOf(session.trace, RowKind.Message)).toEqual([]);
    a.tap.messageSent(PIPE, 0, 1, messageBytes(), 0);
    ship(session, a);
    session.merger.advance(session.now + MERGE_WINDOW_NS);
    expect(rowsOf(session.trace, RowKind.Message)).toHaveLength(1);
  });

  it("that come too late complete the row that is there", () => {
    const { session, a, b } = createPair();
    a.tap.messageSent(PIPE, 0, 1, messageBytes(), 0);
    session.pass();
    b.tap.messageArrived(PIPE, 1, 1, messageBytes(), 0);
    session.pass();
    b.tap.messageDispatched(PIPE, 1, 1);
    session.collect(b);
    expect(rowsOf(session.trace, RowKind.Message)[0]).toMatchObject({ sent: null, time: 1 });
    session.pass(5000);
    session.collect(a);
    expect(rowsOf(session.trace, RowKind.Message)).toEqual([
      expect.objectContaining({
        time: 0,
        sent: 0,
        arrived: 1,
        dispatched: 2,
        from: a.index,
        to: b.index,
        status: RowStatus.Dispatched,
      }),
    ]);
  });

  it("that say the same twice make no second row, and the first word counts", () => {
    const { session, a, b } = createPair();
    for (let time = 0; time < 2; time++) {
      session.deliver(PIPE, { process: a, end: 0 }, b, 1);
    }
    session.collect(a, b);
    const [row, ...others] = rowsOf(session.trace, RowKind.Message);
    expect(others).toEqual([]);
    expect(row).toMatchObject({ dispatched: 2, status: RowStatus.Dispatched });
    expect(topologySnapshot(session.trace, session.now).pipes[0]).toMatchObject({
      messages: 1,
      inFlight: 0,
    });
  });

  it("cannot take back what was worse or further", () => {
    const { session, a, b } = createPair();
    session.deliver(PIPE, { process: a, end: 0 }, b, 1);
    b.tap.messageRejected(PIPE, 1, 1, "ILLEGAL_POINTER");
    session.collect(a, b);
    b.tap.messageArrived(PIPE, 1, 1, messageBytes(), 0);
    b.tap.messageDropped(PIPE, 1, 1, "closed");
    session.collect(b);
    expect(rowsOf(session.trace, RowKind.Message)[0]?.status).toBe(RowStatus.Rejected);
  });

  it("of a dispatch that nothing else is known of are counted, not shown", () => {
    const { session, a, b } = createPair();
    b.tap.messageDispatched(PIPE, 1, 9);
    session.collect(a, b);
    expect(session.trace.unmatched).toBe(1);
    expect(rowsOf(session.trace, RowKind.Message)).toEqual([]);
  });

  it("of sequence numbers that are none do no harm", () => {
    const { session, a, b } = createPair();
    for (const sequence of [-1, 0.5, Number.NaN, 2 ** 60]) {
      a.tap.messageSent(PIPE, 0, sequence, messageBytes(), 0);
    }
    session.deliver(PIPE, { process: a, end: 0 }, b, 1);
    session.collect(a, b);
    expect(session.merger.malformed).toBe(4);
    expect(rowsOf(session.trace, RowKind.Message)).toHaveLength(1);
  });
});

describe("the exit of a process", () => {
  it("comes after all that it had seen by then, however late that is reported", () => {
    const { session, a, b } = createPair();
    session.deliver(PIPE, { process: a, end: 0 }, b, 1);
    session.merger.processExited(b.index, session.now, { signal: "SIGKILL" });
    ship(session, b);
    ship(session, a);
    session.merger.drain();
    const kinds = rowsOf(session.trace).map(({ kind }) => kind);
    expect(kinds.indexOf(RowKind.ProcessExited)).toBeGreaterThan(kinds.indexOf(RowKind.Message));
    expect(verifyOrder(session.trace)).toMatchObject({ dispatched: 1, lost: 0, violations: [] });
  });

  it("takes messages for lost that turn out to have been dispatched", () => {
    const { session, a, b } = createPair();
    b.tap.portOpened(PIPE, 1, "created");
    session.collect(b);
    session.deliver(PIPE, { process: a, end: 0 }, b, 1);
    session.merger.processExited(b.index, session.now, { code: 0 });
    session.collect(a);
    expect(rowsOf(session.trace, RowKind.Message)[0]?.status).toBe(RowStatus.Lost);
    session.collect(b);
    expect(rowsOf(session.trace, RowKind.Message)[0]?.status).toBe(RowStatus.Dispatched);
    expect(verifyOrder(session.trace)).toMatchObject({ lost: 0, violations: [] });
  });

  it("counts once", () => {
    const { session, a, b } = createPair();
    session.merger.processExited(b.index, session.now, { code: 4 });
    session.merger.processExited(b.index, session.now, { signal: "SIGKILL" });
    session.collect(a, b);
    expect(rowsOf(session.trace, RowKind.ProcessExited).map(({ info }) => info)).toEqual([
      "exit code 4",
    ]);
  });

  it("of nobody changes nothing", () => {
    const { session, a, b } = createPair();
    session.merger.processExited(99, session.now, { code: 0 });
    session.collect(a, b);
    expect(rowsOf(session.trace, RowKind.ProcessExited)).toEqual([]);
  });

  it("stands on a row of its own, as does the start", () => {
    const { session, a, b } = createPair();
    session.merger.processExited(b.index, session.now, { code: 0 });
    session.collect(a, b);
    const { processes } = topologySnapshot(session.trace, session.now);
    expect(processes.map(({ startedRow, exitedRow }) => [startedRow, exitedRow])).toEqual([
      [0, null],
      [1, 2],
    ]);
  });
});

describe("a pid that is given out again", () => {
  it("is another process, with what it does itself", () => {
    const session = new TestSession();
    const host = session.process("host");
    const first = session.process("ping");
    session.deliver(PIPE, { process: first, end: 1 }, host, 1);
    session.merger.processExited(first.index, session.now, { code: 0 });
    session.collect(host, first);
    const again = session.merger.addProcess({ pid: 101, name: "logger", role: "worker" }, 0);
    expect(again).not.toBe(first.index);
    host.tap.linkOpened(5, { pid: 101, name: "logger" });
    session.collect(host);
    const { processes, connections } = topologySnapshot(session.trace, session.now);
    expect(connections).toEqual([expect.objectContaining({ pid: 101, process: again })]);
    expect(processes[first.index]).toMatchObject({ name: "ping", state: ProcessState.Exited });
    expect(processes[again]).toMatchObject({
      name: "logger",
      state: ProcessState.Running,
      sent: 0,
    });
  });

  it("leaves late reports with the process that made them", () => {
    const session = new TestSession();
    const host = session.process("host");
    const first = session.process("ping");
    session.deliver(PIPE, { process: first, end: 1 }, host, 1);
    session.merger.processExited(first.index, session.now, { code: 0 });
    session.merger.drain();
    const again = session.merger.addProcess({ pid: 101, name: "ping", role: "worker" }, 0);
    session.collect(first, host);
    const { processes } = topologySnapshot(session.trace, session.now);
    expect([processes[first.index]?.sent, processes[again]?.sent]).toEqual([1, 0]);
    expect(rowsOf(session.trace, RowKind.Message)[0]?.from).toBe(first.index);
  });
});

describe("a pipe that moves between three processes", () => {
  /** The end 1 goes from a to b to c; a writes all the time. */
  function moving() {
    const session = new TestSession();
    const [a, b, c] = [session.process("a"), session.process("b"), session.process("c")];
    a.tap.portOpened(PIPE, 0, "created");
    a.tap.portOpened(PIPE, 1, "created");
    a.tap.messageSent(PIPE, 0, 1, messageBytes(), 0);
    session.pass();
    a.tap.portMoved(PIPE, 1);
    session.pass();
    b.tap.portOpened(PIPE, 1, "received");
    b.tap.messageArrived(PIPE, 1, 1, messageBytes(), 0);
    session.pass();
    a.tap.messageSent(PIPE, 0, 2, messageBytes(), 0);
    b.tap.portMoved(PIPE, 1);
    session.pass();
    c.tap.portOpened(PIPE, 1, "received");
    for (const sequence of [1, 2]) {
      c.tap.messageArrived(PIPE, 1, sequence, messageBytes(), 0);
      session.pass();
      c.tap.messageDispatched(PIPE, 1, sequence);
    }
    return { session, a, b, c };
  }

  it.each([
    ["abc", [0, 1, 2]],
    ["cba", [2, 1, 0]],
    ["bca", [1, 2, 0]],
    ["cab", [2, 0, 1]],
  ])("ends up in the last of them, heard in the order %s", (_, order) => {
    const { session, a, b, c } = moving();
    const processes = [a, b, c];
    order.forEach((at) => ship(session, processes[at] ?? a));
    session.merger.drain();
    expect(session.trace.pipes.get(1)?.holders).toEqual([a.index, c.index]);
    const messages = rowsOf(session.trace, RowKind.Message);
    expect(messages.map(({ from, to, status }) => [from, to, status])).toEqual([
      [a.index, c.index, RowStatus.Dispatched],
      [a.index, c.index, RowStatus.Dispatched],
    ]);
    expect(verifyOrder(session.trace).violations).toEqual([]);
  });

  it("shows each move once", () => {
    const { session, a, b, c } = moving();
    session.collect(a, b, c);
    const moves = rowsOf(session.trace, RowKind.PipeMoved);
    expect(moves.map(({ from, to }) => [from, to])).toEqual([
      [a.index, b.index],
      [b.index, c.index],
    ]);
  });

  it("is not closed by the exit of a process that it has left", () => {
    const { session, a, b, c } = moving();
    session.merger.processExited(b.index, session.now, { code: 0 });
    session.collect(a, b, c);
    expect(topologySnapshot(session.trace, session.now).pipes[0]).toMatchObject({
      open: true,
      processA: a.index,
      processB: c.index,
    });
  });

  it("is closed by the exit of the process that has it", () => {
    const { session, a, b, c } = moving();
    session.merger.processExited(c.index, session.now, { code: 0 });
    session.collect(a, b, c);
    expect(topologySnapshot(session.trace, session.now).pipes[0]).toMatchObject({
      open: false,
      closedTime: (session.now - session.trace.start) / 1e6,
    });
  });
});

describe("an interface whose name is learned late", () => {
  it("gives it to its own rows, and to no others", () => {
    const { session, a, b } = createPair();
    session.deliver(PIPE, { process: a, end: 0 }, b, 1, { interfaceId: 3 });
    session.deliver(PIPE, { process: a, end: 0 }, b, 2, { interfaceId: 4 });
    session.collect(a, b);
    const before = session.trace.namesVersion;
    b.tap.endpointBound(PIPE, 1, 3, "lab.Table", "receiver");
    session.collect(b);
    expect(session.trace.namesVersion).toBe(before + 1);
    expect(rowsOf(session.trace, RowKind.Message).map((row) => row.interfaceName)).toEqual([
      "lab.Table",
      "",
    ]);
  });

  it("keeps the name that it has when nobody gives another", () => {
    const { session, a, b } = createPair();
    a.tap.endpointBound(PIPE, 0, 0, "lab.Table", "remote");
    session.deliver(PIPE, { process: a, end: 0 }, b, 1);
    session.collect(a, b);
    const before = session.trace.namesVersion;
    b.tap.endpointBound(PIPE, 1, 0, "", "receiver");
    b.tap.endpointBound(PIPE, 1, 0, "lab.Table", "receiver");
    session.collect(b);
    expect(session.trace.namesVersion).toBe(before);
    expect(rowsOf(session.trace, RowKind.Message)[0]?.interfaceName).toBe("lab.Table");
  });
});
