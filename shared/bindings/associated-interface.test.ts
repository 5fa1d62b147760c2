import { describe, expect, it } from "vitest";
import { AssociatedReceiver } from "./associated-receiver.ts";
import { AssociatedRemote } from "./associated-remote.ts";
import { PendingAssociatedRemote } from "./pending-associated.ts";
import { Receiver } from "./receiver.ts";
import { Remote } from "./remote.ts";
import { connect, CONNECTIONS } from "./testdata/connections.ts";
import { Counter, Hub } from "./testdata/gen/test_interfaces.mojom.ts";
import { CounterImpl, disconnected, HubImpl } from "./testdata/implementations.ts";

describe.each(CONNECTIONS)("associated interfaces $name", (connections) => {
  function hub(implementation = new HubImpl()): {
    remote: Remote<Hub>;
    receiver: Receiver<Hub>;
    implementation: HubImpl;
  } {
    const pending = connect<Hub>(connections);
    const remote = new Remote(Hub, pending.remote);
    const receiver = new Receiver<Hub>(Hub, implementation, pending.receiver);
    return { remote, receiver, implementation };
  }

  /** A counter that is bound at the hub. */
  function counterOf(remote: Remote<Hub>): AssociatedRemote<Counter> {
    const counter = new AssociatedRemote(Counter);
    remote.get().bindCounter(counter.bindNewEndpointAndPassReceiver());
    return counter;
  }

  it("interfacesAtBothEnds: pairs in both directions do not interfere", async () => {
    const { remote, implementation } = hub();
    const outgoing = counterOf(remote);
    const incoming = new CounterImpl();
    const incomingReceiver = new AssociatedReceiver<Counter>(Counter, incoming);
    remote.get().addCounter(incomingReceiver.bindNewEndpointAndPassRemote());
    outgoing.get().push(1);
    await remote.get().ping();
    const back = implementation.added[0];
    back?.get().push(2);
    expect(await back?.get().get()).toEqual({ value: 2 });
    expect([implementation.log, incoming.values]).toEqual([[1], [2]]);
    const gone = disconnected(outgoing);
    implementation.counters[0]?.reset();
    await gone;
    expect(back?.isConnected).toBe(true);
    expect(await back?.get().get()).toEqual({ value: 2 });
    remote.reset();
  });

  it("passAssociatedInterfaces: both halves can be passed, both ways", async () => {
    const { remote, implementation } = hub();
    const fromResponse = new AssociatedRemote(Counter, (await remote.get().getCounter()).counter);
    fromResponse.get().push(123);
    expect(await fromResponse.get().get()).toEqual({ value: 123 });
    const { receiver } = await remote.get().takeCounter();
    const counter = new CounterImpl();
    const bound = new AssociatedReceiver<Counter>(Counter, counter, receiver);
    implementation.added[0]?.get().push(456);
    expect(await implementation.added[0]?.get().get()).toEqual({ value: 456 });
    expect(counter.values).toEqual([456]);
    bound.reset();
    const inner = new AssociatedRemote(Hub);
    remote.get().bindHub(inner.bindNewEndpointAndPassReceiver());
    const nested = new AssociatedRemote(Counter);
    inner.get().bindCounter(nested.bindNewEndpointAndPassReceiver());
    nested.get().push(789);
    expect(await nested.get().get()).toEqual({ value: 789 });
    remote.reset();
  });

  it("associated remotes cannot be called before their other half is sent", () => {
    const counter = new AssociatedRemote(Counter);
    const receiver = counter.bindNewEndpointAndPassReceiver();
    expect(() => counter.get().push(1)).toThrow("NOT_ASSOCIATED");
    receiver.reset();
  });

  it("a half that came with a message, or whose other half is gone too, cannot be sent", async () => {
    const { remote, receiver, implementation } = hub();
    const passed = new AssociatedRemote(Counter, (await remote.get().getCounter()).counter);
    const received = passed.unbind();
    expect(() => remote.get().addCounter(received)).toThrow("ALREADY_ASSOCIATED");
    expect(received.isValid).toBe(true);
    const pending = new PendingAssociatedRemote<Counter>();
    const twin = pending.initWithNewEndpointAndPassReceiver();
    remote.get().bindCounter(twin);
    expect(() => remote.get().addCounter(pending)).toThrow("ALREADY_ASSOCIATED");
    await remote.get().ping();
    expect(implementation.added).toEqual([]);
    receiver.reset();
  });

  it("receiverWithFilters: each associated receiver has its own filter", async () => {
    const { remote, implementation } = hub();
    const [one, other] = [counterOf(remote), counterOf(remote)];
    await remote.get().ping();
    const seen: string[] = [];
    for (const [index, receiver] of implementation.counters.entries()) {
      receiver.setFilter({
        willDispatch: (message) => seen.push(`${index} will ${message.methodName}`) > 0,
        didDispatchOrReject: (message) => seen.push(`${index} did ${message.methodName}`),
      });
    }
    one.get().push(1);
    other.get().push(2);
    await remote.get().ping();
    expect(seen).toEqual(["0 will Push", "0 did Push", "1 will Push", "1 did Push"]);
    remote.reset();
  });

  it("associatedReceiverDedicatedPipe, associatedRemoteDedicatedPipe: work without a primary", async () => {
    const implementation = new HubImpl();
    const receiver = new AssociatedReceiver<Hub>(Hub, implementation);
    const remote = new AssociatedRemote(Hub, receiver.bindNewEndpointAndPassDedicatedRemote());
    const counter = new AssociatedRemote(Counter);
    remote.get().bindCounter(counter.bindNewEndpointAndPassReceiver());
    counter.get().push(3);
    expect(await counter.get().get()).toEqual({ value: 3 });
    const mirrored = new AssociatedRemote(Counter);
    const bound = new AssociatedReceiver<Counter>(
      Counter,
      new CounterImpl(),
      mirrored.bindNewEndpointAndPassDedicatedReceiver(),
    );
    mirrored.get().push(8);
    expect(await mirrored.get().get()).toEqual({ value: 8 });
    const gone = Promise.all([disconnected(bound), disconnected(remote)]);
    mirrored.reset();
    receiver.reset();
    await gone;
  });

  it("unbind: an associated receiver can be moved without loss", async () => {
    const { remote, implementation } = hub();
    const counter = counterOf(remote);
    await remote.get().ping();
    const moved = implementation.counters[0]?.unbind();
    counter.get().push(1);
    const due = counter.get().get();
    const next = new CounterImpl();
    const receiver = new AssociatedReceiver<Counter>(Counter, next, moved);
    expect(await due).toEqual({ value: 1 });
    expect(receiver.isBound).toBe(true);
    remote.reset();
  });

  it("many endpoints come and go without leaving anything behind", async () => {
    const { remote, receiver, implementation } = hub();
    implementation.bindCounter = (pending) => {
      const counter = new AssociatedReceiver<Counter>(Counter, new CounterImpl(), pending);
      counter.setDisconnectHandler(() => counter.reset());
    };
    for (let round = 0; round < 200; round++) {
      const counter = counterOf(remote);
      counter.get().push(round);
      counter.reset();
    }
    await remote.get().ping();
    await remote.get().ping();
    expect(receiver.hasAssociatedEndpoints).toBe(false);
    expect(() => remote.unbind()).not.toThrow();
    receiver.reset();
  });
});
