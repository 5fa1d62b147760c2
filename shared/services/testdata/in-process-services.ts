// Services that all run in this process, for tests of the service manager.
import { type PendingReceiver, PendingRemote, Receiver, Remote } from "../../bindings/index.ts";
import type { MessagePipeHandle } from "../../system/index.ts";
import {
  BinderRegistry,
  type BindSourceInfo,
  type Denial,
  type Identity,
  type Manifest,
  randomToken,
  type Service,
  type ServiceInterface,
  ServiceManager,
  type ServiceManagerOptions,
  ServiceReceiver,
  type ServiceTarget,
  type Token,
  ZERO_TOKEN,
} from "../index.ts";
import { Greeter, Pinger } from "./gen/test_services.mojom.ts";
import { GreeterImpl, PingerImpl } from "./implementations.ts";

/** Offers Pinger and Greeter to whoever the manifests let in, and notes who came. */
export class PlainService implements Service {
  readonly receiver: ServiceReceiver;
  readonly registry = new BinderRegistry();
  readonly sources: BindSourceInfo[] = [];
  starts = 0;
  /** What happens instead of binding. */
  intercept: ((interfaceName: string, pipe: MessagePipeHandle) => void) | undefined;

  constructor(pending: PendingReceiver<ServiceInterface>) {
    this.receiver = new ServiceReceiver(this, pending);
    this.registry.addInterface<Pinger>(Pinger, (receiver) => {
      void new Receiver<Pinger>(Pinger, new PingerImpl(), receiver);
    });
    this.registry.addInterface<Greeter>(Greeter, (receiver) => {
      void new Receiver<Greeter>(Greeter, new GreeterImpl(), receiver);
    });
  }

  onStart(): void {
    this.starts += 1;
  }

  onConnect(source: BindSourceInfo, interfaceName: string, pipe: MessagePipeHandle): void {
    this.sources.push(source);
    if (this.intercept === undefined) this.registry.bindInterface(interfaceName, pipe);
    else this.intercept(interfaceName, pipe);
  }

  /** Asks a service for its Pinger; the outcome, and whether the Pinger can be used. */
  async ping(target: ServiceTarget) {
    using remote = new Remote(Pinger);
    const receiver = remote.bindNewPipeAndPassReceiver();
    const answered = remote
      .get()
      .ping()
      .then(() => "answered")
      .catch((error: unknown) => String(error));
    const { result, identity } = await this.receiver.connector.connect(target, Pinger, receiver);
    return { result, identity, answer: await answered };
  }
}

/** A service manager, the services that it has run, and what it has turned down. */
export class World implements Disposable {
  readonly manager: ServiceManager;
  readonly services: PlainService[] = [];
  readonly denials: Denial[] = [];

  constructor(manifests: readonly Manifest[], options: Partial<ServiceManagerOptions> = {}) {
    this.manager = new ServiceManager({
      manifests,
      pid: 1,
      runInProcess: (_identity, receiver) => {
        this.services.push(new PlainService(receiver));
        return true;
      },
      onDenied: (denial) => this.denials.push(denial),
      ...options,
    });
  }

  /** An instance that is there without having been started; for whoever begins. */
  client(name: string, group: Token = randomToken(), instanceId = ZERO_TOKEN): PlainService {
    const identity = { name, instanceGroup: group, instanceId, globallyUniqueId: randomToken() };
    return this.register(identity);
  }

  register(identity: Identity): PlainService {
    const remote = new PendingRemote<ServiceInterface>();
    const service = new PlainService(remote.initWithNewPipeAndPassReceiver());
    this.manager.registerService(identity, remote);
    return service;
  }

  [Symbol.dispose](): void {
    this.manager[Symbol.dispose]();
  }
}

/** Settles when a remote's other end has gone, with the reason it gave. */
export function disconnected<T>(
  remote: Remote<T>,
): Promise<{ customReason: number; description: string }> {
  return new Promise((resolve) => remote.setDisconnectHandler(resolve));
}
