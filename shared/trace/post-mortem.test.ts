import { describe, expect, it } from "vitest";
import { PostMortems } from "./post-mortem.ts";
import { DisconnectCause } from "./snapshot.ts";
import { messageBytes, pipeName, type TestProcess, TestSession } from "./testing/test-session.ts";

const PIPE = pipeName(1);

function createPair() {
  const session = new TestSession({ methodName: (_, ordinal) => `M${ordinal}` });
  const host = session.process("host");
  const worker = session.process("ping");
  host.tap.endpointBound(PIPE, 0, 0, "lab.Ping", "receiver");
  worker.tap.endpointBound(PIPE, 1, 0, "lab.Ping", "remote");
  return { session, host, worker, postMortems: new PostMortems(session.trace) };
}

/** What the survivor reports when the other side is gone. */
function disconnect(process: TestProcess, end: 0 | 1, cause: "peer" | "link-lost" = "peer"): void {
  process.tap.portClosed(PIPE, end, cause);
  process.tap.endpointClosed(PIPE, end, 0, "pipe", { customReason: 0, description: "" });
  process.tap.endpointDisconnected(PIPE, end, 0, { customReason: 0, description: "" });
}

describe("post-mortems", () => {
  it("blame a killed process, once, with all that went with it", () => {
    const { session, host, worker, postMortems } = createPair();
    session.deliver(PIPE, { process: worker, end: 1 }, host, 1);
    host.tap.messageSent(PIPE, 0, 1, messageBytes({ flags: 1, requestId: 1, method: 4 }), 0);
    host.tap.messageArrived(PIPE, 0, 2, messageBytes(), 0);
    session.pass();
    host.tap.linkOpened(1, { pid: 101, name: "ping" });
    host.tap.linkClosed(1, "LOST: the peer is gone");
    session.pass();
    host.tap.messageDispatched(PIPE, 0, 2);
    session.pass();
    disconnect(host, 0, "link-lost");
    session.merger.processExited(worker.index, session.now, { signal: "SIGKILL" });
    session.collect(host, worker);

    const [card, ...others] = postMortems.cards();
    expect(others).toEqual([]);
    expect(card).toMatchObject({
      id: 1,
      cause: DisconnectCause.ProcessExited,
      time: 4,
      summary: "ping (pid 101) was ended by SIGKILL",
      process: worker.index,
      exitCode: null,
      signal: "SIGKILL",
      endpoints: [{ pipe: 1, interfaceId: 0, interfaceName: "lab.Ping", drained: 1 }],
      unanswered: [{ interfaceName: "lab.Ping", method: "M4" }],
    });
    expect(card?.lastRows).toHaveLength(3);
  });

  it("keep the card of a lost connection when its exit code comes later", () => {
    const { session, host, worker, postMortems } = createPair();
    host.tap.linkOpened(1, { pid: 101, name: "ping" });
    session.pass();
    host.tap.linkClosed(1, "CLOSED: told to go");
    disconnect(host, 0, "link-lost");
    session.collect(host, worker);
    expect(postMortems.cards()).toEqual([
      expect.objectContaining({
        id: 1,
        cause: DisconnectCause.ServerClosed,
        summary: "The connection of ping (pid 101) was closed: CLOSED: told to go",
      }),
    ]);
    session.merger.processExited(worker.index, session.now, { code: 2 });
    session.merger.drain();
    expect(postMortems.cards()).toEqual([
      expect.objectContaining({ id: 1, cause: DisconnectCause.ProcessExited, exitCode: 2 }),
    ]);
  });

  it("name who closed a pipe, with the reason given", () => {
    const { session, host, worker, postMortems } = createPair();
    worker.tap.portClosed(PIPE, 1, "local");
    session.pass();
    host.tap.portClosed(PIPE, 0, "peer");
    host.tap.endpointDisconnected(PIPE, 0, 0, { customReason: 7, description: "had enough" });
    session.collect(host, worker);
    expect(postMortems.cards()).toEqual([
      expect.objectContaining({
        cause: DisconnectCause.PeerClosed,
        summary: "ping (pid 101) closed its end",
        process: worker.index,
        customReason: 7,
        description: "had enough",
        exitCode: null,
      }),
    ]);
  });

  it("tell the loss of one associated interface from that of its pipe", () => {
    const { session, host, worker, postMortems } = createPair();
    host.tap.endpointBound(PIPE, 0, 5, "lab.Table", "receiver");
    session.deliver(PIPE, { process: worker, end: 1 }, host, 1, { interfaceId: 5 });
    session.deliver(PIPE, { process: worker, end: 1 }, host, 2, { interfaceId: 0 });
    worker.tap.endpointClosed(PIPE, 1, 5, "local", { customReason: 9, description: "full" });
    session.pass();
    host.tap.endpointDisconnected(PIPE, 0, 5, { customReason: 9, description: "full" });
    session.collect(host, worker);
    const [card, ...others] = postMortems.cards();
    expect(others).toEqual([]);
    expect(card?.endpoints).toEqual([
      { pipe: 1, interfaceId: 5, interfaceName: "lab.Table", drained: 0 },
    ]);
    expect(card?.lastRows).toHaveLength(1);
  });

  it.each([
    ["ILLEGAL_POINTER", DisconnectCause.ValidationError],
    ["UNKNOWN_REQUEST_ID", DisconnectCause.ProtocolError],
    ["the table has no such row", DisconnectCause.BadMessage],
  ])("say what was wrong with a message: %s", (error, cause) => {
    const { session, host, worker, postMortems } = createPair();
    session.deliver(PIPE, { process: worker, end: 1 }, host, 1);
    host.tap.messageRejected(PIPE, 0, 1, error);
    host.tap.portClosed(PIPE, 0, "local");
    host.tap.endpointDisconnected(PIPE, 0, 0);
    session.pass();
    disconnect(worker, 1);
    session.collect(host, worker);
    expect(postMortems.cards()).toEqual([
      expect.objectContaining({
        cause,
        summary: `host (pid 100) refused a message on pipe 1: ${error}`,
      }),
    ]);
    expect(postMortems.cards()[0]?.endpoints).toHaveLength(2);
  });

  it("count refusals, and keep the numbers of cards", () => {
    const { session, host, worker, postMortems } = createPair();
    session.merger.connectionRefused(55, session.now + 5e6, "another user");
    session.merger.drain();
    expect(postMortems.count).toBe(1);
    const [refusal] = postMortems.cards();
    expect(refusal).toMatchObject({ id: 1, cause: DisconnectCause.Refused });
    worker.tap.portClosed(PIPE, 1, "local");
    host.tap.portClosed(PIPE, 0, "peer");
    host.tap.endpointDisconnected(PIPE, 0, 0);
    session.collect(host, worker);
    expect(postMortems.cards().map(({ id }) => id)).toEqual([2, 1]);
    // Of the two only the refusal is worse than a note.
    expect(postMortems.times()).toEqual([5]);
  });

  it("list the last rows of both sides in the order of time", () => {
    const { session, host, worker, postMortems } = createPair();
    for (let sequence = 1; sequence <= 30; sequence++) {
      session.deliver(PIPE, { process: worker, end: 1 }, host, sequence);
      session.deliver(PIPE, { process: host, end: 0 }, worker, sequence);
    }
    session.merger.processExited(worker.index, session.now, { code: 0 });
    session.collect(host, worker);
    const rows = postMortems.cards()[0]?.lastRows ?? [];
    expect(rows).toHaveLength(40);
    expect(rows).toEqual(rows.toSorted((a, b) => a - b));
  });

  it("have nothing to tell about an orderly session", () => {
    const { session, host, worker, postMortems } = createPair();
    session.deliver(PIPE, { process: worker, end: 1 }, host, 1);
    session.collect(host, worker);
    expect([postMortems.count, postMortems.cards()]).toEqual([0, []]);
  });
});
