import { describe, expect, it } from "vitest";
import { RowKind, RowStatus } from "./row-kind.ts";
import { rowSnapshot } from "./row-snapshot.ts";
import { ConnectionState, ProcessState } from "./snapshot.ts";
import { messageBytes, pipeName, TestSession } from "./testing/test-session.ts";
import { topologySnapshot } from "./topology.ts";
import type { Trace } from "./trace.ts";

const PIPE = pipeName(1);

function rowsOf(trace: Trace, kind: RowKind) {
  return Array.from({ length: trace.rowCount }, (_, row) => rowSnapshot(trace, row)).filter(
    (row) => row.kind === kind,
  );
}

describe("pipes", () => {
  it("know who holds which end, through moves", () => {
    const session = new TestSession();
    const [a, b, c] = [session.process("a"), session.process("b"), session.process("c")];
    a.tap.portOpened(PIPE, 0, "created");
    a.tap.portOpened(PIPE, 1, "created");
    session.pass();
    a.tap.portMoved(PIPE, 1);
    session.pass();
    b.tap.portOpened(PIPE, 1, "received");
    session.pass();
    b.tap.portMoved(PIPE, 1);
    session.pass();
    c.tap.portOpened(PIPE, 1, "received");
    session.collect(c, b, a);
    expect(session.trace.pipes.get(1)?.holders).toEqual([a.index, c.index]);
    expect(rowsOf(session.trace, RowKind.PipeOpened)).toHaveLength(1);
    expect(
      rowsOf(session.trace, RowKind.PipeMoved).map(({ from, to, sent, arrived }) => [
        from,
        to,
        sent,
        arrived,
      ]),
    ).toEqual([
      [a.index, b.index, 1, 2],
      [b.index, c.index, 3, 4],
    ]);
  });

  it("show one row for a move whichever side reports first", () => {
    const session = new TestSession();
    const [a, b] = [session.process("a"), session.process("b")];
    a.tap.portMoved(PIPE, 1);
    session.pass();
    b.tap.portOpened(PIPE, 1, "received");
    session.collect(b);
    session.collect(a);
    expect(rowsOf(session.trace, RowKind.PipeMoved)).toEqual([
      expect.objectContaining({ from: a.index, to: b.index, sent: 0, arrived: 1 }),
    ]);
    expect(session.trace.pipes.get(1)?.holders).toEqual([undefined, b.index]);
  });

  it("opened by an invitation show both sides on one row", () => {
    const session = new TestSession();
    const [host, worker] = [session.process("host"), session.process("worker")];
    host.tap.portOpened(PIPE, 0, "created");
    worker.tap.portOpened(PIPE, 1, "extracted");
    session.collect(host, worker);
    expect(rowsOf(session.trace, RowKind.PipeOpened)).toEqual([
      expect.objectContaining({ from: host.index, to: worker.index, pipe: 1 }),
    ]);
  });

  it("close on one row, which names who closed", () => {
    const session = new TestSession();
    const [a, b] = [session.process("a"), session.process("b")];
    a.tap.portClosed(PIPE, 0, "local");
    session.pass();
    b.tap.portClosed(PIPE, 1, "peer");
    session.collect(b);
    session.collect(a);
    expect(rowsOf(session.trace, RowKind.PipeClosed)).toEqual([
      expect.objectContaining({ from: a.index, to: b.index, info: "local" }),
    ]);
    expect(topologySnapshot(session.trace, session.now).pipes[0]?.open).toBe(false);
  });

  it("lose what had not arrived when the receiving end closed", () => {
    const session = new TestSession();
    const [a, b] = [session.process("a"), session.process("b")];
    session.deliver(PIPE, { process: a, end: 0 }, b, 1);
    a.tap.messageSent(PIPE, 0, 2, messageBytes(), 0);
    b.tap.portClosed(PIPE, 1, "local");
    session.pass();
    a.tap.messageSent(PIPE, 0, 3, messageBytes(), 0);
    session.collect(a, b);
    expect(rowsOf(session.trace, RowKind.Message).map((row) => row.status)).toEqual([
      RowStatus.Dispatched,
      RowStatus.Lost,
      RowStatus.Lost,
    ]);
  });

  it("do not lose what turns out to have arrived", () => {
    const session = new TestSession();
    const [a, b, c] = [session.process("a"), session.process("b"), session.process("c")];
    a.tap.messageSent(PIPE, 0, 1, messageBytes(), 0);
    b.tap.messageArrived(PIPE, 1, 1, messageBytes(), 0);
    c.tap.portClosed(PIPE, 1, "local");
    session.collect(a, c);
    expect(rowsOf(session.trace, RowKind.Message)[0]?.status).toBe(RowStatus.Lost);
    session.collect(b);
    expect(rowsOf(session.trace, RowKind.Message)[0]?.status).toBe(RowStatus.Arrived);
  });

  it("lose what was sent to an end that went while it was on its way", () => {
    const session = new TestSession();
    const [a, b] = [session.process("a"), session.process("b")];
    b.tap.portOpened(PIPE, 1, "created");
    b.tap.portMoved(PIPE, 1);
    a.tap.messageSent(PIPE, 0, 1, messageBytes(), 0);
    session.pass();
    a.tap.portClosed(PIPE, 0, "link-lost");
    session.collect(a, b);
    expect(rowsOf(session.trace, RowKind.Message)[0]?.status).toBe(RowStatus.Lost);
  });
});

describe("processes", () => {
  it("that end take their ends of pipes with them", () => {
    const session = new TestSession();
    const [a, b] = [session.process("a"), session.process("b")];
    session.deliver(PIPE, { process: b, end: 1 }, a, 1);
    a.tap.messageSent(PIPE, 0, 1, messageBytes(), 0);
    session.merger.processExited(b.index, session.now, { signal: "SIGKILL" });
    session.collect(a, b);
    expect(rowsOf(session.trace, RowKind.ProcessExited)).toEqual([
      expect.objectContaining({ from: b.index, info: "signal SIGKILL" }),
    ]);
    expect(session.trace.processes.get(b.index)).toMatchObject({ state: ProcessState.Exited });
    expect(rowsOf(session.trace, RowKind.Message).map((row) => row.status)).toEqual([
      RowStatus.Dispatched,
      RowStatus.Lost,
    ]);
  });

  it("that were answered had their requests dispatched, reported or not", () => {
    const session = new TestSession();
    const [a, b] = [session.process("a"), session.process("b")];
    a.tap.messageSent(PIPE, 0, 1, messageBytes({ flags: 1, requestId: 5 }), 0);
    a.tap.messageArrived(PIPE, 0, 1, messageBytes({ flags: 2, requestId: 5 }), 0);
    session.merger.addProcess({ pid: 101, name: "b", role: "worker" }, session.now);
    b.tap.portOpened(PIPE, 1, "created");
    session.merger.processExited(b.index, session.now, { code: 1 });
    session.collect(a, b);
    expect(rowsOf(session.trace, RowKind.Request)[0]?.status).toBe(RowStatus.Dispatched);
  });

  it("are added once per life of a pid", () => {
    const session = new TestSession();
    const first = session.merger.addProcess({ pid: 9, name: "", role: "worker" }, 0);
    const again = session.merger.addProcess({ pid: 9, name: "ping", role: "worker", uid: 5 }, 0);
    expect(again).toBe(first);
    expect(session.trace.processes.get(first)).toMatchObject({ name: "ping", uid: 5 });
    session.merger.processExited(first, session.now, { code: 0 });
    session.merger.drain();
    expect(session.merger.addProcess({ pid: 9, name: "ping", role: "worker" }, 0)).not.toBe(first);
  });
});

describe("connections", () => {
  it("open and close with the host's links, and bring their process along", () => {
    const session = new TestSession();
    const host = session.process("host");
    host.tap.linkOpened(1, { pid: 4711, name: "ping", uid: 1000, gid: 1000 });
    session.collect(host);
    expect(topologySnapshot(session.trace, session.now)).toMatchObject({
      connections: [{ number: 1, pid: 4711, process: 1, state: ConnectionState.Open }],
      processes: [{}, { pid: 4711, name: "ping", uid: 1000, state: ProcessState.Running }],
    });
    host.tap.linkClosed(1, "LOST: the peer is gone");
    session.collect(host);
    expect(session.trace.connections.snapshot()).toEqual([
      expect.objectContaining({ state: ConnectionState.Closed, detail: "LOST: the peer is gone" }),
    ]);
    expect(rowsOf(session.trace, RowKind.ConnectionClosed)).toHaveLength(1);
  });

  it("that were refused are shown with the reason", () => {
    const session = new TestSession();
    session.merger.connectionRefused(55, session.now, "another user");
    session.merger.drain();
    expect(session.trace.connections.snapshot()).toEqual([
      expect.objectContaining({ pid: 55, state: ConnectionState.Refused, detail: "another user" }),
    ]);
    expect(rowsOf(session.trace, RowKind.ConnectionRefused)[0]?.error).toBe("another user");
  });
});

describe("faults on purpose", () => {
  it("are events of the process, and no errors", () => {
    const session = new TestSession();
    const worker = session.process("worker");
    session.merger.faultInjected(worker.index, session.now, "freeze");
    session.merger.drain();
    expect(rowsOf(session.trace, RowKind.FaultInjected)).toMatchObject([
      { from: worker.index, info: "freeze", error: null },
    ]);
  });
});

describe("interfaces", () => {
  it("show their name on rows from before it was known", () => {
    const session = new TestSession({ methodName: (name, ordinal) => `${name}#${ordinal}` });
    const [a, b] = [session.process("a"), session.process("b")];
    session.deliver(PIPE, { process: a, end: 0 }, b, 1, { method: 2 });
    session.collect(a, b);
    expect(rowsOf(session.trace, RowKind.Message)[0]?.interfaceName).toBe("");
    b.tap.endpointBound(PIPE, 1, 0, "lab.Table", "receiver");
    session.collect(b);
    expect(rowsOf(session.trace, RowKind.Message)[0]).toMatchObject({
      interfaceName: "lab.Table",
      method: "lab.Table#2",
    });
  });

  it("tell when they join and leave", () => {
    const session = new TestSession();
    const a = session.process("a");
    a.tap.endpointBound(PIPE, 0, 5, "lab.Table", "remote");
    a.tap.endpointClosed(PIPE, 0, 5, "local", { customReason: 3, description: "done" });
    session.collect(a);
    expect(topologySnapshot(session.trace, session.now).pipes[0]?.endpoints).toEqual([
      {
        interfaceId: 5,
        interfaceName: "lab.Table",
        open: false,
        messages: 0,
        joinedRow: 1,
        leftRow: 2,
      },
    ]);
    expect(rowsOf(session.trace, RowKind.EndpointClosed)[0]?.info).toBe("local: done (3)");
  });
});

describe("calls", () => {
  it("link request and response, whichever is seen first, with the latency on both", () => {
    const session = new TestSession();
    const [a, b] = [session.process("a"), session.process("b")];
    session.deliver(PIPE, { process: a, end: 0 }, b, 1, { flags: 1, requestId: 7 });
    session.deliver(PIPE, { process: b, end: 1 }, a, 1, { flags: 2, requestId: 7 });
    session.deliver(PIPE, { process: a, end: 0 }, b, 2, { flags: 1, requestId: 8 });
    session.collect(b);
    session.collect(a);
    const [first, second] = rowsOf(session.trace, RowKind.Request);
    const [response] = rowsOf(session.trace, RowKind.Response);
    expect(first).toMatchObject({ linkedRow: response?.no, latency: 5 });
    expect(response).toMatchObject({ linkedRow: first?.no, latency: 5 });
    expect(second).toMatchObject({ linkedRow: null, latency: null });
  });

  it("are not mixed up between directions or interfaces", () => {
    const session = new TestSession();
    const [a, b] = [session.process("a"), session.process("b")];
    session.deliver(PIPE, { process: a, end: 0 }, b, 1, { flags: 1, requestId: 1 });
    session.deliver(PIPE, { process: a, end: 0 }, b, 2, { flags: 2, requestId: 1 });
    session.deliver(PIPE, { process: b, end: 1 }, a, 1, { flags: 2, requestId: 1, interfaceId: 3 });
    session.collect(a, b);
    expect(rowsOf(session.trace, RowKind.Response).map((row) => row.linkedRow)).toEqual([
      null,
      null,
    ]);
  });
});
