import type {
  GenericPendingReceiver,
  InterfaceDefinition,
  PendingReceiver,
} from "../bindings/index.ts";
import { closeOnFailure } from "./close-on-failure.ts";

/** Binds a receiver; `context` is what {@link BinderMap.tryBind} was given. */
export type Binder<T, C> = (receiver: PendingReceiver<T>, context: C) => void;

/** Takes what no binder is for: whatever it leaves in `receiver` is not bound. */
export type DefaultBinder<C> = (receiver: GenericPendingReceiver, context: C) => void;

/** Has a task run at some later time, in its own order: `queueMicrotask`, for one. */
export type TaskRunner = (task: () => void) => void;

type GenericBinder<C> = (receiver: GenericPendingReceiver, context: C) => void;

/** Binds receivers that are known by name only, each with the binder of its interface. */
export class BinderMap<C = void> {
  readonly #binders = new Map<string, GenericBinder<C>>();
  #defaultBinder: DefaultBinder<C> | undefined;

  /**
   * Adds the binder of an interface, in place of an earlier one.
   * @param runner runs the binder; without one it runs inside of `tryBind`
   */
  add<T>(definition: InterfaceDefinition<T>, binder: Binder<T, C>, runner?: TaskRunner): void {
    this.#binders.set(definition.name, (generic, context) => {
      const receiver = generic.as(definition);
      if (receiver === undefined) return;
      const bind = (): void => closeOnFailure(receiver, () => binder(receiver, context));
      if (runner === undefined) bind();
      else runner(bind);
    });
  }

  /** Whether there is a binder for an interface. */
  contains(definition: { readonly name: string }): boolean {
    return this.#binders.has(definition.name);
  }

  /** Sets what gets the receivers of all other interfaces; for hosts that know them by other means. */
  setDefaultBinder(binder: DefaultBinder<C> | undefined): void {
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
