import { beforeEach, describe, expect, it } from "vitest";
import { type PendingReceiver, Receiver, Remote } from "../bindings/index.ts";
import { createMessagePipe, type MessagePipeHandle } from "../system/index.ts";
import { BinderRegistry } from "./index.ts";
import { Greeter, Pinger } from "./testdata/gen/test_services.mojom.ts";
import { GreeterImpl, PingerImpl } from "./testdata/implementations.ts";

let unknown: string[];
let registry: BinderRegistry<string>;
let contexts: string[];

function bindPinger(receiver: PendingReceiver<Pinger>, context: string): void {
  contexts.push(context);
  void new Receiver<Pinger>(Pinger, new PingerImpl(), receiver);
}

beforeEach(() => {
  unknown = [];
  contexts = [];
  registry = new BinderRegistry((name) => unknown.push(name));
});

function pipeOf<T>(remote: Remote<T>): MessagePipeHandle {
  const pipe = remote.bindNewPipeAndPassReceiver().passPipe();
  if (pipe === null) throw new Error("the interface is switched off");
  return pipe;
}

describe("BinderRegistry", () => {
  it("binds by name, and hands the arguments on", async () => {
    registry.addInterface(Pinger, bindPinger);
    using remote = new Remote(Pinger);
    registry.bindInterface(Pinger.name, pipeOf(remote), "Ada");
    await remote.get().ping();
    expect([contexts, unknown]).toEqual([["Ada"], []]);
  });

  it("binds pipes of interfaces that it knows by name only", async () => {
    registry.addInterfaceByName(Pinger.name, (pipe, context) => {
      contexts.push(context);
      pipe.close();
    });
    using remote = new Remote(Pinger);
    registry.bindInterface(Pinger.name, pipeOf(remote), "Ada");
    await expect(remote.get().ping()).rejects.toThrow("DISCONNECTED");
    expect(contexts).toEqual(["Ada"]);
  });

  it("has one binder for a name: the one added last", async () => {
    registry.addInterfaceByName(Greeter.name, () => expect.fail("was replaced"));
    registry.addInterface(
      Greeter,
      (receiver) => void new Receiver<Greeter>(Greeter, new GreeterImpl(), receiver),
    );
    using remote = new Remote(Greeter);
    registry.bindInterface(Greeter.name, pipeOf(remote), "");
    expect(await remote.get().greet("Ada")).toEqual({ text: "Hello, Ada" });
  });

  it("drops the pipe of an unknown interface, and says which", async () => {
    using remote = new Remote(Pinger);
    registry.bindInterface(Pinger.name, pipeOf(remote), "");
    await expect(remote.get().ping()).rejects.toThrow("DISCONNECTED");
    expect(unknown).toEqual([Pinger.name]);
  });

  it("leaves the pipe with who only tries", () => {
    const [pipe] = createMessagePipe();
    expect(registry.tryBindInterface(Pinger.name, pipe, "")).toBe(false);
    expect([pipe.isValid, unknown]).toEqual([true, []]);
    registry.addInterfaceByName(Pinger.name, (taken) => taken.close());
    expect(registry.tryBindInterface(Pinger.name, pipe, "")).toBe(true);
    expect(pipe.isValid).toBe(false);
  });

  it("takes interfaces back, but not what is bound", async () => {
    registry.addInterface(Pinger, bindPinger);
    using remote = new Remote(Pinger);
    registry.bindInterface(Pinger.name, pipeOf(remote), "");
    registry.removeInterface(Pinger.name);
    expect(registry.canBindInterface(Pinger.name)).toBe(false);
    await remote.get().ping();

    registry.addInterface(Pinger, bindPinger);
    expect(registry.canBindInterface(Pinger.name)).toBe(true);
    registry.clear();
    expect(registry.canBindInterface(Pinger.name)).toBe(false);
    await remote.get().ping();
  });

  it("runs a binder where it is told to", async () => {
    const tasks: (() => void)[] = [];
    registry.addInterface(Pinger, bindPinger, (task) => tasks.push(task));
    using remote = new Remote(Pinger);
    registry.bindInterface(Pinger.name, pipeOf(remote), "Ada");
    expect(contexts).toEqual([]);
    for (const task of tasks) task();
    await remote.get().ping();
    expect(contexts).toEqual(["Ada"]);
  });
});
