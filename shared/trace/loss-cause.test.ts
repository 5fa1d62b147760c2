import { describe, expect, it } from "vitest";
import { CauseFinder, classifyError, describe as nameOf } from "./loss-cause.ts";
import type { LossCause } from "./loss-facts.ts";
import { DisconnectCause } from "./snapshot.ts";
import { pipeName, type TestProcess, TestSession } from "./testing/test-session.ts";
import { VALIDATION_ERROR_CODES } from "../wire/index.ts";

const PIPE = pipeName(1);
const NOTHING = { customReason: 0, description: "" };
const FULL = { customReason: 9, description: "full" };

function createPair() {
  const session = new TestSession();
  const [host, worker] = [session.process("host"), session.process("worker")];
  for (const interfaceId of [0, 5]) {
    host.tap.endpointBound(PIPE, 0, interfaceId, `lab.I${interfaceId}`, "receiver");
    worker.tap.endpointBound(PIPE, 1, interfaceId, `lab.I${interfaceId}`, "remote");
  }
  session.pass();
  return { session, host, worker };
}

/** The causes of all facts that a session has noted, once its processes are heard. */
function causesOf(session: TestSession, ...processes: TestProcess[]): (LossCause | undefined)[] {
  session.collect(...processes);
  const causes = new CauseFinder(session.trace);
  return session.trace.disconnects.map((fact) => causes.ofFact(fact));
}

describe("the cause of a lost associated interface", () => {
  it("is none when the other side closed it in good order", () => {
    const { session, host, worker } = createPair();
    worker.tap.endpointClosed(PIPE, 1, 5, "local", NOTHING);
    session.pass();
    host.tap.endpointClosed(PIPE, 0, 5, "peer", NOTHING);
    host.tap.endpointDisconnected(PIPE, 0, 5, NOTHING);
    expect(causesOf(session, host, worker)).toEqual([undefined]);
  });

  it("is none when it gave words only, and no number", () => {
    const { session, host, worker } = createPair();
    const reopening = { customReason: 0, description: "reopening" };
    worker.tap.endpointClosed(PIPE, 1, 5, "local", reopening);
    session.pass();
    host.tap.endpointDisconnected(PIPE, 0, 5, reopening);
    expect(causesOf(session, host, worker)).toEqual([undefined]);
  });

  it("is none even when only the side that lost it tells", () => {
    const { session, host, worker } = createPair();
    host.tap.endpointClosed(PIPE, 0, 5, "peer", NOTHING);
    host.tap.endpointDisconnected(PIPE, 0, 5, NOTHING);
    expect(causesOf(session, host, worker)).toEqual([undefined]);
  });

  it.each(["both", "closer", "loser"])("is the peer's reason, told by: %s", (who) => {
    const { session, host, worker } = createPair();
    worker.tap.endpointClosed(PIPE, 1, 5, "local", who === "loser" ? NOTHING : FULL);
    session.pass();
    host.tap.endpointDisconnected(PIPE, 0, 5, who === "closer" ? NOTHING : FULL);
    expect(causesOf(session, host, worker)).toEqual([
      {
        key: "endpoint 1 5",
        cause: DisconnectCause.PeerClosed,
        time: session.now - 1e6,
        summary: "worker (pid 101) closed its end",
        process: worker.index,
      },
    ]);
  });

  it("is the end of the process that closed it last of all", () => {
    const { session, host, worker } = createPair();
    worker.tap.endpointClosed(PIPE, 1, 5, "local", NOTHING);
    session.pass();
    host.tap.endpointDisconnected(PIPE, 0, 5, NOTHING);
    worker.tap.portClosed(PIPE, 1, "local");
    session.merger.processExited(worker.index, session.now, { code: 0 });
    expect(causesOf(session, host, worker)).toMatchObject([
      { cause: DisconnectCause.ProcessExited, key: `process ${worker.index}` },
    ]);
  });

  it("is an error of the other side's own code", () => {
    const { session, host, worker } = createPair();
    worker.tap.endpointClosed(PIPE, 1, 5, "error", NOTHING);
    worker.tap.portClosed(PIPE, 1, "local");
    session.pass();
    host.tap.endpointDisconnected(PIPE, 0, 5, NOTHING);
    expect(causesOf(session, host, worker)).toMatchObject([
      {
        key: "pipe 1",
        cause: DisconnectCause.ProtocolError,
        summary: "worker (pid 101) closed pipe 1 because of an error",
      },
    ]);
  });
});

describe("the cause of a lost pipe", () => {
  it("is the same for all its interfaces", () => {
    const { session, host, worker } = createPair();
    worker.tap.portClosed(PIPE, 1, "local");
    session.pass();
    host.tap.portClosed(PIPE, 0, "peer");
    host.tap.endpointDisconnected(PIPE, 0, 5, NOTHING);
    host.tap.endpointDisconnected(PIPE, 0, 0, NOTHING);
    const causes = causesOf(session, host, worker);
    expect(causes.map((cause) => cause?.key)).toEqual(["pipe 1", "pipe 1"]);
    expect(causes[0]).toMatchObject({ cause: DisconnectCause.PeerClosed, process: worker.index });
  });

  it("is its peer as far as anybody knows when nobody tells", () => {
    const { session, host, worker } = createPair();
    host.tap.endpointDisconnected(PIPE, 0, 0, NOTHING);
    expect(causesOf(session, host, worker)).toMatchObject([
      { cause: DisconnectCause.PeerClosed, summary: "worker (pid 101) closed its end" },
    ]);
  });

  it("is an unknown process when its other end was never seen", () => {
    const session = new TestSession();
    const host = session.process("host");
    host.tap.endpointDisconnected(PIPE, 0, 0);
    expect(causesOf(session, host)).toMatchObject([
      { summary: "an unknown process closed its end", process: undefined },
    ]);
  });

  it("is a broken protocol when this side closed it for that", () => {
    const { session, host, worker } = createPair();
    host.tap.portClosed(PIPE, 0, "protocol-error");
    host.tap.endpointDisconnected(PIPE, 0, 0, NOTHING);
    expect(causesOf(session, host, worker)).toMatchObject([
      { cause: DisconnectCause.ProtocolError, key: "pipe 1" },
    ]);
  });

  it("is a refused message from its refusal on, and not before", () => {
    const { session, host, worker } = createPair();
    host.tap.endpointClosed(PIPE, 0, 5, "peer", FULL);
    host.tap.endpointDisconnected(PIPE, 0, 5, FULL);
    session.pass();
    session.deliver(PIPE, { process: worker, end: 1 }, host, 1);
    host.tap.messageRejected(PIPE, 0, 1, "ILLEGAL_POINTER");
    host.tap.endpointDisconnected(PIPE, 0, 0, NOTHING);
    expect(causesOf(session, host, worker).map((cause) => cause?.cause)).toEqual([
      DisconnectCause.PeerClosed,
      DisconnectCause.ValidationError,
    ]);
  });

  it("is the link of the process that lost it, when that was cut off", () => {
    const { session, host, worker } = createPair();
    worker.tap.linkOpened(1, {});
    worker.tap.linkClosed(1, "CLOSED: told to go");
    worker.tap.portClosed(PIPE, 1, "link-lost");
    worker.tap.endpointDisconnected(PIPE, 1, 0, NOTHING);
    expect(causesOf(session, host, worker)).toMatchObject([
      {
        cause: DisconnectCause.ServerClosed,
        process: worker.index,
        summary: "The connection of worker (pid 101) was closed: CLOSED: told to go",
      },
    ]);
  });

  it("is not a process that ended long afterwards", () => {
    const { session, host, worker } = createPair();
    host.tap.endpointDisconnected(PIPE, 0, 0, NOTHING);
    session.pass(60_000);
    session.merger.processExited(worker.index, session.now, { code: 0 });
    expect(causesOf(session, host, worker)).toMatchObject([{ cause: DisconnectCause.PeerClosed }]);
  });
});

describe("the cause that a process is", () => {
  it.each([
    [{ code: 0 }, "worker (pid 101) exited with code 0"],
    [{ code: 137 }, "worker (pid 101) exited with code 137"],
    [{ signal: "SIGSEGV" }, "worker (pid 101) was ended by SIGSEGV"],
    [{}, "worker (pid 101) exited with code unknown"],
    [{ hasLeft: true }, "worker (pid 101) left"],
  ])("says how it ended: %j", (how, summary) => {
    const { session, host, worker } = createPair();
    session.merger.processExited(worker.index, session.now, how);
    session.collect(host, worker);
    const causes = new CauseFinder(session.trace);
    expect(causes.ofProcess(worker.index)).toMatchObject({ summary });
    expect(causes.ofProcess(worker.index)).toBe(causes.ofProcess(worker.index));
  });

  it("is none for one that is alive, or that nobody knows", () => {
    const { session, host, worker } = createPair();
    session.collect(host, worker);
    const causes = new CauseFinder(session.trace);
    expect([undefined, worker.index, 77].map((index) => causes.ofProcess(index))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe("classifyError", () => {
  it.each(VALIDATION_ERROR_CODES)("knows %s as a validation error", (code) => {
    expect(classifyError(code)).toBe(DisconnectCause.ValidationError);
  });

  it.each([
    ["IMPLEMENTATION_FAILED", DisconnectCause.ProtocolError],
    ["UNKNOWN_METHOD", DisconnectCause.ProtocolError],
    ["OOPS", DisconnectCause.BadMessage],
    ["no such row", DisconnectCause.BadMessage],
    ["", DisconnectCause.BadMessage],
    ["Trailing_Case", DisconnectCause.BadMessage],
  ])("sorts %j", (error, cause) => {
    expect(classifyError(error)).toBe(cause);
  });
});

describe("the name of a process in a sentence", () => {
  it("has its pid, and admits that it is not known", () => {
    const { session, worker } = createPair();
    expect(nameOf(session.trace.processes.get(worker.index))).toBe("worker (pid 101)");
    expect(nameOf(undefined)).toBe("an unknown process");
  });
});
