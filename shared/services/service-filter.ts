import type { Token } from "./gen/base_types.mojom.ts";
import type { Identity, ServiceFilter } from "./gen/connector.mojom.ts";
import { tokenText } from "./token.ts";

/** Which instance of a service is meant: a filter, or just the service's name. */
export type ServiceTarget = ServiceFilter | string;

/** What else than the name a filter may ask for. */
export interface FilterParts {
  /** The caller's group unless told. */
  readonly group?: Token;
  /** Zero unless told. */
  readonly id?: Token;
}

/** A filter for an instance that is started if need be. */
export function serviceFilter(serviceName: string, { group, id }: FilterParts = {}): ServiceFilter {
  return {
    serviceName,
    instanceGroup: group ?? null,
    instanceId: id ?? null,
    globallyUniqueId: null,
  };
}

/** A filter for just this instance, which is never started again. */
export function filterForExactIdentity(identity: Identity): ServiceFilter {
  const { name, instanceGroup, instanceId, globallyUniqueId } = identity;
  return { serviceName: name, instanceGroup, instanceId, globallyUniqueId };
}

export function toServiceFilter(target: ServiceTarget): ServiceFilter {
  return typeof target === "string" ? serviceFilter(target) : target;
}

/** Why a filter cannot be one; undefined if it can. */
export function faultOfFilter(filter: ServiceFilter): string | undefined {
  if (filter.serviceName === "") return "the filter names no service";
  const isExact = filter.globallyUniqueId !== null;
  return isExact && (filter.instanceGroup === null || filter.instanceId === null)
    ? "a filter with a globally unique id needs the instance's group and id too"
    : undefined;
}

/** A filter as a Map key: equal for equal filters. */
export function filterKey(filter: ServiceFilter): string {
  const tokens = [filter.instanceGroup, filter.instanceId, filter.globallyUniqueId];
  return [filter.serviceName, ...tokens.map((token) => (token ? tokenText(token) : ""))].join("\n");
}
