import type {
  GenericPendingAssociatedReceiver,
  InterfaceDefinition,
  PendingAssociatedReceiver,
} from "../bindings/index.ts";

/** Binds a receiver that shares the order of the channel it came over. */
export type AssociatedBinder<T> = (receiver: PendingAssociatedReceiver<T>) => void;

/** Binders of associated interfaces, one per name. */
export class AssociatedInterfaces {
  readonly #binders = new Map<string, (receiver: GenericPendingAssociatedReceiver) => void>();

  /** Adds the binder of an interface, in place of an earlier one. */
  add<T>(definition: InterfaceDefinition<T>, binder: AssociatedBinder<T>): void {
    this.#binders.set(definition.name, (generic) => {
      const receiver = generic.as(definition);
      if (receiver !== undefined) binder(receiver);
    });
  }

  /** Has a receiver bound; false if there is no binder for its interface. */
  tryBind(receiver: GenericPendingAssociatedReceiver): boolean {
    const binder = this.#binders.get(receiver.interfaceName);
    binder?.(receiver);
    return binder !== undefined;
  }

  /** Forgets all binders. */
  clear(): void {
    this.#binders.clear();
  }
}
