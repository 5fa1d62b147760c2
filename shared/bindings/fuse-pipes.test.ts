import { describe, expect, it } from "vitest";
import { AssociatedRemote } from "./associated-remote.ts";
import { fusePipes } from "./fuse-pipes.ts";
import { PendingReceiver, PendingRemote } from "./pending.ts";
import { Receiver } from "./receiver.ts";
import { Remote } from "./remote.ts";
import { connect, connectBack, CONNECTIONS, type Ends } from "./testdata/connections.ts";
import { Ponder } from "./testdata/gen/sync_methods.mojom.ts";
import { Calculator, Counter, Hub } from "./testdata/gen/test_interfaces.mojom.ts";
import { CalculatorImpl, disconnected, HubImpl } from "./testdata/implementations.ts";
import { ponder, type SyncPonder } from "./testdata/ponder.ts";

/** Two pipes whose inner ends are at the other side, ready to be fused. */
class Chain<T> {
  readonly #first: Ends<T>;
  readonly #second: Ends<T>;

  constructor(connections: (typeof CONNECTIONS)[number]) {
    this.#first = connect<T>(connections);
    this.#second = connectBack<T>(connections);
  }

  get remote(): PendingRemote<T> {
    return this.#first.remote;
  }

  get receiver(): PendingReceiver<T> {
    return this.#second.receiver;
  }

  fuse(): boolean {
    return fusePipes(this.#first.receiver, this.#second.remote);
  }
}

describe.each(CONNECTIONS)("fusing pipes $name", (connections) => {
  it("Fusion: lets the outer ends talk", async () => {
    const chain = new Chain<Calculator>(connections);
    const remote = new Remote(Calculator, chain.remote);
    const receiver = new Receiver<Calculator>(Calculator, new CalculatorImpl(), chain.receiver);
    expect(chain.fuse()).toBe(true);
    expect(await remote.get().add(4)).toEqual({ total: 4 });
    expect(receiver.isBound).toBe(true);
    remote.reset();
  });

  it("keeps the calls that were made before, in order", async () => {
    const chain = new Chain<Calculator>(connections);
    const remote = new Remote(Calculator, chain.remote);
    const totals = [remote.get().add(1), remote.get().multiply(5)];
    chain.fuse();
    totals.push(remote.get().add(2));
    const receiver = new Receiver<Calculator>(Calculator, new CalculatorImpl(), chain.receiver);
    expect(await Promise.all(totals)).toEqual([{ total: 1 }, { total: 5 }, { total: 7 }]);
    receiver.reset();
    await disconnected(remote);
  });

  it("brings a reason to the other end, behind what was sent before", async () => {
    const chain = new Chain<Calculator>(connections);
    const remote = new Remote(Calculator, chain.remote);
    const implementation = new CalculatorImpl();
    const receiver = new Receiver<Calculator>(Calculator, implementation, chain.receiver);
    remote.get().accumulate(5);
    remote.resetWithReason(42, "hey");
    chain.fuse();
    const reason = await disconnected(receiver);
    expect(reason).toEqual({ customReason: 42, description: "hey" });
    expect(implementation.sum).toBe(5);
  });

  it("carries associated interfaces", async () => {
    const chain = new Chain<Hub>(connections);
    const remote = new Remote(Hub, chain.remote);
    const counter = new AssociatedRemote(Counter);
    remote.get().bindCounter(counter.bindNewEndpointAndPassReceiver());
    counter.get().push(3);
    chain.fuse();
    const hub = new HubImpl();
    const receiver = new Receiver<Hub>(Hub, hub, chain.receiver);
    expect(await counter.get().get()).toEqual({ value: 3 });
    receiver.reset();
    await disconnected(counter);
  });

  it("carries blocking calls", () => {
    const chain = new Chain<Ponder>(connections);
    const remote: SyncPonder = new Remote(Ponder, chain.remote);
    const receiver = new Receiver<Ponder>(Ponder, ponder(), chain.receiver);
    chain.fuse();
    expect(remote.sync().echo(42)).toEqual({ ok: true, value: { result: 42 } });
    receiver.reset();
    remote.reset();
  });

  it("passes on what comes over a pipe that was used before", async () => {
    const { remote: pending, receiver: served } = connect<Ponder>(connections);
    const remote: SyncPonder = new Remote(Ponder, pending);
    const former = new Receiver<Ponder>(Ponder, ponder(), served);
    expect(await remote.get().asyncEcho(1)).toEqual({ result: 1 });
    const next = connectBack<Ponder>(connections);
    const echo = (value: number): { result: number } => ({ result: value + 1 });
    const receiver = new Receiver<Ponder>(Ponder, ponder({ echo, asyncEcho: echo }), next.receiver);
    expect(fusePipes(former.unbind(), next.remote)).toBe(true);
    expect(remote.sync().echo(41)).toEqual({ ok: true, value: { result: 42 } });
    expect(await remote.get().asyncEcho(1)).toEqual({ result: 2 });
    remote.reset();
    await disconnected(receiver);
  });

  it("is refused, and the other pipe reset, if one is invalid", async () => {
    const { remote, receiver } = connect<Calculator>(connections);
    expect(fusePipes(new PendingReceiver<Calculator>(), remote)).toBe(false);
    expect(remote.isValid).toBe(false);
    await disconnected(new Receiver<Calculator>(Calculator, new CalculatorImpl(), receiver));
    const other = connect<Calculator>(connections);
    expect(fusePipes(other.receiver, new PendingRemote<Calculator>())).toBe(false);
    await disconnected(new Remote(Calculator, other.remote));
  });
});

describe("fusing pipes", () => {
  it("is refused for the two ends of one, which are reset", () => {
    const remote = new PendingRemote<Calculator>();
    const receiver = remote.initWithNewPipeAndPassReceiver();
    expect(() => fusePipes(receiver, remote)).toThrow("INVALID_ARGUMENT");
    expect([remote.isValid, receiver.isValid]).toEqual([false, false]);
  });
});
