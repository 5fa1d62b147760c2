// The generic receivers in messages: as values of the structs that stand for them in .mojom files.
import { describe, expect, it } from "vitest";
import { AssociatedReceiver } from "./associated-receiver.ts";
import { AssociatedRemote } from "./associated-remote.ts";
import { GenericPendingAssociatedReceiver } from "./generic-pending-associated-receiver.ts";
import { GenericPendingReceiver } from "./generic-pending-receiver.ts";
import { PendingAssociatedRemote } from "./pending-associated.ts";
import { PendingRemote } from "./pending.ts";
import { Receiver } from "./receiver.ts";
import { Remote } from "./remote.ts";
import { connect, CONNECTIONS } from "./testdata/connections.ts";
import { Broker } from "./testdata/gen/generic_receivers.mojom.ts";
import { Calculator, Counter } from "./testdata/gen/test_interfaces.mojom.ts";
import { CounterImpl, disconnected } from "./testdata/implementations.ts";

/** Keeps the receivers that it is given. */
class BrokerImpl implements Broker {
  readonly receivers: (GenericPendingReceiver | null)[] = [];
  readonly associated: (GenericPendingAssociatedReceiver | null)[] = [];

  bind(receiver: GenericPendingReceiver): void {
    this.receivers.push(receiver);
  }

  async bindMaybe(receiver: GenericPendingReceiver | null): Promise<{ present: boolean }> {
    this.receivers.push(receiver);
    return { present: receiver !== null };
  }

  bindAssociated(receiver: GenericPendingAssociatedReceiver): void {
    this.associated.push(receiver);
  }

  async bindMaybeAssociated(
    receiver: GenericPendingAssociatedReceiver | null,
  ): Promise<{ present: boolean }> {
    this.associated.push(receiver);
    return { present: receiver !== null };
  }
}

describe.each(CONNECTIONS)("generic receivers $name", (connections) => {
  function broker(): { remote: Remote<Broker>; receiver: Receiver<Broker>; kept: BrokerImpl } {
    const pending = connect<Broker>(connections);
    const kept = new BrokerImpl();
    return {
      remote: new Remote(Broker, pending.remote),
      receiver: new Receiver<Broker>(Broker, kept, pending.receiver),
      kept,
    };
  }

  it("associated ones keep their order with the pipe that brought them", async () => {
    const { remote, kept } = broker();
    const counter = new AssociatedRemote(Counter);
    const sent = GenericPendingAssociatedReceiver.from(
      Counter,
      counter.bindNewEndpointAndPassReceiver(),
    );
    expect([sent.isValid, sent.interfaceName]).toEqual([true, Counter.name]);
    remote.get().bindAssociated(sent);
    expect([sent.isValid, sent.interfaceName]).toEqual([false, ""]);
    await remote.flushForTesting();
    const [received] = kept.associated;
    expect(received?.as(Calculator)).toBeUndefined();
    expect(received?.isValid).toBe(true);
    const typed = received?.as(Counter);
    expect([received?.isValid, received?.as(Counter)]).toEqual([false, undefined]);
    using receiver = new AssociatedReceiver<Counter>(Counter, new CounterImpl(), typed);
    counter.get().push(3);
    expect(await counter.get().get()).toEqual({ value: 3 });
    expect(receiver.isBound).toBe(true);
    remote.reset();
  });

  it("may be null, or empty, where the parameter is nullable", async () => {
    const { remote, kept } = broker();
    const api = remote.get();
    expect(await api.bindMaybe(null)).toEqual({ present: false });
    expect(await api.bindMaybe(new GenericPendingReceiver("", null))).toEqual({ present: false });
    const pending = new PendingRemote<Calculator>();
    const generic = GenericPendingReceiver.from(
      Calculator,
      pending.initWithNewPipeAndPassReceiver(),
    );
    expect(await api.bindMaybe(generic)).toEqual({ present: true });
    expect(await api.bindMaybeAssociated(null)).toEqual({ present: false });
    const empty = new GenericPendingAssociatedReceiver("", null);
    expect(await api.bindMaybeAssociated(empty)).toEqual({ present: false });
    const associated = new PendingAssociatedRemote<Calculator>();
    const full = GenericPendingAssociatedReceiver.from(
      Calculator,
      associated.initWithNewEndpointAndPassReceiver(),
    );
    expect(await api.bindMaybeAssociated(full)).toEqual({ present: true });
    expect([...kept.receivers, ...kept.associated].map((each) => each?.interfaceName)).toEqual([
      undefined,
      undefined,
      Calculator.name,
      undefined,
      undefined,
      Calculator.name,
    ]);
    remote.reset();
  });

  it("cannot be null or empty elsewhere: nothing is sent", async () => {
    const { remote, kept } = broker();
    const api = remote.get();
    const nothing = null as unknown as GenericPendingReceiver;
    expect(() => api.bind(nothing)).toThrow("NULL_VALUE");
    expect(() => api.bind(new GenericPendingReceiver(Calculator.name, null))).toThrow("NULL_VALUE");
    const empty = new GenericPendingAssociatedReceiver(Calculator.name, null);
    expect(() => api.bindAssociated(empty)).toThrow("NULL_VALUE");
    await remote.flushForTesting();
    expect([kept.receivers, kept.associated]).toEqual([[], []]);
    remote.reset();
  });

  it("tell the other end when they are closed unused", async () => {
    const { remote, kept } = broker();
    const counter = new AssociatedRemote(Counter);
    remote
      .get()
      .bindAssociated(
        GenericPendingAssociatedReceiver.from(Counter, counter.bindNewEndpointAndPassReceiver()),
      );
    await remote.flushForTesting();
    const gone = disconnected(counter);
    kept.associated[0]?.reset();
    expect(await gone).toEqual({ customReason: 0, description: "" });
    remote.reset();
  });
});
