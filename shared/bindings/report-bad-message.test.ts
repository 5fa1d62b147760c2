import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  getBadMessageCallback,
  isInMessageDispatch,
  reportBadMessage,
} from "./dispatch-context.ts";
import { setBadMessageHandler } from "./error-hooks.ts";
import { Receiver } from "./receiver.ts";
import { Remote } from "./remote.ts";
import { connect, CONNECTIONS } from "./testdata/connections.ts";
import { Calculator } from "./testdata/gen/test_interfaces.mojom.ts";
import { CalculatorImpl } from "./testdata/implementations.ts";

const reports: unknown[] = [];

beforeEach(() => {
  reports.length = 0;
  setBadMessageHandler(({ error, interfaceName }) => reports.push([error.message, interfaceName]));
});

afterEach(() => {
  setBadMessageHandler(undefined);
});

describe.each(CONNECTIONS)("reportBadMessage $name", (connections) => {
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

  it("requestAsync: even when the receiver is gone", async () => {
    const { remote, receiver, implementation } = calculator();
    let report: ((text: string) => void) | undefined;
    implementation.accumulate = () => {
      report = getBadMessageCallback();
    };
    remote.get().accumulate(1);
    await remote.flushForTesting();
    receiver.reset();
    report?.("too late to hurt");
    expect(reports).toEqual([["BAD_MESSAGE: too late to hurt", Calculator.name]]);
  });

  it("outside of a dispatch it is an error", async () => {
    const { remote, receiver, implementation } = calculator();
    const seen: boolean[] = [];
    implementation.accumulate = () => seen.push(isInMessageDispatch());
    remote.get().accumulate(1);
    await remote.flushForTesting();
    seen.push(isInMessageDispatch());
    expect(seen).toEqual([true, false]);
    expect(() => reportBadMessage("?")).toThrow("NOT_IN_DISPATCH");
    expect(() => receiver.getBadMessageCallback()).toThrow("NOT_IN_DISPATCH");
    receiver.reset();
  });
});
