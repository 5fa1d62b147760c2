import { type PendingReceiver, Receiver } from "../../../../shared/bindings/index.ts";
import {
  BinderRegistry,
  type Service,
  type ServiceInterface,
  ServiceReceiver,
} from "../../../../shared/services/index.ts";
import { Archive, Notary } from "./gen/png_decoder.mojom.ts";

/** Refusals that are kept, the latest. */
const MAX_KEPT = 100;

/** Runs the notary on the pipe of its Service: keeps what it is told, for those who may read it. */
export function runNotary(pending: PendingReceiver<ServiceInterface>): void {
  const refusals: string[] = [];
  const note = (refusal: string): void => {
    refusals.push(refusal);
    if (refusals.length > MAX_KEPT) refusals.shift();
  };
  const registry = new BinderRegistry();
  registry.addInterface<Notary>(Notary, (receiver) => {
    void new Receiver<Notary>(Notary, { note }, receiver);
  });
  registry.addInterface<Archive>(Archive, (receiver) => {
    void new Receiver<Archive>(Archive, { read: () => ({ refusals }) }, receiver);
  });
  const service: Service = {
    onConnect: (_source, interfaceName, pipe) => registry.bindInterface(interfaceName, pipe),
  };
  void new ServiceReceiver(service, pending);
}
