import { type PendingReceiver, PendingRemote } from "../bindings/index.ts";
import { Catalog } from "./catalog.ts";
import {
  type ConnectorHost,
  ConnectorImpl,
  type Denial,
  type FoundInstance,
} from "./connector-impl.ts";
import type { Identity, ProcessMetadata, ServiceFilter } from "./gen/connector.mojom.ts";
import type { Token } from "./gen/base_types.mojom.ts";
import type { Service } from "./gen/service.mojom.ts";
import type { RunningServiceInfo, ServiceManagerListener } from "./gen/service_manager.mojom.ts";
import { isValidIdentity } from "./identity.ts";
import { type CompleteFilter, InstanceRegistry } from "./instance-registry.ts";
import type { Manifest } from "./manifest.ts";
import { ManagerService, SERVICE_MANAGER, serviceManagerManifest } from "./manager-service.ts";
import { filterForExactIdentity, serviceFilter } from "./service-filter.ts";
import { type InstanceEvents, ServiceInstance } from "./service-instance.ts";
import { randomToken, SYSTEM_INSTANCE_GROUP, ZERO_TOKEN } from "./token.ts";

/** An instance that is to run in a process of its own. */
export interface LaunchRequest {
  readonly identity: Identity;
  readonly manifest: Manifest;
  /** To be bound in that process; closing it says that the instance does not come about. */
  readonly receiver: PendingReceiver<Service>;
  /** To be called when the process is known; with 0 if there will be none. */
  readonly setPid: (pid: number) => void;
}

/** The process of an instance, as the service manager sees it. */
export interface ServiceProcess {
  /** The instance is gone, and the process is not needed any more. */
  close(): void;
}

/** What a service manager is told. */
export interface ServiceManagerOptions {
  readonly manifests: readonly Manifest[];
  /** Id of this process, in which instances run that are not launched. */
  readonly pid: number;
  /** Runs an instance in this process; false if it cannot. */
  readonly runInProcess?: (identity: Identity, receiver: PendingReceiver<Service>) => boolean;
  /** Starts a process for an instance; undefined if it cannot. */
  readonly launch?: (request: LaunchRequest) => ServiceProcess | undefined;
  /** Hears of every request that was turned down. */
  readonly onDenied?: (denial: Denial) => void;
}

/**
 * Knows all services and their instances: starts them when somebody wants something of them, and
 * passes on the requests that the manifests allow.
 */
export class ServiceManager implements Disposable {
  readonly #options: ServiceManagerOptions;
  readonly #catalog: Catalog;
  readonly #registry = new InstanceRegistry();
  readonly #instances = new Set<ServiceInstance>();
  readonly #processes = new Map<ServiceInstance, ServiceProcess>();
  readonly #self: ServiceInstance;
  readonly #service: ManagerService;
  readonly #host: ConnectorHost = {
    findManifest: (serviceName) => this.#catalog.find(serviceName),
    findOrStart: (source, filter) => this.#findOrStart(source, filter),
    faultOfNew: (identity) => this.#faultOfNew(identity),
    register: (identity, service, metadata) =>
      this.registerService(identity, service, metadata ?? undefined),
    denied: (denial) => this.#options.onDenied?.(denial),
  };
  readonly #events: InstanceEvents = {
    started: ({ identity, pid }) => this.#notify((to) => to.onServiceStarted(identity, pid)),
    pidReceived: ({ identity, pid }) =>
      this.#notify((to) => to.onServicePIDReceived(identity, pid)),
    unreachable: (instance) => this.#registry.remove(instance),
    ended: (instance, hasStarted) => this.#ended(instance, hasStarted),
  };

  /** @throws CatalogError for manifests that do not go together */
  constructor(options: ServiceManagerOptions) {
    this.#options = options;
    const manifest = serviceManagerManifest();
    this.#catalog = new Catalog([manifest, ...options.manifests]);
    const remote = new PendingRemote<Service>();
    const receiver = remote.initWithNewPipeAndPassReceiver();
    this.#service = new ManagerService(receiver, () => this.#running());
    this.#self = this.#add(newIdentity(SERVICE_MANAGER, SYSTEM_INSTANCE_GROUP), manifest);
    this.#self.setPid(options.pid);
    this.#self.start(remote);
  }

  /** Instances that have not ended, the service manager's own included. */
  get instanceCount(): number {
    return this.#instances.size;
  }

  /**
   * Has an instance of the system group run.
   * @returns its identity, or why there is none
   */
  startService(serviceName: string): Identity | string {
    const filter = serviceFilter(serviceName, { group: SYSTEM_INSTANCE_GROUP });
    const found = this.#findOrStart(this.#self, filter);
    return typeof found === "string" ? found : found.identity;
  }

  /**
   * Adds an instance that whoever calls this answers for.
   * @param process its process: the id, or what tells it; this one unless told
   * @throws RangeError for an identity that cannot be one or is taken, or a service without manifest
   */
  registerService(
    identity: Identity,
    service: PendingRemote<Service>,
    process: PendingReceiver<ProcessMetadata> | number = this.#options.pid,
  ): void {
    const manifest = this.#catalog.find(identity.name);
    const fault = this.#faultOfNew(identity);
    if (manifest === undefined || fault !== undefined) {
      throw new RangeError(`Cannot add an instance of "${identity.name}": ${fault}.`);
    }
    const instance = this.#add(identity, manifest);
    if (typeof process === "number") instance.setPid(process);
    else instance.bindProcessMetadata(process);
    instance.start(service);
  }

  /** Lets go of all instances, the service manager's own last. */
  [Symbol.dispose](): void {
    for (const instance of this.#instances) {
      if (instance !== this.#self) instance.end();
    }
    this.#self.end();
    this.#service.close();
  }

  #running(): RunningServiceInfo[] {
    return [...this.#instances].map((instance) => instance.info);
  }

  #faultOfNew(identity: Identity): string | undefined {
    if (!isValidIdentity(identity)) return "its identity lacks a name, a group or a unique id";
    if (this.#catalog.find(identity.name) === undefined) return "no manifest of it is known";
    const alike = { ...filterForExactIdentity(identity), globallyUniqueId: null };
    return this.#registry.find(complete(alike, identity)) === undefined
      ? undefined
      : "there is one of that name, group and id";
  }

  /** What a filter means to `source`: what runs already, or what is started now. */
  #findOrStart(source: ServiceInstance, partial: ServiceFilter): FoundInstance {
    if (partial.serviceName === SERVICE_MANAGER) return this.#self;
    const manifest = this.#catalog.find(partial.serviceName);
    if (manifest === undefined) return `There is no service "${partial.serviceName}".`;
    const filter = complete(partial, source.identity);
    const existing = this.#registry.find(filter);
    if (existing !== undefined) return existing;
    if (filter.globallyUniqueId !== null) {
      return `The instance of service "${filter.serviceName}" that was asked for is gone.`;
    }
    const instance = this.#add(this.#identityFor(filter, manifest), manifest);
    if (this.#start(instance, filter)) return instance;
    instance.end();
    return `Service "${filter.serviceName}" could not be started.`;
  }

  /** Shared instances belong to a group of their own, and there is no second singleton. */
  #identityFor(filter: CompleteFilter, { serviceName, options }: Manifest): Identity {
    const keepsGroup =
      options.instanceSharing === "no-sharing" || this.#catalog.parentOf(serviceName) !== undefined;
    const group = keepsGroup ? filter.instanceGroup : randomToken();
    const isSingleton = options.instanceSharing === "singleton";
    return newIdentity(serviceName, group, isSingleton ? ZERO_TOKEN : filter.instanceId);
  }

  #start(instance: ServiceInstance, filter: CompleteFilter): boolean {
    const remote = new PendingRemote<Service>();
    const receiver = remote.initWithNewPipeAndPassReceiver();
    if (!this.#hostInstance(instance, filter, receiver)) {
      receiver.reset();
      remote.reset();
      return false;
    }
    instance.start(remote);
    return true;
  }

  /** Has somebody run the instance: the service it is packaged in, this process, or one of its own. */
  #hostInstance(
    instance: ServiceInstance,
    filter: CompleteFilter,
    receiver: PendingReceiver<Service>,
  ): boolean {
    const { identity, manifest } = instance;
    const parent = this.#catalog.parentOf(identity.name);
    if (parent !== undefined) return this.#hostPackaged(instance, parent, filter, receiver);
    const { runInProcess, launch, pid } = this.#options;
    if (manifest.options.executionMode === "in-process") {
      if (runInProcess?.(identity, receiver) !== true) return false;
      instance.setPid(pid);
      return true;
    }
    const setPid = (launched: number): void => instance.setPid(launched);
    const process = launch?.({ identity, manifest, receiver, setPid });
    if (process !== undefined) this.#processes.set(instance, process);
    return process !== undefined;
  }

  #hostPackaged(
    instance: ServiceInstance,
    { serviceName }: Manifest,
    { instanceGroup: group, instanceId: id }: CompleteFilter,
    receiver: PendingReceiver<Service>,
  ): boolean {
    const parent = this.#findOrStart(this.#self, serviceFilter(serviceName, { group, id }));
    if (typeof parent === "string") return false;
    const metadata = new PendingRemote<ProcessMetadata>();
    instance.bindProcessMetadata(metadata.initWithNewPipeAndPassReceiver());
    parent.createPackaged(instance.identity, receiver, metadata);
    return true;
  }

  #add(identity: Identity, manifest: Manifest): ServiceInstance {
    const instance = new ServiceInstance({
      identity,
      manifest,
      events: this.#events,
      makeConnector: (source) => new ConnectorImpl(this.#host, source),
    });
    this.#instances.add(instance);
    this.#registry.add(instance);
    this.#notify((to) => to.onServiceCreated(instance.info));
    return instance;
  }

  #ended(instance: ServiceInstance, hasStarted: boolean): void {
    const { identity } = instance;
    this.#instances.delete(instance);
    this.#processes.get(instance)?.close();
    this.#processes.delete(instance);
    this.#notify((to) => {
      if (hasStarted) to.onServiceStopped(identity);
      else to.onServiceFailedToStart(identity);
    });
  }

  #notify(tell: (listener: ServiceManagerListener) => void): void {
    this.#service.notify(tell);
  }
}

function newIdentity(name: string, instanceGroup: Token, instanceId = ZERO_TOKEN): Identity {
  return { name, instanceGroup, instanceId, globallyUniqueId: randomToken() };
}

/** What the caller left out is its own group, and the instance without a particular id. */
function complete(filter: ServiceFilter, caller: Identity): CompleteFilter {
  return {
    ...filter,
    instanceGroup: filter.instanceGroup ?? caller.instanceGroup,
    instanceId: filter.instanceId ?? ZERO_TOKEN,
  };
}
