import { describe, expect, it } from "vitest";
import { type PendingRemote, Receiver, Remote } from "../bindings/index.ts";
import type { MessagePipeHandle } from "../system/index.ts";
import {
  BinderRegistry,
  ConnectResult,
  InterfaceProvider,
  InterfaceProviderHost,
  InterfaceProviderInterface,
  type Manifest,
  ManifestBuilder,
} from "./index.ts";
import { Greeter, Pinger } from "./testdata/gen/test_services.mojom.ts";
import { disconnected } from "./testdata/in-process-services.ts";
import { GreeterImpl, PingerImpl } from "./testdata/implementations.ts";

function registry(): BinderRegistry {
  const binders = new BinderRegistry();
  binders.addInterface<Pinger>(
    Pinger,
    (receiver) => void new Receiver<Pinger>(Pinger, new PingerImpl(), receiver),
  );
  binders.addInterface<Greeter>(
    Greeter,
    (receiver) => void new Receiver<Greeter>(Greeter, new GreeterImpl(), receiver),
  );
  return binders;
}

/** The other side of a provider; it notes the names that are asked for. */
function serve(names: string[] = []): [PendingRemote<InterfaceProviderInterface>, () => void] {
  const binders = registry();
  const getInterface = (name: string, pipe: MessagePipeHandle): void => {
    names.push(name);
    binders.bindInterface(name, pipe);
  };
  const receiver = new Receiver<InterfaceProviderInterface>(InterfaceProviderInterface, {
    getInterface,
  });
  return [receiver.bindNewPipeAndPassRemote(), () => receiver.resetWithReason(7, "enough")];
}

describe("InterfaceProvider", () => {
  it("can be used before it is bound: what was asked then comes first", async () => {
    const names: string[] = [];
    using provider = new InterfaceProvider();
    using early = new Remote(Greeter);
    provider.getInterface(Greeter, early.bindNewPipeAndPassReceiver());
    const greeted = early.get().greet("Ada");
    provider.bind(serve(names)[0]);
    using late = new Remote(Pinger);
    provider.getInterface(Pinger, late.bindNewPipeAndPassReceiver());
    await late.get().ping();
    expect(await greeted).toEqual({ text: "Hello, Ada" });
    expect(names).toEqual([Greeter.name, Pinger.name]);
  });

  it("can be forwarded instead, with what waits", async () => {
    const names: string[] = [];
    using provider = new InterfaceProvider();
    using early = new Remote(Pinger);
    provider.getInterface(Pinger, early.bindNewPipeAndPassReceiver());
    const binders = registry();
    provider.forward((name, pipe) => {
      names.push(name);
      binders.bindInterface(name, pipe);
    });
    await early.get().ping();
    using late = new Remote(Greeter);
    provider.getInterface(Greeter, late.bindNewPipeAndPassReceiver());
    await late.get().greet("Ada");
    expect(names).toEqual([Pinger.name, Greeter.name]);
  });

  it("is bound or forwarded, once", () => {
    using bound = new InterfaceProvider();
    bound.bind(serve()[0]);
    expect(() => bound.bind(serve()[0])).toThrow("ALREADY_BOUND");
    expect(() => bound.forward(() => undefined)).toThrow("ALREADY_BOUND");
    using forwarded = new InterfaceProvider();
    forwarded.forward(() => undefined);
    expect(() => forwarded.bind(serve()[0])).toThrow("ALREADY_BOUND");
    using made = new InterfaceProvider(serve()[0]);
    expect(() => made.forward(() => undefined)).toThrow("ALREADY_BOUND");
  });

  it("drops what waits when it is closed, and can be bound after that", async () => {
    const provider = new InterfaceProvider();
    using remote = new Remote(Pinger);
    provider.getInterface(Pinger, remote.bindNewPipeAndPassReceiver());
    provider.close();
    await expect(remote.get().ping()).rejects.toThrow("DISCONNECTED");
    using other = new Remote(Pinger);
    const receiver = other.bindNewPipeAndPassReceiver();
    expect(() => provider.getInterface(Pinger, receiver)).toThrow("NOT_BOUND");
    expect(receiver.isValid).toBe(true);
    provider.bind(serve()[0]);
    provider.getInterface(Pinger, receiver);
    await other.get().ping();
    provider.close();
  });

  it("tells when the other side has gone", async () => {
    const [remote, leave] = serve();
    using provider = new InterfaceProvider(remote);
    const gone = new Promise((resolve) => provider.setDisconnectHandler(resolve));
    leave();
    expect(await gone).toEqual({ customReason: 7, description: "enough" });
  });

  it("hands single interfaces to a test instead", async () => {
    using provider = new InterfaceProvider(serve()[0]);
    const taken: MessagePipeHandle[] = [];
    provider.overrideBinderForTesting(Pinger.name, (pipe) => taken.push(pipe));
    using pinger = new Remote(Pinger);
    provider.getInterface(Pinger, pinger.bindNewPipeAndPassReceiver());
    using greeter = new Remote(Greeter);
    provider.getInterface(Greeter, greeter.bindNewPipeAndPassReceiver());
    await greeter.get().greet("Ada");
    expect([taken.length, provider.hasBinderOverrideForTesting(Pinger.name)]).toEqual([1, true]);
    provider.overrideBinderForTesting(Pinger.name, undefined);
    expect(provider.hasBinderOverrideForTesting(Pinger.name)).toBe(false);
  });
});

describe("InterfaceProviderHost", () => {
  const spec = "navigation:frame";
  const page = new ManifestBuilder().withServiceName("page");
  const target: Manifest = new ManifestBuilder()
    .withServiceName("browser")
    .exposeInterfaceFilterCapability(spec, "greet", [Greeter])
    .exposeCapability("greet", [Pinger])
    .build();

  it("binds what the spec allows, and closes all other pipes with the reason", async () => {
    const source = page.requireInterfaceFilterCapability("browser", spec, "greet").build();
    const denied: string[] = [];
    const scope = { spec, source, target, onDenied: (message: string) => denied.push(message) };
    const host = new InterfaceProviderHost<void>(registry(), undefined, scope);
    using provider = new InterfaceProvider(
      new Receiver<InterfaceProviderInterface>(
        InterfaceProviderInterface,
        host,
      ).bindNewPipeAndPassRemote(),
    );
    using pinger = new Remote(Pinger);
    provider.getInterface(Pinger, pinger.bindNewPipeAndPassReceiver());
    const { customReason, description } = await disconnected(pinger);
    expect([customReason, denied]).toEqual([ConnectResult.ACCESS_DENIED, [description]]);
    for (const name of ["page", Pinger.name, "browser"]) expect(description).toContain(name);
    using greeter = new Remote(Greeter);
    provider.getInterface(Greeter, greeter.bindNewPipeAndPassReceiver());
    expect(await greeter.get().greet("Ada")).toEqual({ text: "Hello, Ada" });
  });
});
