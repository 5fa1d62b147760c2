import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  type BadMessageReport,
  notifyBadMessage,
  notifyUncaughtError,
  setBadMessageHandler,
  setUncaughtErrorHandler,
  type UncaughtErrorContext,
} from "./error-hooks.ts";
import { ProtocolError } from "./protocol-error.ts";
import { Receiver } from "./receiver.ts";
import { Remote } from "./remote.ts";
import { connect, CONNECTIONS } from "./testdata/connections.ts";
import { Calculator } from "./testdata/gen/test_interfaces.mojom.ts";
import { CalculatorImpl, disconnected } from "./testdata/implementations.ts";

/** What microtasks threw, where the platform would report it. */
let thrown: unknown[] = [];

beforeEach(() => {
  thrown = [];
  const enqueue = globalThis.queueMicrotask;
  vi.spyOn(globalThis, "queueMicrotask").mockImplementation((work) => {
    enqueue(() => {
      try {
        work();
      } catch (error) {
        thrown.push(error);
      }
    });
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  setBadMessageHandler(undefined);
  setUncaughtErrorHandler(undefined);
});

const CONTEXT: UncaughtErrorContext = { interfaceName: "a.B", methodName: "C" };

describe("the uncaught error hook", () => {
  it("by default throws the same error again, outside of the call", async () => {
    const error = new Error("nobody listens");
    notifyUncaughtError(error, CONTEXT);
    expect(thrown).toEqual([]);
    await Promise.resolve();
    expect(thrown).toEqual([error]);
    expect(thrown[0]).toBe(error);
  });

  it("gets the error and where it happened instead, once set", async () => {
    const seen: unknown[] = [];
    expect(setUncaughtErrorHandler((...call) => seen.push(call))).toBeUndefined();
    const error = new Error("somebody listens");
    notifyUncaughtError(error, CONTEXT);
    await Promise.resolve();
    expect([seen, thrown]).toEqual([[[error, CONTEXT]], []]);
  });

  it("gives back the handler that it replaces, and the default with undefined", async () => {
    const first = vi.fn<(error: unknown) => void>();
    const second = vi.fn<(error: unknown) => void>();
    setUncaughtErrorHandler(first);
    expect(setUncaughtErrorHandler(second)).toBe(first);
    notifyUncaughtError(1, CONTEXT);
    expect(setUncaughtErrorHandler(undefined)).toBe(second);
    notifyUncaughtError(2, CONTEXT);
    await Promise.resolve();
    expect([first.mock.calls.length, second.mock.calls.length, thrown]).toEqual([0, 1, [2]]);
  });
});

describe("the bad message hook", () => {
  it("may be unset: nothing is thrown", async () => {
    notifyBadMessage({ error: new ProtocolError("BAD_MESSAGE", "x"), interfaceName: "a.B" });
    await Promise.resolve();
    expect(thrown).toEqual([]);
  });

  it("gets the report, and gives back the handler that it replaces", () => {
    const reports: BadMessageReport[] = [];
    const handler = (report: BadMessageReport): void => void reports.push(report);
    expect(setBadMessageHandler(handler)).toBeUndefined();
    const report = { error: new ProtocolError("BAD_MESSAGE", "x"), interfaceName: "a.B" };
    notifyBadMessage(report);
    expect(reports).toEqual([report]);
    expect(setBadMessageHandler(undefined)).toBe(handler);
    notifyBadMessage(report);
    expect(reports.length).toBe(1);
  });
});

describe.each(CONNECTIONS)("errors that nobody takes $name", (connections) => {
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

  it("of a method reach the platform, once, and both ends are disconnected", async () => {
    const { remote, receiver, implementation } = calculator();
    const error = new Error("in a method");
    implementation.accumulate = () => {
      throw error;
    };
    const gone = Promise.all([disconnected(remote), disconnected(receiver)]);
    remote.get().accumulate(1);
    remote.get().accumulate(2);
    await gone;
    expect(thrown).toEqual([error]);
  });

  it("of a disconnect handler reach the platform, and do not keep others from theirs", async () => {
    const [first, second] = [calculator(), calculator()];
    const error = new Error("in a handler");
    first.remote.setDisconnectHandler(() => {
      throw error;
    });
    const gone = disconnected(second.remote);
    first.receiver.reset();
    second.receiver.reset();
    await gone;
    await first.remote.flushForTesting();
    expect([thrown, first.remote.isConnected]).toEqual([[error], false]);
  });

  it("of an implementation that answers nothing at all are not lost, either", async () => {
    const { remote, implementation } = calculator();
    Object.assign(implementation, { add: () => undefined });
    await expect(remote.get().add(1)).rejects.toThrow("DISCONNECTED");
    expect(thrown.map(String).join()).toMatch(/^TypeError/);
  });

  it("of a late method, after the receiver was reset, are not lost and hurt nobody", async () => {
    const { remote, receiver, implementation } = calculator();
    let fail: ((error: Error) => void) | undefined;
    implementation.add = () =>
      new Promise((_resolve, reject) => {
        fail = reject;
      });
    const due = remote.get().add(1);
    await remote.flushForTesting();
    const moved = receiver.unbind();
    const next = new Receiver<Calculator>(Calculator, new CalculatorImpl(), moved);
    fail?.(new Error("too late"));
    expect(await remote.get().multiply(2)).toEqual({ total: 0 });
    expect(thrown).toEqual([new Error("too late")]);
    next.reset();
    await expect(due).rejects.toThrow("DISCONNECTED");
  });
});
