// Of remote_unittest: binding, calling, and messages that outlive their remote.
import { strict as assert } from "node:assert";
import {
  makeSelfOwnedReceiver,
  PendingRemote,
  type PendingReceiver,
  Receiver,
  Remote,
} from "../../shared/bindings/index.ts";
import { Calculator } from "../gen/calculator.mojom.ts";
import { Factory, Settings } from "../gen/lifetimes.mojom.ts";
import type { Behaviour } from "../testing/behaviour.ts";
import type { Side } from "../testing/side.ts";
import {
  calculates,
  CalculatorImpl,
  callCalculator,
  LazyCalculator,
  serveCalculator,
} from "./calculators.ts";
import { bindReceiver, bindRemote, disconnected } from "./ends.ts";

const NO_REASON = { customReason: 0, description: "" };

/** Serves settings of version 3, and tells what each method did. */
function serveSettings(side: Side): void {
  let value = 0;
  const settings: Settings = {
    set: (to) => {
      value = to;
    },
    get: async () => ({ value }),
    clear: () => {
      value = 0;
    },
  };
  const receiver = bindReceiver<Settings>(side, Settings, settings);
  receiver.setDisconnectHandler(() => side.tell("value at the end", value));
}

/** Hands out more of itself and calculators, which keep one total and tell of it. */
class FactoryImpl implements Factory {
  readonly #side: Side;
  readonly #calculator = new CalculatorImpl();

  constructor(side: Side) {
    this.#side = side;
  }

  bindFactory(pending: PendingReceiver<Factory>): void {
    this.#side.own(new Receiver<Factory>(Factory, this, pending));
  }

  bindCalculator(pending: PendingReceiver<Calculator>): void {
    const calculator = this.#calculator;
    const receiver = this.#side.own(new Receiver<Calculator>(Calculator, calculator, pending));
    receiver.setDisconnectHandler(() => this.#side.tell("total", calculator.total));
  }
}

export const remoteCalls = {
  IsBound: {
    far: calculates,
    near: async (side) => {
      const remote = side.own(new Remote(Calculator));
      assert.equal(remote.isBound, false);
      assert.throws(() => remote.get(), { code: "NOT_BOUND" });
      remote.bind(side.pendingRemote<Calculator>());
      assert.equal(remote.isBound, true);
      assert.deepEqual(await remote.get().add(1), { total: 1 });
    },
  },

  EndToEnd: {
    far: calculates,
    near: async (side) => {
      const remote = callCalculator(side);
      const totals: number[] = [];
      const note = ({ total }: { total: number }): void => void totals.push(total);
      await Promise.all([remote.get().add(2).then(note), remote.get().add(8).then(note)]);
      assert.deepEqual(totals, [2, 10]);
    },
  },

  EndToEndOnSequence: {
    far: calculates,
    near: async (side) => {
      const remote = callCalculator(side);
      assert.deepEqual(await remote.get().add(2), { total: 2 });
      assert.deepEqual(await remote.get().add(8), { total: 10 });
    },
  },

  Movable: {
    far: calculates,
    near: async (side) => {
      const one = callCalculator(side);
      const other = side.own(new Remote(Calculator));
      await one.get().add(2);
      other.bind(one.unbind());
      assert.deepEqual([one.isBound, other.isBound], [false, true]);
      assert.deepEqual(await other.get().add(8), { total: 10 });
    },
  },

  Resettable: {
    far: calculates,
    near: async (side) => {
      const remote = side.own(new Remote(Calculator, new PendingRemote<Calculator>()));
      assert.equal(remote.isBound, false);
      remote.bind(side.pendingRemote<Calculator>());
      remote.reset();
      assert.equal(remote.isBound, false);
      assert.deepEqual(await side.hear("disconnected"), NO_REASON);
    },
  },

  InvalidPendingRemotes: {
    oneProcessOnly: "an empty pending remote has no other end",
    run: () => {
      const empty = new PendingRemote<Calculator>();
      const none = new PendingRemote<Calculator>(null);
      assert.deepEqual([empty.isValid, none.isValid], [false, false]);
      assert.equal(empty.passPipe(), null);
      assert.throws(() => none.resetWithReason(1, ""), { code: "INVALID_PENDING" });
    },
  },

  DestroyRemoteOnMethodResponse: {
    far: calculates,
    near: async (side) => {
      const remote = callCalculator(side);
      await remote
        .get()
        .add(1)
        .then(() => remote.reset());
      assert.equal(remote.isBound, false);
      assert.deepEqual(await side.hear("disconnected"), NO_REASON);
    },
  },

  // Without nested loops: the second call is made, and its remote reset, inside of the first's answer.
  NestedDestroyRemoteOnMethodResponse: {
    far: calculates,
    near: async (side) => {
      const remote = callCalculator(side);
      const due = remote.get().add(1);
      const late = remote.get().add(2);
      await due.then(async () => {
        await remote.get().add(3);
        remote.reset();
      });
      assert.deepEqual(await late, { total: 3 });
      assert.equal(remote.isBound, false);
      assert.deepEqual(await side.hear("disconnected"), NO_REASON);
    },
  },

  // Without blocking waits: a method that awaits a call back is entered again meanwhile.
  ReentrantWaitForIncomingCall: {
    far: (side) => {
      const back = callCalculator(side, "back");
      let depth = 0;
      let deepest = 0;
      const add = async (value: number): Promise<{ total: number }> => {
        depth += 1;
        deepest = Math.max(deepest, depth);
        if (value > 1) await back.get().add(value - 1);
        depth -= 1;
        return { total: deepest };
      };
      serveCalculator(side, { add, accumulate: () => undefined });
    },
    near: async (side) => {
      const remote = callCalculator(side);
      const add = (value: number): Promise<{ total: number }> => remote.get().add(value);
      serveCalculator(side, { add, accumulate: () => undefined }, "back");
      assert.deepEqual(await remote.get().add(2), { total: 2 });
    },
  },

  QueryVersion: {
    far: serveSettings,
    near: async (side) => {
      const remote = bindRemote(side, Settings);
      assert.equal(remote.version, 0);
      assert.equal(await remote.queryVersion(), 3);
      assert.equal(remote.version, 3);
    },
  },

  RequireVersion: {
    far: serveSettings,
    near: async (side) => {
      const remote = bindRemote(side, Settings);
      remote.requireVersion(1);
      assert.equal(remote.version, 1);
      remote.get().set(123);
      remote.requireVersion(3);
      assert.equal(remote.version, 3);
      remote.get().set(456);
      assert.deepEqual(await remote.get().get(), { value: 456 });
      const gone = disconnected(remote);
      remote.requireVersion(4);
      assert.equal(remote.version, 4);
      remote.get().set(789);
      await gone;
      assert.equal(await side.hear("value at the end"), 456);
    },
  },

  Math_Strong: {
    far: (side) => {
      const calculator = Object.assign(new CalculatorImpl(), {
        [Symbol.dispose]: () => side.tell("disposed"),
      });
      makeSelfOwnedReceiver<Calculator>(Calculator, calculator, side.pendingReceiver());
    },
    near: async (side) => {
      const remote = callCalculator(side);
      assert.deepEqual(await remote.get().add(7), { total: 7 });
      remote.reset();
      await side.hear("disposed");
    },
  },

  Math_Weak: {
    far: async (side) => {
      const calculator = new CalculatorImpl();
      await disconnected(serveCalculator(side, calculator));
      // Nobody has touched the implementation: it serves the next one.
      serveCalculator(side, calculator, "next");
    },
    near: async (side) => {
      const remote = callCalculator(side);
      assert.deepEqual(await remote.get().add(7), { total: 7 });
      remote.reset();
      assert.deepEqual(await callCalculator(side, "next").get().add(1), { total: 8 });
    },
  },

  Scoping: {
    far: (side) => {
      bindReceiver<Factory>(side, Factory, new FactoryImpl(side));
    },
    near: async (side) => {
      const calculator = new Remote(Calculator);
      {
        using inner = new Remote(Factory);
        {
          using outer = bindRemote(side, Factory);
          outer.get().bindFactory(inner.bindNewPipeAndPassReceiver());
        }
        inner.get().bindCalculator(calculator.bindNewPipeAndPassReceiver());
      }
      calculator.get().accumulate(4);
      calculator.reset();
      assert.equal(await side.hear("total"), 4);
    },
  },

  CallbackIsPassedRemote: {
    far: async (side) => {
      const calculator = new LazyCalculator();
      const receiver = bindReceiver<Calculator>(side, Calculator, calculator);
      await calculator.nextRequest();
      receiver.reset();
    },
    near: async (side) => {
      // Nobody but its own callback knows the remote.
      const remote = new Remote(Calculator, side.pendingRemote<Calculator>());
      const failed = remote
        .get()
        .add(1)
        .catch((error: unknown) => {
          remote.reset();
          throw error;
        });
      await assert.rejects(failed, { code: "DISCONNECTED" });
    },
  },
} satisfies Record<string, Behaviour>;
