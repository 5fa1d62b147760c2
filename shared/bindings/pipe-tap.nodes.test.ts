// What the taps of two nodes see of one pipe: together they tell the whole story, each hook once.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createInMemoryTransportPair, LOST, Node, type Tap } from "../system/index.ts";
import { AssociatedReceiver } from "./associated-receiver.ts";
import { AssociatedRemote } from "./associated-remote.ts";
import { BindingsError } from "./bindings-error.ts";
import { setBadMessageHandler } from "./error-hooks.ts";
import type { PendingAssociatedReceiver } from "./pending-associated.ts";
import { PendingReceiver, PendingRemote } from "./pending.ts";
import { Receiver } from "./receiver.ts";
import { Remote } from "./remote.ts";
import { Counter, Hub } from "./testdata/gen/test_interfaces.mojom.ts";
import { CounterImpl, disconnected, HubImpl } from "./testdata/implementations.ts";

const FIRST_ID = 0x80000001;

/** Writes down everything about messages and endpoints, for one node. */
class NodeTap implements Tap {
  events: string[] = [];

  take(): string[] {
    const taken = this.events;
    this.events = [];
    return taken;
  }

  #note(text: string): void {
    this.events.push(text);
  }

  messageSent: Tap["messageSent"] = (_pipe, _end, sequence) => this.#note(`sent ${sequence}`);
  messageArrived: Tap["messageArrived"] = (_pipe, _end, sequence) =>
    this.#note(`arrived ${sequence}`);
  messageDispatched: Tap["messageDispatched"] = (_pipe, _end, sequence) =>
    this.#note(`dispatched ${sequence}`);
  messageDropped: Tap["messageDropped"] = (_pipe, _end, sequence, why) =>
    this.#note(`dropped ${sequence}: ${why}`);
  messageRejected: Tap["messageRejected"] = (_pipe, _end, sequence, error) =>
    this.#note(`rejected ${sequence}: ${error}`);
  endpointBound: Tap["endpointBound"] = (_pipe, _end, id, _name, role) =>
    this.#note(`bound ${id} ${role}`);
  endpointClosed: Tap["endpointClosed"] = (_pipe, _end, id, cause) =>
    this.#note(`closed ${id} ${cause}`);
  endpointDisconnected: Tap["endpointDisconnected"] = (_pipe, _end, id, reason) =>
    this.#note(`disconnected ${id} ${reason?.customReason}`);
  portOpened = (): void => undefined;
  portMoved = (): void => undefined;
  portClosed = (): void => undefined;
  linkOpened = (): void => undefined;
  linkClosed = (): void => undefined;
}

/** A hub at the broker, called from a leaf, with the taps of both. */
class TappedHub {
  readonly near = new NodeTap();
  readonly far = new NodeTap();
  readonly hub = new HubImpl();
  readonly remote: Remote<Hub>;
  readonly receiver: Receiver<Hub>;
  readonly broker = new Node({ name: "host", role: "broker", tap: this.far });
  readonly #leaf = new Node({ name: "worker", role: "leaf", tap: this.near });

  constructor() {
    const [one, other] = createInMemoryTransportPair();
    const receiving = this.broker.invite(one).attachMessagePipe("hub");
    const sending = this.#leaf.acceptInvitation(other).extractMessagePipe("hub");
    this.remote = new Remote(Hub, new PendingRemote<Hub>(sending));
    this.receiver = new Receiver<Hub>(Hub, this.hub, new PendingReceiver<Hub>(receiving));
  }

  /** Waits until the pipe is there, and forgets what has been seen until then. */
  async settle(): Promise<void> {
    await this.remote.get().ping();
    this.near.take();
    this.far.take();
  }
}

let tapped: TappedHub;

beforeEach(async () => {
  setBadMessageHandler(undefined);
  tapped = new TappedHub();
  await tapped.settle();
});

afterEach(() => {
  tapped.remote.reset();
  tapped.receiver.reset();
  tapped.broker.close();
});

describe("the taps of two nodes", () => {
  it("both see each message once, under the same number, from sending to dispatch", async () => {
    const { remote, near, far } = tapped;
    remote.get().push(5);
    remote.get().push(6);
    await remote.get().ping();
    expect(near.take()).toEqual(["sent 2", "sent 3", "sent 4", "arrived 2", "dispatched 2"]);
    const seen = far.take();
    for (const number of [2, 3, 4]) {
      expect(seen.indexOf(`dispatched ${number}`)).toBeGreaterThan(
        seen.indexOf(`arrived ${number}`),
      );
    }
    expect(seen.filter((event) => event.startsWith("dispatched"))).toEqual([
      "dispatched 2",
      "dispatched 3",
      "dispatched 4",
    ]);
    expect(seen.toSorted()).toEqual(
      [
        ...[2, 3, 4].flatMap((number) => [`arrived ${number}`, `dispatched ${number}`]),
        "sent 2",
      ].toSorted(),
    );
  });

  it("see an associated interface from its birth to the close at both ends, each once", async () => {
    const { remote, hub, near, far } = tapped;
    const counter = new AssociatedRemote(Counter);
    remote.get().bindCounter(counter.bindNewEndpointAndPassReceiver());
    counter.get().push(1);
    await remote.get().ping();
    const receiver = hub.counters[0];
    if (receiver === undefined) throw new Error("no counter was bound");
    const gone = disconnected(receiver);
    counter.resetWithReason(7, "enough");
    await gone;
    receiver.reset();
    await remote.get().ping();
    const ofCounter = (events: string[]): string[] =>
      events.filter((event) => event.includes(`${FIRST_ID}`));
    expect(ofCounter(near.take())).toEqual([
      `bound ${FIRST_ID} remote`,
      `closed ${FIRST_ID} local`,
    ]);
    expect(ofCounter(far.take())).toEqual([
      `bound ${FIRST_ID} receiver`,
      `closed ${FIRST_ID} peer`,
      `disconnected ${FIRST_ID} 7`,
    ]);
  });

  it("see a pipe end: the closer its own close, the other end a disconnect behind the last message", async () => {
    const { remote, receiver, near, far } = tapped;
    const gone = disconnected(receiver);
    remote.get().push(1);
    remote.resetWithReason(9, "bye");
    await gone;
    receiver.reset();
    expect(near.take()).toEqual(["sent 2", "closed 0 local", "sent 3"]);
    expect(far.take().filter((event) => !event.startsWith("arrived"))).toEqual([
      "dispatched 2",
      "dispatched 3",
      "closed 0 peer",
      "disconnected 0 9",
    ]);
  });

  it("see that a link was lost, and so does whoever waits for a response", async () => {
    const { remote, receiver, hub, near, far, broker } = tapped;
    hub.ping = () => new Promise<void>(() => undefined);
    const due = remote.get().ping();
    await remote.flushForTesting();
    const gone = Promise.all([disconnected(remote), disconnected(receiver)]);
    near.take();
    far.take();
    broker.close(LOST);
    const error: unknown = await due.catch((cause: unknown) => cause);
    await gone;
    expect(error).toMatchObject({
      code: "DISCONNECTED",
      cause: new BindingsError("PEER_LOST", "link-lost"),
    });
    for (const tap of [near, far]) {
      expect(tap.take()).toEqual(["closed 0 pipe", "disconnected 0 0"]);
    }
  });

  it("see what is dropped: for a closed endpoint, or waiting for one when the pipe goes", async () => {
    const { remote, receiver, hub, far } = tapped;
    const held: PendingAssociatedReceiver<Counter>[] = [];
    hub.bindCounter = (pending) => void held.push(pending);
    const [refused, ignored] = [new AssociatedRemote(Counter), new AssociatedRemote(Counter)];
    remote.get().bindCounter(refused.bindNewEndpointAndPassReceiver());
    remote.get().bindCounter(ignored.bindNewEndpointAndPassReceiver());
    await remote.get().ping();
    held[0]?.reset();
    refused.get().push(1);
    ignored.get().push(2);
    remote.get().push(3);
    await new Promise<void>((resolve) => {
      far.messageArrived = (_pipe, _end, sequence) => {
        if (sequence === 7) resolve();
      };
    });
    await Promise.resolve();
    receiver.reset();
    expect(far.take().filter((event) => event.startsWith("dropped"))).toEqual([
      "dropped 5: interface closed",
      "dropped 6: pipe closed",
    ]);
    expect(hub.log).toEqual([]);
  });

  it("see a bad message as dispatched and rejected, and both ends closed for it", async () => {
    const { remote, receiver, hub, near, far } = tapped;
    hub.push = () => receiver.reportBadMessage("odd");
    const gone = disconnected(remote);
    remote.get().push(1);
    await gone;
    expect(far.take()).toEqual(["arrived 2", "dispatched 2", "rejected 2: odd", "closed 0 error"]);
    expect(near.take()).toEqual(["sent 2", "closed 0 pipe", "disconnected 0 0"]);
  });

  it("see endpoints that are bound after their pipe is gone disconnected, once", async () => {
    const { remote, receiver, hub, far } = tapped;
    const held: PendingAssociatedReceiver<Counter>[] = [];
    hub.bindCounter = (pending) => void held.push(pending);
    const counter = new AssociatedRemote(Counter);
    remote.get().bindCounter(counter.bindNewEndpointAndPassReceiver());
    await remote.get().ping();
    const late = new AssociatedReceiver<Counter>(Counter, new CounterImpl());
    const lateGone = new Promise<void>((resolve) => {
      // Within the news of the pipe's end, which is still on its way to the others.
      receiver.setDisconnectHandler(() => {
        if (held[0] !== undefined) late.bind(held[0]);
        late.setDisconnectHandler(() => resolve());
      });
    });
    far.take();
    remote.reset();
    await lateGone;
    await Promise.resolve();
    expect(far.take().filter((event) => event.startsWith("disconnected"))).toEqual([
      "disconnected 0 0",
      `disconnected ${FIRST_ID} 0`,
    ]);
  });
});
