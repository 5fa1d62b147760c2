// The edges; what a map is for is among the behaviours.
import { describe, expect, it } from "vitest";
import {
  GenericPendingReceiver,
  type PendingReceiver,
  Receiver,
  Remote,
} from "../bindings/index.ts";
import { BinderMap } from "./binder-map.ts";
import { Greeter, Pinger } from "./testdata/gen/test_services.mojom.ts";
import { GreeterImpl, PingerImpl } from "./testdata/implementations.ts";

function ask<T>(remote: Remote<T>): GenericPendingReceiver {
  return GenericPendingReceiver.from(remote.definition, remote.bindNewPipeAndPassReceiver());
}

function bindPinger(receiver: PendingReceiver<Pinger>): void {
  void new Receiver<Pinger>(Pinger, new PingerImpl(), receiver);
}

describe("BinderMap", () => {
  it("leaves a receiver alone that no binder is for", () => {
    const map = new BinderMap();
    map.add(Pinger, bindPinger);
    using remote = new Remote(Greeter);
    const generic = ask(remote);
    expect(map.tryBind(generic)).toBe(false);
    expect([generic.isValid, generic.interfaceName]).toEqual([true, Greeter.name]);
    expect([map.contains(Pinger), map.contains(Greeter)]).toEqual([true, false]);
    generic.reset();
    expect(map.tryBind(generic)).toBe(false);
  });

  it("has one binder for an interface: the one added last", async () => {
    const map = new BinderMap();
    map.add(Greeter, () => expect.fail("was replaced"));
    map.add(
      Greeter,
      (receiver) => void new Receiver<Greeter>(Greeter, new GreeterImpl(), receiver),
    );
    using remote = new Remote(Greeter);
    expect(map.tryBind(ask(remote))).toBe(true);
    expect(await remote.get().greet("Ada")).toEqual({ text: "Hello, Ada" });
  });

  it("offers the default binder what is left, and it may leave it, too", () => {
    const offered: string[] = [];
    const map = new BinderMap<number>();
    map.add(Pinger, bindPinger);
    map.setDefaultBinder((receiver, context) => {
      offered.push(`${receiver.interfaceName} ${context}`);
      if (context > 1) receiver.reset();
    });
    using pinger = new Remote(Pinger);
    using greeter = new Remote(Greeter);
    expect(map.tryBind(ask(pinger), 1)).toBe(true);
    const generic = ask(greeter);
    expect([map.tryBind(generic, 1), generic.isValid]).toEqual([false, true]);
    expect([map.tryBind(generic, 2), generic.isValid]).toEqual([true, false]);
    expect(offered).toEqual([`${Greeter.name} 1`, `${Greeter.name} 2`]);
  });

  it("closes the receiver of a binder that fails", async () => {
    const map = new BinderMap();
    map.add(Pinger, () => {
      throw new Error("no more room");
    });
    using remote = new Remote(Pinger);
    const generic = ask(remote);
    expect(() => map.tryBind(generic)).toThrow("no more room");
    await expect(remote.get().ping()).rejects.toThrow("DISCONNECTED");
  });
});
