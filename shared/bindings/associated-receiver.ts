import { isInterfaceEnabled } from "./features.ts";
import type { Implementation, InterfaceDefinition } from "./interface-definition.ts";
import { InterfaceEndpointHandle } from "./interface-endpoint-handle.ts";
import { PendingAssociatedReceiver, PendingAssociatedRemote } from "./pending-associated.ts";
import { ReceiverBase } from "./receiver-base.ts";
import { createDedicatedPair } from "./unassociated-usage.ts";

/**
 * The bound, implementing end of an interface that shares a pipe, and so its order, with others.
 * Until it is bound, everything behind the first message for it waits.
 */
export class AssociatedReceiver<T> extends ReceiverBase<T> {
  constructor(
    definition: InterfaceDefinition<T>,
    implementation: Implementation<NoInfer<T>>,
    pending?: PendingAssociatedReceiver<T>,
  ) {
    super(definition, implementation);
    if (pending !== undefined) this.bind(pending);
  }

  /**
   * Takes over the endpoint of `pending`; from an empty one, or if a feature disables the interface,
   * this stays unbound.
   * @throws BindingsError ALREADY_BOUND
   */
  bind(pending: PendingAssociatedReceiver<T>): void {
    this.assertUnbound();
    if (!isInterfaceEnabled(this.definition)) pending.reset();
    const endpoint = pending.takeEndpoint();
    if (endpoint !== null) this.bindEndpoint(endpoint);
  }

  /**
   * Makes a pair of ends, binds one and returns the other, which has to be sent in a message.
   * @throws BindingsError ALREADY_BOUND
   */
  bindNewEndpointAndPassRemote(): PendingAssociatedRemote<T> {
    return this.#bindPair(() => InterfaceEndpointHandle.createPair());
  }

  /** As {@link bindNewEndpointAndPassRemote} on a pipe of its own, ready for use; for tests. */
  bindNewEndpointAndPassDedicatedRemote(): PendingAssociatedRemote<T> {
    return this.#bindPair(createDedicatedPair);
  }

  /** Gives the endpoint up, to be bound elsewhere. @throws BindingsError NOT_BOUND */
  unbind(): PendingAssociatedReceiver<T> {
    return new PendingAssociatedReceiver<T>(this.unbindEndpoint() ?? null);
  }

  #bindPair(
    makePair: () => readonly [InterfaceEndpointHandle, InterfaceEndpointHandle],
  ): PendingAssociatedRemote<T> {
    this.assertUnbound();
    if (!isInterfaceEnabled(this.definition)) return new PendingAssociatedRemote<T>();
    const [mine, theirs] = makePair();
    this.bindEndpoint(mine);
    return new PendingAssociatedRemote<T>(theirs);
  }
}
