// The edges of idle tracking; what it is for is among the behaviours.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { MessagePipeHandle } from "../system/index.ts";
import { Encoder } from "../wire/index.ts";
import { AssociatedReceiver } from "./associated-receiver.ts";
import { AssociatedRemote } from "./associated-remote.ts";
import { encodeRunOrClosePipe, type RunOrClosePipeInput } from "./endpoint-control.ts";
import { setBadMessageHandler, setUncaughtErrorHandler } from "./error-hooks.ts";
import { type IdleTimer, setIdleTimer } from "./idle-timer.ts";
import { PendingReceiver, PendingRemote } from "./pending.ts";
import { RUN_OR_CLOSE_PIPE } from "./pipe-control.ts";
import { Receiver } from "./receiver.ts";
import { Remote } from "./remote.ts";
import { connect, CONNECTIONS } from "./testdata/connections.ts";
import { Calculator, Factory, Relay } from "./testdata/gen/test_interfaces.mojom.ts";
import { CalculatorImpl, disconnected, FactoryImpl } from "./testdata/implementations.ts";

/** Milliseconds of the timers that run, by what is due then. */
const timers = new Map<() => void, number>();
const bad: string[] = [];
let waiting: { readonly holds: () => boolean; readonly resolve: () => void }[] = [];
let previous: IdleTimer;

beforeEach(() => {
  timers.clear();
  bad.length = 0;
  setBadMessageHandler(({ error }) => bad.push(error.message));
  previous = setIdleTimer((task, milliseconds) => {
    timers.set(task, milliseconds);
    changed();
    return () => timers.delete(task);
  });
});

afterEach(() => {
  setIdleTimer(previous);
  setBadMessageHandler(undefined);
  setUncaughtErrorHandler(undefined);
});

function expire(): void {
  const tasks = [...timers.keys()];
  timers.clear();
  for (const task of tasks) task();
}

function control(input: RunOrClosePipeInput): Uint8Array {
  const message = Encoder.begin({ name: RUN_OR_CLOSE_PIPE, flags: 0, headerVersion: 0 });
  encodeRunOrClosePipe(message, input);
  return message.finish();
}

describe.each(CONNECTIONS)("idle tracking $name", (connections) => {
  function calculator(): { remote: Remote<Calculator>; receiver: Receiver<Calculator> } {
    const pending = connect<Calculator>(connections);
    const remote = new Remote(Calculator, pending.remote);
    const receiver = new Receiver<Calculator>(Calculator, new CalculatorImpl(), pending.receiver);
    return { remote, receiver };
  }

  /** A remote, and the far end of its pipe with the messages that arrive there. */
  function remoteWithPeer() {
    const [near, peer] = connections.pipe();
    return { remote: new Remote(Calculator, new PendingRemote<Calculator>(near)), peer };
  }

  /** The next messages that arrive at an end. */
  function arrivals(peer: MessagePipeHandle, count: number): Promise<Uint8Array[]> {
    const seen: Uint8Array[] = [];
    return new Promise((resolve) => {
      peer.setReader({
        onMessage: (bytes) => {
          if (seen.push(bytes) === count) resolve(seen);
        },
        onPeerClosed: () => undefined,
      });
    });
  }

  it("asks for it, acknowledges and notifies in Mojo's control messages", async () => {
    const { remote, peer } = remoteWithPeer();
    remote.setIdleHandler(1.5, () => undefined);
    const [asked] = await arrivals(peer, 1);
    const value = { timeoutInMicroseconds: 1500n };
    expect(asked).toEqual(control({ tag: "enableIdleTracking", value }));
    remote.reset();
    const [end, far] = connections.pipe();
    const receiver = new Receiver<Calculator>(Calculator, new CalculatorImpl());
    receiver.bind(new PendingReceiver<Calculator>(far));
    const answers = arrivals(end, 2);
    end.write(control({ tag: "enableIdleTracking", value }));
    const accumulate = remoteWithPeer();
    accumulate.remote.get().accumulate(1);
    const [call] = await arrivals(accumulate.peer, 1);
    if (call !== undefined) end.write(call);
    await arrived(() => timers.size > 0);
    expect([...timers.values()]).toEqual([1.5]);
    expire();
    expect(await answers).toEqual([
      control({ tag: "messageAck", value: {} }),
      control({ tag: "notifyIdle", value: {} }),
    ]);
    receiver.reset();
    accumulate.remote.reset();
  });

  it.each([
    ["messageAck", "without an idle handler", false],
    ["notifyIdle", "without an idle handler", false],
    ["messageAck", "with nothing to acknowledge", true],
  ] as const)("closes the pipe for a %s %s", async (tag, _, hasHandler) => {
    const { remote, peer } = remoteWithPeer();
    if (hasHandler) remote.setIdleHandler(0, () => undefined);
    const gone = disconnected(remote);
    peer.write(control({ tag, value: {} }));
    await gone;
    expect(bad).toEqual([expect.stringContaining("UNSOLICITED_CONTROL_MESSAGE")]);
  });

  it("does not take a peer for idle that has not seen all messages yet", async () => {
    const { remote, peer } = remoteWithPeer();
    const idle: number[] = [];
    remote.setIdleHandler(0, () => {
      idle.push(remote.numUnackedMessagesForTesting);
      changed();
    });
    remote.get().accumulate(1);
    remote.get().accumulate(1);
    peer.write(control({ tag: "messageAck", value: {} }));
    peer.write(control({ tag: "notifyIdle", value: {} }));
    peer.write(control({ tag: "messageAck", value: {} }));
    peer.write(control({ tag: "notifyIdle", value: {} }));
    await arrived(() => idle.length > 0);
    expect(idle).toEqual([0]);
    remote.reset();
  });

  it("resetOnIdleTimeout: closes the pipe of an idle receiver", async () => {
    const { remote, receiver } = calculator();
    const gone = disconnected(receiver);
    remote.resetOnIdleTimeout(20);
    expect(await remote.get().add(1)).toEqual({ total: 1 });
    await arrived(() => timers.size > 0);
    expect([...timers.values()]).toEqual([20]);
    expire();
    await gone;
    expect(remote.isBound).toBe(false);
  });

  it("is kept from being idle by what comes over an interface that shares its pipe", async () => {
    const pending = connect<Relay>(connections);
    const factory = new FactoryImpl();
    const relay = new Receiver<Relay>(
      Relay,
      { bindFactory: (end) => void new AssociatedReceiver<Factory>(Factory, factory, end) },
      pending.receiver,
    );
    const remote = new Remote(Relay, pending.remote);
    let idle = 0;
    remote.setIdleHandler(20, () => {
      idle += 1;
      changed();
    });
    const associated = new AssociatedRemote(Factory);
    remote.get().bindFactory(associated.bindNewEndpointAndPassReceiver());
    await remote.flushForTesting();
    expect(timers.size).toBe(1);
    const calculator = new Remote(Calculator);
    associated.get().bindCalculator(calculator.bindNewPipeAndPassReceiver());
    await associated.flushForTesting();
    expire();
    await remote.flushForTesting();
    expect([idle, timers.size]).toEqual([0, 0]);
    factory.calculators[0]?.reset();
    await arrived(() => timers.size > 0);
    expire();
    await arrived(() => idle > 0);
    expect([idle, relay.isBound]).toEqual([1, true]);
    remote.reset();
  });

  it("ends with the receiver, or with the remote", async () => {
    for (const ends of ["receiver", "remote"] as const) {
      const both = calculator();
      both.remote.setIdleHandler(20, () => expect.fail("is not idle, but gone"));
      both.remote.get().accumulate(1);
      await both.remote.flushForTesting();
      expect(timers.size).toBe(1);
      const gone = disconnected(ends === "remote" ? both.receiver : both.remote);
      both[ends].reset();
      await gone;
      expect(timers.size).toBe(0);
    }
  });

  it("never comes after a timeout longer than any timer can count, or a negative one", async () => {
    const { remote } = calculator();
    for (const timeout of [Infinity, 2 ** 31]) {
      remote.setIdleHandler(timeout, () => expect.fail("not yet"));
      remote.get().accumulate(1);
      await remote.flushForTesting();
      expect(timers.size).toBe(0);
    }
    expect(() => remote.setIdleHandler(-1, () => undefined)).toThrow(RangeError);
    expect(() => remote.setIdleHandler(NaN, () => undefined)).toThrow(RangeError);
    remote.reset();
    expect(() => remote.setIdleHandler(0, () => undefined)).toThrow("NOT_BOUND");
  });

  it("reports what the idle handler throws, and goes on", async () => {
    const errors: unknown[] = [];
    setUncaughtErrorHandler((error) => {
      errors.push(error);
      changed();
    });
    const { remote } = calculator();
    remote.setIdleHandler(0, () => {
      throw new Error("bad handler");
    });
    for (const count of [1, 2]) {
      remote.get().accumulate(1);
      await remote.flushForTesting();
      expire();
      await arrived(() => errors.length === count);
    }
    expect(errors).toEqual([new Error("bad handler"), new Error("bad handler")]);
    expect(remote.isConnected).toBe(true);
    remote.reset();
  });
});

/** Settles when something holds that the start of a timer or a handler brings about. */
function arrived(holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    waiting.push({ holds, resolve });
    changed();
  });
}

/** Looks whether that is now so; called by the timers and handlers of these tests. */
function changed(): void {
  const done = waiting.filter(({ holds }) => holds());
  waiting = waiting.filter((waiter) => !done.includes(waiter));
  for (const { resolve } of done) resolve();
}
