// A host of services for tests, with itself as a client of them.
import { fileURLToPath } from "node:url";
import { PendingRemote, Remote } from "../../../shared/bindings/index.ts";
import {
  type ConnectOutcome,
  type Denial,
  type Manifest,
  randomToken,
  type ServiceInterface,
  serviceFilter,
  ServiceReceiver,
  type ServiceTarget,
  ZERO_TOKEN,
} from "../../../shared/services/index.ts";
import { Node, setDefaultNode } from "../../../shared/system/index.ts";
import { ChildProcessLauncher, type LaunchedProcess } from "../../lab/process-launcher.ts";
import { ServiceHost, type ServiceHostOptions } from "../index.ts";
import { Probe } from "../testdata/gen/probe.mojom.ts";

const PROGRAM = fileURLToPath(new URL("./service-program.ts", import.meta.url));

/** A host, the processes that it has started, and what it has complained of. */
export class ServiceLab {
  readonly host: ServiceHost;
  readonly processes: LaunchedProcess[] = [];
  readonly denials: Denial[] = [];
  readonly failures: string[] = [];
  readonly serverName = `service-test-${randomToken().low}`;
  readonly #launcher = new ChildProcessLauncher(PROGRAM, ["--import", import.meta.resolve("tsx")]);
  readonly #onFailure = new Set<() => void>();

  constructor(manifests: readonly Manifest[], options: Partial<ServiceHostOptions> = {}) {
    const node = new Node({ name: "host", role: "broker" });
    setDefaultNode(node);
    this.host = new ServiceHost({
      node,
      manifests,
      serverName: this.serverName,
      launch: (args) => this.#launch(args),
      onDenied: (denial) => this.denials.push(denial),
      onFailed: (message, output) => {
        this.failures.push(`${message}\n${output}`);
        for (const told of this.#onFailure) told();
      },
      ...options,
    });
  }

  /** Settles when a process has failed, with what was said of it. */
  async failure(): Promise<string> {
    const [first] = this.failures;
    if (first !== undefined) return first;
    await new Promise<void>((resolve) => this.#onFailure.add(resolve));
    return this.failures[0] ?? "";
  }

  /** An instance of a service that this process answers for; it does nothing but connect to others. */
  client(name: string, group = randomToken()): ServiceReceiver {
    const remote = new PendingRemote<ServiceInterface>();
    const receiver = new ServiceReceiver(
      { onConnect: (_source, _name, pipe) => pipe.close() },
      remote.initWithNewPipeAndPassReceiver(),
    );
    const identity = { name, instanceGroup: group, instanceId: ZERO_TOKEN };
    this.host.manager.registerService({ ...identity, globallyUniqueId: randomToken() }, remote);
    return receiver;
  }

  async #launch(args: readonly string[]): Promise<LaunchedProcess> {
    const process = await this.#launcher.launch(args);
    this.processes.push(process);
    return process;
  }
}

/** A probe in another service, and how it was reached. */
export async function probeOf(
  { connector }: ServiceReceiver,
  target: ServiceTarget,
): Promise<{ probe: Remote<Probe>; outcome: ConnectOutcome }> {
  const probe = new Remote(Probe);
  const receiver = probe.bindNewPipeAndPassReceiver();
  const outcome = await connector.connect(target, Probe, receiver);
  return { probe, outcome };
}

/** What a probe finds when it looks for another service. */
export async function reachFrom(probe: Remote<Probe>, service: string, secret = false) {
  return (await probe.get().reach(serviceFilter(service), secret)).reached;
}
