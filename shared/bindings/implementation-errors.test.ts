import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DisconnectError } from "./bindings-error.ts";
import { setUncaughtErrorHandler } from "./error-hooks.ts";
import { Receiver } from "./receiver.ts";
import { Remote } from "./remote.ts";
import { connect, CONNECTIONS } from "./testdata/connections.ts";
import { Calculator } from "./testdata/gen/test_interfaces.mojom.ts";
import { CalculatorImpl, disconnected, LazyCalculator } from "./testdata/implementations.ts";

const uncaught: unknown[] = [];

beforeEach(() => {
  uncaught.length = 0;
  setUncaughtErrorHandler((error) => uncaught.push(error));
});

afterEach(() => {
  setUncaughtErrorHandler(undefined);
});

describe.each(CONNECTIONS)("implementations that fail, $name", (connections) => {
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

  it("an implementation that throws closes the pipe, and the error is reported", async () => {
    const { remote, receiver, implementation } = calculator();
    implementation.add = () => {
      throw new Error("division by cucumber");
    };
    const gone = Promise.all([disconnected(remote), disconnected(receiver)]);
    await expect(remote.get().add(1)).rejects.toThrow(DisconnectError);
    await gone;
    expect(uncaught).toEqual([new Error("division by cucumber")]);
  });

  it("an implementation that rejects does the same, with or without a response", async () => {
    const first = calculator();
    first.implementation.add = () => Promise.reject(new Error("no"));
    await expect(first.remote.get().add(1)).rejects.toThrow(DisconnectError);
    const second = calculator();
    Object.assign(second.implementation, {
      accumulate: () => Promise.reject(new Error("never")),
    });
    const gone = disconnected(second.remote);
    second.remote.get().accumulate(1);
    await gone;
    expect(uncaught).toEqual([new Error("no"), new Error("never")]);
  });

  it("an answer that cannot be encoded closes the pipe", async () => {
    const { remote, implementation } = calculator();
    Object.assign(implementation, { add: async () => ({ total: "many" }) });
    await expect(remote.get().add(1)).rejects.toThrow(DisconnectError);
    expect(String(uncaught[0])).toContain("WRONG_TYPE");
  });

  it("a disconnect handler that throws is reported", async () => {
    const { remote, receiver } = calculator();
    remote.setDisconnectHandler(() => {
      throw new Error("in the handler");
    });
    receiver.reset();
    await remote.flushForTesting();
    expect(uncaught).toEqual([new Error("in the handler")]);
  });

  it("lateResponse: an answer after the reset is dropped", async () => {
    const lazy = new LazyCalculator();
    const { remote, receiver } = calculator(lazy);
    const arrived = lazy.nextRequest();
    const due = remote.get().add(1);
    await arrived;
    receiver.reset();
    lazy.answer();
    await expect(due).rejects.toThrow(DisconnectError);
    expect(uncaught).toEqual([]);
  });
});
