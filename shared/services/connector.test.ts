import { describe, expect, it } from "vitest";
import { PendingReceiver, PendingRemote, Remote } from "../bindings/index.ts";
import type { MessagePipeHandle } from "../system/index.ts";
import {
  Connector,
  ConnectResult,
  ManifestBuilder,
  randomToken,
  serviceFilter,
  type ServiceInterface,
  ZERO_TOKEN,
} from "./index.ts";
import { Greeter, Pinger } from "./testdata/gen/test_services.mojom.ts";
import { World } from "./testdata/in-process-services.ts";

const client = new ManifestBuilder()
  .withServiceName("client")
  .requireCapability("target", "ping")
  .build();
const target = new ManifestBuilder()
  .withServiceName("target")
  .exposeCapability("ping", [Pinger])
  .build();

describe("Connector", () => {
  it("binds on first use; what was sent before somebody serves it waits", async () => {
    using world = new World([client, target]);
    const [connector, receiver] = Connector.create();
    expect(connector.isBound).toBe(false);
    using remote = new Remote(Pinger);
    const connected = connector.connect("target", Pinger, remote.bindNewPipeAndPassReceiver());
    expect(connector.isBound).toBe(true);
    world.client("client").receiver.connector.bindConnectorReceiver(receiver);
    expect((await connected).result).toBe(ConnectResult.SUCCEEDED);
    await remote.get().ping();
    connector.reset();
  });

  it("hands the pipes of exactly one target and interface to a test instead", async () => {
    const [connector] = Connector.create();
    const taken: MessagePipeHandle[] = [];
    const filter = serviceFilter("target", { id: randomToken() });
    connector.overrideBinderForTesting(filter, Pinger.name, (pipe) => taken.push(pipe));
    const same = { ...filter };
    const [pipe] = [new PendingRemote<Pinger>().initWithNewPipeAndPassReceiver()];
    const { result } = await connector.connect(same, Pinger, pipe);
    expect([result, taken.length, connector.isBound]).toEqual([ConnectResult.SUCCEEDED, 1, false]);

    expect(connector.hasBinderOverrideForTesting(same, Pinger.name)).toBe(true);
    expect(connector.hasBinderOverrideForTesting("target", Pinger.name)).toBe(false);
    expect(connector.hasBinderOverrideForTesting(same, Greeter.name)).toBe(false);
    connector.clearBinderOverrideForTesting(same, Greeter.name);
    expect(connector.hasBinderOverrideForTesting(same, Pinger.name)).toBe(true);
    connector.clearBinderOverrideForTesting(same, Pinger.name);
    expect(connector.hasBinderOverrideForTesting(same, Pinger.name)).toBe(false);
    connector.overrideBinderForTesting("target", Pinger.name, () => undefined);
    connector.clearBinderOverridesForTesting();
    expect(connector.hasBinderOverrideForTesting("target", Pinger.name)).toBe(false);
    connector.reset();
  });

  it("cannot be used after a reset, and leaves the caller what it had", () => {
    const [connector] = Connector.create();
    connector.reset();
    const receiver = new PendingRemote<Pinger>().initWithNewPipeAndPassReceiver();
    expect(() => connector.connect("target", Pinger, receiver)).toThrow("NOT_BOUND");
    expect(receiver.isValid).toBe(true);
    expect(() => connector.clone()).toThrow("NOT_BOUND");
  });

  it("refuses empty ends", async () => {
    const [connector] = Connector.create();
    const empty = new PendingReceiver<Pinger>();
    expect(() => connector.connect("target", Pinger, empty)).toThrow(Pinger.name);
    const identity = {
      name: "target",
      instanceGroup: randomToken(),
      instanceId: ZERO_TOKEN,
      globallyUniqueId: randomToken(),
    };
    const service = new PendingRemote<ServiceInterface>();
    await expect(connector.registerServiceInstance(identity, service)).rejects.toThrow("Service");
    connector.reset();
  });

  it("rejects what is due when the service manager goes", async () => {
    const [connector, receiver] = Connector.create();
    const due = [connector.queryService("target"), connector.warmService("target")];
    receiver.reset();
    const outcomes = await Promise.allSettled(due);
    expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  });
});
