// Who is reached, started and let in: the rules of access and of the choice of instances.
import { describe, expect, it } from "vitest";
import { Remote } from "../bindings/index.ts";
import {
  ConnectResult,
  filterForExactIdentity,
  type Manifest,
  ManifestBuilder,
  type ManifestOptions,
  randomToken,
  serviceFilter,
  SYSTEM_INSTANCE_GROUP,
  ZERO_TOKEN,
} from "./index.ts";
import { Greeter, Pinger } from "./testdata/gen/test_services.mojom.ts";
import { disconnected, World } from "./testdata/in-process-services.ts";

const { SUCCEEDED, INVALID_ARGUMENT, ACCESS_DENIED } = ConnectResult;

function client(options: Partial<ManifestOptions> = {}): Manifest {
  return new ManifestBuilder()
    .withServiceName("client")
    .withOptions(options)
    .requireCapability("target", "ping")
    .build();
}

function target(options: Partial<ManifestOptions> = {}): Manifest {
  return new ManifestBuilder()
    .withServiceName("target")
    .withOptions(options)
    .exposeCapability("ping", [Pinger])
    .exposeCapability("greet", [Greeter])
    .build();
}

const stranger = new ManifestBuilder().withServiceName("stranger").build();

describe("ServiceManager: access", () => {
  it("starts a service when something is wanted of it, and passes the pipe on", async () => {
    using world = new World([client(), target()]);
    const source = world.client("client");
    expect(world.services).toHaveLength(0);
    const { result, identity, answer } = await source.ping("target");
    expect([result, identity?.name, answer]).toEqual([SUCCEEDED, "target", "answered"]);
    const [started] = world.services;
    expect(started?.receiver.identity).toEqual(identity);
    expect(started?.starts).toBe(1);
    expect(started?.sources).toEqual([
      { identity: source.receiver.identity, requiredCapabilities: { capabilities: ["ping"] } },
    ]);
    expect(world.denials).toEqual([]);
  });

  it("drops the pipe of an interface that no required capability exposes, and says why", async () => {
    using world = new World([client(), target()]);
    const source = world.client("client");
    using remote = new Remote(Greeter);
    const receiver = remote.bindNewPipeAndPassReceiver();
    const gone = disconnected(remote);
    const answer = await source.receiver.connector.connect("target", Greeter, receiver);
    expect(answer).toEqual({ result: ACCESS_DENIED, identity: null });
    const { customReason, description } = await gone;
    expect(customReason).toBe(ACCESS_DENIED);
    for (const name of ['service "target"', 'Service "client"', Greeter.name]) {
      expect(description).toContain(name);
    }
    expect(world.denials).toEqual([
      {
        source: source.receiver.identity,
        target: "target",
        interfaceName: Greeter.name,
        result: ACCESS_DENIED,
        message: description,
      },
    ]);
    expect(world.services.flatMap(({ sources }) => sources)).toEqual([]);
  });

  it("does not start a service for one that requires nothing of it", async () => {
    using world = new World([stranger, target()]);
    const source = world.client("stranger");
    expect((await source.ping("target")).result).toBe(ACCESS_DENIED);
    const warmed = await source.receiver.connector.warmService("target");
    expect(warmed).toEqual({ result: ACCESS_DENIED, identity: null });
    expect(world.services).toHaveLength(0);
    expect(world.denials.map(({ message }) => message)).toEqual([
      expect.stringContaining(`interface "${Pinger.name}"`),
      expect.stringContaining('reaching service "target"'),
    ]);
  });

  it("lets a service that requires something of all into any", async () => {
    const general = new ManifestBuilder()
      .withServiceName("general")
      .requireCapability("*", "ping")
      .build();
    using world = new World([general, target()]);
    expect((await world.client("general").ping("target")).answer).toBe("answered");
  });

  it("passes an interface bindable on any service to one that does not expose it", async () => {
    const tracer = new ManifestBuilder()
      .withServiceName("tracer")
      .withInterfacesBindableOnAnyService([Pinger])
      .build();
    using world = new World([tracer, stranger]);
    expect((await world.client("tracer").ping("stranger")).answer).toBe("answered");
  });

  it("denies what is not there, by name", async () => {
    using world = new World([client()]);
    expect((await world.client("client").ping("target")).result).toBe(ACCESS_DENIED);
    expect(world.denials[0]?.message).toBe('There is no service "target".');
  });

  it.each([
    { what: "no name", filter: serviceFilter("") },
    {
      what: "a unique id alone",
      filter: { ...serviceFilter("target"), globallyUniqueId: randomToken() },
    },
  ])("takes a filter with $what for an invalid argument", async ({ filter }) => {
    using world = new World([client(), target()]);
    const { result, identity } = await world.client("client").ping(filter);
    expect([result, identity, world.services.length]).toEqual([INVALID_ARGUMENT, null, 0]);
  });

  it("tells of a service without starting it", async () => {
    using world = new World([stranger, target({ sandboxType: "network" })]);
    const { connector } = world.client("stranger").receiver;
    expect(await connector.queryService("target")).toEqual({ sandboxType: "network" });
    expect(await connector.queryService("nobody")).toBeUndefined();
    expect(world.services).toHaveLength(0);
  });
});

describe("ServiceManager: privileges", () => {
  const foreign = serviceFilter("target", { group: randomToken() });
  const numbered = serviceFilter("target", { id: randomToken() });

  it.each<{ options: Partial<ManifestOptions>; group: boolean; id: boolean }>([
    { options: {}, group: false, id: false },
    { options: { canConnectToInstancesInAnyGroup: true }, group: true, id: false },
    { options: { canConnectToInstancesWithAnyId: true }, group: false, id: true },
    { options: { instanceSharing: "singleton" }, group: true, id: false },
    { options: { instanceSharing: "shared-across-groups" }, group: true, id: false },
  ])("reach of $options: foreign group $group, other id $id", async ({ options, group, id }) => {
    using world = new World([client(options), target()]);
    const source = world.client("client");
    const verdict = (allowed: boolean): ConnectResult => (allowed ? SUCCEEDED : ACCESS_DENIED);
    expect((await source.ping(foreign)).result).toBe(verdict(group));
    expect((await source.ping(numbered)).result).toBe(verdict(id));
    expect(world.denials).toHaveLength(Number(!group) + Number(!id));
  });

  it("needs none for one's own group, the system's, and the id zero", async () => {
    using world = new World([client(), target()]);
    const group = randomToken();
    const source = world.client("client", group);
    const own = await source.ping(serviceFilter("target", { group, id: ZERO_TOKEN }));
    const system = await source.ping(serviceFilter("target", { group: SYSTEM_INSTANCE_GROUP }));
    expect([own.identity?.instanceGroup, system.identity?.instanceGroup]).toEqual([
      group,
      SYSTEM_INSTANCE_GROUP,
    ]);
  });
});

describe("ServiceManager: choice of instances", () => {
  const anywhere = {
    canConnectToInstancesInAnyGroup: true,
    canConnectToInstancesWithAnyId: true,
  };

  it("fills in the caller's group and the id zero", async () => {
    using world = new World([client(), target()]);
    const group = randomToken();
    const { identity } = await world.client("client", group).ping("target");
    expect([identity?.instanceGroup, identity?.instanceId]).toEqual([group, ZERO_TOKEN]);
  });

  it.each([
    { instanceSharing: "no-sharing", groups: 2, ids: 2 },
    { instanceSharing: "shared-across-groups", groups: 1, ids: 2 },
    { instanceSharing: "singleton", groups: 1, ids: 1 },
  ] as const)(
    "has $groups instances in two groups, $ids with two ids: $instanceSharing",
    async (row) => {
      using world = new World([client(anywhere), target(row)]);
      const one = world.client("client");
      const other = world.client("client");
      const first = await one.ping("target");
      const again = await one.ping("target");
      const second = await other.ping("target");
      expect(again.identity).toEqual(first.identity);
      expect(world.services).toHaveLength(row.groups);
      const isOwnGroup = row.instanceSharing === "no-sharing";
      const { instanceGroup } = one.receiver.identity;
      expect(first.identity?.instanceGroup.high === instanceGroup.high).toBe(isOwnGroup);
      expect(second.answer).toBe("answered");

      const id = randomToken();
      const { identity } = await one.ping(serviceFilter("target", { id }));
      expect(identity?.instanceId).toEqual(row.ids === 2 ? id : ZERO_TOKEN);
      expect(world.services).toHaveLength(row.groups + row.ids - 1);
    },
  );

  it("makes even the first singleton one with the id zero", async () => {
    using world = new World([client(anywhere), target({ instanceSharing: "singleton" })]);
    const { identity } = await world
      .client("client")
      .ping(serviceFilter("target", { id: randomToken() }));
    expect(identity?.instanceId).toEqual(ZERO_TOKEN);
  });

  it("finds an exact instance while it lives, and never starts it again", async () => {
    using world = new World([client(anywhere), target()]);
    const source = world.client("client");
    const { identity } = await source.receiver.connector.warmService("target");
    if (identity === null) throw new Error("the service did not start");
    const exact = filterForExactIdentity(identity);
    expect((await source.ping(exact)).identity).toEqual(identity);
    const other = { ...exact, globallyUniqueId: randomToken() };
    expect((await source.ping(other)).result).toBe(ACCESS_DENIED);
    world.services[0]?.receiver.close();
    // The pipe of a Service is lost behind what went before on the pipe of the Connector.
    await source.receiver.connector.queryService("target");
    expect((await source.ping(exact)).result).toBe(ACCESS_DENIED);
    expect(world.denials.at(-1)?.message).toContain("is gone");
    expect(world.services).toHaveLength(1);
  });

  it("starts a service of the system group for its owner", () => {
    using world = new World([target()]);
    const identity = world.manager.startService("target");
    expect(identity).toMatchObject({ name: "target", instanceGroup: SYSTEM_INSTANCE_GROUP });
    expect(world.manager.startService("target")).toEqual(identity);
    expect(world.manager.startService("nobody")).toBe('There is no service "nobody".');
  });

  it("denies a service that nobody runs", async () => {
    using world = new World([client(), target()], { runInProcess: () => false });
    expect((await world.client("client").ping("target")).result).toBe(ACCESS_DENIED);
    expect(world.denials[0]?.message).toContain("could not be started");
    expect(world.manager.instanceCount).toBe(2);
  });
});
