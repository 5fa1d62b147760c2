import {
  BindingsError,
  type DisconnectHandler,
  fusePipes,
  type InterfaceDefinition,
  type PendingReceiver,
  type PendingRemote,
  Receiver,
  Remote,
} from "../bindings/index.ts";
import type { MessagePipeHandle } from "../system/index.ts";
import * as mojom from "./gen/interface_provider.mojom.ts";

/** Gets a pipe, and the name of the interface that is to be bound to it. */
export type NamedPipeBinder = (interfaceName: string, pipe: MessagePipeHandle) => void;

/**
 * Asks the other side for interfaces by name. It can be used at once: what is asked before it is
 * bound, or forwarded, waits in order.
 */
export class InterfaceProvider implements Disposable {
  readonly #remote = new Remote(mojom.InterfaceProvider);
  readonly #overrides = new Map<string, (pipe: MessagePipeHandle) => void>();
  #waiting: PendingReceiver<mojom.InterfaceProvider> | undefined;
  #forwarder: Receiver<mojom.InterfaceProvider> | undefined;

  /** @param remote the other side; without it, {@link bind} or {@link forward} tells it later */
  constructor(remote?: PendingRemote<mojom.InterfaceProvider>) {
    if (remote === undefined) this.#waiting = this.#remote.bindNewPipeAndPassReceiver();
    else this.#remote.bind(remote);
  }

  /**
   * Sets the other side, once; after {@link close}, once more.
   * @throws BindingsError ALREADY_BOUND if there is one, or all is forwarded
   */
  bind(remote: PendingRemote<mojom.InterfaceProvider>): void {
    const waiting = this.#takeWaiting("bind");
    if (waiting === undefined) this.#remote.bind(remote);
    else fusePipes(waiting, remote);
  }

  /**
   * Has `binder` of this process get all pipes, in place of another side.
   * @throws BindingsError ALREADY_BOUND if there is another side, or all is forwarded
   */
  forward(binder: NamedPipeBinder): void {
    const waiting = this.#takeWaiting("forward") ?? this.#remote.bindNewPipeAndPassReceiver();
    const implementation = { getInterface: binder };
    this.#forwarder = new Receiver<mojom.InterfaceProvider>(
      mojom.InterfaceProvider,
      implementation,
      waiting,
    );
  }

  /** Lets go of the other side, and drops what is waiting. */
  close(): void {
    this.#waiting?.reset();
    this.#waiting = undefined;
    this.#forwarder?.reset();
    this.#forwarder = undefined;
    this.#remote.reset();
  }

  /** Closes. */
  [Symbol.dispose](): void {
    this.close();
  }

  /** Sets what runs when the other side has gone. @throws BindingsError NOT_BOUND when closed */
  setDisconnectHandler(handler: DisconnectHandler | undefined): void {
    this.#remote.setDisconnectHandler(handler);
  }

  /** Asks for an interface. @throws BindingsError NOT_BOUND when closed */
  getInterface<T>(definition: InterfaceDefinition<T>, receiver: PendingReceiver<T>): void {
    const bind = this.#route(definition.name);
    const pipe = receiver.passPipe();
    if (pipe !== null) bind(pipe);
  }

  /** Asks for an interface by its name. @throws BindingsError NOT_BOUND when closed */
  getInterfaceByName(interfaceName: string, pipe: MessagePipeHandle): void {
    this.#route(interfaceName)(pipe);
  }

  /** Has `binder` get the pipes of this interface in place of the other side; undefined to undo it. */
  overrideBinderForTesting(
    interfaceName: string,
    binder: ((pipe: MessagePipeHandle) => void) | undefined,
  ): void {
    if (binder === undefined) this.#overrides.delete(interfaceName);
    else this.#overrides.set(interfaceName, binder);
  }

  hasBinderOverrideForTesting(interfaceName: string): boolean {
    return this.#overrides.has(interfaceName);
  }

  #route(interfaceName: string): (pipe: MessagePipeHandle) => void {
    const override = this.#overrides.get(interfaceName);
    if (override !== undefined) return override;
    const provider = this.#remote.get();
    return (pipe) => provider.getInterface(interfaceName, pipe);
  }

  #takeWaiting(what: string): PendingReceiver<mojom.InterfaceProvider> | undefined {
    const waiting = this.#waiting;
    if (waiting === undefined && this.#remote.isBound) {
      throw new BindingsError("ALREADY_BOUND", `cannot ${what} a provider with another side`);
    }
    this.#waiting = undefined;
    return waiting;
  }
}
