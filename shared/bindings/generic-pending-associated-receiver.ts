import { isInterfaceEnabled } from "./features.ts";
import type { InterfaceDefinition } from "./interface-definition.ts";
import type { InterfaceEndpointHandle } from "./interface-endpoint-handle.ts";
import { PendingAssociatedReceiver } from "./pending-associated.ts";

/** As GenericPendingReceiver for an interface that shares its pipe with others. */
export class GenericPendingAssociatedReceiver {
  readonly #name: string;
  readonly #receiver: PendingAssociatedReceiver<unknown>;

  /** @param receiver is left empty; null makes an invalid one */
  constructor(interfaceName: string, receiver: PendingAssociatedReceiver<unknown> | null) {
    this.#name = interfaceName;
    this.#receiver = new PendingAssociatedReceiver(receiver?.takeEndpoint() ?? null);
  }

  /** Makes one of a typed receiver, which is left empty. */
  static from<T>(
    definition: InterfaceDefinition<T>,
    receiver: PendingAssociatedReceiver<T>,
  ): GenericPendingAssociatedReceiver {
    const endpoint = receiver.takeEndpoint();
    return new GenericPendingAssociatedReceiver(
      definition.name,
      new PendingAssociatedReceiver(endpoint),
    );
  }

  /** Whether there is an endpoint. */
  get isValid(): boolean {
    return this.#receiver.isValid;
  }

  /** Full name of the interface; empty if there is no endpoint. */
  get interfaceName(): string {
    return this.isValid ? this.#name : "";
  }

  /** Takes the endpoint out and leaves this empty; null if there is none. */
  takeEndpoint(): InterfaceEndpointHandle | null {
    return this.#receiver.takeEndpoint();
  }

  /** As of a GenericPendingReceiver. */
  as<T>(definition: InterfaceDefinition<T>): PendingAssociatedReceiver<T> | undefined {
    if (!this.isValid || definition.name !== this.#name) return undefined;
    if (!isInterfaceEnabled(definition)) return undefined;
    return new PendingAssociatedReceiver<T>(this.takeEndpoint());
  }

  /** Closes the endpoint. */
  reset(): void {
    this.#receiver.reset();
  }
}
