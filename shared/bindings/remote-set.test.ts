import { describe, expect, it } from "vitest";
import { AssociatedReceiver } from "./associated-receiver.ts";
import { PendingRemote } from "./pending.ts";
import { Receiver } from "./receiver.ts";
import { Remote } from "./remote.ts";
import { AssociatedRemoteSet, RemoteSet } from "./remote-set.ts";
import { connect, CONNECTIONS } from "./testdata/connections.ts";
import { Calculator, Counter } from "./testdata/gen/test_interfaces.mojom.ts";
import { CalculatorImpl, CounterImpl, disconnected } from "./testdata/implementations.ts";

describe.each(CONNECTIONS)("RemoteSet $name", (connections) => {
  function filled(count: number): {
    set: RemoteSet<Calculator>;
    receivers: Receiver<Calculator>[];
    implementations: CalculatorImpl[];
  } {
    const set = new RemoteSet<Calculator>(Calculator);
    const implementations = Array.from({ length: count }, () => new CalculatorImpl());
    const receivers = implementations.map((implementation, index) => {
      const pending = connect<Calculator>(connections);
      // Bound and pending remotes alike.
      set.add(index % 2 === 0 ? pending.remote : new Remote(Calculator, pending.remote));
      return new Receiver<Calculator>(Calculator, implementation, pending.receiver);
    });
    return { set, receivers, implementations };
  }

  it("remoteSet: iteration and get reach every remote", async () => {
    const { set, implementations } = filled(4);
    let value = 0;
    for (const calculator of set) calculator.accumulate((value += 1));
    for (const [id, calculator] of set.entries()) calculator.accumulate(10 * id);
    set.get(4)?.accumulate(100);
    await set.flushForTesting();
    expect(implementations.map((one) => one.sum)).toEqual([11, 22, 33, 144]);
    expect([set.size, set.contains(4), set.contains(5), set.get(5)]).toEqual([
      4,
      true,
      false,
      undefined,
    ]);
    set.clear();
  });

  it("remoteSet: a remote whose peer goes is removed before the handler runs", async () => {
    const { set, receivers } = filled(4);
    const departures: unknown[] = [];
    for (const [index, receiver] of receivers.entries()) {
      const gone = new Promise<void>((resolve) => {
        set.setDisconnectHandler((id, reason) => {
          departures.push([
            id,
            set.contains(id),
            set.size,
            reason.customReason,
            reason.description,
          ]);
          resolve();
        });
      });
      if (index === 0) receiver.reset();
      else receiver.resetWithReason(10 * index, "custom description");
      await gone;
    }
    expect(departures).toEqual([
      [1, false, 3, 0, ""],
      [2, false, 2, 10, "custom description"],
      [3, false, 1, 20, "custom description"],
      [4, false, 0, 30, "custom description"],
    ]);
    expect(set.isEmpty).toBe(true);
  });

  it("remove and clear tell the peers, with a reason if given", async () => {
    const { set, receivers } = filled(4);
    const reasons = Promise.all(receivers.map(disconnected));
    set.remove(1);
    set.remove(1);
    set.removeWithReason(2, 7, "seven");
    set.clearWithReason(8, "eight");
    expect((await reasons).map((reason) => reason.customReason)).toEqual([0, 7, 8, 8]);
  });

  it("an unbound remote is refused", () => {
    const set = new RemoteSet<Calculator>(Calculator);
    expect(() => set.add(new PendingRemote<Calculator>())).toThrow("INVALID_PENDING");
  });

  it("associated remotes make sets as well", async () => {
    using set = new AssociatedRemoteSet<Counter>(Counter);
    const counter = new CounterImpl();
    const receiver = new AssociatedReceiver<Counter>(Counter, counter);
    set.add(receiver.bindNewEndpointAndPassDedicatedRemote());
    for (const one of set) one.push(6);
    await set.flushForTesting();
    expect(counter.values).toEqual([6]);
  });
});
