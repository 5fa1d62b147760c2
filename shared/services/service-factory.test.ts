import { beforeEach, describe, expect, it } from "vitest";
import { GenericPendingReceiver, Receiver, Remote } from "../bindings/index.ts";
import { ServiceFactory } from "./service-factory.ts";
import { Nothing, Greeter, Pinger } from "./testdata/gen/test_services.mojom.ts";
import { GreeterImpl, PingerImpl } from "./testdata/implementations.ts";

const receivers: Receiver<Pinger>[] = [];

beforeEach(() => {
  receivers.length = 0;
  PingerImpl.alive = 0;
});

function services(): ServiceFactory {
  const factory = new ServiceFactory();
  factory.add<Pinger>(Pinger, (pending) => {
    const receiver = new Receiver<Pinger>(Pinger, new PingerImpl(), pending);
    receivers.push(receiver);
    return receiver;
  });
  factory.add<Greeter>(Greeter, (pending) => new Receiver(Greeter, new GreeterImpl(), pending));
  return factory;
}

function ask<T>(remote: Remote<T>): GenericPendingReceiver {
  return GenericPendingReceiver.from(remote.definition, remote.bindNewPipeAndPassReceiver());
}

/** Runs a service; the promise settles when it has gone. */
function run<T>(factory: ServiceFactory, remote: Remote<T>): Promise<void> {
  return new Promise((resolve) => {
    expect(factory.runService(ask(remote), resolve)).toBe(true);
  });
}

function disconnected<T>(remote: Remote<T>): Promise<unknown> {
  return new Promise((resolve) => remote.setDisconnectHandler(resolve));
}

describe("ServiceFactory", () => {
  it("runs the service of the interface asked for, and consumes what it cannot run", async () => {
    using factory = services();
    using pinger = new Remote(Pinger);
    using greeter = new Remote(Greeter);
    using nothing = new Remote(Nothing);
    const known = ask(pinger);
    expect(factory.canRunService(known)).toBe(true);
    expect([factory.runService(known), known.isValid]).toEqual([true, false]);
    await pinger.get().ping();
    expect(factory.runService(ask(greeter))).toBe(true);
    expect(await greeter.get().greet("Ada")).toEqual({ text: "Hello, Ada" });
    const unknown = ask(nothing);
    expect(factory.canRunService(unknown)).toBe(false);
    expect([factory.runService(unknown), unknown.isValid]).toEqual([false, false]);
    await disconnected(nothing);
    expect(factory.size).toBe(2);
  });

  it("ends an instance when its client goes", async () => {
    using factory = services();
    const [one, other] = [new Remote(Pinger), new Remote(Pinger)];
    const [oneDone, otherDone] = [run(factory, one), run(factory, other)];
    await Promise.all([one.get().ping(), other.get().ping()]);
    expect([PingerImpl.alive, factory.size]).toEqual([2, 2]);
    one.reset();
    await oneDone;
    expect([PingerImpl.alive, factory.size]).toEqual([1, 1]);
    other.reset();
    await otherDone;
    expect([PingerImpl.alive, factory.size]).toEqual([0, 0]);
  });

  it("ends an instance when it lets go of its receiver", async () => {
    using factory = services();
    using remote = new Remote(Pinger);
    const done = run(factory, remote);
    const gone = disconnected(remote);
    receivers[0]?.resetWithReason(7, "enough");
    expect([PingerImpl.alive, factory.size]).toEqual([0, 0]);
    expect(await gone).toEqual({ customReason: 7, description: "enough" });
    await done;
  });

  it("ends an instance once, even if its disconnect handler resets it", async () => {
    using factory = services();
    const remote = new Remote(Pinger);
    const done = run(factory, remote);
    const reset = new Promise<void>((resolve) => {
      receivers[0]?.setDisconnectHandler(() => {
        receivers[0]?.reset();
        resolve();
      });
    });
    remote.reset();
    await Promise.all([reset, done]);
    expect([PingerImpl.alive, factory.size]).toEqual([0, 0]);
  });

  it("ends all instances with the factory, without a word to who ran them", async () => {
    const factory = services();
    using one = new Remote(Pinger);
    using other = new Remote(Pinger);
    const done: string[] = [];
    factory.runService(ask(one), () => done.push("one"));
    factory.runService(ask(other));
    const gone = Promise.all([disconnected(one), disconnected(other)]);
    factory[Symbol.dispose]();
    expect([PingerImpl.alive, factory.size, done]).toEqual([0, 0, []]);
    await gone;
  });

  it("takes note of a service that has gone before it was started", () => {
    using factory = services();
    factory.add<Pinger>(Pinger, (pending) => {
      const receiver = new Receiver<Pinger>(Pinger, new PingerImpl(), pending);
      receiver.reset();
      return receiver;
    });
    using remote = new Remote(Pinger);
    const done: string[] = [];
    expect(factory.runService(ask(remote), () => done.push("done"))).toBe(true);
    expect([PingerImpl.alive, factory.size, done]).toEqual([0, 0, ["done"]]);
  });
});
