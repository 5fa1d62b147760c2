import { describe, expect, it } from "vitest";
import { RowKind, RowStatus } from "./row-kind.ts";
import { rowBytes, rowSnapshot } from "./row-snapshot.ts";
import { messageBytes, pipeName, TestSession } from "./testing/test-session.ts";
import type { Trace } from "./trace.ts";

const PIPE = pipeName(1);

function messages(trace: Trace) {
  return Array.from({ length: trace.rowCount }, (_, row) => rowSnapshot(trace, row)).filter(
    (row) => row.kind <= RowKind.Control,
  );
}

describe("merging the witnesses of a message", () => {
  it("makes one row of sent, arrived and dispatched", () => {
    const session = new TestSession();
    const worker = session.process("worker");
    const host = session.process("host");
    session.deliver(PIPE, { process: worker, end: 0 }, host, 1, { method: 3, size: 48 });
    session.collect(worker, host);
    expect(messages(session.trace)).toEqual([
      expect.objectContaining({
        kind: RowKind.Message,
        status: RowStatus.Dispatched,
        time: 0,
        sent: 0,
        arrived: 1,
        dispatched: 2,
        from: worker.index,
        to: host.index,
        pipe: 1,
        sequence: 1,
        size: 48,
        method: "method 3",
      }),
    ]);
  });

  it("gives the same row when the receiver reports first", () => {
    const session = new TestSession();
    const worker = session.process("worker");
    const host = session.process("host");
    session.deliver(PIPE, { process: worker, end: 0 }, host, 1);
    session.collect(host);
    expect(messages(session.trace)).toEqual([
      expect.objectContaining({ sent: null, arrived: 1, from: null, to: host.index }),
    ]);
    session.collect(worker);
    expect(messages(session.trace)).toEqual([
      expect.objectContaining({ sent: 0, time: 0, from: worker.index, to: host.index }),
    ]);
  });

  it("keeps apart equal sequence numbers of both directions and of other pipes", () => {
    const session = new TestSession();
    const [a, b] = [session.process("a"), session.process("b")];
    session.deliver(PIPE, { process: a, end: 0 }, b, 1);
    session.deliver(PIPE, { process: b, end: 1 }, a, 1);
    session.deliver(pipeName(2), { process: a, end: 0 }, b, 1);
    session.collect(a, b);
    expect(messages(session.trace).map(({ pipe, from, to }) => [pipe, from, to])).toEqual([
      [1, a.index, b.index],
      [1, b.index, a.index],
      [2, a.index, b.index],
    ]);
  });

  it("says where a message stands that is still on its way", () => {
    const session = new TestSession();
    const [a, b] = [session.process("a"), session.process("b")];
    a.tap.messageSent(PIPE, 0, 1, messageBytes(), 0);
    a.tap.messageSent(PIPE, 0, 2, messageBytes(), 0);
    b.tap.messageArrived(PIPE, 1, 1, messageBytes(), 0);
    session.collect(a, b);
    expect(messages(session.trace).map((row) => row.status)).toEqual([
      RowStatus.Arrived,
      RowStatus.Sent,
    ]);
    expect(session.trace.pipes.get(1)?.directions[1].inFlight).toBe(2);
  });

  it("takes the last home of a moved end for the receiver", () => {
    const session = new TestSession();
    const [a, b, c] = [session.process("a"), session.process("b"), session.process("c")];
    a.tap.messageSent(PIPE, 0, 1, messageBytes(), 0);
    session.pass();
    b.tap.messageArrived(PIPE, 1, 1, messageBytes(), 0);
    session.pass();
    c.tap.messageArrived(PIPE, 1, 1, messageBytes(), 0);
    c.tap.messageDispatched(PIPE, 1, 1);
    session.collect(c, a);
    session.collect(b);
    expect(messages(session.trace)).toEqual([
      expect.objectContaining({ arrived: 2, to: c.index, status: RowStatus.Dispatched }),
    ]);
  });

  it("shows why a message was dropped or rejected", () => {
    const session = new TestSession();
    const [a, b] = [session.process("a"), session.process("b")];
    for (const sequence of [1, 2]) {
      a.tap.messageSent(PIPE, 0, sequence, messageBytes(), 0);
      b.tap.messageArrived(PIPE, 1, sequence, messageBytes(), 0);
    }
    b.tap.messageDropped(PIPE, 1, 1, "endpoint closed");
    b.tap.messageRejected(PIPE, 1, 2, "ILLEGAL_POINTER");
    session.collect(a, b);
    expect(messages(session.trace).map(({ status, error }) => [status, error])).toEqual([
      [RowStatus.Dropped, "endpoint closed"],
      [RowStatus.Rejected, "ILLEGAL_POINTER"],
    ]);
  });

  it("counts reports that fit no message", () => {
    const session = new TestSession();
    const b = session.process("b");
    b.tap.messageDispatched(PIPE, 1, 7);
    session.collect(b);
    expect(session.trace.unmatched).toBe(1);
    expect(messages(session.trace)).toEqual([]);
  });

  it("tells control messages from an interface's own", () => {
    const session = new TestSession();
    const [a, b] = [session.process("a"), session.process("b")];
    session.deliver(PIPE, { process: a, end: 0 }, b, 1, { method: 0xffffffff, flags: 1 });
    session.deliver(PIPE, { process: a, end: 0 }, b, 2, { interfaceId: 0xffffffff });
    session.collect(a, b);
    expect(messages(session.trace).map(({ kind, method }) => [kind, method])).toEqual([
      [RowKind.Control, "Run"],
      [RowKind.Control, "method 0"],
    ]);
  });
});

describe("payloads", () => {
  it("keeps the sender's bytes once", () => {
    const session = new TestSession();
    const worker = session.process("worker");
    const host = session.process("host", { payloads: "seen" });
    session.deliver(PIPE, { process: worker, end: 0 }, host, 1, { size: 50 });
    session.collect(host);
    session.collect(worker);
    expect(rowBytes(session.trace, session.trace.rowCount - 1)).toEqual(
      messageBytes({ size: 50 }).toArray(),
    );
    expect(session.trace.payloads.bytes).toBe(50);
  });

  it("counts what a recorder has cut off", () => {
    const session = new TestSession();
    const a = session.process("a", { payloadClip: 40 });
    a.tap.messageSent(PIPE, 0, 1, messageBytes({ size: 100 }), 0);
    session.collect(a);
    expect(rowBytes(session.trace, session.trace.rowCount - 1)).toHaveLength(40);
    expect(session.trace).toMatchObject({ clippedMessages: 1, clippedBytes: 60 });
    expect(session.trace.losses.snapshot()).toEqual([
      { process: a.index, records: [], clippedMessages: 1, clippedBytes: 60 },
    ]);
  });
});

describe("limits", () => {
  it("counts each message beyond the row limit once", () => {
    const session = new TestSession({ rowLimit: 3 });
    const [a, b] = [session.process("a"), session.process("b")];
    session.deliver(PIPE, { process: a, end: 0 }, b, 1);
    session.deliver(PIPE, { process: a, end: 0 }, b, 2);
    session.deliver(PIPE, { process: a, end: 0 }, b, 3);
    session.collect(a, b);
    expect(session.trace.rowCount).toBe(3);
    expect(session.trace.dropped).toBe(2);
    expect(session.trace.pipes.get(1)?.messages).toBe(3);
  });

  it("counts what passes by while paused, and goes on afterwards", () => {
    const session = new TestSession();
    const [a, b] = [session.process("a"), session.process("b")];
    session.trace.recording = false;
    session.deliver(PIPE, { process: a, end: 0 }, b, 1);
    session.collect(a, b);
    session.trace.recording = true;
    session.deliver(PIPE, { process: a, end: 0 }, b, 2);
    session.collect(a, b);
    expect(session.trace.passedBy).toBe(1);
    expect(messages(session.trace).map((row) => row.sequence)).toEqual([2]);
  });

  it("begins again after clearing, without the old messages", () => {
    const session = new TestSession();
    const [a, b] = [session.process("a"), session.process("b")];
    a.tap.messageSent(PIPE, 0, 1, messageBytes(), 0);
    session.collect(a);
    session.trace.clear();
    b.tap.messageArrived(PIPE, 1, 1, messageBytes(), 0);
    session.deliver(PIPE, { process: a, end: 0 }, b, 2);
    session.collect(a, b);
    expect(messages(session.trace).map(({ no, sequence }) => [no, sequence])).toEqual([[0, 2]]);
    expect(session.trace.payloads.bytes).toBe(40);
  });
});
