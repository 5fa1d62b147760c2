import { afterEach, describe, expect, it } from "vitest";
import { AssociatedRemote } from "./associated-remote.ts";
import { setBadMessageHandler } from "./error-hooks.ts";
import { PendingReceiver } from "./pending.ts";
import { Receiver } from "./receiver.ts";
import { Remote } from "./remote.ts";
import { makeSelfOwnedAssociatedReceiver, makeSelfOwnedReceiver } from "./self-owned-receiver.ts";
import { connect, CONNECTIONS } from "./testdata/connections.ts";
import { Calculator, Counter, Hub } from "./testdata/gen/test_interfaces.mojom.ts";
import { CalculatorImpl, CounterImpl, disconnected, HubImpl } from "./testdata/implementations.ts";

afterEach(() => {
  setBadMessageHandler(undefined);
});

describe.each(CONNECTIONS)("SelfOwnedReceiver $name", (connections) => {
  it("reportBadMessage: reports, closes and disposes", async () => {
    const reports: string[] = [];
    setBadMessageHandler(({ error }) => reports.push(error.message));
    const pending = connect<Calculator>(connections);
    const remote = new Remote(Calculator, pending.remote);
    const implementation = new CalculatorImpl();
    const owned = makeSelfOwnedReceiver<Calculator>(Calculator, implementation, pending.receiver);
    implementation.accumulate = () => owned.reportBadMessage("no");
    const gone = disconnected(remote);
    remote.get().accumulate(1);
    await gone;
    expect([reports, implementation.disposals]).toEqual([["BAD_MESSAGE: no"], 1]);
  });

  it("flushForTesting and swapImplForTesting work as on a receiver", async () => {
    const pending = connect<Calculator>(connections);
    const remote = new Remote(Calculator, pending.remote);
    const [one, other] = [new CalculatorImpl(), new CalculatorImpl()];
    const owned = makeSelfOwnedReceiver<Calculator>(Calculator, one, pending.receiver);
    expect(owned.swapImplForTesting(other)).toBe(one);
    remote.get().accumulate(2);
    await owned.flushForTesting();
    expect([one.sum, other.sum]).toEqual([0, 2]);
    owned.close();
  });

  it("associated receivers can own themselves, too", async () => {
    const pending = connect<Hub>(connections);
    const hub = new HubImpl();
    const counter = new CounterImpl();
    hub.bindCounter = (receiver) =>
      makeSelfOwnedAssociatedReceiver<Counter>(Counter, counter, receiver);
    const receiver = new Receiver<Hub>(Hub, hub, pending.receiver);
    const remote = new Remote(Hub, pending.remote);
    const near = new AssociatedRemote(Counter);
    remote.get().bindCounter(near.bindNewEndpointAndPassReceiver());
    near.get().push(5);
    expect(await near.get().get()).toEqual({ value: 5 });
    receiver.reset();
  });

  it("an empty pending receiver is refused", () => {
    const empty = new PendingReceiver<Calculator>();
    expect(() =>
      makeSelfOwnedReceiver<Calculator>(Calculator, new CalculatorImpl(), empty),
    ).toThrow("NOT_BOUND");
  });
});
