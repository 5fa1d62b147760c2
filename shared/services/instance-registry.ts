import type { Token } from "./gen/base_types.mojom.ts";
import { equalsToken } from "./gen/base_types.mojom.ts";
import type { Identity, ServiceFilter } from "./gen/connector.mojom.ts";
import type { InstanceSharingPolicy } from "./manifest.ts";
import type { ServiceInstance } from "./service-instance.ts";

/** A filter in which what the caller left out is chosen. */
export interface CompleteFilter extends ServiceFilter {
  readonly instanceGroup: Token;
  readonly instanceId: Token;
}

/** The instances that requests may go to. */
export class InstanceRegistry {
  readonly #byName = new Map<string, Set<ServiceInstance>>();

  add(instance: ServiceInstance): void {
    const { name } = instance.identity;
    const instances = this.#byName.get(name) ?? new Set();
    this.#byName.set(name, instances.add(instance));
  }

  remove(instance: ServiceInstance): void {
    const { name } = instance.identity;
    const instances = this.#byName.get(name);
    instances?.delete(instance);
    if (instances?.size === 0) this.#byName.delete(name);
  }

  /** The instance that a filter means, by the rules of who shares instances of that service. */
  find(filter: CompleteFilter): ServiceInstance | undefined {
    for (const instance of this.#byName.get(filter.serviceName) ?? []) {
      const { identity, manifest } = instance;
      if (matches(filter, identity, manifest.options.instanceSharing)) return instance;
    }
    return undefined;
  }
}

function matches(filter: CompleteFilter, identity: Identity, sharing: InstanceSharingPolicy) {
  const { instanceGroup, instanceId, globallyUniqueId } = filter;
  const isGroup = sharing !== "no-sharing" || equalsToken(instanceGroup, identity.instanceGroup);
  const isId = sharing === "singleton" || equalsToken(instanceId, identity.instanceId);
  const isExact =
    globallyUniqueId === null || equalsToken(globallyUniqueId, identity.globallyUniqueId);
  return isGroup && isId && isExact;
}
