import { describe, expect, it } from "vitest";
import { PostMortems } from "./post-mortem.ts";
import { DisconnectCause, Severity } from "./snapshot.ts";
import { pipeName, type TestProcess, TestSession } from "./testing/test-session.ts";

const PIPE = pipeName(1);

interface Scene {
  readonly session: TestSession;
  readonly host: TestProcess;
  readonly worker: TestProcess;
}

/** What a short scene between a host and a worker leaves: cause and severity per card, and ticks. */
function play(scene: (scene: Scene) => void) {
  const session = new TestSession();
  const [host, worker] = [session.process("host"), session.process("worker")];
  host.tap.endpointBound(PIPE, 0, 0, "lab.I", "receiver");
  worker.tap.endpointBound(PIPE, 1, 0, "lab.I", "remote");
  session.pass();
  scene({ session, host, worker });
  session.collect(host, worker);
  const postMortems = new PostMortems(session.trace);
  const cards = postMortems.cards().map(({ cause, severity }) => [cause, severity]);
  return { cards, ticks: postMortems.times().length };
}

function closePipe({ session, host, worker }: Scene, customReason: number): void {
  worker.tap.portClosed(PIPE, 1, "local");
  session.pass();
  host.tap.portClosed(PIPE, 0, "peer");
  host.tap.endpointDisconnected(PIPE, 0, 0, { customReason, description: "" });
}

describe("the severity of a loss", () => {
  it.each([
    [{ code: 0 }, Severity.Note, 0],
    [{ code: 1 }, Severity.Error, 1],
    [{ signal: "SIGKILL" }, Severity.Error, 1],
    [{}, Severity.Error, 1],
    [{ hasLeft: true }, Severity.Note, 0],
    [{ hasLeft: true, signal: "SIGKILL" }, Severity.Error, 1],
  ])("is by how a process ended: %j", (how, severity, ticks) => {
    const played = play(({ session, worker }) =>
      session.merger.processExited(worker.index, session.now, how),
    );
    expect(played).toEqual({ cards: [[DisconnectCause.ProcessExited, severity]], ticks });
  });

  it("is a note when a peer closes a pipe and both live on", () => {
    expect(play((scene) => closePipe(scene, 0))).toEqual({
      cards: [[DisconnectCause.PeerClosed, Severity.Note]],
      ticks: 0,
    });
  });

  it("is a warning when it gives a reason", () => {
    expect(play((scene) => closePipe(scene, 4))).toEqual({
      cards: [[DisconnectCause.PeerClosed, Severity.Warning]],
      ticks: 1,
    });
  });

  it("is a warning when somebody is turned away or cut off", () => {
    const played = play(({ session, host }) => {
      session.merger.connectionRefused(7, session.now, "another user");
      session.pass();
      host.tap.linkOpened(1, { pid: 101, name: "worker" });
      session.pass();
      host.tap.linkClosed(1, "told to go");
    });
    expect(played).toEqual({
      cards: [
        [DisconnectCause.Refused, Severity.Warning],
        [DisconnectCause.ServerClosed, Severity.Warning],
      ],
      ticks: 2,
    });
  });

  it.each([
    ["ILLEGAL_HANDLE", DisconnectCause.ValidationError],
    ["UNKNOWN_METHOD", DisconnectCause.ProtocolError],
    ["no such row", DisconnectCause.BadMessage],
  ])("is an error when a message broke the rules: %s", (error, cause) => {
    const played = play(({ session, host, worker }) => {
      session.deliver(PIPE, { process: worker, end: 1 }, host, 1);
      host.tap.messageRejected(PIPE, 0, 1, error);
    });
    expect(played).toEqual({ cards: [[cause, Severity.Error]], ticks: 1 });
  });
});
