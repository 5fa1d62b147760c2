import { disposeImplementation } from "./dispose-implementation.ts";
import type { Implementation } from "./interface-definition.ts";
import type { PendingReceiver } from "./pending.ts";
import { Receiver } from "./receiver.ts";
import { ReceiverSetBase } from "./receiver-set-base.ts";

/**
 * Any number of receivers of interface `T`, each with an implementation (or the same one) and a
 * context of type `C`.
 */
export class ReceiverSet<T, C = undefined> extends ReceiverSetBase<
  T,
  PendingReceiver<T>,
  Receiver<T>,
  C
> {
  /**
   * Unbinds all receivers and leaves the set empty.
   * @throws BindingsError HAS_ASSOCIATED_ENDPOINTS if one cannot be unbound; all stay then
   */
  takeReceivers(): PendingReceiver<T>[] {
    for (const receiver of this.receivers) receiver.assertAlone("take receivers");
    return this.takeAll((receiver) => receiver.unbind());
  }

  protected makeReceiver(
    implementation: Implementation<T>,
    pending: PendingReceiver<T>,
  ): Receiver<T> {
    return new Receiver(this.definition, implementation, pending);
  }
}

/** A ReceiverSet that owns its implementations: each is disposed of when its receiver leaves. */
export class UniqueReceiverSet<T, C = undefined> extends ReceiverSet<T, C> {
  protected override released(implementation: Implementation<T>): void {
    disposeImplementation(implementation);
  }
}
