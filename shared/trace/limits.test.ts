import { describe, expect, it } from "vitest";
import { MemoryPayloadStore } from "./payload-store.ts";
import { RowKind, RowStatus } from "./row-kind.ts";
import { neighbourInPipe, rowBytes } from "./row-snapshot.ts";
import { rowsOf } from "./testing/rows-of.ts";
import { messageBytes, pipeName, type TestProcess, TestSession } from "./testing/test-session.ts";
import { topologySnapshot } from "./topology.ts";
import { MAX_DISCONNECT_FACTS } from "./trace.ts";
import { verifyOrder } from "./verify-order.ts";

const PIPE = pipeName(1);

function createPair(options: ConstructorParameters<typeof TestSession>[0] = {}) {
  const session = new TestSession(options);
  return { session, a: session.process("a"), b: session.process("b") };
}

/** Sends messages `from` .. `to` from a to b, and has them merged. */
function send(
  { session, a, b }: { session: TestSession; a: TestProcess; b: TestProcess },
  from: number,
  to: number,
  size = 40,
): void {
  for (let sequence = from; sequence <= to; sequence++) {
    session.deliver(PIPE, { process: a, end: 0 }, b, sequence, { size });
  }
  session.collect(a, b);
}

function sequences(session: TestSession): number[] {
  return rowsOf(session.trace, RowKind.Message).map(({ sequence }) => sequence);
}

describe("a trace that is full", () => {
  it("keeps what it has, and counts each further row once", () => {
    // The two processes take two rows.
    const pair = createPair({ rowLimit: 12 });
    send(pair, 1, 25);
    expect(sequences(pair.session)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(pair.session.trace).toMatchObject({ rowCount: 12, dropped: 15, unmatched: 0 });
  });

  it("goes on counting the traffic of processes and pipes", () => {
    const pair = createPair({ rowLimit: 4 });
    send(pair, 1, 10);
    const { pipes, processes } = topologySnapshot(pair.session.trace, pair.session.now);
    expect(pipes[0]).toMatchObject({ messages: 10, inFlight: 0 });
    expect(processes.map(({ sent, received }) => sent + received)).toEqual([10, 10]);
  });

  it("does not take what it could not keep for lost or out of order", () => {
    const pair = createPair({ rowLimit: 4 });
    send(pair, 1, 10);
    expect(verifyOrder(pair.session.trace)).toMatchObject({ lost: 0, violations: [] });
  });

  it("takes rows again when it has been cleared", () => {
    const pair = createPair({ rowLimit: 4 });
    send(pair, 1, 10);
    pair.session.trace.clear();
    expect(pair.session.trace).toMatchObject({ rowCount: 0, dropped: 0 });
    send(pair, 11, 13);
    expect(sequences(pair.session)).toEqual([11, 12, 13]);
    expect(verifyOrder(pair.session.trace).violations).toEqual([]);
  });
});

describe("payloads", () => {
  it("that do not fit any more are counted with their bytes, and their rows stay", () => {
    const pair = createPair({ payloads: new MemoryPayloadStore(100) });
    send(pair, 1, 4, 40);
    const { trace } = pair.session;
    expect(trace).toMatchObject({ clippedMessages: 2, clippedBytes: 80, dropped: 0 });
    expect(trace.payloads.bytes).toBe(80);
    const rows = rowsOf(trace, RowKind.Message);
    expect(rows.map(({ no }) => rowBytes(trace, no).length)).toEqual([40, 40, 0, 0]);
    expect(rows.map(({ size }) => size)).toEqual([40, 40, 40, 40]);
  });

  it("let a smaller message in where a larger one did not fit", () => {
    const pair = createPair({ payloads: new MemoryPayloadStore(100) });
    send(pair, 1, 1, 60);
    send(pair, 2, 2, 60);
    send(pair, 3, 3, 40);
    const { trace } = pair.session;
    const kept = rowsOf(trace, RowKind.Message).map(({ no }) => rowBytes(trace, no).length);
    expect(kept).toEqual([60, 0, 40]);
    expect(trace).toMatchObject({ clippedMessages: 1, clippedBytes: 60 });
  });

  it("are kept once when both sides ship them", () => {
    const pair = createPair();
    send(pair, 1, 5, 48);
    expect(pair.session.trace.payloads.bytes).toBe(5 * 48);
    expect(pair.session.trace).toMatchObject({ clippedMessages: 0, clippedBytes: 0 });
  });

  it("of the receiver stand in for those that the sender did not ship", () => {
    const session = new TestSession();
    const a = session.process("a", { payloads: "none" });
    const b = session.process("b", { payloads: "seen" });
    session.deliver(PIPE, { process: a, end: 0 }, b, 1, { size: 48 });
    session.collect(a, b);
    const [row] = rowsOf(session.trace, RowKind.Message);
    expect(rowBytes(session.trace, row?.no ?? -1)).toEqual(messageBytes({ size: 48 }).toArray());
  });
});

describe("a paused recording", () => {
  it("counts what passes, and goes on where it is resumed", () => {
    const pair = createPair();
    send(pair, 1, 2);
    pair.session.trace.recording = false;
    send(pair, 3, 6);
    pair.session.trace.recording = true;
    send(pair, 7, 8);
    expect(sequences(pair.session)).toEqual([1, 2, 7, 8]);
    expect(pair.session.trace).toMatchObject({ passedBy: 4, dropped: 0, unmatched: 0 });
    expect(verifyOrder(pair.session.trace).violations).toEqual([]);
  });

  it("still learns what becomes of messages that it has seen before", () => {
    const { session, a, b } = createPair();
    a.tap.messageSent(PIPE, 0, 1, messageBytes(), 0);
    session.collect(a, b);
    session.trace.recording = false;
    b.tap.messageArrived(PIPE, 1, 1, messageBytes(), 0);
    b.tap.messageDispatched(PIPE, 1, 1);
    session.collect(a, b);
    expect(rowsOf(session.trace, RowKind.Message)[0]?.status).toBe(RowStatus.Dispatched);
    expect(session.trace.passedBy).toBe(0);
  });

  it("does not take the second sighting of what it passed by for a new message", () => {
    const { session, a, b } = createPair();
    session.trace.recording = false;
    a.tap.messageSent(PIPE, 0, 1, messageBytes(), 0);
    session.collect(a, b);
    session.trace.recording = true;
    b.tap.messageArrived(PIPE, 1, 1, messageBytes(), 0);
    b.tap.messageDispatched(PIPE, 1, 1);
    session.collect(a, b);
    expect(sequences(session)).toEqual([]);
    expect(session.trace).toMatchObject({ passedBy: 1, unmatched: 0 });
  });

  it("keeps the picture of pipes and processes up to date", () => {
    const pair = createPair();
    pair.session.trace.recording = false;
    send(pair, 1, 3);
    pair.b.tap.portClosed(PIPE, 1, "local");
    pair.session.collect(pair.a, pair.b);
    const { pipes } = topologySnapshot(pair.session.trace, pair.session.now);
    expect(pipes[0]).toMatchObject({ open: false, messages: 3, closedRow: null });
    expect(pipes[0]?.closedTime).toBe(9);
  });
});

describe("clearing while traffic flows", () => {
  it("forgets messages under way, and does not mix them up with new ones", () => {
    const { session, a, b } = createPair();
    a.tap.messageSent(PIPE, 0, 1, messageBytes({ flags: 1, requestId: 1 }), 0);
    session.collect(a, b);
    session.trace.clear();
    b.tap.messageArrived(PIPE, 1, 1, messageBytes({ flags: 1, requestId: 1 }), 0);
    b.tap.messageDispatched(PIPE, 1, 1);
    session.deliver(PIPE, { process: b, end: 1 }, a, 1, { flags: 2, requestId: 1 });
    session.collect(a, b);
    expect(rowsOf(session.trace).map(({ kind, linkedRow }) => [kind, linkedRow])).toEqual([
      [RowKind.Response, null],
    ]);
    expect(topologySnapshot(session.trace, session.now).pipes[0]?.inFlight).toBe(0);
  });

  it("leaves no row numbers behind that mean other rows now", () => {
    const pair = createPair();
    pair.a.tap.portOpened(PIPE, 0, "created");
    send(pair, 1, 3);
    pair.session.trace.clear();
    send(pair, 4, 5);
    const { trace } = pair.session;
    const { pipes, processes } = topologySnapshot(trace, pair.session.now);
    expect(pipes[0]).toMatchObject({ openedRow: null, closedRow: null });
    expect(processes.map(({ startedRow }) => startedRow)).toEqual([null, null]);
    expect(neighbourInPipe(trace, 0, -1)).toBeUndefined();
    expect(neighbourInPipe(trace, 0, 1)).toBe(1);
    expect(neighbourInPipe(trace, 1, 1)).toBeUndefined();
  });

  it("can be done again and again", () => {
    const pair = createPair();
    for (let round = 0; round < 5; round++) {
      send(pair, round * 3 + 1, round * 3 + 3);
      expect(sequences(pair.session)).toHaveLength(3);
      expect(verifyOrder(pair.session.trace).violations).toEqual([]);
      pair.session.trace.clear();
    }
    expect(pair.session.trace).toMatchObject({ generation: 5, rowCount: 0 });
    expect(pair.session.trace.payloads.bytes).toBe(0);
  });
});

describe("very many disconnects", () => {
  it("make room among those that nobody gave a reason for", () => {
    const { session, a, b } = createPair();
    a.tap.endpointDisconnected(PIPE, 0, 0);
    a.tap.endpointDisconnected(PIPE, 0, 7, { customReason: 3, description: "full" });
    for (let at = 0; at < MAX_DISCONNECT_FACTS; at++) {
      a.tap.endpointDisconnected(PIPE, 0, 1);
      if (at % 1000 === 0) {
        session.collect(a, b);
      }
    }
    session.collect(a, b);
    const { disconnects, disconnectsForgotten } = session.trace;
    expect(disconnects.length + disconnectsForgotten).toBe(MAX_DISCONNECT_FACTS + 2);
    expect(disconnectsForgotten).toBeGreaterThan(0);
    expect(disconnects.slice(0, 2).map(({ endpoint }) => endpoint.interfaceId)).toEqual([0, 7]);
  });
});
