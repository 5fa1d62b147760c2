// Blocking calls that are refused, because they would never end or policy forbids them.
import { afterEach, describe, expect, it } from "vitest";
import { Node, type Transport } from "../system/index.ts";
import { PendingRemote } from "./pending.ts";
import { Receiver } from "./receiver.ts";
import { Remote } from "./remote.ts";
import {
  allowSyncCallsForTesting,
  disableSyncCallInterrupts,
  disallowSyncCalls,
  enableSyncCallInterruptsForTesting,
  withSyncCallsAllowed,
} from "./sync-policy.ts";
import { Insist, Ponder } from "./testdata/gen/sync_methods.mojom.ts";
import { ponder, type SyncPonder } from "./testdata/ponder.ts";

/** One that needs events, as most do, and gets none. */
function silentTransport(): Transport {
  return {
    send: () => undefined,
    sendInPlace: () => undefined,
    onFrame: undefined,
    onClose: undefined,
    close: () => undefined,
    bufferedBytes: 0,
  };
}

describe("a call that could never end is refused", () => {
  it("when the answer is a promise of this thread", async () => {
    const remote = new Remote(Ponder);
    const implementation = ponder({ echo: async (value) => ({ result: value }) });
    const receiver = new Receiver<Ponder>(
      Ponder,
      implementation,
      remote.bindNewPipeAndPassReceiver(),
    );
    expect(() => remote.sync().echo(1)).toThrow(
      "WOULD_DEADLOCK: bindings.testing.Ponder.Echo answers with a promise",
    );
    // The answer that nobody waits for harms nobody.
    expect(await remote.get().echo(2)).toEqual({ result: 2 });
    expect(remote.sync().ping().ok).toBe(true);
    receiver.reset();
    remote.reset();
  });

  it("when there is no receiver", async () => {
    const remote = new Remote(Ponder);
    const pending = remote.bindNewPipeAndPassReceiver();
    expect(() => remote.sync().ping()).toThrow("WOULD_DEADLOCK: nobody is there to answer");
    const receiver = new Receiver<Ponder>(Ponder, ponder(), pending);
    expect(remote.sync().ping().ok).toBe(true);
    receiver.reset();
    remote.reset();
  });

  it("when only the blocked thread could answer what must not be interrupted", () => {
    const remote = new Remote(Insist);
    const echo = (value: number): { result: number } => ({ result: value });
    const receiver = new Receiver<Insist>(Insist, { echo }, remote.bindNewPipeAndPassReceiver());
    expect(() => remote.sync().echo(1)).toThrow(
      "WOULD_DEADLOCK: bindings.testing.Insist.Echo may not be interrupted",
    );
    receiver.reset();
    remote.reset();
  });

  it("when the link needs events", () => {
    const node = new Node({ name: "host", role: "broker" });
    const pipe = node.invite(silentTransport()).attachMessagePipe("main");
    const remote = new Remote(Ponder, new PendingRemote<Ponder>(pipe));
    expect(() => remote.sync().ping()).toThrow("{ ioThread: true }");
    remote.reset();
    node.close();
  });
});

describe("policy", () => {
  function pair(): [SyncPonder, Receiver<Ponder>] {
    const remote = new Remote(Ponder);
    return [remote, new Receiver<Ponder>(Ponder, ponder(), remote.bindNewPipeAndPassReceiver())];
  }

  afterEach(() => {
    allowSyncCallsForTesting();
    enableSyncCallInterruptsForTesting();
  });

  it("forbids blocking, but for where it is allowed", async () => {
    const [remote, receiver] = pair();
    disallowSyncCalls();
    expect(() => remote.sync().ping()).toThrow(
      "SYNC_CALL_DISALLOWED: bindings.testing.Ponder.Ping",
    );
    expect(withSyncCallsAllowed(() => remote.sync().ping().ok)).toBe(true);
    expect(() => withSyncCallsAllowed(() => expect.unreachable())).toThrow();
    expect(() => remote.sync().ping()).toThrow("SYNC_CALL_DISALLOWED");
    expect(await remote.get().echo(1)).toEqual({ result: 1 });
    allowSyncCallsForTesting();
    expect(remote.sync().ping().ok).toBe(true);
    receiver.reset();
    remote.reset();
  });

  it("forbids interrupting, and with it all that this thread serves itself", () => {
    const [remote, receiver] = pair();
    disableSyncCallInterrupts();
    expect(() => remote.sync().ping()).toThrow("may not be interrupted");
    enableSyncCallInterruptsForTesting();
    expect(remote.sync().ping().ok).toBe(true);
    receiver.reset();
    remote.reset();
  });

  it("knows no blocking form of a method that is not [Sync]", () => {
    const [remote, receiver] = pair();
    const caller: unknown = remote.sync();
    expect(() => (caller as Ponder).asyncEcho(1)).toThrow(
      "NOT_SYNC: bindings.testing.Ponder.AsyncEcho is not [Sync]",
    );
    receiver.reset();
    remote.reset();
  });
});
