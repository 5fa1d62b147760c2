// Of receiver_set_unittest: sets of associated receivers, and sets of those that brought them.
import { strict as assert } from "node:assert";
import {
  AssociatedReceiverSet,
  type AssociatedRemote,
  type PendingAssociatedReceiver,
  ReceiverSet,
} from "../../shared/bindings/index.ts";
import { Hub, Sink } from "../gen/associated.mojom.ts";
import type { Behaviour, TwoSidedBehaviour } from "../testing/behaviour.ts";
import type { Side } from "../testing/side.ts";
import { bindRemote } from "./ends.ts";
import { callHub, HubImpl, openSink, serveHub, SinkImpl } from "./hubs.ts";

/** A hub that keeps all its sinks in a set, with their numbers as contexts. */
class SetHub extends HubImpl {
  readonly sinks = new AssociatedReceiverSet<Sink, string>(Sink);
  readonly sink = new SinkImpl();

  override bindSink(pending: PendingAssociatedReceiver<Sink>): void {
    this.sinks.add(this.sink, pending, `sink ${this.sinks.size + 1}`);
  }
}

/**
 * Two hubs in a set are called in turns, and so are the sinks they are asked for, which share their
 * pipes: the set knows which hub it is, and that a sink is none.
 */
function knowsWhichHub(
  current: (set: ReceiverSet<Hub, string>) => unknown,
  expected: readonly unknown[],
): TwoSidedBehaviour {
  return {
    far: (side) => {
      const hubs = side.own(new ReceiverSet<Hub, string>(Hub));
      const seen: unknown[] = [];
      const note = (): void => void seen.push(current(hubs));
      const hub = new HubImpl(side);
      hub.put = note;
      const sink = new SinkImpl();
      sink.put = () => assert.throws(() => current(hubs), { code: "NOT_IN_DISPATCH" });
      const sinks = side.own(new AssociatedReceiverSet<Sink>(Sink));
      hub.bindSink = (pending) => {
        note();
        sinks.add(sink, pending);
      };
      for (const pipe of ["one", "two"]) hubs.add(hub, side.pendingReceiver(pipe), pipe);
      hubs.setDisconnectHandler(() => {
        note();
        side.tell("seen", seen);
      });
    },
    near: async (side) => {
      const remotes = [bindRemote(side, Hub, "one"), bindRemote(side, Hub, "two")];
      let seen: unknown;
      for (const remote of remotes) {
        const sink = openSink(side, remote.get());
        remote.get().put(1);
        sink.get().put(2);
        remote.get().put(3);
        await remote.flushForTesting();
        remote.reset();
        seen = await side.hear("seen");
      }
      assert.deepEqual(seen, expected);
    },
  };
}

/** A hub at the other side, and two sinks in its set. */
function openTwo(side: Side): readonly [AssociatedRemote<Sink>, AssociatedRemote<Sink>] {
  const hub = callHub(side).get();
  return [openSink(side, hub), openSink(side, hub)];
}

export const receiverSetAssociated = {
  AssociatedReceiverSetContext: {
    far: (side) => {
      const hub = new SetHub(side);
      const { sinks } = hub;
      const seen: unknown[] = [];
      hub.sink.put = () => void seen.push(sinks.currentContext);
      sinks.setDisconnectHandler((_id, context) => {
        seen.push([context, sinks.currentContext]);
        if (sinks.isEmpty) side.tell("seen", seen);
      });
      serveHub(side, hub);
    },
    near: async (side) => {
      const [one, other] = openTwo(side);
      one.get().put(1);
      other.get().put(2);
      one.reset();
      other.reset();
      const gone = [
        ["sink 1", "sink 1"],
        ["sink 2", "sink 2"],
      ];
      assert.deepEqual(await side.hear("seen"), ["sink 1", "sink 2", ...gone]);
    },
  },

  AssociatedReceiverSetConnectionErrorWithReason: {
    far: (side) => {
      const hub = new SetHub(side);
      hub.sinks.setDisconnectHandler((_id, _context, reason) => side.tell("reason", reason));
      serveHub(side, hub);
    },
    near: async (side) => {
      const [one] = openTwo(side);
      one.resetWithReason(2048, "bye");
      assert.deepEqual(await side.hear("reason"), { customReason: 2048, description: "bye" });
    },
  },

  PrimaryInterfaceReceiverSetContext: knowsWhichHub(
    (hubs) => hubs.currentContext,
    ["one", "one", "one", "one", "two", "two", "two", "two"],
  ),
  PrimaryInterfaceReceiverSetDispatchReceiver: knowsWhichHub(
    (hubs) => hubs.currentReceiver,
    [1, 1, 1, 1, 2, 2, 2, 2],
  ),
} satisfies Record<string, Behaviour>;
