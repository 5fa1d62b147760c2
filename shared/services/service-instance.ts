import {
  AssociatedReceiver,
  type Implementation,
  type PendingReceiver,
  type PendingRemote,
  Receiver,
  ReceiverSet,
  Remote,
} from "../bindings/index.ts";
import type { MessagePipeHandle } from "../system/index.ts";
import { requiredCapabilities } from "./access-rule.ts";
import * as connectorMojom from "./gen/connector.mojom.ts";
import * as mojom from "./gen/service.mojom.ts";
import { InstanceState, type RunningServiceInfo } from "./gen/service_manager.mojom.ts";
import type { Manifest } from "./manifest.ts";

/** What the service manager hears of an instance. */
export interface InstanceEvents {
  started(instance: ServiceInstance): void;
  pidReceived(instance: ServiceInstance): void;
  /** No new requests may go to it. */
  unreachable(instance: ServiceInstance): void;
  /** It is gone for good. */
  ended(instance: ServiceInstance, hasStarted: boolean): void;
}

/** What the service manager gives an instance. */
export interface InstanceOptions {
  readonly identity: connectorMojom.Identity;
  readonly manifest: Manifest;
  readonly events: InstanceEvents;
  /** Makes what the instance's connectors run. */
  readonly makeConnector: (source: ServiceInstance) => Implementation<connectorMojom.Connector>;
}

/** An interface that one instance wants of another. */
export interface BindRequest {
  readonly source: ServiceInstance;
  readonly interfaceName: string;
  readonly pipe: MessagePipeHandle;
  readonly priority: connectorMojom.BindInterfacePriority;
}

/** An instance of a service as the service manager knows it. */
export class ServiceInstance {
  readonly identity: connectorMojom.Identity;
  readonly manifest: Manifest;
  readonly #events: InstanceEvents;
  readonly #connector: Implementation<connectorMojom.Connector>;
  readonly #service = new Remote(mojom.Service);
  readonly #connectors = new ReceiverSet<connectorMojom.Connector>(connectorMojom.Connector);
  readonly #control: AssociatedReceiver<mojom.ServiceControl>;
  readonly #metadata: Receiver<connectorMojom.ProcessMetadata>;
  #state: InstanceState = InstanceState.CREATED;
  #hasStarted = false;
  #hasEnded = false;
  #pid = 0;
  /** Important requests that it has not acknowledged. */
  #unacknowledged = 0;

  constructor({ identity, manifest, events, makeConnector }: InstanceOptions) {
    this.identity = identity;
    this.manifest = manifest;
    this.#events = events;
    this.#connector = makeConnector(this);
    this.#connectors.setDisconnectHandler(() => this.#endIfUnused());
    this.#control = new AssociatedReceiver<mojom.ServiceControl>(mojom.ServiceControl, {
      requestQuit: () => this.#quitRequested(),
    });
    this.#metadata = new Receiver<connectorMojom.ProcessMetadata>(connectorMojom.ProcessMetadata, {
      setPID: ({ pid }) => this.setPid(pid),
    });
  }

  get info(): RunningServiceInfo {
    return { identity: this.identity, pid: this.#pid, state: this.#state };
  }

  get pid(): number {
    return this.#pid;
  }

  /** Whether requests may go to it. */
  get isReachable(): boolean {
    return this.#service.isBound && !this.#hasEnded;
  }

  /** Starts it: `service` gets its identity, ahead of anything else. */
  start(service: PendingRemote<mojom.Service>): void {
    this.#service.bind(service);
    this.#service.setDisconnectHandler(() => this.#serviceGone());
    this.#service
      .get()
      .onStart(this.identity)
      .then((ends) => this.#started(ends))
      // The disconnect handler has been told the same.
      .catch(() => undefined);
  }

  /** Sets the process that it runs in; 0 says that there is none, which ends it. */
  setPid(pid: number): void {
    if (pid === 0) {
      this.end();
      return;
    }
    this.#pid = pid;
    if (this.#state === InstanceState.STARTED) this.#events.pidReceived(this);
  }

  /** Has its host tell its process id. */
  bindProcessMetadata(receiver: PendingReceiver<connectorMojom.ProcessMetadata>): void {
    this.#metadata.bind(receiver);
  }

  /** Gives it one more connector. */
  addConnector(receiver: PendingReceiver<connectorMojom.Connector>): void {
    if (this.#hasEnded) receiver.reset();
    else this.#connectors.add(this.#connector, receiver);
  }

  /** Passes it a request that it may have. */
  bindInterface({ source, interfaceName, pipe, priority }: BindRequest): void {
    const capabilities = requiredCapabilities(source.manifest, this.identity.name);
    const info: mojom.BindSourceInfo = {
      identity: source.identity,
      requiredCapabilities: { capabilities: [...capabilities] },
    };
    const acknowledged = this.#service.get().onBindInterface(info, interfaceName, pipe);
    const isImportant = priority === connectorMojom.BindInterfacePriority.IMPORTANT;
    if (isImportant) this.#unacknowledged += 1;
    acknowledged
      .then(() => {
        if (isImportant) this.#unacknowledged -= 1;
      })
      // A request that is lost with the instance is nobody's to wait for.
      .catch(() => undefined);
  }

  /** Has it make an instance of a service that is packaged in it. */
  createPackaged(
    identity: connectorMojom.Identity,
    receiver: PendingReceiver<mojom.Service>,
    metadata: PendingRemote<connectorMojom.ProcessMetadata>,
  ): void {
    this.#service.get().createPackagedServiceInstance(identity, receiver, metadata);
  }

  /** Lets go of it at once. Harmless when repeated. */
  end(): void {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    this.#service.reset();
    this.#control.reset();
    this.#metadata.reset();
    this.#connectors.clear();
    this.#markUnreachable();
    this.#events.ended(this, this.#hasStarted);
  }

  #started({ connectorReceiver, controlReceiver }: mojom.ServiceOnStartResponse): void {
    // It may have been let go of while the answer was under way.
    if (!this.isReachable) {
      connectorReceiver.reset();
      controlReceiver.reset();
      return;
    }
    this.#hasStarted = true;
    this.#state = InstanceState.STARTED;
    this.addConnector(connectorReceiver);
    this.#control.bind(controlReceiver);
    this.#events.started(this);
    if (this.#pid !== 0) this.#events.pidReceived(this);
  }

  #quitRequested(): void {
    if (this.#unacknowledged === 0) this.#serviceGone();
  }

  #serviceGone(): void {
    this.#service.reset();
    this.#control.reset();
    this.#endIfUnused();
  }

  /** While its service is there it lives; without it, it lasts as long as its connectors. */
  #endIfUnused(): void {
    if (this.#service.isBound) return;
    if (this.#connectors.isEmpty) this.end();
    else this.#markUnreachable();
  }

  #markUnreachable(): void {
    if (this.#state === InstanceState.UNREACHABLE) return;
    this.#state = InstanceState.UNREACHABLE;
    this.#events.unreachable(this);
  }
}
