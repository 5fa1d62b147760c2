import { describe, expect, it } from "vitest";
import { AssociatedReceiver } from "./associated-receiver.ts";
import { AssociatedRemote } from "./associated-remote.ts";
import type { PendingAssociatedReceiver } from "./pending-associated.ts";
import { Receiver } from "./receiver.ts";
import { Remote } from "./remote.ts";
import { connect, CONNECTIONS } from "./testdata/connections.ts";
import { Counter, Hub } from "./testdata/gen/test_interfaces.mojom.ts";
import { CounterImpl, disconnected, HubImpl } from "./testdata/implementations.ts";

describe.each(CONNECTIONS)("the order of associated interfaces $name", (connections) => {
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

  it("fifo: four associated remotes and their primary share one order", async () => {
    const { remote, implementation } = hub();
    const counters = [1, 2, 3, 4].map(() => counterOf(remote));
    const expected: number[] = [];
    for (let value = 0; value < 100_000; value++) {
      // The primary takes its turn as well.
      const turn = counters[(value * 7) % 5];
      (turn ?? remote).get().push(value);
      expected.push(value);
    }
    await remote.get().ping();
    expect(implementation.log).toEqual(expected);
    remote.reset();
  });

  it("fifo: a message for an endpoint that is not bound yet holds back those behind it", async () => {
    const { remote, implementation } = hub();
    const held: PendingAssociatedReceiver<Counter>[] = [];
    implementation.bindCounter = (receiver) => {
      held.push(receiver);
    };
    const counter = counterOf(remote);
    remote.get().push(1);
    counter.get().push(2);
    remote.get().push(3);
    const pinged = remote.get().ping();
    const other = hub();
    await other.remote.get().ping();
    await other.remote.get().ping();
    expect(implementation.log).toEqual([1]);
    implementation.counters.push(
      new AssociatedReceiver<Counter>(Counter, new CounterImpl(implementation.log), held[0]),
    );
    await pinged;
    expect(implementation.log).toEqual([1, 2, 3]);
    remote.reset();
    other.remote.reset();
  });

  it("fifo: giving up the unbound endpoint lets the others go on", async () => {
    const { remote, implementation } = hub();
    const held: PendingAssociatedReceiver<Counter>[] = [];
    implementation.bindCounter = (receiver) => {
      held.push(receiver);
    };
    const counter = counterOf(remote);
    const gone = disconnected(counter);
    counter.get().push(2);
    remote.get().push(3);
    const pinged = remote.get().ping();
    await hub().remote.get().ping();
    held[0]?.resetWithReason(5, "not today");
    await pinged;
    expect(implementation.log).toEqual([3]);
    expect(await gone).toEqual({ customReason: 5, description: "not today" });
    remote.reset();
  });

  it("fifo: a disconnect takes its place in the order", async () => {
    const { remote, implementation } = hub();
    const events: string[] = [];
    implementation.push = (value) => {
      events.push(`primary ${value}`);
    };
    const bound = new Promise<void>((resolve) => {
      implementation.bindCounter = (pending) => {
        const receiver = new AssociatedReceiver<Counter>(Counter, new CounterImpl(), pending);
        receiver.setDisconnectHandler(() => events.push("counter gone"));
        resolve();
      };
    });
    const counter = counterOf(remote);
    remote.get().push(1);
    counter.reset();
    remote.get().push(2);
    await bound;
    await remote.get().ping();
    expect(events).toEqual(["primary 1", "counter gone", "primary 2"]);
    remote.reset();
  });

  it("fifo: what awaits a response runs before the messages sent behind that response", async () => {
    const { remote, implementation } = hub();
    const seen: string[] = [];
    const counter = new CounterImpl();
    counter.push = (value) => seen.push(`push ${value}`);
    const receiver = new AssociatedReceiver<Counter>(Counter, counter);
    remote.get().addCounter(receiver.bindNewEndpointAndPassRemote());
    implementation.ping = async () => {
      // After the answer, which is sent when this has returned.
      queueMicrotask(() =>
        queueMicrotask(() => {
          for (const value of [1, 2]) implementation.added[0]?.get().push(value);
        }),
      );
    };
    const pinged = (async () => {
      await remote.get().ping();
      seen.push("answer");
    })();
    await remote.flushForTesting();
    await pinged;
    await receiver.flushForTesting();
    expect(seen).toEqual(["answer", "push 1", "push 2"]);
    remote.reset();
  });
});
