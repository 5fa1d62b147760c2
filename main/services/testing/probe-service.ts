// A service that looks about for the tests, and does as it is told.
import {
  type PendingReceiver,
  type PendingRemote,
  Receiver,
  Remote,
} from "../../../shared/bindings/index.ts";
import {
  BinderRegistry,
  type BindSourceInfo,
  Connector,
  ConnectResult,
  type ConnectorInterface,
  type Service,
  type ServiceFilter,
  type ServiceInterface,
  ServiceReceiver,
} from "../../../shared/services/index.ts";
import type { MessagePipeHandle } from "../../../shared/system/index.ts";
import { Probe, type ProbeReachResponse, Secret } from "../testdata/gen/probe.mojom.ts";

/** Offers Probe and Secret to whoever gets as far as this. */
export class ProbeService implements Service {
  readonly receiver: ServiceReceiver;
  readonly #registry = new BinderRegistry<BindSourceInfo>();

  constructor(pending: PendingReceiver<ServiceInterface>) {
    this.receiver = new ServiceReceiver(this, pending);
    this.#registry.addInterface<Probe>(Probe, (receiver, source) => {
      void new Receiver<Probe>(Probe, this.#probe(source.identity.name), receiver);
    });
    this.#registry.addInterface<Secret>(Secret, (receiver) => {
      void new Receiver<Secret>(Secret, { reveal: () => ({ pid: process.pid }) }, receiver);
    });
  }

  onConnect(source: BindSourceInfo, interfaceName: string, pipe: MessagePipeHandle): void {
    this.#registry.bindInterface(interfaceName, pipe, source);
  }

  #probe(askedBy: string) {
    const { receiver } = this;
    return {
      whereabouts: () => ({ pid: process.pid, askedBy }),
      reach: (filter: ServiceFilter, secret: boolean) =>
        secret ? reachSecret(receiver.connector, filter) : reachProbe(receiver.connector, filter),
      reachThrough: (connector: PendingRemote<ConnectorInterface>, filter: ServiceFilter) =>
        reachProbe(new Connector(connector), filter),
      giveConnector: (end: PendingReceiver<ConnectorInterface>) =>
        receiver.connector.bindConnectorReceiver(end),
      quit: () => receiver.requestClose(),
      fail: (message: string): void => {
        throw new Error(message);
      },
    };
  }
}

/** Asks for a Probe and tells how it came out. */
export function reachProbe(
  connector: Connector,
  filter: ServiceFilter,
): Promise<ProbeReachResponse> {
  const remote = new Remote(Probe);
  return reach(connector, filter, remote, () => remote.get().whereabouts());
}

/** As {@link reachProbe} for a Secret. */
export function reachSecret(
  connector: Connector,
  filter: ServiceFilter,
): Promise<ProbeReachResponse> {
  const remote = new Remote(Secret);
  return reach(connector, filter, remote, () => remote.get().reveal());
}

async function reach<T>(
  connector: Connector,
  filter: ServiceFilter,
  remote: Remote<T>,
  ask: () => Promise<{ pid: number }>,
): Promise<ProbeReachResponse> {
  const receiver = remote.bindNewPipeAndPassReceiver();
  const refused = new Promise<string>((resolve) => {
    remote.setDisconnectHandler(({ description }) => resolve(description));
  });
  const { result } = await connector.connect(filter, remote.definition, receiver);
  const reached = { result, pid: 0, reason: "" };
  if (result === ConnectResult.SUCCEEDED) reached.pid = (await ask()).pid;
  else reached.reason = await refused;
  remote.reset();
  return { reached };
}
