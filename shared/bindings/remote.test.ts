import { describe, expect, it } from "vitest";
import { DisconnectError } from "./bindings-error.ts";
import { type PendingReceiver, PendingRemote } from "./pending.ts";
import { Receiver } from "./receiver.ts";
import { Remote } from "./remote.ts";
import { connect, CONNECTIONS } from "./testdata/connections.ts";
import { Calculator, Factory, Settings } from "./testdata/gen/test_interfaces.mojom.ts";
import {
  CalculatorImpl,
  disconnected,
  FactoryImpl,
  LazyCalculator,
  SettingsImpl,
} from "./testdata/implementations.ts";

describe.each(CONNECTIONS)("Remote $name", (connections) => {
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

  it("endToEnd: calls made before the receiver is bound wait in the pipe", async () => {
    const remote = new Remote(Calculator);
    const pending = remote.bindNewPipeAndPassReceiver();
    const first = remote.get().add(1);
    remote.get().accumulate(10);
    const last = remote.get().total();
    const receiver = new Receiver<Calculator>(Calculator, new CalculatorImpl(), pending);
    expect([await first, await last]).toEqual([{ total: 1 }, { total: 11 }]);
    receiver.reset();
  });

  it("resettable: a bound remote cannot be bound again", () => {
    const { remote } = calculator();
    expect(() => remote.bindNewPipeAndPassReceiver()).toThrow("ALREADY_BOUND");
    expect(() => remote.bind(new PendingRemote<Calculator>())).toThrow("ALREADY_BOUND");
  });

  it("disconnectCallback: runs after the response that was sent before", async () => {
    const { remote, receiver } = calculator();
    const events: string[] = [];
    const gone = disconnected(remote).then(() => events.push("disconnect"));
    const answered = (async () => {
      await remote.get().add(1);
      events.push("response");
    })();
    await receiver.flushForTesting();
    receiver.reset();
    await Promise.all([gone, answered]);
    expect(events).toEqual(["response", "disconnect"]);
  });

  it("disconnectCallback: calls afterwards vanish or reject", async () => {
    const { remote, receiver, implementation } = calculator();
    const gone = disconnected(remote);
    receiver.resetWithReason(7, "gone fishing");
    await gone;
    remote.get().accumulate(3);
    await expect(remote.get().add(1)).rejects.toThrow(DisconnectError);
    await expect(remote.get().add(1)).rejects.toMatchObject({
      code: "DISCONNECTED",
      reason: { customReason: 7, description: "gone fishing" },
      interfaceName: Calculator.name,
    });
    expect(implementation.sum).toBe(0);
  });

  it("disconnectCallback: responses that are due reject", async () => {
    const { remote, receiver } = calculator(new LazyCalculator());
    const one = remote.get().add(1);
    const other = remote.get().add(2);
    await remote.flushForTesting();
    receiver.resetWithReason(3, "enough");
    await expect(one).rejects.toMatchObject({ reason: { customReason: 3, description: "enough" } });
    await expect(other).rejects.toThrow(DisconnectError);
  });

  it("an own reset rejects what is due and does not run the handler", async () => {
    const { remote, receiver } = calculator(new LazyCalculator());
    let runs = 0;
    remote.setDisconnectHandler(() => {
      runs += 1;
    });
    const due = remote.get().add(1);
    const gone = disconnected(receiver);
    remote.reset();
    await expect(due).rejects.toThrow("was reset");
    await gone;
    expect(runs).toBe(0);
  });

  it("a caller kept from before a reset refuses to send", () => {
    const { remote } = calculator();
    const caller = remote.get();
    remote.reset();
    expect(() => caller.accumulate(1)).toThrow("NOT_BOUND");
  });

  it("queryVersion: asks once and remembers", async () => {
    const pending = connect<Settings>(connections);
    const remote = new Remote(Settings, pending.remote);
    const receiver = new Receiver<Settings>(Settings, new SettingsImpl(), pending.receiver);
    expect(remote.version).toBe(0);
    expect(await remote.queryVersion()).toBe(3);
    expect(remote.version).toBe(3);
    receiver.reset();
    await expect(remote.queryVersion()).rejects.toThrow(DisconnectError);
  });

  it("callbackIsPassedRemote: a remote can be passed and called from the other side", async () => {
    const pending = connect<Factory>(connections);
    const receiver = new Receiver<Factory>(Factory, new FactoryImpl(), pending.receiver);
    const remote = new Remote(Factory, pending.remote);
    const own = new CalculatorImpl();
    own.sum = 41;
    const ownReceiver = new Receiver<Calculator>(Calculator, own);
    const passed = ownReceiver.bindNewPipeAndPassRemote();
    const gone = disconnected(ownReceiver);
    expect(await remote.get().useCalculator(passed)).toEqual({ total: 42 });
    expect(await gone).toEqual({ customReason: 0, description: "" });
    remote.get().forget(null);
    receiver.reset();
  });

  it("flushForTesting: what was sent is dispatched, and its answers are here", async () => {
    const { remote, implementation } = calculator();
    let answered = false;
    void remote
      .get()
      .add(1)
      .then(() => {
        answered = true;
      });
    remote.get().accumulate(1);
    await remote.flushForTesting();
    expect([answered, implementation.sum]).toEqual([true, 2]);
  });

  it("disconnectHandlerOwnsRemote: the handler may reset and rebind its own remote", async () => {
    const { remote, receiver } = calculator();
    const rebound = new Promise<PendingReceiver<Calculator>>((resolve) => {
      remote.setDisconnectHandler(() => {
        remote.reset();
        resolve(remote.bindNewPipeAndPassReceiver());
      });
    });
    receiver.reset();
    const implementation = new CalculatorImpl();
    const again = new Receiver<Calculator>(Calculator, implementation, await rebound);
    expect(await remote.get().add(5)).toEqual({ total: 5 });
    again.reset();
  });

  it("resetOnDisconnect: unbinds when the peer goes, or at once if it has gone", async () => {
    const first = calculator();
    first.remote.resetOnDisconnect();
    const flushed = first.remote.flushForTesting();
    first.receiver.reset();
    await flushed;
    expect(first.remote.isBound).toBe(false);
    const second = calculator();
    const gone = disconnected(second.remote);
    second.receiver.reset();
    await gone;
    second.remote.resetOnDisconnect();
    expect(second.remote.isBound).toBe(false);
  });

  it("unbind: the pipe goes on with what was sent, unless responses are due", async () => {
    const lazy = new LazyCalculator();
    const { remote, receiver } = calculator(lazy);
    remote.get().accumulate(2);
    const arrived = lazy.nextRequest();
    const due = remote.get().add(1);
    expect(() => remote.unbind()).toThrow("PENDING_RESPONSES");
    await arrived;
    lazy.answer();
    expect(await due).toEqual({ total: 3 });
    const moved = new Remote(Calculator, remote.unbind());
    expect(remote.isBound).toBe(false);
    expect(await moved.get().total()).toEqual({ total: 3 });
    receiver.reset();
  });

  it("reportBadMessage: a response can be disowned", async () => {
    const { remote, receiver } = calculator();
    const gone = disconnected(receiver);
    await remote.get().add(1);
    remote.reportBadMessage("that cannot be");
    await gone;
    await expect(remote.get().add(1)).rejects.toThrow("that cannot be");
  });
});
