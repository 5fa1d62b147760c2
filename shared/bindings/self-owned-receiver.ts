import { AssociatedReceiver } from "./associated-receiver.ts";
import { disposeImplementation } from "./dispose-implementation.ts";
import type { DisconnectHandler } from "./disconnect-reason.ts";
import { type IfEnabled, isInterfaceEnabled } from "./features.ts";
import type { Implementation, InterfaceDefinition } from "./interface-definition.ts";
import type { PendingAssociatedReceiver } from "./pending-associated.ts";
import type { PendingReceiver } from "./pending.ts";
import type { ReceiverBase } from "./receiver-base.ts";
import { Receiver } from "./receiver.ts";

/**
 * A receiver that nobody has to keep: it lives, with its implementation, until the other end goes
 * or `close` is called. The implementation's `Symbol.dispose`, if it has one, runs then.
 */
export class SelfOwnedReceiver<T, R extends ReceiverBase<T> = ReceiverBase<T>> {
  readonly #receiver: R;
  #onDisconnect: DisconnectHandler | undefined;

  /** For the two functions below. */
  constructor(receiver: R) {
    this.#receiver = receiver;
    receiver.setDisconnectHandler((reason) => {
      this.close();
      this.#onDisconnect?.(reason);
    });
  }

  get implementation(): Implementation<T> {
    return this.#receiver.implementation;
  }

  /** Sets what runs after the other end has gone and the implementation is disposed of. */
  setDisconnectHandler(handler: DisconnectHandler | undefined): void {
    this.#onDisconnect = handler;
  }

  /** Closes the pipe and disposes of the implementation. Harmless when repeated. */
  close(): void {
    if (!this.#receiver.isBound) return;
    this.#receiver.reset();
    disposeImplementation(this.implementation);
  }

  /** As Receiver.reportBadMessage; the implementation is disposed of. */
  reportBadMessage(text: string): void {
    this.#receiver.reportBadMessage(text);
    disposeImplementation(this.implementation);
  }

  flushForTesting(): Promise<void> {
    return this.#receiver.flushForTesting();
  }

  swapImplForTesting(implementation: Implementation<T>): Implementation<T> {
    return this.#receiver.swapImplForTesting(implementation);
  }
}

/**
 * Binds a receiver that owns itself. If a feature disables the interface the implementation is
 * disposed of at once, and there is no receiver.
 * @throws BindingsError NOT_BOUND if `pending` is empty
 */
export function makeSelfOwnedReceiver<T>(
  definition: InterfaceDefinition<T>,
  implementation: Implementation<T>,
  pending: PendingReceiver<T>,
): IfEnabled<T, SelfOwnedReceiver<T>>;
export function makeSelfOwnedReceiver<T>(
  definition: InterfaceDefinition<T>,
  implementation: Implementation<T>,
  pending: PendingReceiver<T>,
): SelfOwnedReceiver<T> | undefined {
  return own(new Receiver(definition, implementation, pending));
}

/** As {@link makeSelfOwnedReceiver} for an interface that shares its pipe. */
export function makeSelfOwnedAssociatedReceiver<T>(
  definition: InterfaceDefinition<T>,
  implementation: Implementation<T>,
  pending: PendingAssociatedReceiver<T>,
): IfEnabled<T, SelfOwnedReceiver<T>>;
export function makeSelfOwnedAssociatedReceiver<T>(
  definition: InterfaceDefinition<T>,
  implementation: Implementation<T>,
  pending: PendingAssociatedReceiver<T>,
): SelfOwnedReceiver<T> | undefined {
  return own(new AssociatedReceiver(definition, implementation, pending));
}

function own<T>(receiver: ReceiverBase<T>): SelfOwnedReceiver<T> | undefined {
  if (isInterfaceEnabled(receiver.definition)) return new SelfOwnedReceiver(receiver);
  disposeImplementation(receiver.implementation);
  return undefined;
}
