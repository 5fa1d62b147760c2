import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { AssociatedReceiver } from "./associated-receiver.ts";
import { AssociatedRemote } from "./associated-remote.ts";
import { DisconnectError } from "./bindings-error.ts";
import { setBadMessageHandler, setUncaughtErrorHandler } from "./error-hooks.ts";
import { reportBadMessage } from "./dispatch-context.ts";
import { PendingAssociatedReceiver, PendingAssociatedRemote } from "./pending-associated.ts";
import { Receiver } from "./receiver.ts";
import { Remote } from "./remote.ts";
import { connect, CONNECTIONS } from "./testdata/connections.ts";
import { Counter, Hub } from "./testdata/gen/test_interfaces.mojom.ts";
import { CounterImpl, disconnected, HubImpl } from "./testdata/implementations.ts";
import { associateWithDisconnectedPipe } from "./unassociated-usage.ts";

const bad: string[] = [];

beforeEach(() => {
  bad.length = 0;
  setBadMessageHandler(({ error }) => bad.push(error.message));
});

afterEach(() => {
  setBadMessageHandler(undefined);
  setUncaughtErrorHandler(undefined);
});

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

  it("associatedRemoteFlushForTesting: one flush makes the earlier response arrive", async () => {
    const { remote } = hub();
    const counter = counterOf(remote);
    let value = 0;
    counter.get().push(4);
    void counter
      .get()
      .get()
      .then((response) => {
        value = response.value;
      });
    await counter.flushForTesting();
    expect(value).toBe(4);
    remote.reset();
  });

  it("associatedRemoteFlushForTestingWithClosedPeer: the handler runs, a second flush returns", async () => {
    const { remote, implementation } = hub();
    const counter = counterOf(remote);
    await remote.get().ping();
    let runs = 0;
    counter.setDisconnectHandler(() => {
      runs += 1;
    });
    implementation.counters[0]?.reset();
    await counter.flushForTesting();
    expect(runs).toBe(1);
    await counter.flushForTesting();
    expect(runs).toBe(1);
    remote.reset();
  });

  it("associatedReceiverFlushForTesting: two flushes see the response", async () => {
    const { remote, implementation } = hub();
    const counter = counterOf(remote);
    await remote.get().ping();
    let answered = false;
    void counter
      .get()
      .get()
      .then(() => {
        answered = true;
      });
    await implementation.counters[0]?.flushForTesting();
    await implementation.counters[0]?.flushForTesting();
    expect(answered).toBe(true);
    remote.reset();
  });

  it("associatedReceiverConnectionErrorWithReason: the receiver's handler gets it", async () => {
    const { remote, implementation } = hub();
    const counter = counterOf(remote);
    await remote.get().ping();
    const receiver = implementation.counters[0];
    const gone = receiver === undefined ? undefined : disconnected(receiver);
    counter.resetWithReason(123, "farewell");
    expect(await gone).toEqual({ customReason: 123, description: "farewell" });
    remote.reset();
  });

  it("pendingAssociatedReceiverConnectionErrorWithReason: though never part of a pipe", async () => {
    const counter = new AssociatedRemote(Counter);
    const receiver = new AssociatedReceiver<Counter>(
      Counter,
      new CounterImpl(),
      counter.bindNewEndpointAndPassReceiver(),
    );
    const gone = disconnected(receiver);
    counter.resetWithReason(123, "farewell");
    expect(await gone).toEqual({ customReason: 123, description: "farewell" });
  });

  it("associatedRemoteConnectionErrorWithReason: the remote's handler gets it", async () => {
    const { remote, implementation } = hub();
    const counter = counterOf(remote);
    const gone = disconnected(counter);
    await remote.get().ping();
    implementation.counters[0]?.resetWithReason(456, "farewell");
    expect(await gone).toEqual({ customReason: 456, description: "farewell" });
    remote.reset();
  });

  it("pendingAssociatedRemoteConnectionErrorWithReason: though never part of a pipe", async () => {
    const receiver = new AssociatedReceiver<Counter>(Counter, new CounterImpl());
    const remote = new AssociatedRemote(Counter, receiver.bindNewEndpointAndPassRemote());
    const gone = disconnected(remote);
    let runs = 0;
    const counted = gone.then(() => (runs += 1));
    receiver.resetWithReason(456, "farewell");
    expect(runs).toBe(0);
    expect(await gone).toEqual({ customReason: 456, description: "farewell" });
    await counted;
    // Now there is nowhere to send to, and calls vanish.
    remote.get().push(1);
    await expect(remote.get().get()).rejects.toThrow(DisconnectError);
  });

  it("associatedRequestResetWithReason: an unbound receiver's reason reaches the remote", async () => {
    const counter = new AssociatedRemote(Counter);
    const pending = counter.bindNewEndpointAndPassReceiver();
    const gone = disconnected(counter);
    pending.resetWithReason(789, "long time no see");
    expect(await gone).toEqual({ customReason: 789, description: "long time no see" });
    expect(() => pending.resetWithReason(1, "")).toThrow("INVALID_PENDING");
  });

  it("a reason given before the other half is sent reaches whoever receives that half", async () => {
    const { remote, implementation } = hub();
    const counter = new AssociatedRemote(Counter);
    const pending = counter.bindNewEndpointAndPassReceiver();
    const told = new Promise((resolve) => {
      implementation.bindCounter = (received) => {
        const receiver = new AssociatedReceiver<Counter>(Counter, new CounterImpl(), received);
        receiver.setDisconnectHandler(resolve);
      };
    });
    counter.resetWithReason(11, "changed my mind");
    remote.get().bindCounter(pending);
    expect(await told).toEqual({ customReason: 11, description: "changed my mind" });
    remote.reset();
  });

  it("closeWithoutBindingAssociatedReceiver: also for endpoints in its queued messages", async () => {
    const { remote, implementation } = hub();
    implementation.bindHub = (receiver) => receiver.reset();
    const inner = new AssociatedRemote(Hub);
    const nested = new AssociatedRemote(Counter);
    remote.get().bindHub(inner.bindNewEndpointAndPassReceiver());
    inner.get().bindCounter(nested.bindNewEndpointAndPassReceiver());
    const gone = Promise.all([disconnected(inner), disconnected(nested)]);
    nested.get().push(1);
    await gone;
    await remote.get().ping();
    expect(implementation.log).toEqual([]);
    remote.reset();
  });

  it("associateWithDisconnectedPipe: calls are dropped", async () => {
    const counter = new AssociatedRemote(Counter);
    associateWithDisconnectedPipe(counter.bindNewEndpointAndPassReceiver());
    counter.get().push(1);
    await expect(counter.get().get()).rejects.toThrow(DisconnectError);
    expect(() => associateWithDisconnectedPipe(new PendingAssociatedReceiver<Counter>())).not.toThrow();
  });

  it("asyncErrorHandlersWhenClosingPrimaryInterface: handlers run, but not within the call", async () => {
    const { remote } = hub();
    const counter = counterOf(remote);
    await remote.get().ping();
    let runs = 0;
    const gone = disconnected(counter).then(() => (runs += 1));
    const due = counter.get().get();
    remote.reset();
    expect(runs).toBe(0);
    await gone;
    expect([runs, counter.isBound, counter.isConnected]).toEqual([1, true, false]);
    await expect(due).rejects.toThrow(DisconnectError);
  });

  it("asyncErrorHandlersWhenClosingPrimaryInterface: the other end's handlers run too", async () => {
    const { remote, receiver, implementation } = hub();
    counterOf(remote).get().push(1);
    await remote.get().ping();
    const counter = implementation.counters[0];
    const gone = Promise.all([receiver, counter].map((end) => end && disconnected(end)));
    remote.resetWithReason(9, "all of it");
    expect(await gone).toEqual([
      { customReason: 9, description: "all of it" },
      { customReason: 0, description: "" },
    ]);
  });

  it("associatedReceiverReportBadMessage: reports the text and closes the pipe", async () => {
    const { remote, implementation } = hub();
    const counter = counterOf(remote);
    await remote.get().ping();
    implementation.counters[0]?.swapImplForTesting({
      push: () => reportBadMessage("too high"),
      get: async () => ({ value: 0 }),
    });
    const gone = Promise.all([disconnected(counter), disconnected(remote)]);
    counter.get().push(1);
    await gone;
    expect(bad).toEqual(["BAD_MESSAGE: too high"]);
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

  it("closeSerializedAssociatedEndpoints: an endpoint that cannot be sent notifies its half", async () => {
    const { remote, receiver } = hub();
    const lost = disconnected(remote);
    receiver.reset();
    await lost;
    const counter = new AssociatedRemote(Counter);
    remote.get().bindCounter(counter.bindNewEndpointAndPassReceiver());
    await disconnected(counter);
    expect(counter.isConnected).toBe(false);
  });

  it("closeSerializedAssociatedEndpoints: nor one that was on its way", async () => {
    const { remote, receiver } = hub();
    const counter = counterOf(remote);
    const gone = disconnected(counter);
    receiver.reset();
    await gone;
  });

  it("closeSerializedAssociatedEndpoints: nor one whose message could not be encoded", async () => {
    const { remote } = hub();
    const counter = new AssociatedRemote(Counter);
    const endpoint = counter.bindNewEndpointAndPassReceiver();
    const gone = disconnected(counter);
    const carrier = {
      version: 0,
      passEndpoint: () => {
        endpoint.reset();
        throw new Error("dropped it");
      },
    };
    expect(() => remote.get().bindCounter(Object.assign(endpoint, carrier))).toThrow("dropped it");
    await gone;
    remote.reset();
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
