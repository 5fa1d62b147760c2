import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { defaultNode, type Tap } from "../system/index.ts";
import { AssociatedReceiver } from "./associated-receiver.ts";
import { AssociatedRemote } from "./associated-remote.ts";
import { PendingAssociatedRemote } from "./pending-associated.ts";
import { Counter, Hub } from "./testdata/gen/test_interfaces.mojom.ts";
import { CounterImpl, disconnected, HubImpl } from "./testdata/implementations.ts";
import { associateWithDisconnectedPipe } from "./unassociated-usage.ts";

/** Ends of pipes that are open in the process's node. */
const open = new Set<string>();
let previous: Tap | undefined;

function nothing(): void {}

const counting: Tap = {
  portOpened: (pipe, end) => void open.add(`${pipe.toString()} ${end}`),
  portClosed: (pipe, end) => void open.delete(`${pipe.toString()} ${end}`),
  portMoved: nothing,
  messageSent: nothing,
  messageArrived: nothing,
  endpointBound: nothing,
  endpointClosed: nothing,
  endpointDisconnected: nothing,
  messageDispatched: nothing,
  messageDropped: nothing,
  messageRejected: nothing,
  linkOpened: nothing,
  linkClosed: nothing,
};

beforeEach(() => {
  open.clear();
  previous = defaultNode().tap;
  defaultNode().tap = counting;
});

afterEach(() => {
  defaultNode().tap = previous;
});

describe("a dedicated pipe", () => {
  it("closes when its interface is closed at both ends, and not before", async () => {
    const remote = new AssociatedRemote(Counter);
    const receiver = new AssociatedReceiver<Counter>(
      Counter,
      new CounterImpl(),
      remote.bindNewEndpointAndPassDedicatedReceiver(),
    );
    remote.get().push(4);
    expect(await remote.get().get()).toEqual({ value: 4 });
    expect(open.size).toBe(2);
    const gone = disconnected(receiver);
    remote.resetWithReason(6, "enough");
    expect(await gone).toEqual({ customReason: 6, description: "enough" });
    expect(open.size).toBe(2);
    receiver.reset();
    expect(open.size).toBe(0);
  });

  it("stays open for the interfaces that came over it, until the last of them", async () => {
    const hub = new HubImpl();
    const receiver = new AssociatedReceiver<Hub>(Hub, hub);
    const remote = new AssociatedRemote(Hub, receiver.bindNewEndpointAndPassDedicatedRemote());
    const counter = new AssociatedRemote(Counter);
    remote.get().bindCounter(counter.bindNewEndpointAndPassReceiver());
    await remote.get().ping();
    const gone = disconnected(receiver);
    remote.reset();
    await gone;
    receiver.reset();
    counter.get().push(9);
    expect(await counter.get().get()).toEqual({ value: 9 });
    expect(open.size).toBe(2);
    const farGone = hub.counters.map((far) => disconnected(far));
    counter.reset();
    await Promise.all(farGone);
    for (const far of hub.counters) far.reset();
    expect(open.size).toBe(0);
  });
});

describe("associateWithDisconnectedPipe", () => {
  it("works from the remote's half as well: the receiver hears that nobody will call", async () => {
    const receiver = new AssociatedReceiver<Counter>(Counter, new CounterImpl());
    const pending = receiver.bindNewEndpointAndPassRemote();
    associateWithDisconnectedPipe(pending);
    expect(pending.isValid).toBe(false);
    expect(await disconnected(receiver)).toEqual({ customReason: 0, description: "" });
    receiver.reset();
    expect(open.size).toBe(0);
  });

  it("reaches a half that is bound only later", async () => {
    const remote = new PendingAssociatedRemote<Counter>();
    associateWithDisconnectedPipe(remote.initWithNewEndpointAndPassReceiver());
    const bound = new AssociatedRemote(Counter, remote);
    bound.get().push(1);
    await disconnected(bound);
    await expect(bound.get().get()).rejects.toThrow("DISCONNECTED");
    bound.reset();
    expect(open.size).toBe(0);
  });

  it("refuses a half whose other half was sent already", () => {
    const remote = new PendingAssociatedRemote<Counter>();
    const receiver = remote.initWithNewEndpointAndPassReceiver();
    associateWithDisconnectedPipe(receiver);
    expect(() => associateWithDisconnectedPipe(remote)).toThrow("ALREADY_ASSOCIATED");
    remote.reset();
  });
});
