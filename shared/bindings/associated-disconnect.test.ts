import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createMessagePipe } from "../system/index.ts";
import { AssociatedReceiver } from "./associated-receiver.ts";
import { AssociatedRemote } from "./associated-remote.ts";
import { DisconnectError } from "./bindings-error.ts";
import { setBadMessageHandler } from "./error-hooks.ts";
import { reportBadMessage } from "./dispatch-context.ts";
import { PendingAssociatedReceiver } from "./pending-associated.ts";
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
});

describe.each(CONNECTIONS)("disconnects of associated interfaces $name", (connections) => {
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
    expect(() =>
      associateWithDisconnectedPipe(new PendingAssociatedReceiver<Counter>()),
    ).not.toThrow();
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
    const gone = Promise.all([receiver, ...implementation.counters].map(disconnected));
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
    expect(await gone).toEqual({ customReason: 0, description: "" });
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

  it("closeSerializedAssociatedEndpoints: nor one whose message the pipe refused", async () => {
    const { remote } = hub();
    const counter = new AssociatedRemote(Counter);
    const pending = counter.bindNewEndpointAndPassReceiver();
    const gone = disconnected(counter);
    const [spent, other] = createMessagePipe();
    spent.close();
    expect(() => remote.get().bindCounterWith(pending, spent)).toThrow("HANDLE_SPENT");
    await gone;
    counter.get().push(1);
    counter.reset();
    await remote.get().ping();
    remote.reset();
    other.close();
  });
});
