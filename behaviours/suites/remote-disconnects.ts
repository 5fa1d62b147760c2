// Of remote_unittest: how a remote learns that the other end is gone, and flushes.
import { strict as assert } from "node:assert";
import type { DisconnectReason, PendingReceiver } from "../../shared/bindings/index.ts";
import type { Calculator } from "../gen/calculator.mojom.ts";
import type { Behaviour, TwoSidedBehaviour } from "../testing/behaviour.ts";
import type { Side } from "../testing/side.ts";
import { calculates, CalculatorImpl, callCalculator, serveCalculator } from "./calculators.ts";
import { countDisconnects, disconnected } from "./ends.ts";

/** Answers, and is gone when a value comes that wants no answer. */
function answersAndGoes(side: Side): void {
  const calculator = new CalculatorImpl();
  calculator.accumulate = () => receiver.reset();
  const receiver = serveCalculator(side, calculator);
}

/** The far side leaves with a reason, which the remote's disconnect handler gets. */
function leaves(
  leave: (pending: PendingReceiver<Calculator>) => void,
  reason: DisconnectReason,
): TwoSidedBehaviour {
  return {
    far: (side) => leave(side.pendingReceiver<Calculator>()),
    near: async (side) => {
      assert.deepEqual(await disconnected(callCalculator(side)), reason);
    },
  };
}

/** A flush of a remote by `flush` has all calls made before done with. */
function flushes(flush: (side: Side) => Promise<() => number>): TwoSidedBehaviour {
  return {
    far: calculates,
    near: async (side) => {
      const answers = await flush(side);
      assert.equal(answers(), 10);
    },
  };
}

/** Calls ten times; the function returned says how many calls have been answered. */
function callTenTimes(add: (value: number) => Promise<unknown>): () => number {
  let answers = 0;
  for (let i = 0; i < 10; i++) void add(1).then(() => (answers += 1));
  return () => answers;
}

/** A flush of a remote whose other end is closed tells it so, and another one returns, too. */
const FLUSHES_CLOSED_PEER: TwoSidedBehaviour = {
  far: (side) => side.pendingReceiver<Calculator>().reset(),
  near: async (side) => {
    const remote = callCalculator(side);
    const disconnects = countDisconnects(remote);
    await remote.flushForTesting();
    assert.equal(disconnects.runs, 1);
    await remote.flushForTesting();
    assert.equal(disconnects.runs, 1);
  },
};

export const remoteDisconnects = {
  IsConnected: {
    far: answersAndGoes,
    near: async (side) => {
      const remote = callCalculator(side);
      const gone = disconnected(remote);
      const due = remote.get().add(1);
      remote.get().accumulate(1);
      await due;
      // The closure is behind the answer.
      assert.equal(remote.isConnected, true);
      await gone;
      assert.deepEqual([remote.isConnected, remote.isBound], [false, true]);
    },
  },

  DisconnectCallback: {
    far: answersAndGoes,
    near: async (side) => {
      const remote = callCalculator(side);
      const disconnects = countDisconnects(remote);
      const due = remote.get().add(1);
      remote.get().accumulate(1);
      await due;
      assert.equal(disconnects.runs, 0);
      await remote.flushForTesting();
      assert.equal(disconnects.runs, 1);
      remote.reset();
      assert.equal(disconnects.runs, 1);
    },
  },

  FlushForTesting: flushes(async (side) => {
    const remote = callCalculator(side);
    const answers = callTenTimes((value) => remote.get().add(value));
    await remote.flushForTesting();
    return answers;
  }),

  FlushAsyncForTesting: flushes((side) => {
    const remote = callCalculator(side);
    const answers = callTenTimes((value) => remote.get().add(value));
    return new Promise((resolve) => {
      void remote.flushForTesting().then(() => resolve(answers));
    });
  }),

  FlushForTestingWithClosedPeer: FLUSHES_CLOSED_PEER,
  FlushAsyncForTestingWithClosedPeer: FLUSHES_CLOSED_PEER,

  DisconnectWithReason: {
    far: async (side) => {
      const receiver = serveCalculator(side);
      await side.hear("leave");
      receiver.resetWithReason(42, "hey");
    },
    near: async (side) => {
      const gone = disconnected(callCalculator(side));
      side.tell("leave");
      assert.deepEqual(await gone, { customReason: 42, description: "hey" });
    },
  },

  PendingReceiverResetWithReason: leaves((pending) => pending.resetWithReason(88, "greetings"), {
    customReason: 88,
    description: "greetings",
  }),

  DisconnectHandlerOwnsRemote: {
    far: (side) => side.pendingReceiver<Calculator>().resetWithReason(5, "bye"),
    near: async (side) => {
      const seen = await new Promise<string>((resolve) => {
        // Nobody but its own handler knows the remote.
        const remote = callCalculator(side);
        remote.setDisconnectHandler(({ description }) => {
          remote.reset();
          resolve(`${description}, ${remote.isBound}`);
        });
      });
      assert.equal(seen, "bye, false");
    },
  },
} satisfies Record<string, Behaviour>;
