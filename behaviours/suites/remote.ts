import { strict as assert } from "node:assert";
import { fusePipes, Remote } from "../../shared/bindings/index.ts";
import { MAX_MESSAGE_BYTES } from "../../shared/wire/index.ts";
import { Calculator } from "../gen/calculator.mojom.ts";
import { Gauge } from "../gen/lifetimes.mojom.ts";
import { suite } from "../testing/behaviour.ts";
import type { Side } from "../testing/side.ts";
import { CalculatorImpl, callCalculator, serveCalculator } from "./calculators.ts";
import { callEcho, serveEcho } from "./echoes.ts";
import { bindReceiver, disconnected, ONE_THREAD } from "./ends.ts";
import { callHub, openSink, serveHub } from "./hubs.ts";
import { remoteCalls } from "./remote-calls.ts";
import { remoteDisconnects } from "./remote-disconnects.ts";
import { remoteSet } from "./remote-set.ts";

/** Serves a gauge that stands at `value`; it answers at once, which blocking calls need. */
function serveGauge(side: Side, value: number): void {
  bindReceiver<Gauge>(side, Gauge, { set: () => undefined, read: () => ({ value }) });
}

const SHARED = { notApplicable: ONE_THREAD };

export const remoteSuite = suite(
  import.meta.url,
  "remote_unittest",
  {
    ...remoteCalls,
    ...remoteDisconnects,
    RemoteSet: remoteSet,

    Fusion: {
      far: (side) => {
        const calculator = new CalculatorImpl();
        // Both ends in its hands are in use at the other side by now.
        calculator.accumulate = () => {
          const receiver = side.pendingReceiver<Calculator>("outgoing");
          side.tell("fused", fusePipes(receiver, side.pendingRemote<Calculator>("incoming")));
        };
        serveCalculator(side, calculator);
      },
      near: async (side) => {
        const remote = side.own(new Remote(Calculator));
        const pending = remote.bindNewPipeAndPassReceiver();
        const due = remote.get().add(1);
        assert.equal(fusePipes(pending, side.pendingRemote<Calculator>()), true);
        assert.deepEqual(await due, { total: 1 });
        // Fused at the other side, a remote and a receiver of this one talk to each other.
        serveCalculator(side, undefined, "incoming");
        const outgoing = callCalculator(side, "outgoing");
        remote.get().accumulate(1);
        assert.equal(await side.hear("fused"), true);
        assert.deepEqual(await outgoing.get().add(5), { total: 5 });
      },
    },

    // Every remote can be called before the other end is bound, and so can what it has passed.
    SharedRemotePassAssociatedEndpointsEarly: {
      far: async (side) => {
        await side.hear("bind");
        const { hub } = serveHub(side);
        side.tell("log", await side.hear("called").then(() => hub.log.values));
      },
      near: async (side) => {
        const remote = callHub(side);
        const sink = openSink(side, remote.get());
        remote.get().put(1);
        sink.get().put(2);
        remote.get().put(3);
        side.tell("bind");
        assert.deepEqual(await sink.get().echo(4), { value: 4 });
        side.tell("called");
        assert.deepEqual(await side.hear("log"), [1, 2, 3, 4]);
      },
    },

    // Nothing is too large by default but what no node takes, and that is refused before it is sent.
    DISABLED_SendVeryLargeMessages: {
      far: async (side) => {
        serveEcho(side);
        assert.match(String(await side.expectUncaught()), /TOO_LARGE/u);
        side.tell("refused to answer");
      },
      near: async (side) => {
        const remote = callEcho(side);
        const tooLarge = new Uint8Array(MAX_MESSAGE_BYTES);
        assert.throws(() => void remote.get().countBytes(tooLarge), { code: "TOO_LARGE" });
        const large = tooLarge.subarray(0, MAX_MESSAGE_BYTES / 64);
        assert.deepEqual(await remote.get().countBytes(large), { count: large.length });
        const gone = disconnected(remote);
        await assert.rejects(remote.get().makeBytes(MAX_MESSAGE_BYTES), { code: "DISCONNECTED" });
        await gone;
        await side.hear("refused to answer");
      },
    },

    // A blocking call of a remote that has only just been made.
    SharedRemoteEarlySyncCall: {
      far: async (side) => {
        await side.hear("serving");
        const remote = new Remote(Gauge, side.pendingRemote<Gauge>());
        side.tell("result", side.own(remote).sync().read());
      },
      near: async (side) => {
        serveGauge(side, 42);
        side.tell("serving");
        assert.deepEqual(await side.hear("result"), { ok: true, value: { value: 42 } });
      },
    },

    SharedRemoteSyncCallWithPendingEventOnSameThread: {
      far: async (side) => {
        await side.hear("serving");
        const remote = side.own(new Remote(Gauge, side.pendingRemote<Gauge>()));
        const events: unknown[] = [];
        const queued = Promise.resolve().then(() => events.push("what was queued before"));
        events.push(remote.sync().read());
        await queued;
        side.tell("events", events);
      },
      near: async (side) => {
        serveGauge(side, 42);
        side.tell("serving");
        const reply = { ok: true, value: { value: 42 } };
        assert.deepEqual(await side.hear("events"), [reply, "what was queued before"]);
      },
    },

    SharedRemote: SHARED,
    SharedRemoteWithTaskRunner: SHARED,
    DISABLED_DisconnectDuringOffThreadSyncWaitWithUnprocessedTasks: SHARED,
    SharedRemoteDisconnectCallback: SHARED,
    SharedRemoteSyncOnlyBlocksCallingSequence: SHARED,
    SharedRemoteSyncCallsFromOffBoundConstructionSequence: SHARED,
    SharedRemoteSyncCallsFromBoundNonConstructionSequence: SHARED,
  },
  { farBlocks: true },
);
