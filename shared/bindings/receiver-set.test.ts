import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { AssociatedReceiverSet, UniqueAssociatedReceiverSet } from "./associated-receiver-set.ts";
import { AssociatedRemote } from "./associated-remote.ts";
import { setBadMessageHandler } from "./error-hooks.ts";
import { PendingReceiver } from "./pending.ts";
import { ReceiverSet, UniqueReceiverSet } from "./receiver-set.ts";
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

  /** Settles when a receiver has left the set. */
  function departure<C>(set: ReceiverSet<Calculator, C>): Promise<[number, C | undefined]> {
    return new Promise((resolve) => {
      set.setDisconnectHandler((id, context) => resolve([id, context]));
    });
  }

  it("receiverSetContext: calls and handlers see the right context, and the set ends empty", async () => {
    const set = new ReceiverSet<Calculator, string>(Calculator);
    const seen: unknown[] = [];
    const implementation = new CalculatorImpl();
    implementation.accumulate = (value) => seen.push([value, set.currentContext]);
    const remotes = ["a", "b"].map((context) => added(set, context, implementation));
    for (const [index, remote] of remotes.entries()) {
      remote.get().accumulate(index);
      await remote.flushForTesting();
    }
    expect(seen).toEqual([
      [0, "a"],
      [1, "b"],
    ]);
    const first = departure(set);
    remotes[0]?.reset();
    expect(await first).toEqual([1, "a"]);
    const second = departure(set);
    remotes[1]?.reset();
    expect(await second).toEqual([2, "b"]);
    expect([set.isEmpty, set.size]).toEqual([true, 0]);
  });

  it("receiverSetMutableContext, receiverSetGetContext, receiverSetGetAllContexts", async () => {
    const set = new ReceiverSet<Calculator, number>(Calculator);
    const implementation = new CalculatorImpl();
    implementation.accumulate = (value) => {
      set.currentContext = (set.currentContext ?? 0) + value;
    };
    const remote = added(set, 10, implementation);
    added(set, 5, implementation);
    remote.get().accumulate(1);
    await remote.flushForTesting();
    expect([set.getContext(1), set.getContext(2), set.getContext(3)]).toEqual([11, 5, undefined]);
    expect([...set.getAllContexts()]).toEqual([
      [1, 11],
      [2, 5],
    ]);
    set.clear();
  });

  it("receiverSetDispatchReceiver: currentReceiver is the id, in calls and in the handler", async () => {
    const set = new ReceiverSet<Calculator>(Calculator);
    const ids: number[] = [];
    const implementation = new CalculatorImpl();
    implementation.accumulate = () => ids.push(set.currentReceiver);
    const [one, other] = [
      added(set, undefined, implementation),
      added(set, undefined, implementation),
    ];
    expect(() => set.currentReceiver).toThrow("NOT_IN_DISPATCH");
    other.get().accumulate(1);
    await other.flushForTesting();
    one.get().accumulate(1);
    await one.flushForTesting();
    const gone = new Promise<void>((resolve) => {
      set.setDisconnectHandler((id) => {
        ids.push(id, set.currentReceiver);
        resolve();
      });
    });
    other.reset();
    await gone;
    expect(ids).toEqual([2, 1, 2, 2]);
    expect(() => set.currentContext).toThrow("NOT_IN_DISPATCH");
    set.clear();
  });

  it("receiverSetConnectionErrorWithReason: the set's handler gets it", async () => {
    const set = new ReceiverSet<Calculator>(Calculator);
    const remote = added(set);
    const reason = new Promise((resolve) => {
      set.setDisconnectHandler((_id, _context, given) => resolve(given));
    });
    remote.resetWithReason(1024, "bye");
    expect(await reason).toEqual({ customReason: 1024, description: "bye" });
  });

  it("receiverSetReportBadMessage: each report removes its receiver", async () => {
    const set = new ReceiverSet<Calculator>(Calculator);
    const implementation = new CalculatorImpl();
    implementation.accumulate = (value) => set.reportBadMessage(`bad ${value}`);
    const remotes = [added(set, undefined, implementation), added(set, undefined, implementation)];
    for (const [index, remote] of remotes.entries()) {
      const gone = disconnected(remote);
      remote.get().accumulate(index);
      await gone;
      expect(set.size).toBe(1 - index);
    }
    expect(bad).toEqual(["BAD_MESSAGE: bad 0", "BAD_MESSAGE: bad 1"]);
  });

  it("receiverSetGetBadMessageCallback: also when the set has been cleared", async () => {
    const set = new ReceiverSet<Calculator>(Calculator);
    const callbacks: ((text: string) => void)[] = [];
    const implementation = new CalculatorImpl();
    implementation.accumulate = () => callbacks.push(set.getBadMessageCallback());
    const [one, other] = [
      added(set, undefined, implementation),
      added(set, undefined, implementation),
    ];
    for (const remote of [one, other]) {
      remote.get().accumulate(1);
      await remote.flushForTesting();
    }
    const gone = disconnected(one);
    callbacks[0]?.("late");
    await gone;
    expect(set.hasReceiver(1)).toBe(false);
    set.clear();
    callbacks[1]?.("later");
    expect(bad).toEqual(["BAD_MESSAGE: late", "BAD_MESSAGE: later"]);
  });

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

  it("uniqueReceiverSetDestruction, -Disconnect, -RemoveEntry: owned implementations go", async () => {
    const implementations = [new CalculatorImpl(), new CalculatorImpl(), new CalculatorImpl()];
    const disposals = (): number[] => implementations.map((one) => one.disposals);
    const set = new UniqueReceiverSet<Calculator>(Calculator);
    const remotes = implementations.map((one) => added(set, undefined, one));
    expect(set.remove(1)).toBe(true);
    expect(disposals()).toEqual([1, 0, 0]);
    const gone = departure(set);
    remotes[1]?.reset();
    await gone;
    await remotes[2]?.flushForTesting();
    expect(disposals()).toEqual([1, 1, 0]);
    set[Symbol.dispose]();
    expect(disposals()).toEqual([1, 1, 1]);
  });

  it("associatedReceiverSetContext, primaryInterfaceReceiverSetContext: each set knows its own", async () => {
    const hubs = new ReceiverSet<Hub, string>(Hub);
    const counters = new AssociatedReceiverSet<Counter, string>(Counter);
    const seen: unknown[] = [];
    const counter = new CounterImpl();
    counter.push = (value) => seen.push([value, counters.currentContext, counters.currentReceiver]);
    const hub = new HubImpl();
    hub.bindCounter = (receiver) => {
      seen.push(hubs.currentContext);
      counters.add(counter, receiver, `counter of ${hubs.currentContext}`);
    };
    const pending = connect<Hub>(connections);
    hubs.add(hub, pending.receiver, "hub");
    const remote = new Remote(Hub, pending.remote);
    const near = new AssociatedRemote(Counter);
    remote.get().bindCounter(near.bindNewEndpointAndPassReceiver());
    near.get().push(1);
    await near.flushForTesting();
    expect(seen).toEqual(["hub", [1, "counter of hub", 1]]);
    hubs.clear();
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
