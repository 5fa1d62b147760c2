import { GenericPendingReceiver, type InterfaceDefinition } from "../bindings/index.ts";
import type { MessagePipeHandle } from "../system/index.ts";
import {
  type Binder,
  type GenericBinder,
  genericBinder,
  type TaskRunner,
} from "./generic-binder.ts";

/** Binds the pipe of an interface that is known by name only. */
export type PipeBinder<C> = (pipe: MessagePipeHandle, context: C) => void;

/**
 * Binds pipes by interface name, for services and other hosts. As a BinderMap, but interfaces can be
 * taken back, and a pipe for which there is nothing is closed.
 */
export class BinderRegistry<C = void> {
  readonly #binders = new Map<string, GenericBinder<C>>();
  readonly #onUnknown: ((interfaceName: string) => void) | undefined;

  /** @param onUnknown hears of each interface that was asked for and is not there */
  constructor(onUnknown?: (interfaceName: string) => void) {
    this.#onUnknown = onUnknown;
  }

  /**
   * Adds an interface, in place of an earlier one of its name.
   * @param runner runs the binder; without one it runs at once
   */
  addInterface<T>(
    definition: InterfaceDefinition<T>,
    binder: Binder<T, C>,
    runner?: TaskRunner,
  ): void {
    this.#binders.set(definition.name, genericBinder(definition, binder, runner));
  }

  /** Adds an interface that is known by name only, in place of an earlier one of its name. */
  addInterfaceByName(name: string, binder: PipeBinder<C>): void {
    this.#binders.set(name, (receiver, context) => {
      const pipe = receiver.passPipe();
      if (pipe !== null) binder(pipe, context);
    });
  }

  /** Takes an interface back. What is bound already stays bound. */
  removeInterface(name: string): void {
    this.#binders.delete(name);
  }

  /** Takes all interfaces back. */
  clear(): void {
    this.#binders.clear();
  }

  canBindInterface(name: string): boolean {
    return this.#binders.has(name);
  }

  /** Has a pipe bound. One that nobody takes is closed. */
  bindInterface(name: string, pipe: MessagePipeHandle, context: C): void {
    if (this.tryBindInterface(name, pipe, context)) return;
    pipe.close();
    this.#onUnknown?.(name);
  }

  /** Has a pipe bound; false leaves it with the caller. */
  tryBindInterface(name: string, pipe: MessagePipeHandle, context: C): boolean {
    const binder = this.#binders.get(name);
    if (binder === undefined) return false;
    const receiver = new GenericPendingReceiver(name, pipe);
    binder(receiver, context);
    return !receiver.isValid;
  }
}
