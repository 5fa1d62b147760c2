import { strict as assert } from "node:assert";
import {
  type GenericPendingAssociatedReceiver,
  GenericPendingReceiver,
  Receiver,
  Remote,
} from "../../shared/bindings/index.ts";
import { BinderMap } from "../../shared/services/index.ts";
import { Broker } from "../gen/brokers.mojom.ts";
import { Calculator } from "../gen/calculator.mojom.ts";
import { Settings } from "../gen/lifetimes.mojom.ts";
import { suite } from "../testing/behaviour.ts";
import type { Side } from "../testing/side.ts";
import { CalculatorImpl } from "./calculators.ts";
import { bindReceiver, bindRemote, disconnected } from "./ends.ts";

/** Has a map bind what comes, and tells how that went. */
function serveMap(side: Side, map: BinderMap<string>): void {
  bindReceiver<Broker>(side, Broker, {
    bind: (receiver: GenericPendingReceiver) => {
      const isBound = map.tryBind(receiver, "from the near side");
      side.tell("tried", { isBound, isLeft: receiver.isValid });
      receiver.reset();
    },
    bindAssociated: (receiver: GenericPendingAssociatedReceiver) => receiver.reset(),
  });
}

/** Adds the binder of calculators, which tells its context. */
function addCalculator(side: Side, map: BinderMap<string>): void {
  map.add(Calculator, (receiver, context) => {
    side.own(new Receiver<Calculator>(Calculator, new CalculatorImpl(), receiver));
    side.tell("context", context);
  });
}

function servesCalculators(side: Side): void {
  const map = new BinderMap<string>();
  addCalculator(side, map);
  serveMap(side, map);
}

/** Sends the receiver of a new remote to the broker. */
function ask<T>(side: Side, broker: Remote<Broker>, remote: Remote<T>): Remote<T> {
  const pending = remote.bindNewPipeAndPassReceiver();
  broker.get().bind(GenericPendingReceiver.from(remote.definition, pending));
  return side.own(remote);
}

export const binderMapSuite = suite(import.meta.url, "binder_map_unittest", {
  NoMatch: {
    far: servesCalculators,
    near: async (side) => {
      const gone = disconnected(ask(side, bindRemote(side, Broker), new Remote(Settings)));
      assert.deepEqual(await side.hear("tried"), { isBound: false, isLeft: true });
      await gone;
    },
  },

  BasicMatch: {
    far: servesCalculators,
    near: async (side) => {
      const calculator = ask(side, bindRemote(side, Broker), new Remote(Calculator));
      assert.deepEqual(await side.hear("tried"), { isBound: true, isLeft: false });
      assert.deepEqual(await calculator.get().add(1), { total: 1 });
      assert.equal(calculator.isConnected, true);
    },
  },

  WithContext: {
    far: servesCalculators,
    near: async (side) => {
      ask(side, bindRemote(side, Broker), new Remote(Calculator));
      assert.equal(await side.hear("context"), "from the near side");
    },
  },

  CorrectSequence: {
    far: (side) => {
      const map = new BinderMap<string>();
      const running: string[] = [];
      const runner = (name: string) => (task: () => void) => {
        queueMicrotask(() => {
          running.push(name);
          task();
          running.pop();
        });
      };
      map.add(Calculator, () => side.tell("ran on", [...running]), runner("one"));
      map.add(Settings, () => side.tell("ran on", [...running]), runner("other"));
      serveMap(side, map);
    },
    near: async (side) => {
      const broker = bindRemote(side, Broker);
      for (const [definition, name] of [
        [Calculator, "one"],
        [Settings, "other"],
      ] as const) {
        ask<unknown>(side, broker, new Remote<unknown>(definition));
        assert.deepEqual(await side.hear("tried"), { isBound: true, isLeft: false });
        assert.deepEqual(await side.hear("ran on"), [name]);
      }
    },
  },
});
