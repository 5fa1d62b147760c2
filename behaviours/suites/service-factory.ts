import { strict as assert } from "node:assert";
import {
  type GenericPendingAssociatedReceiver,
  GenericPendingReceiver,
  Receiver,
  Remote,
} from "../../shared/bindings/index.ts";
import { ServiceFactory } from "../../shared/services/index.ts";
import { Broker } from "../gen/brokers.mojom.ts";
import { Calculator } from "../gen/calculator.mojom.ts";
import { Factory, Settings } from "../gen/lifetimes.mojom.ts";
import { suite } from "../testing/behaviour.ts";
import type { Side } from "../testing/side.ts";
import { CalculatorImpl } from "./calculators.ts";
import { bindReceiver, bindRemote, disconnected } from "./ends.ts";

/** A calculator that is counted while it lives. */
class CountedCalculator extends CalculatorImpl implements Disposable {
  readonly #alive: Set<CountedCalculator>;

  constructor(alive: Set<CountedCalculator>) {
    super();
    this.#alive = alive;
    alive.add(this);
  }

  [Symbol.dispose](): void {
    this.#alive.delete(this);
  }
}

/** Runs the services that are asked for, and does what the near side says. */
async function serve(side: Side): Promise<void> {
  const alive = new Set<CountedCalculator>();
  const receivers: Receiver<Calculator>[] = [];
  const services = side.own(new ServiceFactory());
  services.add<Calculator>(Calculator, (pending) => {
    const implementation = new CountedCalculator(alive);
    const receiver = new Receiver<Calculator>(Calculator, implementation, pending);
    receivers.push(receiver);
    return receiver;
  });
  services.add<Settings>(Settings, (pending) => {
    const get = async (): Promise<{ value: number }> => ({ value: 2 });
    const settings: Settings = { set: () => undefined, get, clear: () => undefined };
    return new Receiver<Settings>(Settings, settings, pending);
  });
  bindReceiver<Broker>(side, Broker, {
    bind: (receiver: GenericPendingReceiver) => {
      const canRun = services.canRunService(receiver);
      const runs = services.runService(receiver, () => side.tell("instances", alive.size));
      side.tell("asked", { canRun, runs, isLeft: receiver.isValid });
    },
    bindAssociated: (receiver: GenericPendingAssociatedReceiver) => receiver.reset(),
  });
  for (;;) {
    const order = await side.hear("order");
    if (order === "done") return;
    if (order === "dispose of the factory") services[Symbol.dispose]();
    if (order === "disconnect") receivers.shift()?.reset();
    side.tell("alive", alive.size);
  }
}

async function tellFar(side: Side, text: string): Promise<unknown> {
  side.tell("order", text);
  return side.hear("alive");
}

/** Asks for a service; `isKnown` is whether there is such a service, and `gone` its end. */
async function ask<T>(
  side: Side,
  remote: Remote<T>,
  broker: Remote<Broker>,
  isKnown = true,
): Promise<{ remote: Remote<T>; gone: Promise<unknown> }> {
  const pending = side.own(remote).bindNewPipeAndPassReceiver();
  broker.get().bind(GenericPendingReceiver.from(remote.definition, pending));
  const gone = disconnected(remote);
  const expected = { canRun: isKnown, runs: isKnown, isLeft: false };
  assert.deepEqual(await side.hear("asked"), expected);
  return { remote, gone };
}

export const serviceFactorySuite = suite(import.meta.url, "service_factory_unittest", {
  BasicMatching: {
    far: serve,
    near: async (side) => {
      const broker = bindRemote(side, Broker);
      const { remote: calculator } = await ask(side, new Remote(Calculator), broker);
      assert.deepEqual(await calculator.get().add(1), { total: 1 });
      const { remote: settings } = await ask(side, new Remote(Settings), broker);
      assert.deepEqual(await settings.get().get(), { value: 2 });
      const unknown = await ask(side, new Remote(Factory), broker, false);
      await unknown.gone;
      side.tell("order", "done");
    },
  },

  DestroyInstanceOnClientDisconnect: {
    far: serve,
    near: async (side) => {
      const broker = bindRemote(side, Broker);
      const one = await ask(side, new Remote(Calculator), broker);
      const other = await ask(side, new Remote(Calculator), broker);
      assert.equal(await tellFar(side, "count"), 2);
      one.remote.reset();
      assert.equal(await side.hear("instances"), 1);
      other.remote.reset();
      assert.equal(await side.hear("instances"), 0);
      side.tell("order", "done");
    },
  },

  DestroyInstanceOnServiceDisconnect: {
    far: serve,
    near: async (side) => {
      const broker = bindRemote(side, Broker);
      const { gone } = await ask(side, new Remote(Calculator), broker);
      assert.equal(await tellFar(side, "count"), 1);
      assert.equal(await tellFar(side, "disconnect"), 0);
      assert.equal(await side.hear("instances"), 0);
      await gone;
      side.tell("order", "done");
    },
  },

  DestroyInstancesOnFactoryDestruction: {
    far: serve,
    near: async (side) => {
      const broker = bindRemote(side, Broker);
      const one = await ask(side, new Remote(Calculator), broker);
      const other = await ask(side, new Remote(Calculator), broker);
      assert.equal(await tellFar(side, "dispose of the factory"), 0);
      await Promise.all([one.gone, other.gone]);
      side.tell("order", "done");
    },
  },
});
