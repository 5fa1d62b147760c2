import {
  type InterfaceDefinition,
  type PendingReceiver,
  PendingRemote,
  Remote,
} from "../bindings/index.ts";
import type { MessagePipeHandle } from "../system/index.ts";
import * as mojom from "./gen/connector.mojom.ts";
import type { Service } from "./gen/service.mojom.ts";
import { filterKey, type ServiceTarget, toServiceFilter } from "./service-filter.ts";

/** How an attempt to reach an instance came out; who it is, if it was reached. */
export type ConnectOutcome = mojom.ConnectorBindInterfaceResponse;

/** Gets a pipe in place of the service that it was meant for. */
export type PipeOverride = (pipe: MessagePipeHandle) => void;

type Route = (
  pipe: MessagePipeHandle,
  priority: mojom.BindInterfacePriority,
) => Promise<ConnectOutcome>;

const { IMPORTANT } = mojom.BindInterfacePriority;
const OVERRIDDEN: ConnectOutcome = { result: mojom.ConnectResult.SUCCEEDED, identity: null };

/**
 * A service's way to other services. It binds its pipe to this thread on first use; till then it can
 * be handed on. All promises reject with DisconnectError when the service manager is gone.
 */
export class Connector {
  readonly #remote = new Remote(mojom.Connector);
  readonly #overrides = new Map<string, Map<string, PipeOverride>>();
  readonly #pending: PendingRemote<mojom.Connector>;

  constructor(pending: PendingRemote<mojom.Connector>) {
    this.#pending = pending;
  }

  /** A connector, and the end that the service manager, or another connector, has to bind. */
  static create(): [Connector, PendingReceiver<mojom.Connector>] {
    const pending = new PendingRemote<mojom.Connector>();
    const receiver = pending.initWithNewPipeAndPassReceiver();
    return [new Connector(pending), receiver];
  }

  /** Whether this was used. */
  get isBound(): boolean {
    return this.#remote.isBound;
  }

  /**
   * Asks a service for an interface. Calls to it may start at once.
   * @throws BindingsError NOT_BOUND after {@link reset}, as all that is below
   */
  connect<T>(
    target: ServiceTarget,
    definition: InterfaceDefinition<T>,
    receiver: PendingReceiver<T>,
    priority: mojom.BindInterfacePriority = IMPORTANT,
  ): Promise<ConnectOutcome> {
    const bind = this.#route(target, definition.name);
    const pipe = receiver.passPipe();
    if (pipe === null) throw new TypeError(`an empty pending receiver of ${definition.name}`);
    return bind(pipe, priority);
  }

  /** As {@link connect} for an interface that is known by name only. */
  bindInterface(
    target: ServiceTarget,
    interfaceName: string,
    pipe: MessagePipeHandle,
    priority: mojom.BindInterfacePriority = IMPORTANT,
  ): Promise<ConnectOutcome> {
    return this.#route(target, interfaceName)(pipe, priority);
  }

  /** Has an instance started that is going to be needed. */
  warmService(target: ServiceTarget): Promise<ConnectOutcome> {
    return this.#bound().warmService(toServiceFilter(target));
  }

  /** What is known of a service; undefined if there is none of that name. */
  async queryService(serviceName: string): Promise<mojom.ServiceInfo | undefined> {
    const { info } = await this.#bound().queryService(serviceName);
    return info ?? undefined;
  }

  /**
   * Adds an instance that this process answers for.
   * @param service its Service
   * @param metadata where its process id comes from; without it, the id is that of the manager's process
   */
  async registerServiceInstance(
    identity: mojom.Identity,
    service: PendingRemote<Service>,
    metadata: PendingReceiver<mojom.ProcessMetadata> | null = null,
  ): Promise<mojom.ConnectResult> {
    const pipe = service.passPipe();
    if (pipe === null) throw new TypeError("an empty pending remote of a Service");
    const { result } = await this.#bound().registerServiceInstance(identity, pipe, metadata);
    return result;
  }

  /** A further connector of the same instance. */
  clone(): Connector {
    const [connector, receiver] = Connector.create();
    this.bindConnectorReceiver(receiver);
    return connector;
  }

  /** Has a connector that was made elsewhere, such as in another process, be one of this instance. */
  bindConnectorReceiver(receiver: PendingReceiver<mojom.Connector>): void {
    this.#bound().clone(receiver);
  }

  /** Lets go of the service manager. */
  reset(): void {
    this.#pending.reset();
    this.#remote.reset();
  }

  /** Has `binder` get the pipes of an interface that are meant for exactly this target. */
  overrideBinderForTesting(
    target: ServiceTarget,
    interfaceName: string,
    binder: PipeOverride,
  ): void {
    const key = filterKey(toServiceFilter(target));
    const binders = this.#overrides.get(key) ?? new Map<string, PipeOverride>();
    this.#overrides.set(key, binders.set(interfaceName, binder));
  }

  hasBinderOverrideForTesting(target: ServiceTarget, interfaceName: string): boolean {
    return this.#overrides.get(filterKey(toServiceFilter(target)))?.has(interfaceName) === true;
  }

  clearBinderOverrideForTesting(target: ServiceTarget, interfaceName: string): void {
    this.#overrides.get(filterKey(toServiceFilter(target)))?.delete(interfaceName);
  }

  clearBinderOverridesForTesting(): void {
    this.#overrides.clear();
  }

  #route(target: ServiceTarget, interfaceName: string): Route {
    const filter = toServiceFilter(target);
    const override = this.#overrides.get(filterKey(filter))?.get(interfaceName);
    if (override === undefined) {
      const connector = this.#bound();
      return (pipe, priority) => connector.bindInterface(filter, interfaceName, pipe, priority);
    }
    return (pipe) => {
      override(pipe);
      return Promise.resolve(OVERRIDDEN);
    };
  }

  #bound(): mojom.Connector {
    if (!this.#remote.isBound) this.#remote.bind(this.#pending);
    return this.#remote.get();
  }
}
