import { type Manifest, ManifestBuilder } from "../../../../shared/services/index.ts";
import { Desk, Doorbell, Safe } from "./gen/vault.mojom.ts";

/** Names of the services. */
export const VISITOR = "visitor";
export const DESK = "desk";
export const VAULT = "vault";

/** What the services of this scenario provide, and what they may ask of each other. */
export function manifests(): Manifest[] {
  // All visitors use one desk and one vault.
  const shared = { executionMode: "out-of-process", instanceSharing: "singleton" } as const;
  return [
    new ManifestBuilder().withServiceName(VISITOR).requireCapability(DESK, "ask").build(),
    new ManifestBuilder()
      .withServiceName(DESK)
      .withOptions(shared)
      .exposeCapability("ask", [Desk])
      .requireCapability(VAULT, "ring")
      .build(),
    new ManifestBuilder()
      .withServiceName(VAULT)
      .withOptions(shared)
      .exposeCapability("ring", [Doorbell])
      // Nobody requires this one.
      .exposeCapability("open", [Safe])
      .build(),
  ];
}
