// When instances start, end and stay.
import { describe, expect, it } from "vitest";
import {
  AssociatedRemote,
  type PendingAssociatedReceiver,
  type PendingReceiver,
  PendingRemote,
  Receiver,
  Remote,
} from "../bindings/index.ts";
import {
  BindInterfacePriority,
  type BindSourceInfo,
  Connector,
  type ConnectorInterface,
  ConnectResult,
  type Identity,
  ManifestBuilder,
  randomToken,
  ServiceControl,
  ServiceInterface,
  SYSTEM_INSTANCE_GROUP,
  type TellProcessId,
  ZERO_TOKEN,
} from "./index.ts";
import { Pinger } from "./testdata/gen/test_services.mojom.ts";
import { PlainService, World } from "./testdata/in-process-services.ts";

const { SUCCEEDED, INVALID_ARGUMENT, ACCESS_DENIED } = ConnectResult;

const client = new ManifestBuilder()
  .withServiceName("client")
  .withOptions({ canRegisterOtherServiceInstances: true })
  .requireCapability("target", "ping")
  .requireCapability("packaged", "ping")
  .build();
const target = new ManifestBuilder()
  .withServiceName("target")
  .exposeCapability("ping", [Pinger])
  .requireCapability("target", "ping")
  .build();

/** The far end of a Service, played message by message. */
class RawService {
  readonly receiver: Receiver<ServiceInterface>;
  readonly connector: Connector;
  readonly control = new AssociatedRemote(ServiceControl);
  readonly events: string[] = [];
  readonly #connectorReceiver: PendingReceiver<ConnectorInterface>;
  readonly #acknowledge: (() => void)[] = [];

  constructor(pending: PendingReceiver<ServiceInterface>) {
    [this.connector, this.#connectorReceiver] = Connector.create();
    this.receiver = new Receiver<ServiceInterface>(
      ServiceInterface,
      {
        onStart: (identity) => this.#start(identity),
        onBindInterface: (source, name) => this.#bind(source, name),
        createPackagedServiceInstance: () => undefined,
      },
      pending,
    );
  }

  acknowledge(): void {
    for (const answer of this.#acknowledge.splice(0)) answer();
  }

  #start(identity: Identity): {
    connectorReceiver: PendingReceiver<ConnectorInterface>;
    controlReceiver: PendingAssociatedReceiver<ServiceControl>;
  } {
    this.events.push(`start ${identity.name}`);
    const controlReceiver = this.control.bindNewEndpointAndPassReceiver();
    return { connectorReceiver: this.#connectorReceiver, controlReceiver };
  }

  #bind({ identity }: BindSourceInfo, name: string): Promise<void> {
    this.events.push(`bind ${name} for ${identity.name}`);
    return new Promise((resolve) => this.#acknowledge.push(resolve));
  }
}

/** A world whose services are raw ones. */
class RawWorld extends World {
  readonly raw: RawService[];

  constructor() {
    const raw: RawService[] = [];
    super([client, target], {
      runInProcess: (_identity, receiver) => {
        raw.push(new RawService(receiver));
        return true;
      },
    });
    this.raw = raw;
  }

  /** The one service that has been started. */
  get only(): RawService {
    const [service] = this.raw;
    if (service === undefined) throw new Error("no service was started");
    return service;
  }
}

function ask(
  source: PlainService,
  priority: BindInterfacePriority = BindInterfacePriority.IMPORTANT,
): Promise<{ result: ConnectResult; identity: Identity | null }> {
  const [mine, theirs] = pipes();
  mine.reset();
  return source.receiver.connector.connect("target", Pinger, theirs, priority);
}

function pipes(): [PendingRemote<Pinger>, PendingReceiver<Pinger>] {
  const remote = new PendingRemote<Pinger>();
  return [remote, remote.initWithNewPipeAndPassReceiver()];
}

describe("an instance", () => {
  it("is started once, ahead of all requests, and then asked in order", async () => {
    using world = new RawWorld();
    const source = world.client("client");
    await ask(source);
    await ask(source);
    await world.only.receiver.flushForTesting();
    const bind = `bind ${Pinger.name} for client`;
    expect(world.only.events).toEqual(["start target", bind, bind]);
    expect(world.raw).toHaveLength(1);
  });

  it("is not let go of while an important request is not acknowledged", async () => {
    using world = new RawWorld();
    const source = world.client("client");
    await ask(source);
    const { only } = world;
    await only.receiver.flushForTesting();
    only.control.get().requestQuit();
    await only.control.flushForTesting();
    expect((await ask(source)).identity?.name).toBe("target");
    expect(world.raw).toHaveLength(1);

    const gone = new Promise((resolve) => only.receiver.setDisconnectHandler(resolve));
    await only.receiver.flushForTesting();
    only.acknowledge();
    // By the time of this answer the acknowledgements are on their way.
    await only.connector.queryService("target");
    only.control.get().requestQuit();
    await expect(gone).resolves.toBeDefined();
  });

  it("is let go of though requests that may be lost are not acknowledged", async () => {
    using world = new RawWorld();
    const source = world.client("client");
    await ask(source, BindInterfacePriority.BEST_EFFORT);
    const { only } = world;
    await only.receiver.flushForTesting();
    const gone = new Promise((resolve) => only.receiver.setDisconnectHandler(resolve));
    only.control.get().requestQuit();
    await expect(gone).resolves.toBeDefined();
  });

  it("is started anew for the next request when it has gone", async () => {
    using world = new World([client, target]);
    const source = world.client("client");
    const first = await source.ping("target");
    world.services[0]?.receiver.close();
    await source.receiver.connector.queryService("target");
    const second = await source.ping("target");
    expect(second.answer).toBe("answered");
    expect(second.identity?.globallyUniqueId).not.toEqual(first.identity?.globallyUniqueId);
    expect(world.services).toHaveLength(2);
  });

  it("stays, out of reach, while connectors of it are left", async () => {
    using world = new RawWorld();
    const source = world.client("client");
    await source.receiver.connector.warmService("target");
    const { only } = world;
    await only.receiver.flushForTesting();
    expect(await only.connector.queryService("target")).toBeDefined();
    const before = world.manager.instanceCount;
    only.receiver.reset();
    // Behind the loss of the Service comes what the connector can still do.
    expect((await only.connector.warmService("target")).result).toBe(SUCCEEDED);
    expect(world.raw).toHaveLength(2);
    expect(world.manager.instanceCount).toBe(before + 1);
    only.connector.reset();
    await source.receiver.connector.queryService("target");
    expect(world.manager.instanceCount).toBe(before);
  });

  it("shares its connectors' identity with their clones", async () => {
    using world = new World([client, target]);
    const source = world.client("client");
    const clone = source.receiver.connector.clone();
    expect(clone.isBound).toBe(false);
    using remote = new Remote(Pinger);
    const answer = await clone.connect("target", Pinger, remote.bindNewPipeAndPassReceiver());
    expect([answer.result, clone.isBound]).toEqual([SUCCEEDED, true]);
    expect(world.services[0]?.sources[0]?.identity).toEqual(source.receiver.identity);
    clone.reset();
  });

  it("loses everything with the service manager", async () => {
    const world = new World([client, target]);
    const source = world.client("client");
    await source.ping("target");
    const [started] = world.services;
    const ended = source.receiver.connector.warmService("nobody");
    world[Symbol.dispose]();
    await expect(ended).rejects.toThrow("DISCONNECTED");
    expect(world.manager.instanceCount).toBe(0);
    expect(started?.receiver.isBound).toBe(false);
  });
});

describe("registered instances", () => {
  const identity: Identity = {
    name: "target",
    instanceGroup: SYSTEM_INSTANCE_GROUP,
    instanceId: ZERO_TOKEN,
    globallyUniqueId: randomToken(),
  };

  function offer(): [PendingRemote<ServiceInterface>, PlainService] {
    const remote = new PendingRemote<ServiceInterface>();
    return [remote, new PlainService(remote.initWithNewPipeAndPassReceiver())];
  }

  it("are reached as any other, and there is one of a kind", async () => {
    using world = new World([client, target]);
    const source = world.client("client", SYSTEM_INSTANCE_GROUP);
    const { connector } = source.receiver;
    const [remote, service] = offer();
    expect(await connector.registerServiceInstance(identity, remote)).toBe(SUCCEEDED);
    expect((await source.ping("target")).identity).toEqual(identity);
    expect([service.sources.length, world.services.length]).toEqual([1, 0]);

    const [second] = offer();
    const twin = { ...identity, globallyUniqueId: randomToken() };
    expect(await connector.registerServiceInstance(twin, second)).toBe(INVALID_ARGUMENT);
    const [third] = offer();
    const nobody = { ...identity, globallyUniqueId: ZERO_TOKEN };
    expect(await connector.registerServiceInstance(nobody, third)).toBe(INVALID_ARGUMENT);
    expect(world.denials.map(({ message }) => message)).toEqual([
      expect.stringContaining("there is one of that name, group and id"),
      expect.stringContaining("unique id"),
    ]);
  });

  it("need the option to create instances of others, and business with the service", async () => {
    const plain = new ManifestBuilder()
      .withServiceName("plain")
      .requireCapability("target", "ping")
      .build();
    const stranger = new ManifestBuilder()
      .withServiceName("stranger")
      .withOptions({ canRegisterOtherServiceInstances: true })
      .build();
    using world = new World([plain, stranger, target]);
    for (const name of ["plain", "stranger"]) {
      const [remote, service] = offer();
      const { connector } = world.client(name).receiver;
      expect(await connector.registerServiceInstance(identity, remote)).toBe(ACCESS_DENIED);
      expect(service.starts).toBe(0);
    }
  });
});

describe("packaged services", () => {
  class Package extends PlainService {
    readonly made: PlainService[] = [];

    createPackagedServiceInstance(
      _serviceName: string,
      receiver: PendingReceiver<ServiceInterface>,
      tellPid: TellProcessId,
    ): void {
      this.made.push(new PlainService(receiver));
      tellPid(77);
    }
  }
  const packaged = new ManifestBuilder()
    .withServiceName("packaged")
    .withOptions({ instanceSharing: "shared-across-groups" })
    .exposeCapability("ping", [Pinger])
    .build();
  const parent = new ManifestBuilder().withServiceName("parent").packageService(packaged).build();

  it("are made by the service that they are in, and keep the group asked for", async () => {
    const packages: Package[] = [];
    using world = new World([client, parent], {
      runInProcess: (_identity, receiver) => {
        packages.push(new Package(receiver));
        return true;
      },
    });
    const group = randomToken();
    const { identity, answer } = await world.client("client", group).ping("packaged");
    expect([identity?.instanceGroup, answer]).toEqual([group, "answered"]);
    expect(packages.map(({ receiver }) => receiver.identity)).toMatchObject([
      { name: "parent", instanceGroup: group },
    ]);
    expect(packages[0]?.made[0]?.receiver.identity).toEqual(identity);
  });

  it("do not come about in a service that makes none", async () => {
    using world = new World([client, parent]);
    const source = world.client("client");
    const { answer } = await source.ping("packaged");
    expect(answer).toContain("DISCONNECTED");
  });
});
