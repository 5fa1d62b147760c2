// What user code does to the bindings from inside the code that the bindings run.
import { describe, expect, it } from "vitest";
import { AssociatedReceiver } from "./associated-receiver.ts";
import { AssociatedRemote } from "./associated-remote.ts";
import { createFlush } from "./async-flusher.ts";
import type { PendingAssociatedReceiver } from "./pending-associated.ts";
import { Receiver } from "./receiver.ts";
import { ReceiverSet, UniqueReceiverSet } from "./receiver-set.ts";
import { Remote } from "./remote.ts";
import { connect, CONNECTIONS } from "./testdata/connections.ts";
import { Calculator, Counter, Hub } from "./testdata/gen/test_interfaces.mojom.ts";
import { CalculatorImpl, CounterImpl, disconnected, HubImpl } from "./testdata/implementations.ts";

describe.each(CONNECTIONS)("re-entrance $name", (connections) => {
  function calculator(): {
    remote: Remote<Calculator>;
    receiver: Receiver<Calculator>;
    implementation: CalculatorImpl;
  } {
    const pending = connect<Calculator>(connections);
    const implementation = new CalculatorImpl();
    const remote = new Remote(Calculator, pending.remote);
    const receiver = new Receiver<Calculator>(Calculator, implementation, pending.receiver);
    return { remote, receiver, implementation };
  }

  function hubs(): { remote: Remote<Hub>; receiver: Receiver<Hub>; hub: HubImpl } {
    const pending = connect<Hub>(connections);
    const hub = new HubImpl();
    const remote = new Remote(Hub, pending.remote);
    return { remote, hub, receiver: new Receiver<Hub>(Hub, hub, pending.receiver) };
  }

  it("response continuation: a reset there drops the responses behind it, all of them rejected", async () => {
    const { remote, receiver } = calculator();
    const outcomes: string[] = [];
    const note = (name: string) => (): void => void outcomes.push(name);
    let disconnects = 0;
    remote.setDisconnectHandler(() => {
      disconnects += 1;
    });
    const gone = disconnected(receiver);
    const first = remote.get().add(1);
    const later = [2, 3, 4].map((value) =>
      remote
        .get()
        .add(value)
        .then(note(`answer ${value}`), note(`rejected ${value}`)),
    );
    await first;
    remote.reset();
    await Promise.all([...later, gone]);
    expect(outcomes).toEqual(["rejected 2", "rejected 3", "rejected 4"]);
    expect([disconnects, remote.isBound]).toEqual([0, false]);
  });

  it("response continuation: a remote that is unbound there takes the rest of the pipe along", async () => {
    const { remote, receiver, implementation } = calculator();
    await remote.get().add(1);
    const moved = new Remote(Calculator, remote.unbind());
    expect(await moved.get().add(2)).toEqual({ total: 3 });
    moved.get().accumulate(1);
    await moved.flushForTesting();
    expect(implementation.sum).toBe(4);
    receiver.reset();
  });

  it("response continuation: a remote that is bound anew there mixes up no responses", async () => {
    const [one, other] = [calculator(), calculator()];
    other.implementation.sum = 100;
    await one.remote.get().add(1);
    const stale = one.remote.get().add(1);
    const outcome = stale.catch((error: unknown) => String(error));
    one.remote.reset();
    one.remote.bind(other.remote.unbind());
    expect(await one.remote.get().add(1)).toEqual({ total: 101 });
    expect(await outcome).toContain("was reset");
    one.remote.reset();
  });

  it("response continuation: runs before the next message, though that has long arrived", async () => {
    const { remote, receiver: hubReceiver, hub } = hubs();
    const seen: string[] = [];
    const counter = new CounterImpl();
    counter.push = (value) => void seen.push(`push ${value}`);
    const receiver = new AssociatedReceiver<Counter>(Counter, counter);
    remote.get().addCounter(receiver.bindNewEndpointAndPassRemote());
    const answer: (() => void)[] = [];
    hub.ping = () => new Promise<void>((resolve) => void answer.push(resolve));
    const pings = [0, 1, 2].map(async (index) => {
      await remote.get().ping();
      seen.push(`answer ${index}`);
    });
    await remote.flushForTesting();
    // Nothing is dispatched at the caller's side until everything has been sent.
    const [flusher, pendingFlush] = createFlush();
    hubReceiver.pauseRemoteCallbacksUntilFlushCompletes(pendingFlush);
    for (const [index, answerNow] of answer.entries()) {
      answerNow();
      await hubs().remote.get().ping();
      hub.added[0]?.get().push(index);
    }
    await hubs().remote.get().ping();
    expect(seen).toEqual([]);
    flusher.close();
    await Promise.all(pings);
    await receiver.flushForTesting();
    expect(seen).toEqual(["answer 0", "push 0", "answer 1", "push 1", "answer 2", "push 2"]);
    remote.reset();
  });

  it("response continuation: a handler set there sees the disconnect right behind the response", async () => {
    const { remote, receiver, implementation } = calculator();
    implementation.clear = async () => {
      // Behind the answer, which leaves when this has returned.
      queueMicrotask(() =>
        queueMicrotask(() => queueMicrotask(() => receiver.resetWithReason(3, "done"))),
      );
    };
    await remote.get().clear();
    expect(await disconnected(remote)).toEqual({ customReason: 3, description: "done" });
  });

  it("disconnect handler: of several the last one set runs, and unset none does", async () => {
    const [one, other] = [calculator(), calculator()];
    const runs: string[] = [];
    one.remote.setDisconnectHandler(() => runs.push("first"));
    one.remote.setDisconnectHandler(() => runs.push("second"));
    other.remote.setDisconnectHandler(() => runs.push("unset"));
    other.remote.setDisconnectHandler(undefined);
    one.receiver.reset();
    other.receiver.reset();
    await Promise.all([one.remote.flushForTesting(), other.remote.flushForTesting()]);
    expect([runs, other.remote.isConnected]).toEqual([["second"], false]);
  });

  it("disconnect handler: one that is set inside another does not run for the same disconnect", async () => {
    const { remote, receiver } = calculator();
    const runs: string[] = [];
    const gone = new Promise<void>((resolve) => {
      remote.setDisconnectHandler(() => {
        runs.push("first");
        remote.setDisconnectHandler(() => runs.push("second"));
        resolve();
      });
    });
    receiver.reset();
    await gone;
    await remote.flushForTesting();
    expect(runs).toEqual(["first"]);
  });

  it("disconnect handler: replaced between the close and the news, the new one gets it", async () => {
    const { remote, receiver } = calculator();
    const runs: string[] = [];
    remote.setDisconnectHandler(() => runs.push("old"));
    receiver.resetWithReason(8, "swap");
    const gone = disconnected(remote);
    expect([await gone, runs]).toEqual([{ customReason: 8, description: "swap" }, []]);
  });

  it("disconnect handler: resetting the others there keeps them from theirs", async () => {
    const { remote, receiver, hub } = hubs();
    const counters = [1, 2, 3].map(() => {
      const counter = new AssociatedRemote(Counter);
      remote.get().bindCounter(counter.bindNewEndpointAndPassReceiver());
      return counter;
    });
    await remote.get().ping();
    const runs: number[] = [];
    const all = new Promise<void>((resolve) => {
      for (const [index, counter] of counters.entries()) {
        counter.setDisconnectHandler(() => {
          runs.push(index);
          for (const other of counters) other.reset();
          resolve();
        });
      }
    });
    receiver.reset();
    await all;
    await remote.flushForTesting();
    expect(runs).toEqual([0]);
    for (const counter of hub.counters) counter.reset();
  });

  it("disconnect handler: a primary reset there does not repeat it, and takes the others along", async () => {
    const { remote, hub } = hubs();
    const [first, second] = [new AssociatedRemote(Counter), new AssociatedRemote(Counter)];
    for (const counter of [first, second]) {
      remote.get().bindCounter(counter.bindNewEndpointAndPassReceiver());
    }
    await remote.get().ping();
    let runs = 0;
    const gone = disconnected(second);
    first.setDisconnectHandler(() => {
      runs += 1;
      remote.reset();
    });
    hub.counters[0]?.reset();
    await gone;
    expect([runs, first.isConnected, second.isConnected]).toEqual([1, false, false]);
  });

  it("method: an associated receiver that resets itself there leaves the others alone", async () => {
    const { remote, hub } = hubs();
    const received: number[] = [];
    hub.bindCounter = (pending) => {
      const receiver = new AssociatedReceiver<Counter>(
        Counter,
        {
          push: (value) => {
            received.push(value);
            receiver.resetWithReason(value, "had enough");
          },
          get: async () => ({ value: 0 }),
        },
        pending,
      );
    };
    const [one, other] = [new AssociatedRemote(Counter), new AssociatedRemote(Counter)];
    for (const counter of [one, other]) {
      remote.get().bindCounter(counter.bindNewEndpointAndPassReceiver());
    }
    const gone = disconnected(one);
    for (const value of [1, 2, 3]) one.get().push(value);
    const due = one.get().get();
    other.get().push(4);
    await expect(due).rejects.toThrow("DISCONNECTED");
    expect(await gone).toEqual({ customReason: 1, description: "had enough" });
    await remote.get().ping();
    expect(received).toEqual([1, 4]);
    remote.reset();
  });

  it("method: a receiver that closes its primary there drops what is behind, for all", async () => {
    const { remote, receiver, hub } = hubs();
    const counter = new AssociatedRemote(Counter);
    remote.get().bindCounter(counter.bindNewEndpointAndPassReceiver());
    await remote.get().ping();
    hub.push = (value) => {
      hub.log.push(value);
      receiver.reset();
    };
    const far = hub.counters[0];
    if (far === undefined) throw new Error("no counter was bound");
    const gone = Promise.all([disconnected(far), disconnected(counter), disconnected(remote)]);
    remote.get().push(1);
    counter.get().push(2);
    remote.get().push(3);
    await gone;
    expect(hub.log).toEqual([1]);
  });

  it("method: binding the endpoint that came with the call lets its messages through at once", async () => {
    const { remote, hub } = hubs();
    const held: PendingAssociatedReceiver<Counter>[] = [];
    hub.bindCounter = (pending) => void held.push(pending);
    hub.push = (value) => {
      hub.log.push(value);
      const counter = new CounterImpl(hub.log);
      hub.counters.push(new AssociatedReceiver<Counter>(Counter, counter, held.shift()));
    };
    for (let value = 0; value < 20; value += 2) {
      const counter = new AssociatedRemote(Counter);
      remote.get().bindCounter(counter.bindNewEndpointAndPassReceiver());
      remote.get().push(value);
      counter.get().push(value + 1);
    }
    await remote.get().ping();
    expect(hub.log).toEqual(Array.from({ length: 20 }, (_, index) => index));
    remote.reset();
  });
});

describe("ReceiverSet.takeReceivers", () => {
  it("leaves a set that owns its implementations without them", () => {
    const set = new UniqueReceiverSet<Calculator>(Calculator);
    const implementations = [new CalculatorImpl(), new CalculatorImpl()];
    for (const [index, connections] of CONNECTIONS.entries()) {
      const { receiver } = connect<Calculator>(connections);
      set.add(implementations[index] ?? new CalculatorImpl(), receiver);
    }
    const taken = set.takeReceivers();
    expect(taken.map(({ isValid }) => isValid)).toEqual([true, true]);
    expect(implementations.map(({ disposals }) => disposals)).toEqual([1, 1]);
    expect(set.isEmpty).toBe(true);
    for (const pending of taken) pending.reset();
  });

  it("takes all or none: a shared pipe keeps every receiver in the set", async () => {
    const [plain, shared] = CONNECTIONS.map((connections) => connect<Hub>(connections));
    if (plain === undefined || shared === undefined) throw new Error("two ways to connect");
    const set = new ReceiverSet(Hub);
    const hub = new HubImpl();
    for (const { receiver } of [plain, shared]) set.add(hub, receiver);
    const remotes = [plain, shared].map(({ remote }) => new Remote(Hub, remote));
    const counter = new AssociatedRemote(Counter);
    remotes[1]?.get().bindCounter(counter.bindNewEndpointAndPassReceiver());
    await counter.get().get();
    expect(() => set.takeReceivers()).toThrow("HAS_ASSOCIATED_ENDPOINTS");
    expect(set.size).toBe(2);
    for (const remote of remotes) await remote.get().ping();
    set.clear();
  });
});
