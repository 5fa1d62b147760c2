import { strict as assert } from "node:assert";
import {
  AssociatedReceiver,
  type AssociatedRemote,
  UrgentMessageScope,
} from "../../shared/bindings/index.ts";
import type { ChannelProxy } from "../../shared/legacy/index.ts";
import { Hub, type Sink } from "../gen/associated.mojom.ts";
import { Echoes } from "../gen/sync_methods.mojom.ts";
import { UrgentMessages } from "../gen/urgent_messages.mojom.ts";
import type { Behaviour } from "../testing/behaviour.ts";
import type { Side } from "../testing/side.ts";
import { ChannelEvents, openAssociated, openProxy, valueMessage } from "./channel-ends.ts";
import { disconnected } from "./ends.ts";
import { HubImpl, openSink } from "./hubs.ts";
import { EchoesImpl, lendPongers } from "./sync-echoes.ts";

const ROUNDS = 1000;

/** A proxy at the near side whose hub, with all its sinks, writes where the messages go. */
function serveOrdered(side: Side): ChannelEvents {
  const hub = new HubImpl(side);
  const events = new ChannelEvents(hub.log);
  const proxy = openProxy(side, "server", events);
  proxy.addGenericAssociatedInterface(Hub, (receiver) => {
    side.own(new AssociatedReceiver<Hub>(Hub, hub, receiver));
  });
  return events;
}

/** Has `sinks` and messages of `proxy` take turns, and waits until all have been dispatched. */
async function sendInTurns(
  proxy: ChannelProxy,
  sinks: readonly AssociatedRemote<Sink | Hub>[],
): Promise<void> {
  for (let number = 0; number < ROUNDS; number += 1) {
    const sink = sinks[(number * 7) % (sinks.length + 1)];
    if (sink === undefined) proxy.send(valueMessage(number));
    else sink.get().put(number);
  }
  await sinks[0]?.flushForTesting();
}

async function expectOrder(side: Side, events: ChannelEvents): Promise<void> {
  await events.values.reach(ROUNDS);
  assert.deepEqual(
    events.values.values,
    Array.from({ length: ROUNDS }, (_, number) => number),
  );
  side.tell("done");
}

/** A proxy at the near side that serves echoes to whoever blocks. */
async function serveEchoes(
  side: Side,
  prepare: (impl: EchoesImpl, reset: () => void) => void,
): Promise<void> {
  const pipe = side.pipe("probe");
  const impl = side.own(new EchoesImpl(pipe.isLocal));
  const proxy = openProxy(side, "server", new ChannelEvents());
  proxy.addGenericAssociatedInterface(Echoes, (pending) => {
    const receiver = side.own(new AssociatedReceiver<Echoes>(Echoes, impl, pending));
    prepare(impl, () => receiver.reset());
  });
  await side.hear("done");
}

/** Echoes over the channel, already bound at the near side, which may be on this very thread. */
async function callEchoes(side: Side): Promise<AssociatedRemote<Echoes, "ping" | "echo">> {
  side.pipe("probe");
  const proxy = openProxy(side, "client", new ChannelEvents());
  const echoes = openAssociated<Echoes, "ping" | "echo">(side, proxy, Echoes);
  await echoes.flushForTesting();
  return echoes;
}

/** What interfaces on a channel with filters are about; tests of ipc_channel_mojo_unittest as well. */
export const channelProxyMojo = {
  ProxyThreadAssociatedInterface: {
    far: async (side) => {
      const proxy = openProxy(side, "client", new ChannelEvents());
      await sendInTurns(proxy, [openAssociated(side, proxy, Hub)]);
      await side.hear("done");
    },
    near: (side) => expectOrder(side, serveOrdered(side)),
  },

  // Sinks that were passed over an interface of the channel are in its order as well.
  ProxyThreadAssociatedInterfaceIndirect: {
    far: async (side) => {
      const proxy = openProxy(side, "client", new ChannelEvents());
      const hub = openAssociated(side, proxy, Hub);
      const sinks = [1, 2, 3].map(() => openSink(side, hub.get()));
      await sendInTurns(proxy, [...sinks, hub]);
      await side.hear("done");
    },
    near: (side) => expectOrder(side, serveOrdered(side)),
  },

  SyncAssociatedInterface: {
    near: (side) =>
      serveEchoes(side, (impl) => {
        impl.onEcho = () => impl.reach(impl.associatedPonger);
      }),
    far: async (side) => {
      const echoes = await callEchoes(side);
      const { same } = await lendPongers(side, echoes);
      for (let number = 1; number <= 10; number += 1) {
        assert.deepEqual(echoes.sync().echo(number), { ok: true, value: { result: number } });
        assert.deepEqual(same.counts, [0, number]);
      }
      side.tell("done");
    },
  },

  DropAssociatedReceiverWithSyncCallInFlight: {
    near: (side) =>
      serveEchoes(side, (impl, reset) => {
        impl.onEcho = reset;
      }),
    far: async (side) => {
      const echoes = await callEchoes(side);
      const gone = disconnected(echoes);
      assert.equal(echoes.sync().echo(1).ok, false);
      await gone;
      side.tell("done");
    },
  },

  Pause: {
    far: async (side) => {
      const proxy = openProxy(side, "client", new ChannelEvents());
      const hub = openAssociated(side, proxy, Hub);
      proxy.pause();
      proxy.send(valueMessage(3));
      hub.get().put(4);
      proxy.flush();
      // What was kept back stays so, and what comes now overtakes it.
      proxy.unpause(false);
      proxy.send(valueMessage(1));
      hub.get().put(2);
      proxy.flush();
      proxy.pause();
      proxy.send(valueMessage(5));
      proxy.unpause(true);
      proxy.send(valueMessage(6));
      await side.hear("done");
    },
    near: async (side) => {
      const events = serveOrdered(side);
      await events.values.reach(6);
      assert.deepEqual(events.values.values, [1, 2, 3, 4, 5, 6]);
      side.tell("done");
    },
  },

  AssociatedRequestClose: {
    far: async (side) => {
      const events = new ChannelEvents();
      const proxy = openProxy(side, "client", events);
      // Nobody takes it, so that it is closed; the channel is not.
      await disconnected(openAssociated(side, proxy, Hub));
      proxy.send(valueMessage(1));
      await side.hear("done");
      assert.deepEqual(events.told, ["connected"]);
    },
    near: async (side) => {
      const events = new ChannelEvents();
      openProxy(side, "server", events);
      await events.values.reach(1);
      side.tell("done");
    },
  },

  UrgentMessageObserver: {
    far: async (side) => {
      const proxy = openProxy(side, "client", new ChannelEvents());
      const messages = openAssociated(side, proxy, UrgentMessages);
      messages.get().maybeUrgent();
      const scope = new UrgentMessageScope();
      messages.get().maybeUrgent();
      messages.get().nonUrgent();
      const answered = messages.get().maybeUrgentRequest();
      scope[Symbol.dispose]();
      await answered;
      side.tell("sent");
      await side.hear("done");
    },
    near: async (side) => {
      const seen: string[] = [];
      const proxy = openProxy(side, "server", new ChannelEvents());
      proxy.setUrgentMessageObserver({
        onUrgentMessageReceived: () => seen.push("received"),
        onUrgentMessageProcessed: () => seen.push("processed"),
      });
      proxy.addGenericAssociatedInterface(UrgentMessages, (receiver) => {
        const implementation: UrgentMessages = {
          maybeUrgent: () => void seen.push("maybe"),
          maybeUrgentRequest: async () => void seen.push("request"),
          nonUrgent: () => void seen.push("not"),
        };
        side.own(new AssociatedReceiver<UrgentMessages>(UrgentMessages, implementation, receiver));
      });
      await side.hear("sent");
      const urgent = (what: string): string[] => ["received", what, "processed"];
      assert.deepEqual(seen, ["maybe", ...urgent("maybe"), "not", ...urgent("request")]);
      side.tell("done");
    },
  },
} satisfies Readonly<Record<string, Behaviour>>;
