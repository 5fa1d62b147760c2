// What those who listen to the service manager are told of instances.
import { describe, expect, it } from "vitest";
import { PendingRemote, Receiver, Remote } from "../bindings/index.ts";
import {
  ConnectResult,
  InstanceState,
  ManifestBuilder,
  ProcessMetadata,
  randomToken,
  SERVICE_MANAGER,
  SERVICE_MANAGER_CAPABILITY,
  type ServiceInterface,
  ServiceManagerInterface,
  ServiceManagerListener,
  ZERO_TOKEN,
} from "./index.ts";
import { Pinger } from "./testdata/gen/test_services.mojom.ts";
import { disconnected, PlainService, World } from "./testdata/in-process-services.ts";

const client = new ManifestBuilder()
  .withServiceName("client")
  .requireCapability("target", "ping")
  .requireCapability(SERVICE_MANAGER, SERVICE_MANAGER_CAPABILITY)
  .build();
const target = new ManifestBuilder()
  .withServiceName("target")
  .exposeCapability("ping", [Pinger])
  .build();

describe("listeners", () => {
  /** Listens as `source`; the second part settles when the next event that holds `text` has come. */
  async function listen(source: PlainService) {
    const events: string[] = [];
    const waiting = new Map<string, () => void>();
    const note = (event: string): void => {
      events.push(event);
      waiting.get(event)?.();
    };
    const listener = new Receiver<ServiceManagerListener>(ServiceManagerListener, {
      onInit: (running) =>
        note(
          `init ${running.map(({ identity, pid, state }) => [identity.name, pid, state].join(" ")).join(", ")}`,
        ),
      onServiceCreated: ({ identity, state }) => note(`created ${identity.name} ${state}`),
      onServiceStarted: ({ name }) => note(`started ${name}`),
      onServicePIDReceived: ({ name }, pid) => note(`pid ${name} ${pid}`),
      onServiceFailedToStart: ({ name }) => note(`failed ${name}`),
      onServiceStopped: ({ name }) => note(`stopped ${name}`),
    });
    const manager = new Remote(ServiceManagerInterface);
    const receiver = manager.bindNewPipeAndPassReceiver();
    await source.receiver.connector.connect(SERVICE_MANAGER, ServiceManagerInterface, receiver);
    manager.get().addListener(listener.bindNewPipeAndPassRemote());
    await manager.flushForTesting();
    const saw = (event: string): Promise<void> =>
      new Promise((resolve) => {
        if (events.includes(event)) resolve();
        else waiting.set(event, resolve);
      });
    return { events, saw };
  }

  it("are told what runs, then what starts, where, and what stops", async () => {
    using world = new World([client, target]);
    const source = world.client("client");
    const { events, saw } = await listen(source);
    const { STARTED, CREATED } = InstanceState;
    await source.ping("target");
    await saw("pid target 1");
    world.services[0]?.receiver.requestClose();
    await saw("stopped target");
    expect(events).toEqual([
      `init ${SERVICE_MANAGER} 1 ${STARTED}, client 1 ${STARTED}`,
      `created target ${CREATED}`,
      "started target",
      "pid target 1",
      "stopped target",
    ]);
  });

  it("are told of an instance that goes before it has started", async () => {
    using world = new World([client, target], {
      runInProcess: (_identity, receiver) => {
        receiver.reset();
        return true;
      },
    });
    const source = world.client("client");
    const { events, saw } = await listen(source);
    await source.ping("target");
    await saw("failed target");
    expect(events.slice(1)).toEqual(["created target 0", "failed target"]);
  });

  it("are told the process of an instance by whoever runs it", async () => {
    using world = new World([client, target]);
    const source = world.client("client");
    const { events, saw } = await listen(source);
    const remote = new PendingRemote<ServiceInterface>();
    const service = new PlainService(remote.initWithNewPipeAndPassReceiver());
    const metadata = new Remote(ProcessMetadata);
    const identity = {
      name: "target",
      instanceGroup: randomToken(),
      instanceId: ZERO_TOKEN,
      globallyUniqueId: randomToken(),
    };
    world.manager.registerService(identity, remote, metadata.bindNewPipeAndPassReceiver());
    await saw("started target");
    metadata.get().setPID({ pid: 4711 });
    await saw("pid target 4711");
    metadata.get().setPID({ pid: 0 });
    await saw("stopped target");
    expect(events.slice(1)).toEqual([
      "created target 0",
      "started target",
      "pid target 4711",
      "stopped target",
    ]);
    expect(service.starts).toBe(1);
  });

  it("are for those with the capability only", async () => {
    using world = new World([target]);
    const source = world.client("target");
    const manager = new Remote(ServiceManagerInterface);
    const receiver = manager.bindNewPipeAndPassReceiver();
    const gone = disconnected(manager);
    const { connector } = source.receiver;
    const answer = await connector.connect(SERVICE_MANAGER, ServiceManagerInterface, receiver);
    expect(answer.result).toBe(ConnectResult.ACCESS_DENIED);
    expect((await gone).customReason).toBe(ConnectResult.ACCESS_DENIED);
  });
});
