// Of associated_interface_unittest: flushes, from all four kinds of ends.
import { strict as assert } from "node:assert";
import type { Hub, Sink } from "../gen/associated.mojom.ts";
import type { Behaviour, TwoSidedBehaviour } from "../testing/behaviour.ts";
import type { Side } from "../testing/side.ts";
import { countDisconnects, type Disconnectable } from "./ends.ts";
import { callHub, giveSink, HubImpl, type NumberLog, openSink, serveHub } from "./hubs.ts";

/** An end that can be flushed. */
interface Flushable extends Disconnectable {
  flushForTesting(): Promise<void>;
}

/** What a sink and a hub have in common. */
type Echoing = Pick<Sink & Hub, "put" | "echo">;

function servesHub(side: Side): void {
  serveHub(side);
}

/** One flush of a remote has the answer to an earlier call here. */
function remoteFlush(remoteAt: (side: Side) => { get(): Echoing } & Flushable): TwoSidedBehaviour {
  return {
    far: servesHub,
    near: async (side) => {
      const remote = remoteAt(side);
      let answer: number | undefined;
      void remote
        .get()
        .echo(123)
        .then(({ value }) => (answer = value));
      await remote.flushForTesting();
      assert.equal(answer, 123);
    },
  };
}

/**
 * One flush of a receiver has an earlier call here, two have its answer there: what the caller sends
 * on getting it is here by then.
 */
function receiverFlush(
  callerAt: (side: Side) => Promise<Echoing | undefined>,
  receiverAt: (side: Side) => Promise<{ receiver: Flushable; log: NumberLog }>,
): TwoSidedBehaviour {
  return {
    far: async (side) => {
      const caller = await callerAt(side);
      const due = caller?.echo(123);
      side.tell("called");
      await due;
      caller?.put(456);
    },
    near: async (side) => {
      const { receiver, log } = await receiverAt(side);
      await side.hear("called");
      await receiver.flushForTesting();
      assert.equal(log.values[0], 123);
      await receiver.flushForTesting();
      assert.deepEqual(log.values, [123, 456]);
    },
  };
}

/** The flush of an end whose other half is closed tells it so, and another one returns, too. */
function closedPeerFlush(
  far: (side: Side) => void,
  endAt: (side: Side) => Flushable,
): TwoSidedBehaviour {
  return {
    far,
    near: async (side) => {
      const end = endAt(side);
      const disconnects = countDisconnects(end);
      await end.flushForTesting();
      assert.equal(disconnects.runs, 1);
      await end.flushForTesting();
      assert.equal(disconnects.runs, 1);
    },
  };
}

/** Serves a hub that closes whatever it is given. */
function closesAll(side: Side): void {
  const hub = new HubImpl(side);
  hub.bindSink = (pending) => pending.reset();
  hub.addSink = (pending) => pending.reset();
  serveHub(side, hub);
}

export const associatedFlushes = {
  AssociatedRemoteFlushForTesting: remoteFlush((side) => openSink(side, callHub(side).get())),

  RemoteFlushForTesting: remoteFlush((side) => {
    const hub = callHub(side);
    openSink(side, hub.get());
    return hub;
  }),

  AssociatedBindingFlushForTesting: receiverFlush(
    async (side) => {
      const { hub } = serveHub(side);
      await side.hear("given");
      return hub.remotes[0]?.get();
    },
    async (side) => {
      const hub = callHub(side);
      const given = giveSink(side, hub);
      await hub.flushForTesting();
      side.tell("given");
      return given;
    },
  ),

  ReceiverFlushForTesting: receiverFlush(
    async (side) => {
      const hub = callHub(side).get();
      openSink(side, hub);
      return hub;
    },
    async (side) => {
      const { hub, receiver } = serveHub(side);
      return { receiver, log: hub.log };
    },
  ),

  AssociatedRemoteFlushForTestingWithClosedPeer: closedPeerFlush(closesAll, (side) =>
    openSink(side, callHub(side).get()),
  ),

  AssociatedReceiverFlushForTestingWithClosedPeer: closedPeerFlush(
    closesAll,
    (side) => giveSink(side, callHub(side)).receiver,
  ),

  RemoteFlushForTestingWithClosedPeer: closedPeerFlush(
    (side) => side.pendingReceiver<Hub>().reset(),
    callHub,
  ),

  ReceiverFlushForTestingWithClosedPeer: closedPeerFlush(
    (side) => side.pendingRemote<Hub>().reset(),
    (side) => serveHub(side).receiver,
  ),
} satisfies Record<string, Behaviour>;
