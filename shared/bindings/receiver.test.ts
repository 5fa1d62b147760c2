import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { setBadMessageHandler } from "./error-hooks.ts";
import { GenericPendingReceiver } from "./generic-pending-receiver.ts";
import type { MessageFilter } from "./message-filter.ts";
import { PendingReceiver } from "./pending.ts";
import { Receiver } from "./receiver.ts";
import { Remote } from "./remote.ts";
import { connect, CONNECTIONS } from "./testdata/connections.ts";
import { Calculator, Echo, Hub } from "./testdata/gen/test_interfaces.mojom.ts";
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

  it("reset: lets the remote's handler run", async () => {
    const { remote, receiver } = calculator();
    const gone = disconnected(remote);
    receiver.reset();
    expect(receiver.isBound).toBe(false);
    await gone;
  });

  it("destroyClosesMessagePipe: leaving the scope of `using` resets, later calls vanish", async () => {
    const pending = connect<Calculator>(connections);
    const remote = new Remote(Calculator, pending.remote);
    const implementation = new CalculatorImpl();
    const gone = disconnected(remote);
    {
      using receiver = new Receiver<Calculator>(Calculator, implementation, pending.receiver);
      expect(receiver.isBound).toBe(true);
    }
    remote.get().accumulate(1);
    await gone;
    remote.get().accumulate(1);
    expect(implementation.sum).toBe(0);
  });

  it("disconnect: the handler runs once when the remote goes, not again on reset", async () => {
    const { remote, receiver } = calculator();
    let runs = 0;
    const gone = new Promise<void>((resolve) => {
      receiver.setDisconnectHandler(() => {
        runs += 1;
        resolve();
      });
    });
    remote.reset();
    expect(runs).toBe(0);
    await gone;
    receiver.reset();
    await receiver.implementation.total();
    expect(runs).toBe(1);
  });

  it("disconnect: after the last message", async () => {
    const { remote, receiver, implementation } = calculator();
    const sumAtEnd = disconnected(receiver).then(() => implementation.sum);
    for (let i = 0; i < 100; i++) remote.get().accumulate(1);
    remote.reset();
    expect(await sumAtEnd).toBe(100);
  });

  it("resetDoesntCallDisconnectHandler: also when the peer closes later", async () => {
    const { remote, receiver } = calculator();
    let runs = 0;
    receiver.setDisconnectHandler(() => {
      runs += 1;
    });
    const gone = disconnected(remote);
    receiver.reset();
    await gone;
    remote.reset();
    expect(runs).toBe(0);
  });

  it("selfDeleteOnDisconnect: resetting in the handler is safe", async () => {
    const { remote, receiver } = calculator();
    const gone = new Promise<void>((resolve) => {
      receiver.setDisconnectHandler(() => {
        receiver.reset();
        resolve();
      });
    });
    remote.reset();
    await gone;
    expect(receiver.isBound).toBe(false);
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

  it("unbind: calls are withheld, and delivered after rebinding", async () => {
    const { remote, receiver, implementation } = calculator();
    const pending = receiver.unbind();
    expect(receiver.isBound).toBe(false);
    remote.get().accumulate(1);
    const due = remote.get().total();
    const other = connect<Calculator>(connections);
    const barrier = new Remote(Calculator, other.remote);
    const barrierReceiver = new Receiver<Calculator>(
      Calculator,
      new CalculatorImpl(),
      other.receiver,
    );
    await barrier.flushForTesting();
    expect(implementation.sum).toBe(0);
    receiver.bind(pending);
    expect(await due).toEqual({ total: 1 });
    barrierReceiver.reset();
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

  it("pauseResume: no dispatch while paused, all after", async () => {
    const { remote, receiver, implementation } = calculator();
    receiver.pause();
    const due = remote.get().add(1);
    const busy = calculator();
    await busy.remote.flushForTesting();
    expect(implementation.sum).toBe(0);
    receiver.resume();
    expect(await due).toEqual({ total: 1 });
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

  it("errorHandleNotRunWhilePaused: nor the disconnect handler", async () => {
    const { remote, receiver } = calculator();
    let runs = 0;
    const gone = new Promise<void>((resolve) => {
      receiver.setDisconnectHandler(() => {
        runs += 1;
        resolve();
      });
    });
    receiver.pause();
    remote.reset();
    await calculator().remote.flushForTesting();
    expect(runs).toBe(0);
    receiver.resume();
    await gone;
    expect(runs).toBe(1);
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

  it("messageFilter: sees each message before and after", async () => {
    const { remote, receiver, implementation } = calculator();
    const seen: string[] = [];
    const filter: MessageFilter = {
      willDispatch: (message) => {
        seen.push(`will ${message.methodName} at ${implementation.sum}`);
        return true;
      },
      didDispatchOrReject: (message, accepted) => {
        seen.push(`did ${message.methodName} at ${implementation.sum}: ${accepted}`);
      },
    };
    receiver.setFilter(filter);
    remote.get().accumulate(3);
    await remote.get().total();
    expect(seen).toEqual([
      "will Accumulate at 0",
      "did Accumulate at 3: true",
      "will Total at 3",
      "did Total at 3: true",
    ]);
  });

  it("messageFilter: a refused message does not run and closes the pipe", async () => {
    const { remote, receiver, implementation } = calculator();
    const verdicts: boolean[] = [];
    receiver.setFilter({
      willDispatch: () => false,
      didDispatchOrReject: (_message, accepted) => verdicts.push(accepted),
    });
    const gone = Promise.all([disconnected(remote), disconnected(receiver)]);
    remote.get().accumulate(3);
    await gone;
    expect([implementation.sum, verdicts]).toEqual([0, [false]]);
    expect(bad).toEqual([`REFUSED_BY_FILTER: ${Calculator.name}.Accumulate`]);
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

  it("flushForTestingWithClosedPeer: the handler ran, a second flush returns", async () => {
    const { remote, receiver } = calculator();
    let runs = 0;
    receiver.setDisconnectHandler(() => {
      runs += 1;
    });
    remote.reset();
    await receiver.flushForTesting();
    expect(runs).toBe(1);
    await receiver.flushForTesting();
    expect(runs).toBe(1);
  });

  it("disconnectWithReason: from a bound remote", async () => {
    const { remote, receiver } = calculator();
    const gone = disconnected(receiver);
    remote.resetWithReason(1234, "hello");
    expect(await gone).toEqual({ customReason: 1234, description: "hello" });
  });

  it("pendingRemoteResetWithReason: from an unbound remote", async () => {
    const pending = connect<Calculator>(connections);
    const receiver = new Receiver<Calculator>(Calculator, new CalculatorImpl(), pending.receiver);
    const gone = disconnected(receiver);
    pending.remote.resetWithReason(1234, "hello");
    expect(await gone).toEqual({ customReason: 1234, description: "hello" });
  });

  it("invalidPendingReceivers: an empty one leaves the receiver unbound", () => {
    const empty = new PendingReceiver<Calculator>();
    const receiver = new Receiver<Calculator>(Calculator, new CalculatorImpl(), empty);
    expect([empty.isValid, receiver.isBound]).toEqual([false, false]);
    expect(() => receiver.setDisconnectHandler(undefined)).toThrow("NOT_BOUND");
    expect(() => receiver.unbind()).toThrow("NOT_BOUND");
    expect(() => receiver.pause()).toThrow("NOT_BOUND");
  });

  it("genericPendingReceiver: as another interface it stays intact, as the right one it empties", async () => {
    const remote = new Remote(Calculator);
    const generic = GenericPendingReceiver.from(Calculator, remote.bindNewPipeAndPassReceiver());
    expect([generic.isValid, generic.interfaceName]).toEqual([true, Calculator.name]);
    expect(generic.as(Echo)).toBeUndefined();
    expect(generic.isValid).toBe(true);
    const typed = generic.as(Calculator);
    expect([generic.isValid, generic.interfaceName, generic.as(Calculator)]).toEqual([
      false,
      "",
      undefined,
    ]);
    const receiver = new Receiver<Calculator>(Calculator, new CalculatorImpl(), typed);
    expect(await remote.get().add(1)).toEqual({ total: 1 });
    receiver.reset();
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
