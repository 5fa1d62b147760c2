import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { UniqueAssociatedReceiverSet } from "./associated-receiver-set.ts";
import { AssociatedRemote } from "./associated-remote.ts";
import { setBadMessageHandler } from "./error-hooks.ts";
import { PendingReceiver } from "./pending.ts";
import { ReceiverSet } from "./receiver-set.ts";
import { Remote } from "./remote.ts";
import { connect, CONNECTIONS } from "./testdata/connections.ts";
import { Calculator, Counter, Hub } from "./testdata/gen/test_interfaces.mojom.ts";
import { CalculatorImpl, CounterImpl, disconnected, HubImpl } from "./testdata/implementations.ts";

const bad: string[] = [];

beforeEach(() => {
  bad.length = 0;
  setBadMessageHandler(({ error }) => bad.push(error.message));
});

afterEach(() => {
  setBadMessageHandler(undefined);
});

describe.each(CONNECTIONS)("ReceiverSet $name", (connections) => {
  function added<C>(
    set: ReceiverSet<Calculator, C>,
    context?: C,
    implementation: Calculator = new CalculatorImpl(),
  ): Remote<Calculator> {
    const pending = connect<Calculator>(connections);
    set.add(implementation, pending.receiver, context);
    return new Remote(Calculator, pending.remote);
  }

  it("remove, removeWithReason, clear and clearWithReason tell the peers and nobody here", async () => {
    const set = new ReceiverSet<Calculator>(Calculator);
    let runs = 0;
    set.setDisconnectHandler(() => {
      runs += 1;
    });
    const remotes = [added(set), added(set), added(set), added(set)];
    const reasons = Promise.all(remotes.map(disconnected));
    expect([set.remove(1), set.remove(1), set.removeWithReason(2, 5, "five")]).toEqual([
      true,
      false,
      true,
    ]);
    set.clearWithReason(6, "six");
    set.clear();
    const given = (await reasons).map(({ customReason }) => customReason);
    expect([given, runs]).toEqual([[0, 5, 6, 6], 0]);
  });

  it("takeReceivers: unbinds all, and their messages go on", async () => {
    const set = new ReceiverSet<Calculator>(Calculator);
    const remote = added(set);
    const [pending] = set.takeReceivers();
    const due = remote.get().add(4);
    expect(set.isEmpty).toBe(true);
    const next = new ReceiverSet<Calculator>(Calculator);
    next.add(new CalculatorImpl(), pending ?? new PendingReceiver<Calculator>());
    expect(await due).toEqual({ total: 4 });
    next.clear();
  });

  it("an empty pending receiver is refused", () => {
    const set = new ReceiverSet<Calculator>(Calculator);
    expect(() => set.add(new CalculatorImpl(), new PendingReceiver<Calculator>())).toThrow(
      "INVALID_PENDING",
    );
    expect(set.isEmpty).toBe(true);
  });

  it("flushForTesting and swapImplForTesting reach the receivers", async () => {
    const set = new ReceiverSet<Calculator>(Calculator);
    const remote = added(set);
    const other = new CalculatorImpl();
    set.swapImplForTesting(1, other);
    remote.get().accumulate(2);
    await set.flushForTesting();
    expect([other.sum, set.swapImplForTesting(9, other)]).toEqual([2, undefined]);
    set.clear();
  });

  it("associatedReceiverSetConnectionErrorWithReason: the set's handler gets it", async () => {
    const counters = new UniqueAssociatedReceiverSet<Counter>(Counter);
    const hub = new HubImpl();
    hub.bindCounter = (receiver) => counters.add(new CounterImpl(), receiver);
    const pending = connect<Hub>(connections);
    const hubs = new ReceiverSet<Hub>(Hub);
    hubs.add(hub, pending.receiver);
    const remote = new Remote(Hub, pending.remote);
    const near = new AssociatedRemote(Counter);
    const reason = new Promise((resolve) => {
      counters.setDisconnectHandler((_id, _context, given) => resolve(given));
    });
    remote.get().bindCounter(near.bindNewEndpointAndPassReceiver());
    near.resetWithReason(2048, "bye");
    expect(await reason).toEqual({ customReason: 2048, description: "bye" });
    hubs.clear();
  });
});
