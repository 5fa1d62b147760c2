// What a blocked thread may take from a pipe whose dispatch is held up for some reason.
import { describe, expect, it } from "vitest";
import { createFlush } from "./async-flusher.ts";
import { AssociatedReceiver } from "./associated-receiver.ts";
import { AssociatedRemote } from "./associated-remote.ts";
import type { PendingAssociatedReceiver } from "./pending-associated.ts";
import { Receiver } from "./receiver.ts";
import { Remote } from "./remote.ts";
import { Ponder } from "./testdata/gen/sync_methods.mojom.ts";
import { ponder, type SyncPonder } from "./testdata/ponder.ts";

const OK = { ok: true, value: undefined };

/** An interface with both ends here. */
function pair(overrides: Parameters<typeof ponder>[0] = {}): {
  remote: SyncPonder;
  receiver: Receiver<Ponder>;
} {
  const remote = new Remote(Ponder);
  const implementation = ponder(overrides);
  return {
    remote,
    receiver: new Receiver<Ponder>(Ponder, implementation, remote.bindNewPipeAndPassReceiver()),
  };
}

/** Has `run` run as soon as this thread is blocked. */
function whenBlocked(run: () => void): void {
  const { remote, receiver } = pair({ ping: run });
  remote
    .interrupting()
    .ping()
    .finally(() => receiver.reset())
    .catch(() => undefined);
}

/** A pipe with an associated interface that nobody has bound yet at the far end. */
async function unboundAssociated(): Promise<{
  carrier: ReturnType<typeof pair>;
  associated: AssociatedRemote<Ponder, "ping" | "echo">;
  bind: () => void;
}> {
  let pending: PendingAssociatedReceiver<Ponder> | undefined;
  const carrier = pair({
    sendReceiver: (sent) => {
      pending = sent;
    },
  });
  const associated = new AssociatedRemote(Ponder);
  carrier.remote.get().sendReceiver(associated.bindNewEndpointAndPassReceiver());
  await carrier.remote.flushForTesting();
  const bind = (): void => {
    expect(new AssociatedReceiver<Ponder>(Ponder, ponder(), pending).isBound).toBe(true);
  };
  return { carrier, associated, bind };
}

describe("a blocked thread does not serve", () => {
  it("a receiver that is paused, until it is resumed", () => {
    const { remote, receiver } = pair();
    receiver.pause();
    expect(() => remote.sync().ping()).toThrow("WOULD_DEADLOCK");
    whenBlocked(() => receiver.resume());
    expect(remote.sync().ping()).toEqual(OK);
    remote.reset();
    receiver.reset();
  });

  it("a receiver that waits for a flush, until that is complete", async () => {
    const { remote, receiver } = pair();
    const [flusher, flush] = createFlush();
    remote.pauseReceiverUntilFlushCompletes(flush);
    const due = remote.get().asyncEcho(1);
    await Promise.resolve();
    expect(() => remote.sync().ping()).toThrow("WOULD_DEADLOCK");
    whenBlocked(() => flusher.close());
    expect(remote.sync().ping()).toEqual(OK);
    expect(await due).toEqual({ result: 1 });
    remote.reset();
    receiver.reset();
  });

  it("an endpoint that is not bound, until it is", async () => {
    const { carrier, associated, bind } = await unboundAssociated();
    expect(() => associated.sync().ping()).toThrow("WOULD_DEADLOCK");
    whenBlocked(bind);
    expect(associated.sync().ping()).toEqual(OK);
    // Other interfaces of the pipe are served in either case.
    expect(carrier.remote.sync().ping()).toEqual(OK);
    for (const end of [associated, carrier.remote, carrier.receiver]) end.reset();
  });

  it("an endpoint whose request holds the pipe up, until it is bound", async () => {
    const { carrier, associated, bind } = await unboundAssociated();
    const log: string[] = [];
    const early = (async () => {
      await associated.interrupting().ping();
      log.push("early");
    })();
    const late = (async () => {
      await carrier.remote.get().asyncEcho(1);
      log.push("late");
    })();
    // The pipe is stuck now: its first message waits for the endpoint.
    await Promise.resolve();
    expect(carrier.remote.sync().ping()).toEqual(OK);
    whenBlocked(bind);
    expect(associated.sync().ping()).toEqual(OK);
    expect(log).toEqual([]);
    await Promise.all([early, late]);
    expect(log).toEqual(["early", "late"]);
    for (const end of [associated, carrier.remote, carrier.receiver]) end.reset();
  });
});

describe("a request that was scheduled", () => {
  it("is served where its pipe is bound by then, once", async () => {
    const log: string[] = [];
    const first = pair({ note: (value) => void log.push(`first ${value}`) });
    const due = first.remote.interrupting().echo(1);
    first.remote.get().note(1);
    const second = new Receiver<Ponder>(
      Ponder,
      ponder({
        echo: (value) => {
          log.push(`echo ${value}`);
          return { result: value };
        },
        note: (value) => void log.push(`second ${value}`),
      }),
      first.receiver.unbind(),
    );
    expect(first.remote.sync().ping()).toEqual(OK);
    expect(log).toEqual(["echo 1"]);
    const third = new Receiver<Ponder>(
      Ponder,
      ponder({ note: (value) => void log.push(`third ${value}`) }),
      second.unbind(),
    );
    await first.remote.flushForTesting();
    expect(log).toEqual(["echo 1", "third 1"]);
    expect(await due).toEqual({ result: 1 });
    for (const end of [first.remote, third]) end.reset();
  });
});
