// Of receiver_unittest: receivers of which only the names are known.
import { strict as assert } from "node:assert";
import {
  AssociatedReceiver,
  AssociatedRemote,
  GenericPendingAssociatedReceiver,
  GenericPendingReceiver,
  Receiver,
  Remote,
} from "../../shared/bindings/index.ts";
import { Hub, Sink } from "../gen/associated.mojom.ts";
import { Broker, LaxBroker } from "../gen/brokers.mojom.ts";
import { Calculator } from "../gen/calculator.mojom.ts";
import { Settings } from "../gen/lifetimes.mojom.ts";
import type { Behaviour, TwoSidedBehaviour } from "../testing/behaviour.ts";
import type { Side } from "../testing/side.ts";
import { CalculatorImpl } from "./calculators.ts";
import { bindReceiver, bindRemote, disconnected } from "./ends.ts";
import { SinkImpl } from "./hubs.ts";

/** Binds what it knows, and tells how it found out. */
class BrokerImpl implements Broker {
  readonly #side: Side;

  constructor(side: Side) {
    this.#side = side;
  }

  bind(generic: GenericPendingReceiver): void {
    const name = generic.interfaceName;
    const asOther = generic.as(Settings) !== undefined;
    const wasValid = generic.isValid;
    const typed = generic.as(Calculator);
    this.#side.own(new Receiver<Calculator>(Calculator, new CalculatorImpl(), typed));
    this.#side.tell("found", { name, asOther, wasValid, isValid: generic.isValid });
  }

  bindAssociated(generic: GenericPendingAssociatedReceiver): void {
    const name = generic.interfaceName;
    const asOther = generic.as(Hub) !== undefined;
    const wasValid = generic.isValid;
    const typed = generic.as(Sink);
    this.#side.own(new AssociatedReceiver<Sink>(Sink, new SinkImpl(), typed));
    this.#side.tell("found", { name, asOther, wasValid, isValid: generic.isValid });
  }
}

function brokers(side: Side): void {
  bindReceiver<Broker>(side, Broker, new BrokerImpl(side));
}

/** How a receiver of that name was found: another name has left it as it was, its own has taken it. */
function found(name: string): unknown {
  return { name, asOther: false, wasValid: true, isValid: false };
}

/**
 * Null can be sent where it may be. Elsewhere the sender refuses it; if one sends it all the same, the
 * receiving end does.
 */
function refusesNull(
  sendEmpty: (broker: Broker) => void,
  sendNull: (broker: LaxBroker) => void,
): TwoSidedBehaviour {
  return {
    far: async (side) => {
      const note = (receiver: unknown): void => side.tell("got", receiver);
      bindReceiver<LaxBroker>(side, LaxBroker, { bind: note, bindAssociated: note }, "lax");
      brokers(side);
      side.tell("refused", await side.badMessage());
    },
    near: async (side) => {
      sendNull(bindRemote(side, LaxBroker, "lax").get());
      assert.equal(await side.hear("got"), null);
      const pending = side.pendingRemote<Broker>();
      const strict = new Remote(Broker, pending);
      assert.throws(() => sendEmpty(strict.get()), { code: "NULL_VALUE" });
      await strict.flushForTesting();
      assert.equal(strict.isConnected, true);
      const lax = side.own(new Remote(LaxBroker));
      lax.bind(strict.unbind());
      const gone = disconnected(lax);
      sendNull(lax.get());
      assert.match(String(await side.hear("refused")), /UNEXPECTED_NULL_POINTER/u);
      await gone;
    },
  };
}

export const receiverGeneric = {
  GenericPendingReceiver: {
    far: brokers,
    near: async (side) => {
      const broker = bindRemote(side, Broker);
      const calculator = side.own(new Remote(Calculator));
      const pending = calculator.bindNewPipeAndPassReceiver();
      broker.get().bind(GenericPendingReceiver.from(Calculator, pending));
      assert.equal(pending.isValid, false);
      assert.deepEqual(await side.hear("found"), found(Calculator.name));
      assert.deepEqual(await calculator.get().add(1), { total: 1 });
    },
  },

  GenericPendingAssociatedReceiver: {
    far: brokers,
    near: async (side) => {
      const broker = bindRemote(side, Broker);
      const sink = side.own(new AssociatedRemote(Sink));
      const pending = sink.bindNewEndpointAndPassReceiver();
      broker.get().bindAssociated(GenericPendingAssociatedReceiver.from(Sink, pending));
      assert.equal(pending.isValid, false);
      assert.deepEqual(await side.hear("found"), found(Sink.name));
      assert.deepEqual(await sink.get().echo(1), { value: 1 });
    },
  },

  NullGenericPendingReceiver: refusesNull(
    (broker) => broker.bind(new GenericPendingReceiver(Calculator.name, null)),
    (broker) => broker.bind(null),
  ),

  NullGenericPendingAssociatedReceiver: refusesNull(
    (broker) => broker.bindAssociated(new GenericPendingAssociatedReceiver(Sink.name, null)),
    (broker) => broker.bindAssociated(null),
  ),
} satisfies Record<string, Behaviour>;
