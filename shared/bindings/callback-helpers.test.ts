// The edges; what the helpers are for is among the behaviours.
import { describe, expect, it } from "vitest";
import { DisconnectError } from "./bindings-error.ts";
import {
  withDefaultOnDisconnect,
  withDropHandler,
  wrapCallbackWithDropHandler,
} from "./callback-helpers.ts";
import { Receiver } from "./receiver.ts";
import { Remote } from "./remote.ts";
import { connect, CONNECTIONS } from "./testdata/connections.ts";
import { Calculator } from "./testdata/gen/test_interfaces.mojom.ts";
import { CalculatorImpl, LazyCalculator } from "./testdata/implementations.ts";

describe("wrapCallbackWithDropHandler", () => {
  it("is dropped at the end of the scope that has it, also by an error", () => {
    const seen: string[] = [];
    const answer = (fails: boolean) => {
      using callback = wrapCallbackWithDropHandler(
        (text: string) => seen.push(text),
        () => seen.push("dropped"),
      );
      if (fails) throw new Error("no answer");
      callback("answered");
    };
    answer(false);
    expect(() => answer(true)).toThrow("no answer");
    expect(seen).toEqual(["answered", "dropped"]);
  });

  it("counts a callback that throws as run", () => {
    const seen: string[] = [];
    const callback = wrapCallbackWithDropHandler(
      () => {
        throw new Error("bad callback");
      },
      () => seen.push("dropped"),
    );
    expect(() => callback()).toThrow("bad callback");
    callback[Symbol.dispose]();
    expect(seen).toEqual([]);
  });
});

describe.each(CONNECTIONS)("responses $name", (connections) => {
  function calculator<T extends CalculatorImpl>(implementation: T) {
    const pending = connect<Calculator>(connections);
    const remote = new Remote(Calculator, pending.remote);
    const receiver = new Receiver<Calculator>(Calculator, implementation, pending.receiver);
    return { remote, receiver, implementation };
  }

  it("are replaced by what the drop handler gives, or the default, if the pipe goes first", async () => {
    const { remote, receiver, implementation } = calculator(new LazyCalculator());
    const errors: DisconnectError[] = [];
    const arrived = implementation.nextRequest();
    const responses = [
      withDropHandler(remote.get().add(1), (error) => errors.push(error)),
      withDefaultOnDisconnect(remote.get().add(2), { total: -1 }),
    ];
    await arrived;
    receiver.resetWithReason(9, "closing time");
    expect(await responses[0]).toBe(1);
    expect(errors[0]).toBeInstanceOf(DisconnectError);
    expect(errors[0]?.reason).toEqual({ customReason: 9, description: "closing time" });
    expect(await responses[1]).toEqual({ total: -1 });
    expect(await withDefaultOnDisconnect(remote.get().add(1), "gone")).toBe("gone");
    remote.reset();
  });

  it("are replaced once the caller resets its own end", async () => {
    const { remote, implementation } = calculator(new LazyCalculator());
    const arrived = implementation.nextRequest();
    const response = withDefaultOnDisconnect(remote.get().add(1), undefined);
    await arrived;
    remote.reset();
    expect(await response).toBeUndefined();
  });

  it("run their caller before the next message", async () => {
    const { remote } = calculator(new CalculatorImpl());
    const order: string[] = [];
    const first = async () => {
      await withDefaultOnDisconnect(remote.get().add(1), null);
      order.push("first");
    };
    const second = async () => {
      await remote.get().add(1);
      order.push("second");
    };
    await Promise.all([first(), second()]);
    expect(order).toEqual(["first", "second"]);
    remote.reset();
  });

  it("pass on all other errors", async () => {
    const failed = Promise.reject(new Error("nothing to do with the pipe"));
    await expect(withDefaultOnDisconnect(failed, 1)).rejects.toThrow("nothing to do");
  });
});
