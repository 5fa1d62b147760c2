// What becomes of the handles and endpoints in messages that nobody gets.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createMessagePipe, type MessagePipeHandle } from "../system/index.ts";
import { Encoder, INTERFACE_ID_NAMESPACE_BIT, MessageFlags } from "../wire/index.ts";
import { AssociatedReceiver } from "./associated-receiver.ts";
import { AssociatedRemote } from "./associated-remote.ts";
import { encodeQueryVersion, encodeRunOrClosePipe, RUN } from "./endpoint-control.ts";
import { setBadMessageHandler } from "./error-hooks.ts";
import type { PendingAssociatedReceiver } from "./pending-associated.ts";
import { PendingReceiver } from "./pending.ts";
import { RUN_OR_CLOSE_PIPE } from "./pipe-control.ts";
import { encodeRunOrClosePipeMessageParams } from "./gen/pipe_control.mojom.ts";
import { Receiver } from "./receiver.ts";
import { Remote } from "./remote.ts";
import { connect, CONNECTIONS } from "./testdata/connections.ts";
import { Counter, Hub } from "./testdata/gen/test_interfaces.mojom.ts";
import { CounterImpl, disconnected, HubImpl } from "./testdata/implementations.ts";

const rejected: string[] = [];

beforeEach(() => {
  rejected.length = 0;
  setBadMessageHandler(({ error }) => rejected.push(error.message));
});

afterEach(() => {
  setBadMessageHandler(undefined);
});

/** Keeps the counters that it is to bind for the test. */
class HoldingHub extends HubImpl {
  readonly held: PendingAssociatedReceiver<Counter>[] = [];

  override bindCounter(receiver: PendingAssociatedReceiver<Counter>): void {
    this.held.push(receiver);
  }
}

function closed(pipe: MessagePipeHandle): Promise<void> {
  return new Promise((resolve) => {
    pipe.setReader({ onMessage: () => undefined, onPeerClosed: () => resolve() });
  });
}

describe.each(CONNECTIONS)("messages that are dropped $name", (connections) => {
  function holdingHub(): { remote: Remote<Hub>; receiver: Receiver<Hub>; hub: HoldingHub } {
    const pending = connect<Hub>(connections);
    const hub = new HoldingHub();
    const remote = new Remote(Hub, pending.remote);
    const receiver = new Receiver<Hub>(Hub, hub, pending.receiver);
    return { remote, receiver, hub };
  }

  /** A hub behind an endpoint that is closed at the far side; the near side does not know yet. */
  function lostHub(primary: Remote<Hub>, hub: HubImpl): AssociatedRemote<Hub> {
    hub.bindHub = (receiver) => receiver.reset();
    const lost = new AssociatedRemote(Hub);
    primary.get().bindHub(lost.bindNewEndpointAndPassReceiver());
    return lost;
  }

  it("close the remotes and receivers in them, and what is behind those", async () => {
    const { remote, hub } = holdingHub();
    const lost = lostHub(remote, hub);
    const outgoing = new AssociatedRemote(Counter);
    const incoming = new AssociatedReceiver<Counter>(Counter, new CounterImpl());
    const [kept, sent] = createMessagePipe();
    const second = new AssociatedRemote(Counter);
    lost.get().bindCounter(outgoing.bindNewEndpointAndPassReceiver());
    lost.get().addCounter(incoming.bindNewEndpointAndPassRemote());
    lost.get().bindCounterWith(second.bindNewEndpointAndPassReceiver(), sent);
    const ends = [lost, outgoing, incoming, second];
    const gone = Promise.all([closed(kept), ...ends.map((end) => disconnected(end))]);
    outgoing.get().push(1);
    const due = outgoing.get().get();
    await expect(due).rejects.toThrow("DISCONNECTED");
    await gone;
    expect([rejected, hub.log]).toEqual([[], []]);
    await remote.get().ping();
    remote.reset();
  });

  it("close them at the sender's side, too: nothing is left of either end", async () => {
    const { remote, receiver, hub } = holdingHub();
    const lost = lostHub(remote, hub);
    const counters = Array.from({ length: 50 }, () => {
      const counter = new AssociatedRemote(Counter);
      lost.get().bindCounter(counter.bindNewEndpointAndPassReceiver());
      return counter;
    });
    await Promise.all(counters.map(disconnected));
    expect(receiver.hasAssociatedEndpoints).toBe(true);
    for (const counter of counters) counter.reset();
    lost.reset();
    await remote.get().ping();
    expect(receiver.hasAssociatedEndpoints).toBe(false);
    expect(() => remote.unbind()).not.toThrow();
    receiver.reset();
  });

  it("waiting for an unbound endpoint when their pipe goes, tell whoever is on the other side", async () => {
    const { remote, receiver, hub } = holdingHub();
    const counter = new AssociatedRemote(Counter);
    const nested = new AssociatedRemote(Hub);
    remote.get().bindHub(nested.bindNewEndpointAndPassReceiver());
    remote.get().bindCounter(counter.bindNewEndpointAndPassReceiver());
    await remote.get().ping();
    counter.get().push(1);
    const [kept, sent] = createMessagePipe();
    const inner = new AssociatedRemote(Counter);
    nested.get().bindCounterWith(inner.bindNewEndpointAndPassReceiver(), sent);
    const late = remote.get().ping();
    const gone = Promise.all([closed(kept), disconnected(counter), disconnected(inner)]);
    await holdingHub().remote.get().ping();
    receiver.resetWithReason(2, "closing time");
    await expect(late).rejects.toThrow("DISCONNECTED");
    await gone;
    expect(hub.held.length).toBe(1);
    // The endpoint that was never bound hears of it when it is.
    const bound = new AssociatedReceiver<Counter>(Counter, new CounterImpl(), hub.held[0]);
    await disconnected(bound);
  });

  it("waiting for an unbound endpoint go when it does, and the next in line gets its turn", async () => {
    const { remote, hub } = holdingHub();
    const [first, second] = [new AssociatedRemote(Counter), new AssociatedRemote(Counter)];
    for (const counter of [first, second]) {
      remote.get().bindCounter(counter.bindNewEndpointAndPassReceiver());
    }
    await remote.get().ping();
    first.get().push(1);
    second.get().push(2);
    first.get().push(3);
    remote.get().push(4);
    const pinged = remote.get().ping();
    hub.held[0]?.reset();
    const counter = new CounterImpl(hub.log);
    const bound = new AssociatedReceiver<Counter>(Counter, counter, hub.held[1]);
    await pinged;
    expect([hub.log, bound.isBound]).toEqual([[2, 4], true]);
    remote.reset();
  });

  it("the sender closes an endpoint whose messages wait: they come first, then the news", async () => {
    const { remote, hub } = holdingHub();
    const counter = new AssociatedRemote(Counter);
    remote.get().bindCounter(counter.bindNewEndpointAndPassReceiver());
    counter.get().push(1);
    counter.get().push(2);
    counter.resetWithReason(5, "that was it");
    await holdingHub().remote.get().ping();
    const implementation = new CounterImpl();
    const bound = new AssociatedReceiver<Counter>(Counter, implementation, hub.held[0]);
    const reason = await disconnected(bound);
    expect([implementation.values, reason.description]).toEqual([[1, 2], "that was it"]);
    remote.reset();
  });

  it("the sender's whole pipe goes while messages wait: they come first, then the news", async () => {
    const { remote, receiver, hub } = holdingHub();
    const counter = new AssociatedRemote(Counter);
    remote.get().bindCounter(counter.bindNewEndpointAndPassReceiver());
    counter.get().push(1);
    remote.get().push(2);
    remote.reset();
    await holdingHub().remote.get().ping();
    expect(hub.log).toEqual([]);
    const bound = new AssociatedReceiver<Counter>(Counter, new CounterImpl(hub.log), hub.held[0]);
    await Promise.all([disconnected(bound), disconnected(receiver)]);
    expect(hub.log).toEqual([1, 2]);
  });

  it("responses to a remote that is gone close what is in them", async () => {
    const { remote, receiver, hub } = holdingHub();
    const given: Promise<unknown>[] = [];
    hub.getCounter = async () => {
      const counter = new AssociatedReceiver<Counter>(Counter, new CounterImpl());
      const pending = counter.bindNewEndpointAndPassRemote();
      given.push(disconnected(counter));
      return { counter: pending };
    };
    const inner = new AssociatedRemote(Hub);
    remote.get().bindHub(inner.bindNewEndpointAndPassReceiver());
    const first = inner.get().ping();
    const due = [inner.get().getCounter(), inner.get().getCounter()];
    const settled = Promise.allSettled(due);
    await first;
    inner.reset();
    expect((await settled).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    await remote.get().ping();
    expect(given.length).toBe(2);
    await Promise.all(given);
    receiver.reset();
  });

  it.each(["run", "run or close pipe", "pipe control"])(
    "a %s message closes what came with it and is not referred to",
    async (kind) => {
      const [peer, end] = connections.pipe();
      const receiver = new Receiver<Hub>(Hub, new HubImpl(), new PendingReceiver<Hub>(end));
      const [kept, sent] = createMessagePipe();
      const gone = closed(kept);
      peer.write(controlMessage(kind), [sent]);
      await gone;
      expect([rejected, receiver.hasAssociatedEndpoints]).toEqual([[], kind === "pipe control"]);
      receiver.reset();
    },
  );

  /** A control message that is to travel with a handle nobody asked for. */
  function controlMessage(kind: string): Uint8Array {
    if (kind === "run") {
      const flags = MessageFlags.ExpectsResponse;
      const message = Encoder.begin({ name: RUN, flags, headerVersion: 1, requestId: 1 });
      encodeQueryVersion(message);
      return message.finish();
    }
    const header = { name: RUN_OR_CLOSE_PIPE, flags: 0, headerVersion: 0 } as const;
    if (kind === "run or close pipe") {
      const message = Encoder.begin(header);
      encodeRunOrClosePipe(message, { tag: "requireVersion", value: { version: 0 } });
      return message.finish();
    }
    const message = Encoder.begin({ ...header, interfaceId: 0xffffffff });
    const id = INTERFACE_ID_NAMESPACE_BIT + 1;
    encodeRunOrClosePipeMessageParams(message, {
      input: { tag: "peerAssociatedEndpointClosedEvent", value: { id, disconnectReason: null } },
    });
    return message.finish();
  }
});
