// Of associated_interface_unittest: several interfaces on one pipe, in both directions.
import { strict as assert } from "node:assert";
import { AssociatedReceiver, AssociatedRemote } from "../../shared/bindings/index.ts";
import { Sink } from "../gen/associated.mojom.ts";
import type { Behaviour, TwoSidedBehaviour } from "../testing/behaviour.ts";
import { tellDisconnect } from "./ends.ts";
import { callHub, giveSink, NumberLog, openSink, serveHub, SinkImpl } from "./hubs.ts";

const LAST = 1000;
const ALL = Array.from({ length: LAST }, (_, index) => index + 1);

/** Sends values in steps of two, and gives others their turn after each. */
async function sendEverySecond(sink: Sink | undefined, first: number): Promise<void> {
  for (let value = first; value <= LAST; value += 2) {
    sink?.put(value);
    await Promise.resolve();
  }
}

/** Two senders take turns at sending 1 to 1000 through a sink each. */
async function sendInTurns(one: Sink | undefined, other: Sink | undefined): Promise<void> {
  await Promise.all([sendEverySecond(one, 1), sendEverySecond(other, 2)]);
}

/**
 * At the same time and on one pipe, two sinks at either side get what two senders at the other one
 * have taken turns to send; the two write into one log.
 */
function sendBothWays(check: (log: readonly number[]) => void): TwoSidedBehaviour {
  return {
    far: async (side) => {
      const { hub } = serveHub(side);
      await side.hear("ready");
      const [one, other] = hub.remotes;
      await sendInTurns(one?.get(), other?.get());
      await hub.log.reach(LAST);
      side.tell("log", hub.log.values);
    },
    near: async (side) => {
      const hub = callHub(side);
      const log = new NumberLog();
      giveSink(side, hub, log);
      giveSink(side, hub, log);
      const [one, other] = [openSink(side, hub.get()), openSink(side, hub.get())];
      await hub.flushForTesting();
      side.tell("ready");
      await sendInTurns(one.get(), other.get());
      await log.reach(LAST);
      check(log.values);
      check((await side.hear("log")) as readonly number[]);
    },
  };
}

export const associatedBothWays = {
  InterfacesAtBothEnds: {
    far: async (side) => {
      const { hub } = serveHub(side);
      await side.hear("ready");
      const [back] = hub.remotes;
      assert.ok(back !== undefined);
      assert.deepEqual(await back.get().echo(456), { value: 456 });
      tellDisconnect(side, back);
      side.tell("echoed");
    },
    near: async (side) => {
      const hub = callHub(side);
      const there = openSink(side, hub.get());
      const here = giveSink(side, hub);
      await hub.flushForTesting();
      side.tell("ready");
      assert.deepEqual(await there.get().echo(123), { value: 123 });
      await side.hear("echoed");
      here.receiver.reset();
      await side.hear("disconnected");
      assert.deepEqual(await there.get().echo(789), { value: 789 });
      assert.equal(hub.isConnected, true);
    },
  },

  // Senders at once rather than threads.
  MultiThreadAccess: sendBothWays((log) => {
    assert.deepEqual(
      log.toSorted((a, b) => a - b),
      ALL,
    );
  }),

  FIFO: sendBothWays((log) => assert.deepEqual(log, ALL)),

  PassAssociatedInterfaces: {
    far: async (side) => {
      const { hub } = serveHub(side);
      await side.hear("passed");
      const [taken, given] = hub.remotes;
      side.tell("taken", await taken?.get().echo(123));
      side.tell("given", await given?.get().echo(456));
    },
    near: async (side) => {
      const hub = callHub(side);
      const passed = openSink(side, hub.get());
      const { sink } = await hub.get().openSink();
      const got = side.own(new AssociatedRemote(Sink, sink));
      assert.deepEqual(await passed.get().echo(123), { value: 123 });
      assert.deepEqual(await got.get().echo(456), { value: 456 });
      const { receiver } = await hub.get().takeSink();
      side.own(new AssociatedReceiver<Sink>(Sink, new SinkImpl(), receiver));
      giveSink(side, hub);
      await hub.flushForTesting();
      side.tell("passed");
      assert.deepEqual(await side.hear("taken"), { value: 123 });
      assert.deepEqual(await side.hear("given"), { value: 456 });
    },
  },

  ReceiverWaitAndPauseWhenNoAssociatedInterfaces: {
    far: async (side) => {
      const { receiver } = serveHub(side);
      receiver.pause();
      receiver.resume();
      assert.equal(receiver.hasAssociatedEndpoints, false);
      await side.hear("sent");
      assert.equal(receiver.hasAssociatedEndpoints, true);
      const refused = { code: "HAS_ASSOCIATED_ENDPOINTS" };
      assert.throws(() => receiver.pause(), refused);
      assert.throws(() => receiver.unbind(), refused);
    },
    near: async (side) => {
      const hub = callHub(side);
      assert.deepEqual(await hub.get().echo(1), { value: 1 });
      const sink = openSink(side, hub.get());
      assert.deepEqual(await sink.get().echo(2), { value: 2 });
      side.tell("sent");
    },
  },

  ReceiverWithFilters: {
    far: async (side) => {
      const { hub } = serveHub(side);
      await side.hear("bound");
      const log: string[] = [];
      for (const [index, receiver] of hub.receivers.entries()) {
        receiver.setFilter({
          willDispatch: () => {
            log.push(`${index} will at ${hub.log.values.length}`);
            return true;
          },
          didDispatchOrReject: (_message, accepted) => {
            log.push(`${index} did at ${hub.log.values.length}: ${accepted}`);
          },
        });
      }
      side.tell("filtered");
      await side.hear("called");
      side.tell("log", log);
    },
    near: async (side) => {
      const hub = callHub(side);
      const sinks = [openSink(side, hub.get()), openSink(side, hub.get())];
      await hub.flushForTesting();
      side.tell("bound");
      await side.hear("filtered");
      hub.get().put(0);
      for (const [index, sink] of sinks.entries()) await sink.get().echo(index);
      side.tell("called");
      assert.deepEqual(await side.hear("log"), [
        "0 will at 1",
        "0 did at 2: true",
        "1 will at 2",
        "1 did at 3: true",
      ]);
    },
  },
} satisfies Record<string, Behaviour>;
