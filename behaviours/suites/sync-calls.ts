import { strict as assert } from "node:assert";
import { Receiver, Remote } from "../../shared/bindings/index.ts";
import { Echoes } from "../gen/sync_methods.mojom.ts";
import type { Behaviour } from "../testing/behaviour.ts";
import { disconnected } from "./ends.ts";
import { callEchoes, EchoesImpl, lendPongers, serveEchoes } from "./sync-echoes.ts";

const PONG = { ok: true, value: undefined };

function answer(result: number) {
  return { ok: true, value: { result } };
}

/** Blocking calls, and what goes wrong with them. */
export const syncCalls = {
  CallSyncMethodAsynchronously: {
    near: (side) => serveEchoes(side),
    far: (side) =>
      callEchoes(side, async (remote) => {
        assert.deepEqual(await remote.get().echo(123), { result: 123 });
      }),
  },

  BasicSyncCalls: {
    near: (side) => serveEchoes(side),
    far: (side) =>
      callEchoes(side, (remote) => {
        assert.deepEqual(remote.sync().ping(), PONG);
        assert.deepEqual(remote.sync().echo(42), answer(42));
      }),
  },

  RemoteDestroyedDuringSyncCall: {
    near: (side) =>
      serveEchoes(side, ({ impl }) => {
        impl.onEcho = () => impl.reach(impl.ponger);
      }),
    far: (side) =>
      callEchoes(side, async (remote) => {
        const { other } = await lendPongers(side, remote);
        other.onSyncPong = () => remote.reset();
        assert.equal(remote.sync().ping().ok, false);
        assert.deepEqual([other.syncPongs, remote.isBound], [1, false]);
      }),
  },

  ReceiverDestroyedDuringSyncCall: {
    near: (side) =>
      serveEchoes(side, ({ impl, reset }) => {
        impl.onEcho = reset;
      }),
    far: (side) =>
      callEchoes(side, (remote) => {
        assert.equal(remote.sync().ping().ok, false);
      }),
  },

  // The reply to the outer call comes first, while the inner one is waited for.
  NestedSyncCallsWithInOrderResponses: {
    near: (side) =>
      serveEchoes(side, ({ impl }) => {
        impl.onEcho = (value) => {
          if (value === 123) impl.touch(impl.associatedPonger);
        };
      }),
    far: (side) =>
      callEchoes(side, async (remote) => {
        const results: unknown[] = [];
        const { same } = await lendPongers(side, remote);
        same.onSyncPong = () => results.push(remote.sync().echo(456));
        results.push(remote.sync().echo(123));
        assert.deepEqual(results, [answer(456), answer(123)]);
      }),
  },

  NestedSyncCallsWithOutOfOrderResponses: {
    oneProcessOnly:
      "the receiver is on the thread that blocks, or it could not answer out of order",
    run: () => {
      const remote = new Remote(Echoes);
      const impl = new EchoesImpl();
      const results: unknown[] = [];
      impl.onEcho = (value) => {
        if (value === 123) results.push(remote.sync().echo(456));
      };
      using receiver = new Receiver<Echoes>(Echoes, impl, remote.bindNewPipeAndPassReceiver());
      results.push(remote.sync().echo(123));
      assert.deepEqual(results, [answer(456), answer(123)]);
      remote.reset();
      assert.equal(receiver.isBound, true);
    },
  },

  AsyncResponseQueuedDuringSyncCall: {
    near: (side) => serveEchoes(side),
    far: (side) =>
      callEchoes(side, async (remote) => {
        let result = -1;
        const due = (async () => {
          ({ result } = await remote.get().asyncEcho(123));
        })();
        assert.deepEqual(remote.sync().echo(456), answer(456));
        assert.equal(result, -1);
        await due;
        assert.equal(result, 123);
      }),
  },

  AsyncRequestQueuedDuringSyncCall: {
    near: (side) =>
      serveEchoes(side, ({ impl }) => {
        impl.onEcho = () => impl.associatedPonger.get().pong();
      }),
    far: (side) =>
      callEchoes(side, async (remote) => {
        const { same } = await lendPongers(side, remote);
        assert.deepEqual(remote.sync().echo(123), answer(123));
        assert.equal(same.pongs, 0);
        await remote.flushForTesting();
        assert.equal(same.pongs, 1);
      }),
  },

  QueuedMessagesProcessedBeforeErrorNotification: {
    near: (side) =>
      serveEchoes(side, ({ impl, reset }) => {
        impl.onEcho = () => {
          impl.associatedPonger.get().pong();
          reset();
        };
      }),
    far: (side) =>
      callEchoes(side, async (remote) => {
        const { same } = await lendPongers(side, remote);
        const log: string[] = [];
        const gone = disconnected(remote).then(() => log.push(`disconnected, ${same.pongs} pong`));
        assert.equal(remote.sync().echo(456).ok, false);
        assert.deepEqual([remote.isConnected, same.pongs, log], [true, 0, []]);
        await gone;
        assert.deepEqual([remote.isConnected, log], [false, ["disconnected, 1 pong"]]);
      }),
  },

  InvalidMessageDuringSyncCall: {
    near: async (side) => {
      side.pipe().write(Uint8Array.of(1));
      side.tell("written");
      await side.hear("done");
    },
    far: async (side) => {
      await side.hear("written");
      const remote = side.own(new Remote(Echoes, side.pendingRemote<Echoes>()));
      const gone = disconnected(remote);
      assert.equal(remote.sync().echo(42).ok, false);
      assert.equal(remote.isConnected, true);
      await gone;
      side.tell("done");
    },
  },
} satisfies Record<string, Behaviour>;
