// The edges; what a factory is for is among the behaviours.
import { beforeEach, describe, expect, it } from "vitest";
import { GenericPendingReceiver, Receiver, Remote } from "../bindings/index.ts";
import { ServiceFactory } from "./service-factory.ts";
import { Pinger } from "./testdata/gen/test_services.mojom.ts";
import { PingerImpl } from "./testdata/implementations.ts";

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

  it("closes the pipe of a service that cannot be made", async () => {
    using factory = services();
    factory.add<Pinger>(Pinger, () => {
      throw new Error("no more room");
    });
    using remote = new Remote(Pinger);
    const receiver = ask(remote);
    const gone = disconnected(remote);
    expect(() => factory.runService(receiver)).toThrow("no more room");
    await gone;
    expect([receiver.isValid, factory.size]).toEqual([false, 0]);
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
