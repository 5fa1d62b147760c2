// Blocking calls inside one thread, where they are served by re-entrancy.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { MessagePipeHandle } from "../system/index.ts";
import { Encoder, MessageFlags, readMessageHeader } from "../wire/index.ts";
import { AssociatedReceiver } from "./associated-receiver.ts";
import { AssociatedRemote } from "./associated-remote.ts";
import { setBadMessageHandler } from "./error-hooks.ts";
import type { Implementation } from "./interface-definition.ts";
import type { PendingAssociatedReceiver } from "./pending-associated.ts";
import { PendingRemote } from "./pending.ts";
import { Receiver } from "./receiver.ts";
import { Remote } from "./remote.ts";
import { connect, CONNECTIONS } from "./testdata/connections.ts";
import { Insist, Ponder } from "./testdata/gen/sync_methods.mojom.ts";
import { ponder, type SyncPonder } from "./testdata/ponder.ts";

let rejected: string[] = [];

beforeEach(() => {
  rejected = [];
  setBadMessageHandler(({ error, interfaceName }) => {
    rejected.push(`${interfaceName} ${error.message}`);
  });
});

afterEach(() => {
  setBadMessageHandler(undefined);
});

describe.each(CONNECTIONS)("blocking calls $name", (connections) => {
  function bound(implementation: Implementation<Ponder>): [SyncPonder, Receiver<Ponder>] {
    const ends = connect<Ponder>(connections);
    return [new Remote(Ponder, ends.remote), new Receiver(Ponder, implementation, ends.receiver)];
  }

  it("return the response", () => {
    const [remote, receiver] = bound(ponder());
    expect(remote.sync().ping()).toEqual({ ok: true, value: undefined });
    expect(remote.sync().echo(42)).toEqual({ ok: true, value: { result: 42 } });
    receiver.reset();
    remote.reset();
  });

  it("may be thousands in one turn", () => {
    const [remote, receiver] = bound(ponder());
    let sum = 0;
    for (let i = 0; i < 5000; i += 1) {
      const result = remote.sync().echo(i);
      if (result.ok) sum += result.value.result;
    }
    expect(sum).toBe(12_497_500);
    receiver.reset();
    remote.reset();
  });

  it("overtake what was sent before without the flag, which keeps its order", async () => {
    const log: string[] = [];
    const [remote, receiver] = bound(
      ponder({
        note: (value) => void log.push(`note ${value}`),
        asyncEcho: (value) => {
          log.push(`echo ${value}`);
          return { result: value };
        },
        ping: () => void log.push("ping"),
      }),
    );
    remote.get().note(1);
    const due = remote.get().asyncEcho(2);
    remote.sync().ping();
    remote.get().note(3);
    remote.sync().ping();
    expect(log).toEqual(["ping", "ping"]);
    expect(await due).toEqual({ result: 2 });
    await remote.flushForTesting();
    expect(log).toEqual(["ping", "ping", "note 1", "echo 2", "note 3"]);
    receiver.reset();
    remote.reset();
  });

  it("may be made from inside each other, each with its own answer", () => {
    const [inner, innerReceiver] = bound(ponder());
    const [outer, outerReceiver] = bound(
      ponder({
        echo: (value) => {
          const result = value > 0 ? outer.sync().echo(value - 1) : inner.sync().echo(100);
          return { result: result.ok ? result.value.result + 1 : -1 };
        },
      }),
    );
    expect(outer.sync().echo(20)).toEqual({ ok: true, value: { result: 121 } });
    for (const end of [inner, innerReceiver, outer, outerReceiver]) end.reset();
  });

  it("fail when the other end goes, whose handler runs later and behind what it had sent", async () => {
    const log: string[] = [];
    const [remote, receiver] = bound(ponder({ ping: () => receiver.reset() }));
    const gone = new Promise<void>((resolve) => {
      remote.setDisconnectHandler(() => {
        log.push("disconnected");
        resolve();
      });
    });
    const answered = remote
      .get()
      .asyncEcho(1)
      .then(
        () => log.push("answered"),
        () => log.push("rejected"),
      );
    const failed = remote.sync().ping();
    expect(failed.ok).toBe(false);
    expect(remote.isConnected).toBe(true);
    expect(log).toEqual([]);
    await Promise.all([gone, answered]);
    expect(log).toEqual(["disconnected", "rejected"]);
    expect(remote.sync().ping().ok).toBe(false);
    remote.reset();
  });

  it("fail when the remote is reset meanwhile", () => {
    const [remote, receiver] = bound(ponder({ ping: () => remote.reset() }));
    const failed = remote.sync().ping();
    expect(failed).toMatchObject({ ok: false, error: { code: "DISCONNECTED" } });
    expect(() => remote.sync()).toThrow("NOT_BOUND");
    receiver.reset();
  });

  it("fail when the request is refused", async () => {
    const [remote, receiver] = bound(ponder());
    receiver.setFilter({ willDispatch: () => false, didDispatchOrReject: () => undefined });
    const gone = new Promise<void>((resolve) => {
      remote.setDisconnectHandler(() => resolve());
    });
    expect(remote.sync().ping().ok).toBe(false);
    await gone;
    expect(rejected).toEqual([
      "bindings.testing.Ponder REFUSED_BY_FILTER: bindings.testing.Ponder.Ping",
    ]);
    receiver.reset();
    remote.reset();
  });

  it("can be promised instead, with the same flags", async () => {
    const [peer, end] = connections.pipe();
    const flags: number[] = [];
    const come = new Promise<void>((resolve) => {
      peer.setReader({
        onMessage: (bytes) => {
          if (flags.push(readMessageHeader(bytes).flags) === 2) resolve();
        },
        onPeerClosed: () => undefined,
      });
    });
    const remote = new Remote(Insist, new PendingRemote<Insist>(end));
    const dues = [remote.get().echo(1), remote.interrupting().echo(2)];
    const { ExpectsResponse, IsSync, NoInterrupt } = MessageFlags;
    await come;
    expect(flags).toEqual([ExpectsResponse, ExpectsResponse | IsSync | NoInterrupt]);
    peer.close();
    for (const due of dues) await expect(due).rejects.toThrow("DISCONNECTED");
    remote.reset();
  });
});

describe.each(CONNECTIONS)("while a thread is blocked $name", (connections) => {
  /** A remote whose other end is raw, and can be written to before the remote's thread blocks. */
  function withPeer(): {
    remote: SyncPonder;
    peer: MessagePipeHandle;
    log: string[];
    gone: Promise<void>;
  } {
    const [peer, end] = connections.pipe();
    const remote = new Remote(Ponder, new PendingRemote<Ponder>(end));
    const log: string[] = [];
    const gone = new Promise<void>((resolve) => {
      remote.setDisconnectHandler(() => {
        log.push("disconnected");
        resolve();
      });
    });
    return { remote, peer, log, gone };
  }

  function reply(name: number, requestId: number, flags = 0, size = 16): Uint8Array {
    const message = Encoder.begin({
      interfaceId: 0,
      name,
      flags: MessageFlags.IsResponse | flags,
      headerVersion: 1,
      requestId,
    });
    message.endStruct(message.struct(size, 0));
    return message.finish();
  }

  const [PING, ECHO, ASYNC_ECHO] = [0, 1, 2];

  it("the reply overtakes others, which wait", async () => {
    const { remote, peer, log } = withPeer();
    const due = (async () => {
      await remote.get().asyncEcho(1);
      log.push("async reply");
    })();
    peer.write(reply(ASYNC_ECHO, 1));
    peer.write(reply(ECHO, 2, MessageFlags.IsSync));
    expect(remote.sync().echo(5)).toEqual({ ok: true, value: { result: 0 } });
    expect(log).toEqual([]);
    await due;
    expect(log).toEqual(["async reply"]);
    expect(rejected).toEqual([]);
    remote.reset();
    peer.close();
  });

  it("a message that is too short closes the pipe, behind what was in front of it", async () => {
    const { remote, peer, log, gone } = withPeer();
    void remote
      .get()
      .asyncEcho(1)
      .then(() => log.push("async reply"));
    peer.write(reply(ASYNC_ECHO, 1));
    peer.write(Uint8Array.of(0));
    expect(remote.sync().ping().ok).toBe(false);
    expect([log, remote.isConnected]).toEqual([[], true]);
    await gone;
    expect(log).toEqual(["async reply", "disconnected"]);
    expect(rejected).toEqual([" ILLEGAL_MEMORY_RANGE at byte 0"]);
    remote.reset();
  });

  it.each([
    ["has no sync flag", ECHO, 0, 16, "UNKNOWN_REQUEST_ID"],
    ["names another method", PING, MessageFlags.IsSync, 16, "WRONG_RESPONSE_NAME"],
    ["is malformed", ECHO, MessageFlags.IsSync, 8, "UNEXPECTED_STRUCT_HEADER"],
  ])("a reply that %s is none", async (_, name, flags, size, code) => {
    const { remote, peer, log, gone } = withPeer();
    void remote
      .get()
      .asyncEcho(1)
      .then(() => log.push("async reply"));
    peer.write(reply(ASYNC_ECHO, 1));
    peer.write(reply(name, 2, flags, size));
    peer.close();
    expect(remote.sync().echo(5).ok).toBe(false);
    await gone;
    expect(log).toEqual(["async reply", "disconnected"]);
    expect(rejected).toEqual([expect.stringContaining(code)]);
    remote.reset();
  });

  it("an associated call fails when its peer goes, though messages wait in front of that news", async () => {
    const ends = connect<Ponder>(connections);
    const far = new AssociatedRemote(Ponder);
    let lent: PendingAssociatedReceiver<Ponder> | undefined;
    const implementation = ponder({
      sendRemote: (pending) => far.bind(pending),
      sendReceiver: (pending) => {
        lent = pending;
      },
      ping: () => {
        far.get().note(1);
        lent?.reset();
      },
    });
    const receiver = new Receiver<Ponder>(Ponder, implementation, ends.receiver);
    const remote = new Remote(Ponder, ends.remote);
    const notes: number[] = [];
    const near = new AssociatedReceiver<Ponder>(
      Ponder,
      ponder({ note: (n) => void notes.push(n) }),
    );
    const associated = new AssociatedRemote(Ponder);
    remote.get().sendRemote(near.bindNewEndpointAndPassRemote());
    remote.get().sendReceiver(associated.bindNewEndpointAndPassReceiver());
    await remote.flushForTesting();
    expect(remote.sync().ping().ok).toBe(true);
    const gone = new Promise<void>((resolve) => {
      associated.setDisconnectHandler(() => resolve());
    });
    expect(associated.sync().ping()).toMatchObject({ ok: false });
    expect([associated.isConnected, notes]).toEqual([true, []]);
    await gone;
    expect(notes).toEqual([1]);
    for (const end of [associated, near, far, remote, receiver]) end.reset();
  });
});
