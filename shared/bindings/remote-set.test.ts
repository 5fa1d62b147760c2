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
  } {
    const set = new RemoteSet<Calculator>(Calculator);
    const receivers = Array.from({ length: count }, (_, index) => {
      const pending = connect<Calculator>(connections);
      // Bound and pending remotes alike.
      set.add(index % 2 === 0 ? pending.remote : new Remote(Calculator, pending.remote));
      return new Receiver<Calculator>(Calculator, new CalculatorImpl(), pending.receiver);
    });
    return { set, receivers };
  }

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
