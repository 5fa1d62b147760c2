import type { GenericPendingReceiver, InterfaceDefinition } from "../bindings/index.ts";
import {
  type Binder,
  type GenericBinder,
  genericBinder,
  type TaskRunner,
} from "./generic-binder.ts";

/** Binds receivers that are known by name only, each with the binder of its interface. */
export class BinderMap<C = void> {
  readonly #binders = new Map<string, GenericBinder<C>>();
  #defaultBinder: GenericBinder<C> | undefined;

  /**
   * Adds the binder of an interface, in place of an earlier one.
   * @param runner runs the binder; without one it runs inside of `tryBind`
   */
  add<T>(definition: InterfaceDefinition<T>, binder: Binder<T, C>, runner?: TaskRunner): void {
    this.#binders.set(definition.name, genericBinder(definition, binder, runner));
  }

  /** Whether there is a binder for an interface. */
  contains(definition: { readonly name: string }): boolean {
    return this.#binders.has(definition.name);
  }

  /** Sets what gets the receivers of all other interfaces; for hosts that know them by other means. */
  setDefaultBinder(binder: GenericBinder<C> | undefined): void {
    this.#defaultBinder = binder;
  }

  /** Has `receiver` bound. True leaves it empty; false leaves it as it is. */
  tryBind(receiver: GenericPendingReceiver, context: C): boolean {
    if (!receiver.isValid) return false;
    const binder = this.#binders.get(receiver.interfaceName) ?? this.#defaultBinder;
    binder?.(receiver, context);
    return !receiver.isValid;
  }
}
