import {
  AssociatedRemote,
  BindingsError,
  type PendingReceiver,
  type PendingRemote,
  Receiver,
  Remote,
} from "../bindings/index.ts";
import type { MessagePipeHandle } from "../system/index.ts";
import { Connector } from "./connector.ts";
import type * as connectorMojom from "./gen/connector.mojom.ts";
import { ProcessMetadata } from "./gen/connector.mojom.ts";
import * as mojom from "./gen/service.mojom.ts";

/** Tells the process id of an instance, once it is known. */
export type TellProcessId = (pid: number) => void;

/** What an instance of a service does; {@link ServiceReceiver} speaks for it. */
export interface Service {
  /** The instance has its identity, and may connect to others. */
  onStart?(): void;
  /** Somebody who may have it wants an interface; a pipe that is not wanted has to be closed. */
  onConnect(source: mojom.BindSourceInfo, interfaceName: string, pipe: MessagePipeHandle): void;
  /**
   * Runs an instance of a service that is packaged in this one.
   * @param tellPid to be called once the process is known that it runs in
   */
  createPackagedServiceInstance?(
    serviceName: string,
    receiver: PendingReceiver<mojom.Service>,
    tellPid: TellProcessId,
  ): void;
  /** The service manager has let go of the instance; unless this is there, all is closed. */
  onDisconnected?(): void;
}

/**
 * An instance's end of its pipe from the service manager, and its way to other services. A manager
 * that asks anything of it before it has started it, or starts it again, loses the pipe.
 */
export class ServiceReceiver implements Disposable {
  readonly connector: Connector;
  readonly #service: Service;
  readonly #receiver: Receiver<mojom.Service>;
  readonly #control = new AssociatedRemote(mojom.ServiceControl);
  readonly #connectorReceiver: PendingReceiver<connectorMojom.Connector>;
  #identity: connectorMojom.Identity | undefined;
  /** Whether an answer is due, which has to be on its way before a wish to quit is. */
  #isAnswering = false;
  #isCloseWanted = false;

  constructor(service: Service, pending: PendingReceiver<mojom.Service>) {
    this.#service = service;
    [this.connector, this.#connectorReceiver] = Connector.create();
    this.#receiver = new Receiver<mojom.Service>(
      mojom.Service,
      {
        onStart: (identity) => this.#answer(() => this.#start(identity)),
        onBindInterface: (source, name, pipe) =>
          this.#answer(() => service.onConnect(source, name, pipe)),
        createPackagedServiceInstance: (identity, receiver, metadata) =>
          this.#createPackaged(identity, receiver, metadata),
      },
      pending,
    );
    this.#receiver.setFilter({
      willDispatch: ({ methodName }) =>
        (methodName === "OnStart") === (this.#identity === undefined),
      didDispatchOrReject: () => undefined,
    });
    this.#receiver.setDisconnectHandler(() => {
      if (service.onDisconnected === undefined) this.close();
      else service.onDisconnected();
    });
  }

  /** Whether the service manager has a hold on the instance, as far as this was told. */
  get isBound(): boolean {
    return this.#receiver.isBound;
  }

  /** Who this is. @throws BindingsError NOT_BOUND before the start */
  get identity(): connectorMojom.Identity {
    if (this.#identity === undefined) {
      throw new BindingsError("NOT_BOUND", "the service manager has not started this service yet");
    }
    return this.#identity;
  }

  /**
   * Asks the service manager to let go of the instance. It will not if it has passed it important
   * requests that are still on their way; otherwise the disconnect handler runs. Asked before the
   * start, it is asked right after it.
   */
  requestClose(): void {
    if (!this.isBound) return;
    if (this.#isAnswering || this.#identity === undefined) this.#isCloseWanted = true;
    else this.#control.get().requestQuit();
  }

  /** Lets go of the service manager without asking, and of the connector. */
  close(): void {
    this.#receiver.reset();
    this.#control.reset();
    this.#connectorReceiver.reset();
    this.connector.reset();
  }

  /** Closes. */
  [Symbol.dispose](): void {
    this.close();
  }

  #start(identity: connectorMojom.Identity): mojom.ServiceOnStartResponse {
    this.#identity = identity;
    this.#service.onStart?.();
    const connectorReceiver = this.#connectorReceiver;
    return { connectorReceiver, controlReceiver: this.#control.bindNewEndpointAndPassReceiver() };
  }

  #createPackaged(
    { name }: connectorMojom.Identity,
    receiver: PendingReceiver<mojom.Service>,
    pending: PendingRemote<ProcessMetadata>,
  ): void {
    const metadata = new Remote(ProcessMetadata, pending);
    if (this.#service.createPackagedServiceInstance === undefined) {
      receiver.reset();
      metadata.reset();
      return;
    }
    this.#service.createPackagedServiceInstance(name, receiver, (pid) => {
      metadata.get().setPID({ pid });
      metadata.reset();
    });
  }

  /** Runs what answers a message; a wish to quit from inside of it follows the answer. */
  #answer<R>(run: () => R): R {
    this.#isAnswering = true;
    try {
      return run();
    } finally {
      this.#isAnswering = false;
      if (this.#isCloseWanted) queueMicrotask(() => this.#requestCloseAgain());
    }
  }

  #requestCloseAgain(): void {
    this.#isCloseWanted = false;
    this.requestClose();
  }
}
