import { BindingsError } from "./bindings-error.ts";
import type { DisconnectHandler } from "./disconnect-reason.ts";
import { getBadMessageCallback, reportBadMessage } from "./dispatch-context.ts";
import type { Implementation, InterfaceDefinition } from "./interface-definition.ts";
import { type DispatchObserver, InterfaceEndpointClient } from "./interface-endpoint-client.ts";
import type { InterfaceEndpointHandle } from "./interface-endpoint-handle.ts";
import type { MessageFilter } from "./message-filter.ts";

/** What Receiver and AssociatedReceiver have in common. */
export abstract class ReceiverBase<T> {
  readonly definition: InterfaceDefinition<T>;
  #implementation: Implementation<T>;
  #client: InterfaceEndpointClient<T> | undefined;

  /** @param implementation runs for every message; it is not told when the receiver goes */
  constructor(definition: InterfaceDefinition<T>, implementation: Implementation<T>) {
    this.definition = definition;
    this.#implementation = implementation;
  }

  /** What runs. */
  get implementation(): Implementation<T> {
    return this.#implementation;
  }

  /** Whether there is an endpoint; only own calls change that. */
  get isBound(): boolean {
    return this.#client !== undefined;
  }

  /**
   * Sets what runs when the other end goes: once, after its last message, not for an own reset.
   * @throws BindingsError NOT_BOUND
   */
  setDisconnectHandler(handler: DisconnectHandler | undefined): void {
    this.client.setDisconnectHandler(handler);
  }

  /**
   * Sets what runs, once, when this has let go of its endpoint or the other end has gone, after the
   * disconnect handler; for owners. @throws BindingsError NOT_BOUND unless it is to be unset
   */
  setReleaseHandler(handler: (() => void) | undefined): void {
    if (handler === undefined && !this.isBound) return;
    this.client.setReleaseHandler(handler);
  }

  /** Sets the filter that sees every request; there is one at most. @throws BindingsError NOT_BOUND */
  setFilter(filter: MessageFilter | undefined): void {
    this.client.filter = filter;
  }

  /** Sets who is told of every method that runs; for collections. @throws BindingsError NOT_BOUND */
  setDispatchObserver(observer: DispatchObserver | undefined): void {
    this.client.observer = observer;
  }

  /**
   * Closes this end, and leaves it unbound. Messages not yet dispatched are lost; responses not yet
   * sent vanish. Harmless when not bound.
   */
  reset(): void {
    this.#release()?.close();
  }

  /** As {@link reset}, with a reason for the other end's disconnect handler. */
  resetWithReason(customReason: number, description: string): void {
    this.#release()?.close({ customReason, description });
  }

  /** Resets. */
  [Symbol.dispose](): void {
    this.reset();
  }

  /**
   * Reports the message being dispatched as bad (see `reportBadMessage`), and resets this.
   * @throws BindingsError NOT_IN_DISPATCH
   */
  reportBadMessage(text: string): void {
    reportBadMessage(text);
    this.reset();
  }

  /** As the function `getBadMessageCallback`. @throws BindingsError NOT_IN_DISPATCH */
  getBadMessageCallback(): (text: string) => void {
    return getBadMessageCallback();
  }

  /**
   * Resolves when all requests that the other end had sent are dispatched, or when it is gone. Two
   * in a row also see responses delivered. @throws BindingsError NOT_BOUND
   */
  flushForTesting(): Promise<void> {
    return this.client.flush();
  }

  /** Replaces the implementation and returns the one that was there. */
  swapImplForTesting(implementation: Implementation<T>): Implementation<T> {
    const previous = this.#implementation;
    this.#implementation = implementation;
    this.#client?.swapImplementation(implementation);
    return previous;
  }

  /** What is bound. @throws BindingsError NOT_BOUND */
  protected get client(): InterfaceEndpointClient<T> {
    if (this.#client === undefined) throw this.notBound();
    return this.#client;
  }

  protected notBound(): BindingsError {
    return new BindingsError("NOT_BOUND", `this receiver of ${this.definition.name} is not bound`);
  }

  protected bindEndpoint(endpoint: InterfaceEndpointHandle): void {
    const implementation = { value: this.#implementation };
    this.#client = new InterfaceEndpointClient(this.definition, endpoint, implementation);
  }

  /** Lets go of the endpoint. @throws BindingsError NOT_BOUND */
  protected unbindEndpoint(): InterfaceEndpointHandle | undefined {
    const { client } = this;
    this.#client = undefined;
    return client.detach();
  }

  protected assertUnbound(): void {
    if (this.isBound) {
      throw new BindingsError("ALREADY_BOUND", `${this.definition.name}: reset or unbind it first`);
    }
  }

  #release(): InterfaceEndpointClient<T> | undefined {
    const client = this.#client;
    this.#client = undefined;
    return client;
  }
}
