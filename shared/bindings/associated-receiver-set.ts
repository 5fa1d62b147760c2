import { AssociatedReceiver } from "./associated-receiver.ts";
import type { Implementation } from "./interface-definition.ts";
import { disposeImplementation } from "./dispose-implementation.ts";
import type { PendingAssociatedReceiver } from "./pending-associated.ts";
import { ReceiverSetBase } from "./receiver-set-base.ts";

/** As ReceiverSet for receivers that share pipes with other interfaces. */
export class AssociatedReceiverSet<T, C = undefined> extends ReceiverSetBase<
  T,
  PendingAssociatedReceiver<T>,
  AssociatedReceiver<T>,
  C
> {
  protected makeReceiver(
    implementation: Implementation<T>,
    pending: PendingAssociatedReceiver<T>,
  ): AssociatedReceiver<T> {
    return new AssociatedReceiver(this.definition, implementation, pending);
  }
}

/** An AssociatedReceiverSet that owns its implementations. */
export class UniqueAssociatedReceiverSet<T, C = undefined> extends AssociatedReceiverSet<T, C> {
  protected override released(implementation: Implementation<T>): void {
    disposeImplementation(implementation);
  }
}
