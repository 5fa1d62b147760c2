import type { LabContext, LabServices } from "../../scenario.ts";
import { LabServiceHost } from "../../lab-service-host.ts";
import { manifests, NOTARY, VIEWER } from "./manifests.ts";
import { runNotary } from "./notary-service.ts";

/** A decoder in a process of its own, a notary in the host's, and viewers that may use both. */
export async function pngServices(lab: LabContext): Promise<LabServices> {
  const services = new LabServiceHost(lab, {
    manifests: manifests(),
    runInProcess: ({ name }, receiver) => {
      if (name !== NOTARY) return false;
      runNotary(receiver);
      return true;
    },
  });
  await services.start();
  return {
    offer: (broker, worker) => services.offerEntrance(broker, worker, VIEWER),
    close: () => services.close(),
  };
}
