import { describe, expect, it } from "vitest";
import { LAST_ROWS_PER_SIDE, MAX_ITEMS_ON_CARD } from "./loss-details.ts";
import { PostMortems } from "./post-mortem.ts";
import { DisconnectCause } from "./snapshot.ts";
import { messageBytes, pipeName, type TestProcess, TestSession } from "./testing/test-session.ts";

const PIPE = pipeName(1);
const OTHER = pipeName(2);
const NOTHING = { customReason: 0, description: "" };

function createPair() {
  const session = new TestSession({ methodName: (_, ordinal) => `M${ordinal}` });
  const [host, worker] = [session.process("host"), session.process("worker")];
  for (const [pipe, name] of [
    [PIPE, "lab.Database"],
    [OTHER, "lab.Logger"],
  ] as const) {
    host.tap.endpointBound(pipe, 0, 0, name, "receiver");
    worker.tap.endpointBound(pipe, 1, 0, name, "remote");
  }
  session.pass();
  return { session, host, worker };
}

type Pair = ReturnType<typeof createPair>;

/** Ends the worker with SIGKILL and makes the card of that. */
function kill({ session, host, worker }: Pair) {
  session.merger.processExited(worker.index, session.now, { signal: "SIGKILL" });
  return cardsOf(session, host, worker).at(-1);
}

function cardsOf(session: TestSession, ...processes: TestProcess[]) {
  session.collect(...processes);
  return new PostMortems(session.trace).cards();
}

/** Messages from the worker that are in the host and wait for their turn. */
function arrive({ host, worker }: Pair, count: number, interfaceId = 0): void {
  for (let sequence = 1; sequence <= count; sequence++) {
    worker.tap.messageSent(PIPE, 1, sequence, messageBytes({ interfaceId }), 0);
    host.tap.messageArrived(PIPE, 0, sequence, messageBytes({ interfaceId }), 0);
  }
}

describe("lost endpoints", () => {
  it("count what was dispatched after the loss and before the handler ran", () => {
    const pair = createPair();
    const { session, host } = pair;
    arrive(pair, 5);
    host.tap.messageDispatched(PIPE, 0, 1);
    session.pass();
    host.tap.portClosed(PIPE, 0, "link-lost");
    for (const sequence of [2, 3, 4]) {
      session.pass();
      host.tap.messageDispatched(PIPE, 0, sequence);
    }
    session.pass();
    host.tap.endpointDisconnected(PIPE, 0, 0, NOTHING);
    session.pass();
    expect(kill(pair)?.endpoints).toEqual([
      { pipe: 1, interfaceId: 0, interfaceName: "lab.Database", drained: 3 },
      { pipe: 2, interfaceId: 0, interfaceName: "lab.Logger", drained: 0 },
    ]);
  });

  it("count that for each interface of a pipe by itself", () => {
    const pair = createPair();
    const { session, host } = pair;
    host.tap.endpointBound(PIPE, 0, 5, "lab.Table", "receiver");
    [5, 0, 5].forEach((interfaceId, index) => {
      pair.worker.tap.messageSent(PIPE, 1, index + 1, messageBytes({ interfaceId }), 0);
      host.tap.messageArrived(PIPE, 0, index + 1, messageBytes({ interfaceId }), 0);
    });
    session.pass();
    host.tap.portClosed(PIPE, 0, "link-lost");
    for (const sequence of [1, 2, 3]) {
      host.tap.messageDispatched(PIPE, 0, sequence);
    }
    session.pass();
    host.tap.endpointDisconnected(PIPE, 0, 5, NOTHING);
    host.tap.endpointDisconnected(PIPE, 0, 0, NOTHING);
    const drained = kill(pair)?.endpoints.map((lost) => [lost.interfaceName, lost.drained]);
    expect(drained).toEqual([
      ["lab.Table", 2],
      ["lab.Database", 1],
      ["lab.Logger", 0],
    ]);
  });

  it("that were closed instead of told are there, drained until then", () => {
    const pair = createPair();
    const { session, host } = pair;
    arrive(pair, 3);
    session.pass();
    host.tap.portClosed(PIPE, 0, "link-lost");
    session.pass();
    host.tap.messageDispatched(PIPE, 0, 1);
    host.tap.messageDispatched(PIPE, 0, 2);
    session.pass();
    host.tap.endpointClosed(PIPE, 0, 0, "local", NOTHING);
    session.pass();
    expect(kill(pair)?.endpoints[0]).toMatchObject({ interfaceName: "lab.Database", drained: 2 });
  });

  it("are there when the other side closed them as the process was gone", () => {
    const pair = createPair();
    pair.host.tap.endpointClosed(PIPE, 0, 0, "local", NOTHING);
    pair.session.pass(0.01);
    pair.host.tap.portClosed(PIPE, 0, "local");
    pair.session.pass();
    expect(kill(pair)?.endpoints.map(({ pipe }) => pipe)).toEqual([1, 2]);
  });

  it("leave out associated interfaces that were closed before", () => {
    const pair = createPair();
    const { session, host, worker } = pair;
    for (const interfaceId of [5, 6]) {
      host.tap.endpointBound(PIPE, 0, interfaceId, `lab.T${interfaceId}`, "receiver");
    }
    worker.tap.endpointClosed(PIPE, 1, 5, "local", NOTHING);
    host.tap.endpointDisconnected(PIPE, 0, 5, NOTHING);
    session.pass(10);
    expect(kill(pair)?.endpoints.map(({ interfaceName }) => interfaceName)).toEqual([
      "lab.Database",
      "lab.T6",
      "lab.Logger",
    ]);
  });

  it("leave out messages about the pipe itself", () => {
    const pair = createPair();
    pair.session.deliver(PIPE, { process: pair.worker, end: 1 }, pair.host, 1, {
      interfaceId: 0xffffffff,
      method: 0xfffffffe,
    });
    expect(kill(pair)?.endpoints.map(({ interfaceId }) => interfaceId)).toEqual([0, 0]);
  });

  it("are cut off where a card would be too long", () => {
    const pair = createPair();
    for (let interfaceId = 1; interfaceId <= MAX_ITEMS_ON_CARD + 5; interfaceId++) {
      pair.host.tap.endpointBound(PIPE, 0, interfaceId, "lab.Table", "receiver");
    }
    expect(kill(pair)?.endpoints).toHaveLength(MAX_ITEMS_ON_CARD);
  });
});

describe("unanswered calls", () => {
  it("are those of both sides, in the order of rows", () => {
    const pair = createPair();
    const { session, host, worker } = pair;
    worker.tap.messageSent(OTHER, 1, 1, messageBytes({ flags: 1, requestId: 1, method: 2 }), 0);
    session.pass();
    host.tap.messageSent(PIPE, 0, 1, messageBytes({ flags: 1, requestId: 1, method: 7 }), 0);
    session.pass();
    const calls = kill(pair)?.unanswered ?? [];
    expect(calls.map(({ interfaceName, method }) => `${interfaceName}.${method}`)).toEqual([
      "lab.Logger.M2",
      "lab.Database.M7",
    ]);
    const [first, second] = calls.map(({ row }) => row);
    expect(first).toBeLessThan(second ?? 0);
  });

  it("are none of those that were answered", () => {
    const pair = createPair();
    const { session, host, worker } = pair;
    const from = { process: host, end: 0 as const };
    session.deliver(PIPE, from, worker, 1, { flags: 1, requestId: 1 });
    session.deliver(PIPE, { process: worker, end: 1 }, host, 1, { flags: 2, requestId: 1 });
    session.deliver(PIPE, from, worker, 2, { flags: 1, requestId: 2, method: 3 });
    expect(kill(pair)?.unanswered.map(({ method }) => method)).toEqual(["M3"]);
  });

  it("have the names of control messages", () => {
    const pair = createPair();
    const control = messageBytes({ flags: 1, requestId: 1, method: 0xffffffff });
    pair.host.tap.messageSent(PIPE, 0, 1, control, 0);
    expect(kill(pair)?.unanswered.map(({ method }) => method)).toEqual(["Run"]);
  });

  it("are cut off where a card would be too long", () => {
    const pair = createPair();
    for (let call = 1; call <= MAX_ITEMS_ON_CARD + 5; call++) {
      pair.host.tap.messageSent(PIPE, 0, call, messageBytes({ flags: 1, requestId: call }), 0);
    }
    expect(kill(pair)?.unanswered).toHaveLength(MAX_ITEMS_ON_CARD);
  });
});

describe("the last rows of a loss", () => {
  it("are the newest of each side over all pipes that it took", () => {
    const pair = createPair();
    const { session, host, worker } = pair;
    for (let sequence = 1; sequence <= LAST_ROWS_PER_SIDE; sequence++) {
      for (const pipe of [PIPE, OTHER]) {
        session.deliver(pipe, { process: worker, end: 1 }, host, sequence);
      }
    }
    session.deliver(OTHER, { process: host, end: 0 }, worker, 1);
    const rows = kill(pair)?.lastRows ?? [];
    expect(rows).toHaveLength(LAST_ROWS_PER_SIDE + 1);
    expect(rows.at(-1)).toBe(session.trace.pipes.get(2)?.directions[1].rows.get(1));
    const { columns } = session.trace;
    const pipes = rows.map((row) => columns.chunkOf(row).pipe[row]);
    expect(pipes.filter((pipe) => pipe === 1)).toHaveLength(LAST_ROWS_PER_SIDE / 2);
  });

  it("are those of one interface when it went alone", () => {
    const { session, host, worker } = createPair();
    const reason = { customReason: 1, description: "" };
    session.deliver(PIPE, { process: worker, end: 1 }, host, 1, { interfaceId: 5 });
    session.deliver(PIPE, { process: worker, end: 1 }, host, 2, { interfaceId: 6 });
    session.deliver(PIPE, { process: host, end: 0 }, worker, 1, { interfaceId: 5 });
    worker.tap.endpointClosed(PIPE, 1, 5, "local", reason);
    host.tap.endpointDisconnected(PIPE, 0, 5, reason);
    session.pass();
    session.deliver(PIPE, { process: worker, end: 1 }, host, 3, { interfaceId: 5 });
    const [card] = cardsOf(session, host, worker);
    const [back, forth] = session.trace.pipes.get(1)?.directions ?? [];
    expect(card?.cause).toBe(DisconnectCause.PeerClosed);
    expect(card?.lastRows).toEqual([back?.rows.get(1), forth?.rows.get(1)]);
  });
});
