import { type PendingRemote, Receiver } from "../../shared/bindings/index.ts";
import {
  type BinderMap,
  type Identity,
  randomToken,
  type ServiceInterface,
  ZERO_TOKEN,
} from "../../shared/services/index.ts";
import { ServiceHost, type ServiceHostOptions } from "../services/index.ts";
import { ServiceEntrance } from "./gen/service_entrance.mojom.ts";
import type { LabContext, ServedWorker } from "./scenario.ts";

/** What a scenario says of its services. */
export type LabServiceOptions = Pick<ServiceHostOptions, "manifests" | "runInProcess">;

/**
 * The services of a scenario: those with processes are started by the lab, and its workers take part
 * as instances themselves.
 */
export class LabServiceHost {
  readonly #host: ServiceHost;

  /** @throws CatalogError for manifests that do not go together */
  constructor(lab: LabContext, options: LabServiceOptions) {
    const { node, serverName, serverEvents, processes } = lab;
    this.#host = new ServiceHost({
      ...options,
      ...serverEvents,
      ...processes,
      node,
      serverName: `${serverName}-services`,
    });
  }

  /** Begins to take processes. @throws ServerError if the server's name cannot be had */
  start(): Promise<void> {
    return this.#host.start();
  }

  /** Lets a worker enter as an instance of this service. */
  offerEntrance(broker: BinderMap, { pid, scope }: ServedWorker, serviceName: string): void {
    const enter = (service: PendingRemote<ServiceInterface>): void => {
      this.#host.manager.registerService(newIdentity(serviceName), service, pid);
    };
    broker.add<ServiceEntrance>(ServiceEntrance, (receiver) => {
      scope.add(new Receiver<ServiceEntrance>(ServiceEntrance, { enter }, receiver));
    });
  }

  /** Ends all instances and their processes. */
  close(): Promise<void> {
    return this.#host.close();
  }
}

/** Each worker is in a group of its own. */
function newIdentity(name: string): Identity {
  return {
    name,
    instanceGroup: randomToken(),
    instanceId: ZERO_TOKEN,
    globallyUniqueId: randomToken(),
  };
}
