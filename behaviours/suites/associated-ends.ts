// Of associated_interface_unittest: how associated ends go, and what the other ones hear of it.
import { strict as assert } from "node:assert";
import {
  AssociatedReceiver,
  AssociatedRemote,
  associateWithDisconnectedPipe,
  type DisconnectReason,
  type PendingAssociatedReceiver,
  PendingAssociatedRemote,
  reportBadMessage,
} from "../../shared/bindings/index.ts";
import { Hub, Sink } from "../gen/associated.mojom.ts";
import type { Behaviour } from "../testing/behaviour.ts";
import type { Side } from "../testing/side.ts";
import { disconnected, tellDisconnect } from "./ends.ts";
import { callHub, HubImpl, openSink, type Owner, serveHub, SinkImpl } from "./hubs.ts";

const NEVER_SENT = "a pair that no message has carried has both ends in one process";
/** Ends that close with their pipe need no owner. */
const NOBODY: Owner = { own: (thing) => thing };
const DEDICATED = "a pair with a pipe of its own is made, for tests, with both ends in one process";

/** Serves a hub that tells of the end of each sink that it serves. */
function tellsOfSinks(side: Side): void {
  const hub = new HubImpl(side);
  hub.bindSink = (pending) => {
    const receiver = side.own(new AssociatedReceiver<Sink>(Sink, new SinkImpl(), pending));
    tellDisconnect(side, receiver);
  };
  serveHub(side, hub);
}

/** Serves a hub that does `use` with the pending receivers of sinks. */
function usesPending(use: (pending: PendingAssociatedReceiver<Sink>) => void) {
  return (side: Side): void => {
    const hub = new HubImpl(side);
    hub.bindSink = use;
    serveHub(side, hub);
  };
}

function reason(customReason: number, description: string): DisconnectReason {
  return { customReason, description };
}

export const associatedEnds = {
  AssociatedReceiverConnectionErrorWithReason: {
    far: tellsOfSinks,
    near: async (side) => {
      const hub = callHub(side);
      openSink(side, hub.get()).resetWithReason(123, "farewell");
      assert.deepEqual(await side.hear("disconnected"), reason(123, "farewell"));
      assert.deepEqual(await hub.get().echo(1), { value: 1 });
    },
  },

  PendingAssociatedReceiverConnectionErrorWithReason: {
    oneProcessOnly: NEVER_SENT,
    run: async () => {
      const pending = new PendingAssociatedRemote<Sink>();
      const receiver = new AssociatedReceiver<Sink>(Sink, new SinkImpl());
      receiver.bind(pending.initWithNewEndpointAndPassReceiver());
      const gone = disconnected(receiver);
      new AssociatedRemote(Sink, pending).resetWithReason(123, "farewell");
      assert.deepEqual(await gone, reason(123, "farewell"));
      receiver.reset();
    },
  },

  AssociatedRemoteConnectionErrorWithReason: {
    far: async (side) => {
      const { hub } = serveHub(side);
      await side.hear("leave");
      hub.receivers[0]?.resetWithReason(456, "farewell");
    },
    near: async (side) => {
      const hub = callHub(side);
      const sink = openSink(side, hub.get());
      const gone = disconnected(sink);
      assert.deepEqual(await sink.get().echo(1), { value: 1 });
      side.tell("leave");
      assert.deepEqual(await gone, reason(456, "farewell"));
      assert.deepEqual(await hub.get().echo(2), { value: 2 });
    },
  },

  PendingAssociatedRemoteConnectionErrorWithReason: {
    oneProcessOnly: NEVER_SENT,
    run: async () => {
      const remote = new AssociatedRemote(Sink);
      const pending = remote.bindNewEndpointAndPassReceiver();
      const gone = disconnected(remote);
      const receiver = new AssociatedReceiver<Sink>(Sink, new SinkImpl(), pending);
      receiver.resetWithReason(456, "farewell");
      assert.deepEqual(await gone, reason(456, "farewell"));
      remote.reset();
    },
  },

  AssociatedRequestResetWithReason: {
    far: usesPending((pending) => pending.resetWithReason(789, "long time no see")),
    near: async (side) => {
      const gone = disconnected(openSink(side, callHub(side).get()));
      assert.deepEqual(await gone, reason(789, "long time no see"));
    },
  },

  CloseWithoutBindingAssociatedReceiver: {
    far: async (side) => {
      const hub = new HubImpl(side);
      const kept: PendingAssociatedReceiver<Hub>[] = [];
      hub.bindHub = (pending) => kept.push(pending);
      serveHub(side, hub);
      await side.hear("drop");
      for (const pending of kept) pending.reset();
    },
    near: async (side) => {
      const hub = callHub(side);
      const inner = side.own(new AssociatedRemote(Hub));
      hub.get().bindHub(inner.bindNewEndpointAndPassReceiver());
      await hub.flushForTesting();
      // Waits at the other side in a message that is not dispatched.
      const nested = openSink(side, inner.get());
      const gone = Promise.all([disconnected(inner), disconnected(nested)]);
      side.tell("drop");
      await gone;
      assert.deepEqual(await hub.get().echo(1), { value: 1 });
    },
  },

  AssociateWithDisconnectedPipe: {
    oneProcessOnly: "the pipe has no other end",
    run: async () => {
      const remote = new AssociatedRemote(Sink);
      associateWithDisconnectedPipe(remote.bindNewEndpointAndPassReceiver());
      const gone = disconnected(remote);
      remote.get().put(1);
      await assert.rejects(remote.get().echo(2), { code: "DISCONNECTED" });
      await gone;
      remote.get().put(3);
      remote.reset();
    },
  },

  AsyncErrorHandlersWhenClosingPrimaryInterface: {
    far: tellsOfSinks,
    near: async (side) => {
      const hub = callHub(side);
      const sink = openSink(side, hub.get());
      let runs = 0;
      const gone = new Promise<void>((resolve) => {
        sink.setDisconnectHandler(() => {
          runs += 1;
          resolve();
        });
      });
      hub.reset();
      assert.equal(runs, 0);
      await gone;
      assert.deepEqual(await side.hear("disconnected"), reason(0, ""));
    },
  },

  AssociatedReceiverReportBadMessage: {
    far: async (side) => {
      const hub = new HubImpl(side);
      const sink = new SinkImpl();
      sink.put = () => reportBadMessage("no such number");
      hub.bindSink = (pending) => {
        side.own(new AssociatedReceiver<Sink>(Sink, sink, pending));
      };
      serveHub(side, hub);
      side.tell("bad", await side.badMessage());
    },
    near: async (side) => {
      const hub = callHub(side);
      const sink = openSink(side, hub.get());
      const gone = Promise.all([disconnected(hub), disconnected(sink)]);
      sink.get().put(1);
      assert.equal(await side.hear("bad"), "BAD_MESSAGE: no such number");
      await gone;
    },
  },

  AssociatedReceiverDedicatedPipe: {
    oneProcessOnly: DEDICATED,
    run: async () => {
      using receiver = new AssociatedReceiver<Hub>(Hub, new HubImpl(NOBODY));
      using remote = new AssociatedRemote(Hub, receiver.bindNewEndpointAndPassDedicatedRemote());
      await tryHub(remote.get());
    },
  },

  AssociatedRemoteDedicatedPipe: {
    oneProcessOnly: DEDICATED,
    run: async () => {
      using remote = new AssociatedRemote(Hub);
      const pending = remote.bindNewEndpointAndPassDedicatedReceiver();
      using receiver = new AssociatedReceiver<Hub>(Hub, new HubImpl(NOBODY), pending);
      assert.equal(receiver.isBound, true);
      await tryHub(remote.get());
    },
  },

  CloseSerializedAssociatedEndpoints: {
    far: (side) => side.pendingReceiver<Hub>().reset(),
    near: async (side) => {
      const hub = callHub(side);
      // This one may still get onto the pipe, but to nobody.
      await disconnected(openSink(side, hub.get()));
      assert.equal(hub.isConnected, false);
      await disconnected(openSink(side, hub.get()));
    },
  },
} satisfies Record<string, Behaviour>;

/** Calls a hub, and a sink that it is passed. */
async function tryHub(hub: Hub): Promise<void> {
  assert.deepEqual(await hub.echo(1), { value: 1 });
  using sink = openSink(NOBODY, hub);
  assert.deepEqual(await sink.get().echo(2), { value: 2 });
}
