import { PendingRemote } from "../../shared/bindings/index.ts";
import { type ServiceInterface, ServiceReceiver } from "../../shared/services/index.ts";
import { ServiceEntrance } from "./gen/service_entrance.mojom.ts";
import type { WorkerContext } from "./worker-program.ts";

/**
 * Makes a worker an instance of the service that the host takes it for. It offers nothing itself;
 * through its connector it reaches other services.
 */
export function enterService(context: WorkerContext): ServiceReceiver {
  const remote = new PendingRemote<ServiceInterface>();
  const service = new ServiceReceiver(
    { onConnect: (_source, _interfaceName, pipe) => pipe.close() },
    remote.initWithNewPipeAndPassReceiver(),
  );
  const entrance = context.bind(ServiceEntrance);
  entrance.get().enter(remote);
  entrance.reset();
  return service;
}
