import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  GenericPendingReceiver,
  Receiver,
  Remote,
  setBadMessageHandler,
} from "../bindings/index.ts";
import { type BinderMap, BrowserInterfaceBroker, InterfaceBroker } from "./index.ts";
import { Greeter, Pinger } from "./testdata/gen/test_services.mojom.ts";
import { disconnected } from "./testdata/in-process-services.ts";

let reports: string[];

beforeEach(() => {
  reports = [];
  setBadMessageHandler(({ error }) => reports.push(error.message));
});

afterEach(() => {
  setBadMessageHandler(undefined);
});

/** Offers every client its own Greeter. */
function populate(map: BinderMap<string>): void {
  map.add<Greeter>(Greeter, (receiver, client) => {
    const greet = (name: string): Promise<{ text: string }> =>
      Promise.resolve({ text: `${client} greets ${name}` });
    void new Receiver<Greeter>(Greeter, { greet }, receiver);
  });
}

function broker(client: string): Remote<BrowserInterfaceBroker> {
  const receiver = new Receiver<BrowserInterfaceBroker>(
    BrowserInterfaceBroker,
    new InterfaceBroker(client, populate),
  );
  return new Remote(BrowserInterfaceBroker, receiver.bindNewPipeAndPassRemote());
}

function ask<T>(of: Remote<BrowserInterfaceBroker>, remote: Remote<T>): void {
  const receiver = remote.bindNewPipeAndPassReceiver();
  of.get().getInterface(GenericPendingReceiver.from(remote.definition, receiver));
}

describe("InterfaceBroker", () => {
  it("binds for each client with what is known of it", async () => {
    using first = new Remote(Greeter);
    using second = new Remote(Greeter);
    using one = broker("one");
    using two = broker("two");
    ask(one, first);
    ask(two, second);
    expect(await first.get().greet("Ada")).toEqual({ text: "one greets Ada" });
    expect(await second.get().greet("Ada")).toEqual({ text: "two greets Ada" });
  });

  it("cuts off a client that asks for what it is not offered", async () => {
    using rude = broker("rude");
    using polite = broker("polite");
    using pinger = new Remote(Pinger);
    const gone = disconnected(rude);
    ask(rude, pinger);
    await expect(pinger.get().ping()).rejects.toThrow("DISCONNECTED");
    await gone;
    expect(reports).toEqual([expect.stringContaining(`no interface "${Pinger.name}"`)]);
    using greeter = new Remote(Greeter);
    ask(polite, greeter);
    expect(await greeter.get().greet("Ada")).toEqual({ text: "polite greets Ada" });
  });
});
