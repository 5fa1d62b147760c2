import { isInterfaceEnabled } from "./features.ts";
import type { InterfaceDefinition, SyncInterfaceDefinition } from "./interface-definition.ts";
import { InterfaceEndpointHandle } from "./interface-endpoint-handle.ts";
import { PendingAssociatedReceiver, PendingAssociatedRemote } from "./pending-associated.ts";
import { RemoteBase } from "./remote-base.ts";
import { createDedicatedPair } from "./unassociated-usage.ts";

/**
 * The bound, calling end of an interface that shares a pipe, and so its order, with others. It can
 * be called once its other half has been sent in a message of that pipe.
 */
export class AssociatedRemote<T, S extends keyof T & string = never> extends RemoteBase<T, S> {
  constructor(
    definition: InterfaceDefinition<T> | SyncInterfaceDefinition<T, S>,
    pending?: PendingAssociatedRemote<T>,
  ) {
    super(definition);
    if (pending !== undefined) this.bind(pending);
  }

  /**
   * Takes over the endpoint of `pending`; from an empty one, or if a feature disables the interface,
   * this stays unbound.
   * @throws BindingsError ALREADY_BOUND
   */
  bind(pending: PendingAssociatedRemote<T>): void {
    this.assertUnbound();
    if (!isInterfaceEnabled(this.definition)) pending.reset();
    const endpoint = pending.takeEndpoint();
    if (endpoint !== null) this.bindEndpoint(endpoint, pending.version);
  }

  /**
   * Makes a pair of ends, binds one and returns the other, which has to be sent in a message before
   * the first call.
   * @throws BindingsError ALREADY_BOUND
   */
  bindNewEndpointAndPassReceiver(): PendingAssociatedReceiver<T> {
    return this.#bindPair(() => InterfaceEndpointHandle.createPair());
  }

  /** As {@link bindNewEndpointAndPassReceiver} on a pipe of its own, ready for use; for tests. */
  bindNewEndpointAndPassDedicatedReceiver(): PendingAssociatedReceiver<T> {
    return this.#bindPair(createDedicatedPair);
  }

  /** Gives the endpoint up, to be bound elsewhere. @throws BindingsError NOT_BOUND, PENDING_RESPONSES */
  unbind(): PendingAssociatedRemote<T> {
    const { version } = this;
    return new PendingAssociatedRemote<T>(this.unbindEndpoint() ?? null, version);
  }

  #bindPair(
    makePair: () => readonly [InterfaceEndpointHandle, InterfaceEndpointHandle],
  ): PendingAssociatedReceiver<T> {
    this.assertUnbound();
    if (!isInterfaceEnabled(this.definition)) return new PendingAssociatedReceiver<T>();
    const [mine, theirs] = makePair();
    this.bindEndpoint(mine, 0);
    return new PendingAssociatedReceiver<T>(theirs);
  }
}
