import { describe, expect, it } from "vitest";
import { messageBytes, pipeName, TestSession } from "./testing/test-session.ts";
import { verifyOrder } from "./verify-order.ts";

const PIPE = pipeName(1);

function createPair() {
  const session = new TestSession();
  return { session, a: session.process("a"), b: session.process("b") };
}

function kinds(session: TestSession) {
  return verifyOrder(session.trace).violations.map(({ kind, sequence }) => `${sequence} ${kind}`);
}

describe("verifyOrder", () => {
  it("has nothing to say about a session in which everything came in order", () => {
    const { session, a, b } = createPair();
    for (let sequence = 1; sequence <= 3; sequence++) {
      session.deliver(PIPE, { process: a, end: 0 }, b, sequence);
      session.deliver(PIPE, { process: b, end: 1 }, a, sequence);
    }
    session.collect(a, b);
    expect(verifyOrder(session.trace)).toEqual({
      pipes: 1,
      directions: 2,
      messages: 6,
      sent: 6,
      arrived: 6,
      dispatched: 6,
      dropped: 0,
      rejected: 0,
      lost: 0,
      lostToDeath: 0,
      lostToClose: 0,
      violationCount: 0,
      violations: [],
    });
  });

  it("finds gaps", () => {
    const { session, a, b } = createPair();
    session.deliver(PIPE, { process: a, end: 0 }, b, 2);
    session.collect(a, b);
    expect(kinds(session)).toEqual(["2 gap"]);
  });

  it("finds messages that overtook each other", () => {
    const { session, a, b } = createPair();
    a.tap.messageSent(PIPE, 0, 1, messageBytes(), 0);
    session.pass();
    a.tap.messageSent(PIPE, 0, 2, messageBytes(), 0);
    for (const sequence of [2, 1]) {
      session.pass();
      b.tap.messageArrived(PIPE, 1, sequence, messageBytes(), 0);
      b.tap.messageDispatched(PIPE, 1, sequence);
    }
    session.collect(a, b);
    expect(kinds(session)).toEqual(["2 arrived out of order", "2 dispatched out of order"]);
  });

  it("lets what has the sync flag overtake what has not, and nothing else", () => {
    const { session, a, b } = createPair();
    const flags = [0, 0, 4, 4, 0, 4, 0];
    for (const [index, flag] of flags.entries()) {
      session.pass();
      a.tap.messageSent(PIPE, 0, index + 1, messageBytes({ flags: flag }), 0);
      b.tap.messageArrived(PIPE, 1, index + 1, messageBytes({ flags: flag }), 0);
    }
    for (const sequence of [3, 4, 1, 2, 6, 5, 7]) {
      session.pass();
      b.tap.messageDispatched(PIPE, 1, sequence);
    }
    session.collect(a, b);
    expect(kinds(session)).toEqual([]);
  });

  it.each([
    ["sync messages of one interface that overtook each other", [0, 4, 4], [3, 2, 1], "3"],
    ["a message without the flag that overtook one with it", [4, 0], [2, 1], "2"],
  ])("finds %s", (_, flags, order, culprit) => {
    const { session, a, b } = createPair();
    for (const [index, flag] of flags.entries()) {
      session.pass();
      a.tap.messageSent(PIPE, 0, index + 1, messageBytes({ flags: flag }), 0);
      b.tap.messageArrived(PIPE, 1, index + 1, messageBytes({ flags: flag }), 0);
    }
    for (const sequence of order) {
      session.pass();
      b.tap.messageDispatched(PIPE, 1, sequence);
    }
    session.collect(a, b);
    expect(kinds(session)).toEqual([`${culprit} dispatched out of order`]);
  });

  it("finds messages that got stuck, and forged ones", () => {
    const { session, a, b } = createPair();
    a.tap.messageSent(PIPE, 0, 1, messageBytes(), 0);
    a.tap.messageSent(PIPE, 0, 2, messageBytes(), 0);
    b.tap.messageArrived(PIPE, 1, 1, messageBytes(), 0);
    b.tap.messageArrived(PIPE, 1, 3, messageBytes(), 0);
    b.tap.messageDispatched(PIPE, 1, 3);
    session.collect(a, b);
    expect(kinds(session)).toEqual(["1 never dispatched", "2 never arrived", "3 never sent"]);
  });

  it("does not blame a pipe for what was lost with its receiver", () => {
    const { session, a, b } = createPair();
    a.tap.messageSent(PIPE, 0, 1, messageBytes(), 0);
    a.tap.messageSent(PIPE, 0, 2, messageBytes(), 0);
    b.tap.messageArrived(PIPE, 1, 1, messageBytes(), 0);
    session.merger.processExited(b.index, session.now, { signal: "SIGKILL" });
    session.collect(a, b);
    expect(verifyOrder(session.trace)).toMatchObject({ arrived: 1, lost: 1, violations: [] });
  });

  it("does not expect a process that died to have reported the last of what it sent", () => {
    const { session, a, b } = createPair();
    session.deliver(PIPE, { process: a, end: 0 }, b, 1);
    b.tap.messageArrived(PIPE, 1, 2, messageBytes(), 0);
    b.tap.messageDispatched(PIPE, 1, 2);
    session.merger.processExited(a.index, session.now, { signal: "SIGKILL" });
    session.collect(a, b);
    expect(verifyOrder(session.trace)).toMatchObject({ sent: 1, arrived: 2, violations: [] });
  });

  it("counts dropped and rejected messages as dealt with", () => {
    const { session, a, b } = createPair();
    for (const sequence of [1, 2]) {
      a.tap.messageSent(PIPE, 0, sequence, messageBytes(), 0);
      b.tap.messageArrived(PIPE, 1, sequence, messageBytes(), 0);
    }
    b.tap.messageDropped(PIPE, 1, 1, "closed");
    b.tap.messageRejected(PIPE, 1, 2, "ILLEGAL_POINTER");
    session.collect(a, b);
    expect(verifyOrder(session.trace)).toMatchObject({ dropped: 1, rejected: 1, violations: [] });
  });

  it.each([
    ["process", { lost: 2, lostToDeath: 2, lostToClose: 0 }],
    ["link", { lost: 2, lostToDeath: 2, lostToClose: 0 }],
    ["close", { lost: 2, lostToDeath: 0, lostToClose: 2 }],
    ["protocol", { lost: 2, lostToDeath: 0, lostToClose: 2 }],
  ])("says what cost messages their receiver: %s", (how, counts) => {
    const { session, a, b } = createPair();
    b.tap.portOpened(PIPE, 1, "created");
    a.tap.messageSent(PIPE, 0, 1, messageBytes(), 0);
    session.pass();
    if (how === "process") {
      session.merger.processExited(b.index, session.now, { code: 0 });
    } else {
      const causes = { link: "link-lost", close: "local", protocol: "protocol-error" } as const;
      b.tap.portClosed(PIPE, 1, causes[how as "link"]);
    }
    session.pass();
    a.tap.messageSent(PIPE, 0, 2, messageBytes(), 0);
    session.collect(a, b);
    expect(verifyOrder(session.trace)).toMatchObject({ ...counts, violations: [] });
  });

  it("blames a pipe for what was lost though the receiver only heard that its peer had closed", () => {
    const { session, a, b } = createPair();
    a.tap.messageSent(PIPE, 0, 1, messageBytes(), 0);
    a.tap.portClosed(PIPE, 0, "local");
    session.pass();
    b.tap.portClosed(PIPE, 1, "peer");
    session.collect(a, b);
    expect(verifyOrder(session.trace)).toMatchObject({ lost: 1, lostToDeath: 0, lostToClose: 0 });
    expect(kinds(session)).toEqual(["1 lost without a reason"]);
  });

  it("counts what was lost with an end that nobody had any more as lost to a death", () => {
    const { session, a, b } = createPair();
    b.tap.portOpened(PIPE, 1, "created");
    b.tap.portMoved(PIPE, 1);
    a.tap.messageSent(PIPE, 0, 1, messageBytes(), 0);
    session.pass();
    a.tap.portClosed(PIPE, 0, "link-lost");
    session.collect(a, b);
    expect(verifyOrder(session.trace)).toMatchObject({ lost: 1, lostToDeath: 1, violations: [] });
  });

  it("starts behind what was not kept", () => {
    const { session, a, b } = createPair();
    session.deliver(PIPE, { process: a, end: 0 }, b, 1);
    session.collect(a, b);
    session.trace.clear();
    session.deliver(PIPE, { process: a, end: 0 }, b, 2);
    session.collect(a, b);
    expect(verifyOrder(session.trace)).toMatchObject({ messages: 1, violations: [] });
  });
});
