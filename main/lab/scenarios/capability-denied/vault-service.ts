import { type PendingReceiver, Receiver } from "../../../../shared/bindings/index.ts";
import {
  BinderRegistry,
  type ServiceInterface,
  ServiceReceiver,
} from "../../../../shared/services/index.ts";
import { Doorbell, Safe } from "./gen/vault.mojom.ts";

/** Runs the vault on the pipe of its Service: it would open its safe to whoever is let through. */
export function runVault(pending: PendingReceiver<ServiceInterface>): void {
  const registry = new BinderRegistry();
  let times = 0;
  const ring = (): { times: number } => ({ times: ++times });
  registry.addInterface<Doorbell>(Doorbell, (receiver) => {
    void new Receiver<Doorbell>(Doorbell, { ring }, receiver);
  });
  registry.addInterface<Safe>(Safe, (receiver) => {
    void new Receiver<Safe>(Safe, { open: () => ({ contents: "gold" }) }, receiver);
  });
  void new ServiceReceiver(
    { onConnect: (_source, interfaceName, pipe) => registry.bindInterface(interfaceName, pipe) },
    pending,
  );
}
