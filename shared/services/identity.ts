import type { Identity } from "./gen/connector.mojom.ts";
import { isZeroToken, tokenText } from "./token.ts";

/** Whether an identity can be one: it has a name, a group and a globally unique id. */
export function isValidIdentity(identity: Identity): boolean {
  const { name, instanceGroup, globallyUniqueId } = identity;
  return name !== "" && !isZeroToken(instanceGroup) && !isZeroToken(globallyUniqueId);
}

/** An identity as messages name it: the name, and what tells it from its siblings. */
export function identityText({ name, instanceGroup, instanceId }: Identity): string {
  const id = isZeroToken(instanceId) ? "" : `, id ${tokenText(instanceId)}`;
  return `"${name}" (group ${tokenText(instanceGroup)}${id})`;
}
