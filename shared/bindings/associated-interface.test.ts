import { describe, expect, it } from "vitest";
import { AssociatedReceiver } from "./associated-receiver.ts";
import { AssociatedRemote } from "./associated-remote.ts";
import { PendingAssociatedRemote } from "./pending-associated.ts";
import { Receiver } from "./receiver.ts";
import { Remote } from "./remote.ts";
import { connect, CONNECTIONS } from "./testdata/connections.ts";
import { Counter, Hub } from "./testdata/gen/test_interfaces.mojom.ts";
import { CounterImpl, HubImpl } from "./testdata/implementations.ts";

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
