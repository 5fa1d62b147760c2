import { DisconnectError, type InterfaceDefinition, Remote } from "../../shared/bindings/index.ts";
import { type Connector, ConnectResult } from "../../shared/services/index.ts";

/** An interface of a service, which is asked for again when the service has gone. */
export class ServiceLink<T> {
  readonly #connector: Connector;
  readonly #serviceName: string;
  readonly #remote: Remote<T>;
  #connections = 0;

  constructor(connector: Connector, serviceName: string, definition: InterfaceDefinition<T>) {
    this.#connector = connector;
    this.#serviceName = serviceName;
    this.#remote = new Remote(definition);
  }

  /** How often the service was asked for the interface. */
  get connections(): number {
    return this.#connections;
  }

  /** The interface, which may be called at once. */
  get(): T {
    if (!this.#remote.isConnected) {
      this.#remote.reset();
      const receiver = this.#remote.bindNewPipeAndPassReceiver();
      this.#connections += 1;
      this.#connector
        .connect(this.#serviceName, this.#remote.definition, receiver)
        // Without a service manager there is no service either, which calls tell.
        .catch(() => undefined);
    }
    return this.#remote.get();
  }

  reset(): void {
    this.#remote.reset();
  }
}

/** Settles with a reply, or without one if the service went first: it may have been killed. */
export async function unlessLost<R>(reply: Promise<R>): Promise<R | undefined> {
  try {
    return await reply;
  } catch (error) {
    if (error instanceof DisconnectError) return undefined;
    throw error;
  }
}

/** How an attempt to get an interface came out. */
export interface Attempt {
  readonly reached: boolean;
  /** What the pipe was closed with if it was not reached. */
  readonly reason: string;
}

/** Asks a service for an interface, only to see whether it is to be had. */
export async function attempt<T>(
  connector: Connector,
  serviceName: string,
  definition: InterfaceDefinition<T>,
): Promise<Attempt> {
  using remote = new Remote(definition);
  const receiver = remote.bindNewPipeAndPassReceiver();
  const closed = new Promise<string>((resolve) => {
    remote.setDisconnectHandler(({ description }) => resolve(description));
  });
  const { result } = await connector.connect(serviceName, definition, receiver);
  const reached = result === ConnectResult.SUCCEEDED;
  return { reached, reason: reached ? "" : await closed };
}
