import { strict as assert } from "node:assert";
import {
  AssociatedReceiver,
  AssociatedRemote,
  disableSyncCallInterrupts,
  enableSyncCallInterruptsForTesting,
  Receiver,
  Remote,
} from "../../shared/bindings/index.ts";
import { Echoes, InsistentEchoes } from "../gen/sync_methods.mojom.ts";
import type { Behaviour } from "../testing/behaviour.ts";
import type { Side } from "../testing/side.ts";
import { ONE_THREAD } from "./ends.ts";
import { callEchoes, EchoesImpl, lendPongers, serveEchoes } from "./sync-echoes.ts";

const SHARED = { notApplicable: ONE_THREAD };
const ANSWERS_ELSEWHERE =
  "the answer must not need the thread that is blocked, and one process has but that thread";

/** Answers echoes, and before each sends pongs of both sorts over both pipes. */
function pongs(impl: EchoesImpl): void {
  impl.onEcho = () => {
    for (const ponger of [impl.ponger, impl.associatedPonger]) {
      ponger.get().pong();
      impl.touch(ponger);
    }
  };
}

async function serveInsistently(side: Side): Promise<void> {
  const impl = side.own(new EchoesImpl());
  pongs(impl);
  const pending = side.pendingReceiver<InsistentEchoes>();
  side.own(new Receiver<InsistentEchoes>(InsistentEchoes, impl, pending));
  await side.hear("done");
}

/** What a blocked thread lets in, and what it does not. */
export const syncInterrupts = {
  ReenteredBySyncMethodReceiver: {
    oneProcessOnly: "the receiver is on the thread that blocks",
    run: () => {
      for (const dedicated of [false, true]) {
        const remote = dedicated ? new AssociatedRemote(Echoes) : new Remote(Echoes);
        const receiver =
          remote instanceof AssociatedRemote
            ? new AssociatedReceiver<Echoes>(
                Echoes,
                new EchoesImpl(),
                remote.bindNewEndpointAndPassDedicatedReceiver(),
              )
            : new Receiver<Echoes>(Echoes, new EchoesImpl(), remote.bindNewPipeAndPassReceiver());
        assert.deepEqual(remote.sync().echo(42), { ok: true, value: { result: 42 } });
        remote.reset();
        receiver.reset();
      }
    },
  },

  ReenteredBySyncMethodAssociatedReceiverOfSameRouter: {
    near: (side) =>
      serveEchoes(side, ({ impl }) => {
        impl.onEcho = () => impl.reach(impl.associatedPonger);
      }),
    far: (side) =>
      callEchoes(side, async (remote) => {
        const { same } = await lendPongers(side, remote);
        assert.equal(remote.sync().ping().ok, true);
        assert.equal(same.syncPongs, 1);
      }),
  },

  ReenteredBySyncMethodAssociatedReceiverOfDifferentRouter: {
    near: async (side) => {
      const way = side.own(new EchoesImpl());
      side.own(new Receiver<Echoes>(Echoes, way, side.pendingReceiver<Echoes>("way back")));
      await serveEchoes(side, ({ impl }) => {
        impl.onEcho = () => impl.reach(way.associatedPonger);
      });
    },
    far: async (side) => {
      const way = side.own(new Remote(Echoes, side.pendingRemote<Echoes>("way back")));
      const { same } = await lendPongers(side, way);
      await callEchoes(side, (remote) => {
        const before = same.syncPongs;
        assert.equal(remote.sync().ping().ok, true);
        assert.equal(same.syncPongs, before + 1);
      });
    },
  },

  AsyncCannotInterruptSync: {
    near: (side) =>
      serveEchoes(side, ({ impl }) => {
        impl.onEcho = () => {
          for (const ponger of [impl.ponger, impl.associatedPonger]) {
            ponger.get().pong();
            ponger
              .get()
              .syncPong()
              .catch(() => undefined);
          }
        };
      }),
    far: (side) =>
      callEchoes(side, async (remote) => {
        const { other, same } = await lendPongers(side, remote);
        assert.equal(remote.sync().ping().ok, true);
        assert.deepEqual(
          [other.counts, same.counts],
          [
            [0, 0],
            [0, 0],
          ],
        );
        await remote.flushForTesting();
        assert.deepEqual(
          [other.counts, same.counts],
          [
            [1, 1],
            [1, 1],
          ],
        );
      }),
  },

  SyncCanInterruptSync: {
    near: (side) =>
      serveEchoes(side, ({ impl }) => {
        impl.onEcho = () => {
          const first = impl.reach(impl.ponger);
          const second = impl.reach(impl.associatedPonger);
          return first?.then(() => second);
        };
      }),
    far: (side) =>
      callEchoes(side, async (remote) => {
        const { other, same } = await lendPongers(side, remote);
        assert.equal(remote.sync().ping().ok, true);
        assert.deepEqual(
          [other.counts, same.counts],
          [
            [0, 1],
            [0, 1],
          ],
        );
      }),
  },

  NothingCanInterruptSyncNoInterrupt: {
    twoProcessesOnly: ANSWERS_ELSEWHERE,
    near: serveInsistently,
    far: async (side) => {
      const pending = side.pendingRemote<InsistentEchoes>();
      const remote = side.own(new Remote(InsistentEchoes, pending));
      const { other, same } = await lendPongers(side, remote);
      const replies: number[] = [];
      const ask = async (value: number): Promise<void> => {
        replies.push((await remote.get().asyncEcho(value)).result);
      };
      const dues = [ask(1), ask(2)];
      assert.deepEqual(remote.sync().echo(3), { ok: true, value: { result: 3 } });
      assert.deepEqual([other.counts, same.counts, replies], [[0, 0], [0, 0], []]);
      await Promise.all(dues);
      await remote.flushForTesting();
      assert.deepEqual(
        [other.counts, same.counts, replies],
        [
          [1, 1],
          [1, 1],
          [1, 2],
        ],
      );
      side.tell("done");
    },
  },

  NoInterruptWhenDisabled: {
    twoProcessesOnly: ANSWERS_ELSEWHERE,
    near: (side) => serveEchoes(side, ({ impl }) => pongs(impl)),
    far: (side) =>
      callEchoes(side, async (remote) => {
        const { other, same } = await lendPongers(side, remote);
        disableSyncCallInterrupts();
        try {
          assert.equal(remote.sync().ping().ok, true);
          assert.deepEqual(
            [other.counts, same.counts],
            [
              [0, 0],
              [0, 0],
            ],
          );
        } finally {
          enableSyncCallInterruptsForTesting();
        }
        await remote.flushForTesting();
        assert.deepEqual(
          [other.counts, same.counts],
          [
            [1, 1],
            [1, 1],
          ],
        );
      }),
  },

  SharedRemoteNoInterrupt: SHARED,
  SharedAssociatedRemoteNoInterrupt: SHARED,
  SharedRemoteNoInterruptWhenDisabled: SHARED,
} satisfies Record<string, Behaviour>;
