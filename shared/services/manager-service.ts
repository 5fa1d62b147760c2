import {
  type PendingReceiver,
  type PendingRemote,
  ReceiverSet,
  RemoteSet,
} from "../bindings/index.ts";
import { BinderRegistry } from "./binder-registry.ts";
import type * as serviceMojom from "./gen/service.mojom.ts";
import * as mojom from "./gen/service_manager.mojom.ts";
import type { Manifest } from "./manifest.ts";
import { ManifestBuilder } from "./manifest-builder.ts";
import { type Service, ServiceReceiver } from "./service-receiver.ts";

/** Name of the service that the service manager itself is. */
export const SERVICE_MANAGER = "service_manager";

/** The capability of it that lets a service listen to what happens to instances. */
export const SERVICE_MANAGER_CAPABILITY = "service_manager:service_manager";

/** The manifest of that service. */
export function serviceManagerManifest(): Manifest {
  return new ManifestBuilder()
    .withServiceName(SERVICE_MANAGER)
    .withDisplayName("Service manager")
    .withOptions({ instanceSharing: "singleton" })
    .exposeCapability(SERVICE_MANAGER_CAPABILITY, [mojom.ServiceManager])
    .build();
}

/** The service that the service manager itself is: tells listeners what happens to instances. */
export class ManagerService {
  readonly #listeners = new RemoteSet(mojom.ServiceManagerListener);
  readonly #clients = new ReceiverSet<mojom.ServiceManager>(mojom.ServiceManager);
  readonly #receiver: ServiceReceiver;

  /** @param running what a new listener is told first */
  constructor(
    pending: PendingReceiver<serviceMojom.Service>,
    running: () => mojom.RunningServiceInfo[],
  ) {
    const addListener = (listener: PendingRemote<mojom.ServiceManagerListener>): void => {
      const id = this.#listeners.add(listener);
      this.#listeners.get(id)?.onInit(running());
    };
    const registry = new BinderRegistry();
    registry.addInterface(mojom.ServiceManager, (receiver) => {
      this.#clients.add({ addListener }, receiver);
    });
    const service: Service = {
      onConnect: (_source, name, pipe) => registry.bindInterface(name, pipe),
    };
    this.#receiver = new ServiceReceiver(service, pending);
  }

  /** Tells every listener. */
  notify(tell: (listener: mojom.ServiceManagerListener) => void): void {
    for (const listener of this.#listeners) tell(listener);
  }

  close(): void {
    this.#receiver.close();
    this.#clients.clear();
    this.#listeners.clear();
  }
}
