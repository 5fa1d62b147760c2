import { type PendingReceiver, Receiver, Remote } from "../../../../shared/bindings/index.ts";
import {
  BinderRegistry,
  type Connector,
  type ServiceInterface,
  ServiceReceiver,
} from "../../../../shared/services/index.ts";
import { attempt, unlessLost } from "../../service-link.ts";
import { Desk, Doorbell, Safe } from "./gen/vault.mojom.ts";
import { VAULT } from "./manifests.ts";

/** Runs the desk on the pipe of its Service. */
export function runDesk(pending: PendingReceiver<ServiceInterface>): void {
  const registry = new BinderRegistry();
  const service = new ServiceReceiver(
    { onConnect: (_source, interfaceName, pipe) => registry.bindInterface(interfaceName, pipe) },
    pending,
  );
  const { connector } = service;
  registry.addInterface<Desk>(Desk, (receiver) => {
    const desk = {
      ring: () => ring(connector),
      open: async () => {
        const { reached, reason } = await attempt(connector, VAULT, Safe);
        return { attempt: { opened: reached, reason } };
      },
    };
    void new Receiver<Desk>(Desk, desk, receiver);
  });
}

async function ring(connector: Connector): Promise<{ times: number }> {
  using bell = new Remote(Doorbell);
  const rung = connector.connect(VAULT, Doorbell, bell.bindNewPipeAndPassReceiver());
  const answer = await unlessLost(bell.get().ring());
  await rung;
  return answer ?? { times: 0 };
}
