import { PendingReceiver, PendingRemote, type PromptImplementation } from "../bindings/index.ts";
import type { MessagePipeHandle } from "../system/index.ts";
import {
  allowsInterface,
  deniedInterfaceText,
  deniedStartText,
  mayContact,
} from "./access-rule.ts";
import { equalsToken, type Token } from "./gen/base_types.mojom.ts";
import * as mojom from "./gen/connector.mojom.ts";
import type { Service } from "./gen/service.mojom.ts";
import { identityText } from "./identity.ts";
import type { Manifest } from "./manifest.ts";
import { faultOfFilter, filterForExactIdentity } from "./service-filter.ts";
import type { ServiceInstance } from "./service-instance.ts";
import { isZeroToken, SYSTEM_INSTANCE_GROUP, tokenText } from "./token.ts";

/** A request that was turned down. */
export interface Denial {
  readonly source: mojom.Identity;
  /** Name of the service that was asked for. */
  readonly target: string;
  /** Empty where no interface was asked for. */
  readonly interfaceName: string;
  readonly result: mojom.ConnectResult;
  /** Who asked for what, and what would have to change. */
  readonly message: string;
}

/** An instance that was found, or why there is none. */
export type FoundInstance = ServiceInstance | string;

/** What connectors need of the service manager. */
export interface ConnectorHost {
  findManifest(serviceName: string): Manifest | undefined;
  /** The instance that `filter` means to `source`, started if need be. */
  findOrStart(source: ServiceInstance, filter: mojom.ServiceFilter): FoundInstance;
  /** Why there cannot be an instance of this identity; undefined if there can. */
  faultOfNew(identity: mojom.Identity): string | undefined;
  register(
    identity: mojom.Identity,
    service: PendingRemote<Service>,
    metadata: PendingReceiver<mojom.ProcessMetadata> | null,
  ): void;
  denied(denial: Denial): void;
}

const { SUCCEEDED, INVALID_ARGUMENT, ACCESS_DENIED } = mojom.ConnectResult;

/** Why something is refused. */
interface Refusal {
  readonly result: mojom.ConnectResult;
  readonly message: string;
}

/** What the connectors of one instance run: its manifest decides. */
export class ConnectorImpl implements PromptImplementation<mojom.Connector> {
  readonly #host: ConnectorHost;
  readonly #source: ServiceInstance;

  constructor(host: ConnectorHost, source: ServiceInstance) {
    this.#host = host;
    this.#source = source;
  }

  bindInterface(
    filter: mojom.ServiceFilter,
    interfaceName: string,
    pipe: MessagePipeHandle,
    priority: mojom.BindInterfacePriority,
  ): mojom.ConnectorBindInterfaceResponse {
    const target = this.#reach(filter, interfaceName);
    if ("message" in target) {
      new PendingReceiver(pipe).resetWithReason(target.result, target.message);
      return this.#refuse(filter.serviceName, target, interfaceName);
    }
    target.bindInterface({ source: this.#source, interfaceName, pipe, priority });
    return { result: SUCCEEDED, identity: target.identity };
  }

  queryService(serviceName: string): mojom.ConnectorQueryServiceResponse {
    const manifest = this.#host.findManifest(serviceName);
    return { info: manifest === undefined ? null : { sandboxType: manifest.options.sandboxType } };
  }

  warmService(filter: mojom.ServiceFilter): mojom.ConnectorWarmServiceResponse {
    const target = this.#reach(filter, undefined);
    if ("message" in target) return this.#refuse(filter.serviceName, target);
    return { result: SUCCEEDED, identity: target.identity };
  }

  registerServiceInstance(
    identity: mojom.Identity,
    service: MessagePipeHandle,
    metadata: PendingReceiver<mojom.ProcessMetadata> | null,
  ): mojom.ConnectorRegisterServiceInstanceResponse {
    const refusal = this.#faultOfRegistration(identity);
    if (refusal !== undefined) {
      service.close();
      metadata?.reset();
      return { result: this.#refuse(identity.name, refusal).result };
    }
    this.#host.register(identity, new PendingRemote<Service>(service), metadata);
    return { result: SUCCEEDED };
  }

  clone(receiver: PendingReceiver<mojom.Connector>): void {
    this.#source.addConnector(receiver);
  }

  /** The instance that is meant, if this one may have what it wants of it. */
  #reach(
    filter: mojom.ServiceFilter,
    interfaceName: string | undefined,
  ): ServiceInstance | Refusal {
    const refusal = this.#faultOfTarget(filter, interfaceName);
    if (refusal !== undefined) return refusal;
    const target = this.#host.findOrStart(this.#source, filter);
    if (typeof target === "string") return { result: ACCESS_DENIED, message: target };
    const { manifest } = this.#source;
    if (interfaceName === undefined || allowsInterface(manifest, target.manifest, interfaceName)) {
      return target;
    }
    const message = deniedInterfaceText(this.#name, target.identity.name, interfaceName);
    return { result: ACCESS_DENIED, message };
  }

  /** Why this instance may not even look for the target; undefined if it may. */
  #faultOfTarget(
    filter: mojom.ServiceFilter,
    interfaceName: string | undefined,
  ): Refusal | undefined {
    const fault = faultOfFilter(filter);
    if (fault !== undefined) {
      const message = `Service "${this.#name}" asked for no instance that there can be: ${fault}.`;
      return { result: INVALID_ARGUMENT, message };
    }
    const { serviceName, instanceGroup, instanceId } = filter;
    const message =
      this.#faultOfGroup(serviceName, instanceGroup) ?? this.#faultOfId(serviceName, instanceId);
    if (message !== undefined) return { result: ACCESS_DENIED, message };
    if (mayContact(this.#source.manifest, serviceName)) return undefined;
    return {
      result: ACCESS_DENIED,
      message:
        interfaceName === undefined
          ? deniedStartText(this.#name, serviceName)
          : deniedInterfaceText(this.#name, serviceName, interfaceName),
    };
  }

  #faultOfGroup(target: string, group: Token | null): string | undefined {
    const { identity, manifest } = this.#source;
    const { instanceSharing, canConnectToInstancesInAnyGroup } = manifest.options;
    if (canConnectToInstancesInAnyGroup || instanceSharing !== "no-sharing") return undefined;
    if (group === null || equalsToken(group, identity.instanceGroup)) return undefined;
    if (equalsToken(group, SYSTEM_INSTANCE_GROUP)) return undefined;
    return (
      `Service ${identityText(identity)} was kept from reaching service "${target}" of group ` +
      `${tokenText(group)}: its manifest lacks the option to connect to instances in any group.`
    );
  }

  #faultOfId(target: string, id: Token | null): string | undefined {
    const { manifest } = this.#source;
    if (id === null || isZeroToken(id) || manifest.options.canConnectToInstancesWithAnyId) {
      return undefined;
    }
    return (
      `Service "${this.#name}" was kept from reaching service "${target}" with id ` +
      `${tokenText(id)}: its manifest lacks the option to connect to instances with any id.`
    );
  }

  #faultOfRegistration(identity: mojom.Identity): Refusal | undefined {
    const refusal = this.#faultOfTarget(filterForExactIdentity(identity), undefined);
    if (refusal !== undefined) return refusal;
    const what = `Service "${this.#name}" was kept from adding an instance of "${identity.name}"`;
    if (!this.#source.manifest.options.canRegisterOtherServiceInstances) {
      const why = "its manifest lacks the option to create instances of other services";
      return { result: ACCESS_DENIED, message: `${what}: ${why}.` };
    }
    const fault = this.#host.faultOfNew(identity);
    return fault === undefined
      ? undefined
      : { result: INVALID_ARGUMENT, message: `${what}: ${fault}.` };
  }

  #refuse(
    target: string,
    { result, message }: Refusal,
    interfaceName = "",
  ): mojom.ConnectorBindInterfaceResponse {
    this.#host.denied({ source: this.#source.identity, target, interfaceName, result, message });
    return { result, identity: null };
  }

  get #name(): string {
    return this.#source.identity.name;
  }
}
