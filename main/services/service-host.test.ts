// Services in processes of their own: started when they are wanted, limited by their manifests, and
// started again when they have gone.
import { afterEach, describe, expect, it } from "vitest";
import { PendingRemote, Remote } from "../../shared/bindings/index.ts";
import {
  Connector,
  type ConnectorInterface,
  ConnectResult,
  type Manifest,
  ManifestBuilder,
  type ManifestOptions,
  randomToken,
  serviceFilter,
} from "../../shared/services/index.ts";
import { ChildProcessLauncher } from "../lab/process-launcher.ts";
import { connectToServer } from "../server/index.ts";
import { ServiceProcessHost } from "./gen/service_process.mojom.ts";
import type { ServiceHostOptions } from "./index.ts";
import { SERVICE_PIPE } from "./service-pipe.ts";
import { Probe, Secret } from "./testdata/gen/probe.mojom.ts";
import { probeOf, reachFrom, ServiceLab } from "./testing/service-lab.ts";
import { reachProbe } from "./testing/probe-service.ts";

const { SUCCEEDED, ACCESS_DENIED } = ConnectResult;

/** A service with a process, and what it requires of which others. */
function service(
  name: string,
  requires: Readonly<Record<string, string>> = {},
  options: Partial<ManifestOptions> = {},
): Manifest {
  const builder = new ManifestBuilder()
    .withServiceName(name)
    .withOptions({ executionMode: "out-of-process", ...options })
    .exposeCapability("probe", [Probe])
    .exposeCapability("secret", [Secret]);
  for (const [target, capability] of Object.entries(requires)) {
    builder.requireCapability(target, capability);
  }
  return builder.build();
}

const test = service("test", { front: "probe" });
const back = service("back");
const hermit = service("hermit");
const front = service("front", { back: "probe" });

let lab: ServiceLab | undefined;

afterEach(async () => {
  await lab?.host.close();
  lab = undefined;
});

async function start(
  manifests: readonly Manifest[] = [test, front, back, hermit],
  options: Partial<ServiceHostOptions> = {},
): Promise<ServiceLab> {
  lab = new ServiceLab(manifests, options);
  await lab.host.start();
  return lab;
}

describe("ServiceHost", () => {
  it("starts a process when something is first wanted of its service, and one only", async () => {
    const { host, processes, client } = withClient(await start());
    expect(host.processCount).toBe(0);
    const { probe, outcome } = await probeOf(client, "front");
    const { pid, askedBy } = await probe.get().whereabouts();
    expect([outcome.result, askedBy, processes.map((child) => child.pid)]).toEqual([
      SUCCEEDED,
      "test",
      [pid],
    ]);

    const reached = await reachFrom(probe, "back");
    const again = await reachFrom(probe, "back");
    expect(reached).toEqual({ result: SUCCEEDED, pid: processes[1]?.pid, reason: "" });
    expect(again.pid).toBe(reached.pid);
    expect(new Set([pid, reached.pid, process.pid]).size).toBe(3);
    expect(host.processCount).toBe(2);
  });

  it("keeps a service from what its manifest does not require, and says so to all", async () => {
    const { host, denials, client } = withClient(await start());
    const { probe } = await probeOf(client, "front");
    const secret = await reachFrom(probe, "back", true);
    const stranger = await reachFrom(probe, "hermit");
    expect([secret.result, stranger.result]).toEqual([ACCESS_DENIED, ACCESS_DENIED]);
    for (const [{ reason }, target, name] of [
      [secret, "back", Secret.name],
      [stranger, "hermit", Probe.name],
    ] as const) {
      expect(reason).toContain('"front"');
      expect(reason).toContain(`interface "${name}" of service "${target}"`);
    }
    expect(denials.map(({ message }) => message)).toEqual([secret.reason, stranger.reason]);
    // The one was started for what it might have given, the other never.
    expect(host.processCount).toBe(2);
  });

  it("lets only a privileged service out of its group", async () => {
    const free = service("front", { back: "probe" }, { canConnectToInstancesInAnyGroup: true });
    const filter = serviceFilter("back", { group: randomToken() });
    const first = withClient(await start([test, free, back]));
    const { probe } = await probeOf(first.client, "front");
    expect((await probe.get().reach(filter, false)).reached.result).toBe(SUCCEEDED);
    await first.host.close();

    const second = withClient(await start());
    const { probe: bound } = await probeOf(second.client, "front");
    const { reached } = await bound.get().reach(filter, false);
    expect([reached.result, second.host.processCount]).toEqual([ACCESS_DENIED, 1]);
    expect(reached.reason).toContain("any group");
  });

  it("makes connectors in one process work in another, with the rights of their instance", async () => {
    const { denials, client } = withClient(await start());
    const { probe } = await probeOf(client, "front");
    const filter = serviceFilter("back");

    // From there to here: this process may do what the service may.
    const [given, receiver] = Connector.create();
    probe.get().giveConnector(receiver);
    const { reached } = await reachProbe(given, filter);
    expect(reached.result).toBe(SUCCEEDED);
    expect((await reachProbe(client.connector, filter)).reached.result).toBe(ACCESS_DENIED);

    // From here to there: the service may do no more than this process.
    const mine = new PendingRemote<ConnectorInterface>();
    client.connector.bindConnectorReceiver(mine.initWithNewPipeAndPassReceiver());
    const through = await probe.get().reachThrough(mine, filter);
    expect(through.reached.result).toBe(ACCESS_DENIED);
    expect(denials.map(({ source }) => source)).toEqual([client.identity, client.identity]);
    given.reset();
  });

  it("starts a service anew when its process was killed", async () => {
    const { host, processes, client, failure } = withClient(await start());
    const { probe, outcome } = await probeOf(client, "front");
    await probe.get().whereabouts();
    const gone = new Promise((resolve) => probe.setDisconnectHandler(resolve));
    processes[0]?.kill("SIGKILL");
    await gone;
    expect(await failure()).toMatch(/^The service "front" \(process \d+\) ended by SIGKILL\.\n$/u);
    const second = await probeOf(client, "front");
    const { pid } = await second.probe.get().whereabouts();
    expect(pid).toBe(processes[1]?.pid);
    expect(second.outcome.identity?.globallyUniqueId).not.toEqual(
      outcome.identity?.globallyUniqueId,
    );
    expect(host.processCount).toBe(1);
  });

  it("tells what a service that fails has written, and goes on", async () => {
    const { client, failure } = withClient(await start());
    const { probe } = await probeOf(client, "front");
    probe.get().fail("a bug in the service");
    const text = await failure();
    expect(text).toContain('"front"');
    expect(text).toContain("a bug in the service");
    const { probe: next } = await probeOf(client, "front");
    expect((await next.get().whereabouts()).askedBy).toBe("test");
  });

  it("lets a service go that asks for it, and its process ends in good order", async () => {
    const { processes, client, failures } = withClient(await start());
    const { probe } = await probeOf(client, "front");
    await probe.get().whereabouts();
    probe.get().quit();
    expect(await processes[0]?.exited).toEqual({ code: 0, signal: null });
    const { probe: next } = await probeOf(client, "front");
    expect((await next.get().whereabouts()).pid).toBe(processes[1]?.pid);
    expect(failures).toEqual([]);
  });

  it("ends all processes when it closes", async () => {
    const { host, processes, client, failures } = withClient(await start());
    const { probe } = await probeOf(client, "front");
    await reachFrom(probe, "back");
    await host.close();
    const exits = await Promise.all(processes.map(({ exited }) => exited));
    expect(exits).toEqual([
      { code: 0, signal: null },
      { code: 0, signal: null },
    ]);
    expect([host.processCount, failures]).toEqual([0, []]);
  });
});

describe("ServiceHost: processes that do not come up", () => {
  const wanting = service("test", { "*": "probe" });

  it.each([
    { name: "stillborn", output: "never comes up" },
    { name: "unheard of", output: 'runs no service "unheard of"' },
  ])("gives up on a program that fails: $name", async ({ name, output }) => {
    const { host, client, failure } = withClient(await start([wanting, service(name)]));
    const { probe } = await probeOf(client, name);
    await expect(probe.get().whereabouts()).rejects.toThrow("DISCONNECTED");
    const text = await failure();
    expect(text).toContain(`The service "${name}"`);
    expect(text).toContain(output);
    expect(host.manager.instanceCount).toBe(2);
  });

  it("gives up on a process that cannot be started", async () => {
    const launch = () => Promise.reject(new Error("no such program"));
    const { client, failures } = withClient(await start([wanting, back], { launch }));
    const { probe } = await probeOf(client, "back");
    await expect(probe.get().whereabouts()).rejects.toThrow("DISCONNECTED");
    expect(failures).toEqual(['The service "back" could not be started.\nno such program']);
  });

  it("kills a process that stays silent", async () => {
    const idle = new ChildProcessLauncher("setInterval(() => {}, 1000)", ["-e"]);
    const launch = (args: readonly string[]) => idle.launch(["--", ...args]);
    const options = { launch, startTimeoutMs: 1 };
    const { client, failures } = withClient(await start([wanting, back], options));
    const { probe } = await probeOf(client, "back");
    await expect(probe.get().whereabouts()).rejects.toThrow("DISCONNECTED");
    expect(failures).toEqual([expect.stringMatching(/did not ask for its service/u)]);
  });

  it("cuts off whoever claims a service without being started for it", async () => {
    const { serverName } = await start();
    const { invitation } = await connectToServer(serverName, { nodeName: "burglar" });
    const remote = new Remote(
      ServiceProcessHost,
      invitation.extractPendingRemote<ServiceProcessHost>(SERVICE_PIPE),
    );
    await expect(remote.get().claim(randomToken())).rejects.toThrow("DISCONNECTED");
  });
});

/** The lab, and a service in this process to try the others from. */
function withClient(started: ServiceLab) {
  return {
    host: started.host,
    processes: started.processes,
    denials: started.denials,
    failures: started.failures,
    failure: () => started.failure(),
    client: started.client("test"),
  };
}
