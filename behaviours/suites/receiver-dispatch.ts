// Of receiver_unittest: what a receiver dispatches, and when.
import { strict as assert } from "node:assert";
import {
  type MessageFilter,
  type PendingReceiver,
  Receiver,
  Remote,
} from "../../shared/bindings/index.ts";
import { Calculator } from "../gen/calculator.mojom.ts";
import { Factory, Gauge } from "../gen/lifetimes.mojom.ts";
import type { Behaviour } from "../testing/behaviour.ts";
import type { Side } from "../testing/side.ts";
import { CalculatorImpl, callCalculator, serveCalculator } from "./calculators.ts";
import { flaggedSync } from "./flagged-sync.ts";
import { bindReceiver, bindRemote, countDisconnects, disconnected } from "./ends.ts";

/** A filter that writes down what it sees, and refuses one method. */
function loggingFilter(calculator: CalculatorImpl, refused: string): [MessageFilter, string[]] {
  const log: string[] = [];
  const filter: MessageFilter = {
    willDispatch: ({ methodName }) => {
      log.push(`will ${methodName} at ${calculator.total}`);
      return methodName !== refused;
    },
    didDispatchOrReject: ({ methodName }, accepted) => {
      log.push(`did ${methodName} at ${calculator.total}: ${accepted}`);
    },
  };
  return [filter, log];
}

const ROUNDS = 60;

/** Binds calculators and lets go of them: at once, on their first message, or when their remote has. */
function bindsAndLetsGo(side: Side): void {
  let ended = 0;
  const end = (): void => {
    ended += 1;
    if (ended === ROUNDS) side.tell("all ended");
  };
  let bound = 0;
  const bindCalculator = (pending: PendingReceiver<Calculator>): void => {
    const calculator = new CalculatorImpl();
    const receiver = side.own(new Receiver<Calculator>(Calculator, calculator, pending));
    const letGo = (): void => {
      receiver.reset();
      end();
    };
    receiver.setDisconnectHandler(letGo);
    bound += 1;
    if (bound % 3 === 0) letGo();
    if (bound % 3 === 1) calculator.accumulate = letGo;
  };
  bindReceiver<Factory>(side, Factory, { bindCalculator, bindFactory: () => undefined });
}

export const receiverDispatch = {
  Unbind: {
    far: async (side) => {
      calculatesAsBarrier(side);
      const calculator = new CalculatorImpl();
      const receiver = serveCalculator(side, calculator);
      const pending = receiver.unbind();
      side.tell("bound", receiver.isBound);
      await side.hear("called");
      side.tell("total", calculator.total);
      receiver.bind(pending);
    },
    near: async (side) => {
      const remote = callCalculator(side);
      assert.equal(await side.hear("bound"), false);
      remote.get().accumulate(1);
      const due = remote.get().add(2);
      await passBarrier(side);
      side.tell("called");
      assert.equal(await side.hear("total"), 0);
      assert.deepEqual(await due, { total: 3 });
    },
  },

  PauseResume: {
    far: async (side) => {
      calculatesAsBarrier(side);
      const calculator = new CalculatorImpl();
      const receiver = serveCalculator(side, calculator);
      receiver.pause();
      await side.hear("called");
      side.tell("total", calculator.total);
      receiver.resume();
    },
    near: async (side) => {
      const remote = callCalculator(side);
      const due = remote.get().add(1);
      await passBarrier(side);
      side.tell("called");
      assert.equal(await side.hear("total"), 0);
      assert.deepEqual(await due, { total: 1 });
    },
  },

  ErrorHandleNotRunWhilePaused: {
    far: async (side) => {
      calculatesAsBarrier(side);
      const receiver = serveCalculator(side);
      const disconnects = countDisconnects(receiver);
      receiver.pause();
      await side.hear("gone");
      side.tell("runs", disconnects.runs);
      const gone = disconnected(receiver);
      receiver.resume();
      await gone;
    },
    near: async (side) => {
      callCalculator(side).reset();
      await passBarrier(side);
      side.tell("gone");
      assert.equal(await side.hear("runs"), 0);
    },
  },

  MessageFilter: {
    far: async (side) => {
      const calculator = new CalculatorImpl();
      const receiver = serveCalculator(side, calculator);
      const [filter, log] = loggingFilter(calculator, "Accumulate");
      receiver.setFilter(filter);
      assert.match(await side.badMessage(), /^REFUSED_BY_FILTER: .*Calculator\.Accumulate$/u);
      side.tell("log", log);
    },
    near: async (side) => {
      const remote = callCalculator(side);
      const gone = disconnected(remote);
      assert.deepEqual(await remote.get().add(3), { total: 3 });
      remote.get().accumulate(4);
      await gone;
      assert.deepEqual(await side.hear("log"), [
        "will Add at 0",
        "did Add at 3: true",
        "will Accumulate at 3",
        "did Accumulate at 3: false",
      ]);
      await side.hear("disconnected");
    },
  },

  FlushForTesting: {
    far: async (side) => {
      const remote = callCalculator(side);
      const due = remote.get().add(1);
      side.tell("called");
      await due;
      // Sent on getting the answer, and so before this end answers the second flush.
      remote.get().accumulate(10);
    },
    near: async (side) => {
      const calculator = new CalculatorImpl();
      const receiver = serveCalculator(side, calculator);
      await side.hear("called");
      // The first flush says that the request has arrived; its answer may be on its way.
      await receiver.flushForTesting();
      assert.ok(calculator.total >= 1);
      await receiver.flushForTesting();
      assert.equal(calculator.total, 11);
    },
  },

  FlushForTestingWithClosedPeer: {
    far: (side) => side.pendingRemote<Calculator>().reset(),
    near: async (side) => {
      const receiver = serveCalculator(side);
      const disconnects = countDisconnects(receiver);
      await receiver.flushForTesting();
      assert.equal(disconnects.runs, 1);
      await receiver.flushForTesting();
      assert.equal(disconnects.runs, 1);
    },
  },

  // The nearest thing to a weak pointer is a proxy that can be revoked.
  CustomImplPointerType: {
    far: async (side) => {
      const { proxy, revoke } = Proxy.revocable(new CalculatorImpl(), {});
      serveCalculator(side, proxy);
      await side.hear("revoke");
      revoke();
      side.tell("revoked");
      assert.ok((await side.expectUncaught()) instanceof TypeError);
    },
    near: async (side) => {
      const remote = callCalculator(side);
      assert.deepEqual(await remote.get().add(1), { total: 1 });
      side.tell("revoke");
      await side.hear("revoked");
      assert.equal(remote.isConnected, true);
      await assert.rejects(remote.get().add(1), { code: "DISCONNECTED" });
      await side.hear("disconnected");
    },
  },

  RebindWithScheduledSyncMessage: {
    far: (side) => {
      let value = 0;
      const gauge: Gauge = {
        set: (to) => {
          value = to;
          // What asks for it is the next message of the pipe.
          receiver.bind(receiver.unbind());
        },
        read: async () => ({ value }),
      };
      const receiver = bindReceiver<Gauge>(side, Gauge, gauge);
    },
    near: async (side) => {
      const remote = bindRemote(side, flaggedSync<Gauge>(Gauge));
      remote.get().set(5);
      assert.deepEqual(await remote.get().read(), { value: 5 });
    },
  },

  MultiprocessReceiver: {
    far: bindsAndLetsGo,
    near: async (side) => {
      const factory = bindRemote(side, Factory);
      const rounds = Array.from({ length: ROUNDS }, async (_, round) => {
        const remote = new Remote(Calculator);
        factory.get().bindCalculator(remote.bindNewPipeAndPassReceiver());
        remote.get().accumulate(1);
        if (round % 2 === 0) await remote.flushForTesting();
        remote.reset();
      });
      await Promise.all(rounds);
      await side.hear("all ended");
    },
  },
} satisfies Record<string, Behaviour>;

/** Serves {@link passBarrier}. */
function calculatesAsBarrier(side: Side): void {
  serveCalculator(side, undefined, "barrier");
}

/** Sends something to the other side and back, so that what was sent before has been there, too. */
async function passBarrier(side: Side): Promise<void> {
  await callCalculator(side, "barrier").get().add(1);
}
