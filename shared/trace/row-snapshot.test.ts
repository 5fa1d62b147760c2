import { describe, expect, it } from "vitest";
import {
  isMessageKind,
  RowKind,
  rowKind,
  RowStatus,
  rowStatus,
  statusAdvances,
} from "./row-kind.ts";
import { neighbourInPipe, rowBytes, rowSnapshot } from "./row-snapshot.ts";
import { messageBytes, pipeName, TestSession } from "./testing/test-session.ts";
import { MemoryPayloadStore } from "./payload-store.ts";

const PIPE = pipeName(1);

describe("rows", () => {
  it("know their neighbours in the same pipe", () => {
    const session = new TestSession();
    const [a, b] = [session.process("a"), session.process("b")];
    session.deliver(PIPE, { process: a, end: 0 }, b, 1);
    session.deliver(pipeName(2), { process: a, end: 0 }, b, 1);
    session.deliver(PIPE, { process: b, end: 1 }, a, 1);
    session.collect(a, b);
    expect(neighbourInPipe(session.trace, 2, 1)).toBe(4);
    expect(neighbourInPipe(session.trace, 4, -1)).toBe(2);
    expect(neighbourInPipe(session.trace, 4, 1)).toBeUndefined();
    expect(neighbourInPipe(session.trace, 3, -1)).toBeUndefined();
    // Events of no pipe have none.
    expect(neighbourInPipe(session.trace, 0, 1)).toBeUndefined();
  });

  it("do not exist beyond the last one", () => {
    const { trace } = new TestSession();
    expect(() => rowSnapshot(trace, 0)).toThrow(RangeError);
    expect(() => rowBytes(trace, 0)).toThrow(RangeError);
  });

  it("of events have their text and no method", () => {
    const session = new TestSession();
    session.process("a");
    expect(rowSnapshot(session.trace, 0)).toMatchObject({
      kind: RowKind.ProcessStarted,
      status: RowStatus.Event,
      info: "a (pid 100)",
      method: "",
      pipe: 0,
      error: null,
    });
    expect(rowBytes(session.trace, 0)).toHaveLength(0);
  });

  it("count bytes that the payload store had no room for", () => {
    const session = new TestSession({ payloads: new MemoryPayloadStore(60) });
    const a = session.process("a");
    a.tap.messageSent(PIPE, 0, 1, messageBytes({ size: 50 }), 0);
    a.tap.messageSent(PIPE, 0, 2, messageBytes({ size: 50 }), 0);
    session.collect(a);
    expect([1, 2].map((row) => rowBytes(session.trace, row).length)).toEqual([50, 0]);
    expect(session.trace).toMatchObject({ clippedMessages: 1, clippedBytes: 50 });
  });
});

describe("kinds and statuses", () => {
  it("have the numbers that columns hold", () => {
    expect(Object.values(RowKind).map((kind) => rowKind(kind))).toEqual(Object.values(RowKind));
    const statuses = Object.values(RowStatus);
    expect(statuses.map((status) => rowStatus(status))).toEqual(statuses);
    expect([rowKind(99), rowStatus(undefined)]).toEqual([RowKind.Message, RowStatus.Sent]);
  });

  it("tell messages from events", () => {
    const { Message, Request, Response, Control, ProcessStarted, Disconnected } = RowKind;
    expect([Message, Request, Response, Control].every(isMessageKind)).toBe(true);
    expect([ProcessStarted, Disconnected].some(isMessageKind)).toBe(false);
  });

  it("advance to what is better known, never back", () => {
    const { Sent, Lost, Arrived, Dropped, Dispatched, Rejected } = RowStatus;
    const order = [Sent, Lost, Arrived, Dropped, Dispatched, Rejected];
    order.forEach((earlier, index) => {
      expect(order.filter((later) => statusAdvances(earlier, later))).toEqual(
        order.slice(index + 1),
      );
    });
  });
});
