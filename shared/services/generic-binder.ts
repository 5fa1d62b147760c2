import type {
  GenericPendingReceiver,
  InterfaceDefinition,
  PendingReceiver,
} from "../bindings/index.ts";
import { closeOnFailure } from "./close-on-failure.ts";

/** Binds a receiver; `context` is what the one who asked for it has given. */
export type Binder<T, C> = (receiver: PendingReceiver<T>, context: C) => void;

/** Has a task run at some later time, in its own order: `queueMicrotask`, for one. */
export type TaskRunner = (task: () => void) => void;

/** Binds a receiver of which only the name is known; what it leaves there is not bound. */
export type GenericBinder<C> = (receiver: GenericPendingReceiver, context: C) => void;

/**
 * Makes a binder of one interface one that takes what has its name. If it fails, the receiver closes.
 * @param runner runs the binder; without one it runs at once
 */
export function genericBinder<T, C>(
  definition: InterfaceDefinition<T>,
  binder: Binder<T, C>,
  runner?: TaskRunner,
): GenericBinder<C> {
  return (generic, context) => {
    const receiver = generic.as(definition);
    if (receiver === undefined) return;
    const bind = (): void => closeOnFailure(receiver, () => binder(receiver, context));
    if (runner === undefined) bind();
    else runner(bind);
  };
}
