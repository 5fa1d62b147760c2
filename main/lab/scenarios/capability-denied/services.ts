import { LabServiceHost } from "../../lab-service-host.ts";
import type { LabContext, LabServices } from "../../scenario.ts";
import { manifests, VISITOR } from "./manifests.ts";

/** A desk and a vault, each in a process of its own, and visitors who may ask at the desk. */
export async function vaultServices(lab: LabContext): Promise<LabServices> {
  const services = new LabServiceHost(lab, { manifests: manifests() });
  await services.start();
  return {
    offer: (broker, worker) => services.offerEntrance(broker, worker, VISITOR),
    close: () => services.close(),
  };
}
