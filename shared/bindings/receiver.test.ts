import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { setBadMessageHandler } from "./error-hooks.ts";
import { PendingReceiver } from "./pending.ts";
import { Receiver } from "./receiver.ts";
import { Remote } from "./remote.ts";
import { connect, CONNECTIONS } from "./testdata/connections.ts";
import { Calculator, Hub } from "./testdata/gen/test_interfaces.mojom.ts";
import { CalculatorImpl, disconnected, HubImpl } from "./testdata/implementations.ts";
import { AssociatedRemote } from "./associated-remote.ts";
import { Counter } from "./testdata/gen/test_interfaces.mojom.ts";

const bad: string[] = [];

beforeEach(() => {
  bad.length = 0;
  setBadMessageHandler(({ error }) => bad.push(error.message));
});

afterEach(() => {
  setBadMessageHandler(undefined);
});

describe.each(CONNECTIONS)("Receiver $name", (connections) => {
  function calculator(implementation = new CalculatorImpl()): {
    remote: Remote<Calculator>;
    receiver: Receiver<Calculator>;
    implementation: CalculatorImpl;
  } {
    const pending = connect<Calculator>(connections);
    const remote = new Remote(Calculator, pending.remote);
    const receiver = new Receiver<Calculator>(Calculator, implementation, pending.receiver);
    return { remote, receiver, implementation };
  }

  it("disconnect: after the last message", async () => {
    const { remote, receiver, implementation } = calculator();
    const sumAtEnd = disconnected(receiver).then(() => implementation.sum);
    for (let i = 0; i < 100; i++) remote.get().accumulate(1);
    remote.reset();
    expect(await sumAtEnd).toBe(100);
  });

  it("resetting in a method drops what is behind it", async () => {
    const { remote, receiver, implementation } = calculator();
    implementation.accumulate = (value) => {
      implementation.sum += value;
      receiver.reset();
    };
    const gone = disconnected(remote);
    remote.get().accumulate(1);
    remote.get().accumulate(1);
    await gone;
    expect(implementation.sum).toBe(1);
  });

  it("unbind: in the middle of the queue the rest stays in the pipe", async () => {
    const { remote, receiver, implementation } = calculator();
    const moved = new Promise<PendingReceiver<Calculator>>((resolve) => {
      implementation.accumulate = () => resolve(receiver.unbind());
    });
    remote.get().accumulate(1);
    const due = remote.get().add(5);
    const next = new CalculatorImpl();
    const again = new Receiver<Calculator>(Calculator, next, await moved);
    expect(await due).toEqual({ total: 5 });
    again.reset();
  });

  it("pauseResume: pausing in a method leaves the next message undelivered", async () => {
    const { remote, receiver, implementation } = calculator();
    const paused = new Promise<void>((resolve) => {
      implementation.accumulate = (value) => {
        implementation.sum += value;
        receiver.pause();
        resolve();
      };
    });
    remote.get().accumulate(1);
    remote.get().accumulate(2);
    await paused;
    await calculator().remote.flushForTesting();
    expect(implementation.sum).toBe(1);
    implementation.accumulate = CalculatorImpl.prototype.accumulate.bind(implementation);
    receiver.resume();
    await remote.flushForTesting();
    expect(implementation.sum).toBe(3);
  });

  it("receiverWaitAndPauseWhenNoAssociatedInterfaces: legal until the pipe is shared", async () => {
    const pending = connect<Hub>(connections);
    const remote = new Remote(Hub, pending.remote);
    const receiver = new Receiver<Hub>(Hub, new HubImpl(), pending.receiver);
    receiver.pause();
    receiver.resume();
    expect(receiver.hasAssociatedEndpoints).toBe(false);
    const counter = new AssociatedRemote(Counter);
    remote.get().bindCounter(counter.bindNewEndpointAndPassReceiver());
    await remote.get().ping();
    expect(receiver.hasAssociatedEndpoints).toBe(true);
    expect(() => receiver.pause()).toThrow("HAS_ASSOCIATED_ENDPOINTS");
    expect(() => receiver.unbind()).toThrow("HAS_ASSOCIATED_ENDPOINTS");
    expect(() => remote.unbind()).toThrow("HAS_ASSOCIATED_ENDPOINTS");
    receiver.reset();
  });

  it("flushForTesting: the first flush sees requests, the second also responses", async () => {
    const { remote, receiver, implementation } = calculator();
    let answered = false;
    void remote
      .get()
      .add(1)
      .then(() => {
        answered = true;
      });
    await receiver.flushForTesting();
    expect(implementation.sum).toBe(1);
    await receiver.flushForTesting();
    expect(answered).toBe(true);
  });

  it("invalidPendingReceivers: an empty one leaves the receiver unbound", () => {
    const empty = new PendingReceiver<Calculator>();
    const receiver = new Receiver<Calculator>(Calculator, new CalculatorImpl(), empty);
    expect([empty.isValid, receiver.isBound]).toEqual([false, false]);
    expect(() => receiver.setDisconnectHandler(undefined)).toThrow("NOT_BOUND");
    expect(() => receiver.unbind()).toThrow("NOT_BOUND");
    expect(() => receiver.pause()).toThrow("NOT_BOUND");
  });

  it("swapImplForTesting: the next message goes to the new implementation", async () => {
    const { remote, receiver, implementation } = calculator();
    const other = new CalculatorImpl();
    expect(receiver.swapImplForTesting(other)).toBe(implementation);
    await remote.get().add(1);
    expect([implementation.sum, other.sum, receiver.implementation === other]).toEqual([
      0,
      1,
      true,
    ]);
  });
});
