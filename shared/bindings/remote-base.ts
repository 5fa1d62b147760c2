import { BindingsError } from "./bindings-error.ts";
import type { DisconnectHandler } from "./disconnect-reason.ts";
import type { CallerEndpoint, InterfaceDefinition } from "./interface-definition.ts";
import { InterfaceEndpointClient } from "./interface-endpoint-client.ts";
import type { InterfaceEndpointHandle } from "./interface-endpoint-handle.ts";
import { methodTable } from "./method-table.ts";
import { BlockingEndpoint, InterruptingEndpoint, type SyncCaller } from "./sync-caller.ts";

/** What Remote and AssociatedRemote have in common. */
export abstract class RemoteBase<T, S extends keyof T = never> {
  readonly definition: InterfaceDefinition<T>;
  #client: InterfaceEndpointClient<T> | undefined;
  #caller: T | undefined;
  #syncCaller: SyncCaller<T, S> | undefined;
  #version = 0;

  constructor(definition: InterfaceDefinition<T>) {
    this.definition = definition;
  }

  /** Whether there is an endpoint; only own calls change that. */
  get isBound(): boolean {
    return this.#client !== undefined;
  }

  /** Whether this is bound and the other end has not been seen to go. */
  get isConnected(): boolean {
    return this.#client?.isConnected ?? false;
  }

  /** Version of the interface that the other end is known to have. */
  get version(): number {
    return this.#version;
  }

  /**
   * The interface: its methods send messages.
   * @throws BindingsError NOT_BOUND
   */
  get(): T {
    if (this.#caller === undefined) throw this.notBound();
    return this.#caller;
  }

  /**
   * The [Sync] methods of the interface, which block this thread until the response is there. What
   * they return says whether it came. See docs/sync-calls.md for what runs meanwhile.
   * @throws BindingsError NOT_BOUND; the methods SYNC_CALL_DISALLOWED, WOULD_DEADLOCK, NOT_SYNC
   */
  sync(): SyncCaller<T, S> {
    const { sender } = this.client;
    if (this.#syncCaller === undefined) {
      const endpoint: unknown = new BlockingEndpoint(sender, methodTable(this.definition));
      const caller: unknown = this.definition.createCaller(endpoint as CallerEndpoint);
      this.#syncCaller = caller as SyncCaller<T, S>;
    }
    return this.#syncCaller;
  }

  /**
   * The [Sync] methods, which return promises as those of {@link get} do, but are served even while
   * the other end's thread is blocked. @throws BindingsError NOT_BOUND; the methods NOT_SYNC
   */
  interrupting(): Pick<T, S> {
    const { sender } = this.client;
    const endpoint = new InterruptingEndpoint(sender, methodTable(this.definition));
    return this.definition.createCaller(endpoint);
  }

  /**
   * Sets what runs when the other end goes: once, after its last message, not for an own reset. A
   * disconnect seen before it was set is not repeated; see {@link isConnected}.
   * @throws BindingsError NOT_BOUND
   */
  setDisconnectHandler(handler: DisconnectHandler | undefined): void {
    this.client.setDisconnectHandler(handler);
  }

  /** Has a disconnect reset this; at once if it has been seen already. @throws BindingsError NOT_BOUND */
  resetOnDisconnect(): void {
    if (!this.client.isConnected) this.reset();
    else this.client.setDisconnectHandler(() => this.reset());
  }

  /**
   * Closes this end, and leaves it unbound. What was sent still arrives; responses that are due are
   * rejected with DisconnectError. Harmless when not bound.
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
   * Resolves when the other end has dispatched what was sent before and its answers are here, or
   * when it is gone. @throws BindingsError NOT_BOUND
   */
  flushForTesting(): Promise<void> {
    return this.client.flush();
  }

  /**
   * Reports the last response as bad: the text goes to the bad message hook and the pipe closes.
   * @throws BindingsError NOT_BOUND
   */
  reportBadMessage(text: string): void {
    this.client.reportBadResponse(text);
  }

  /** What is bound. @throws BindingsError NOT_BOUND */
  protected get client(): InterfaceEndpointClient<T> {
    if (this.#client === undefined) throw this.notBound();
    return this.#client;
  }

  protected set knownVersion(version: number) {
    this.#version = version;
  }

  protected bindEndpoint(endpoint: InterfaceEndpointHandle, version: number): void {
    this.#client = new InterfaceEndpointClient(this.definition, endpoint);
    this.#caller = this.definition.createCaller(this.#client.sender);
    this.#version = version;
  }

  /** Lets go of the endpoint. @throws BindingsError NOT_BOUND, PENDING_RESPONSES */
  protected unbindEndpoint(): InterfaceEndpointHandle | undefined {
    const { client } = this;
    if (client.sender.responses.size > 0) {
      const text = `${this.definition.name} waits for ${client.sender.responses.size} response(s)`;
      throw new BindingsError("PENDING_RESPONSES", text);
    }
    this.#release();
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
    this.#caller = undefined;
    this.#syncCaller = undefined;
    this.#version = 0;
    return client;
  }

  protected notBound(): BindingsError {
    return new BindingsError("NOT_BOUND", `this remote of ${this.definition.name} is not bound`);
  }
}
