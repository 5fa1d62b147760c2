import {
  disposeImplementation,
  type GenericPendingReceiver,
  type InterfaceDefinition,
  isInterfaceEnabled,
  type PendingReceiver,
  type Receiver,
} from "../bindings/index.ts";
import { closeOnFailure } from "./close-on-failure.ts";

/** Makes an instance of a service and binds it. */
export type ServiceCreator<T> = (pending: PendingReceiver<T>) => Receiver<T>;

type GenericCreator = (generic: GenericPendingReceiver) => RunningService | undefined;

/** An instance, as the factory needs to know it. */
interface RunningService {
  readonly isBound: boolean;
  readonly implementation: unknown;
  reset(): void;
  setReleaseHandler(handler: (() => void) | undefined): void;
}

/**
 * Runs services, each named by its main interface. An instance is kept until either end of its pipe
 * is closed, or the factory is disposed of; then its implementation's `Symbol.dispose`, if it has
 * one, runs.
 */
export class ServiceFactory implements Disposable {
  readonly #creators = new Map<string, GenericCreator>();
  readonly #running = new Set<RunningService>();

  /**
   * Adds a service, in place of an earlier one of the same interface. One whose interface a feature
   * disables is left out.
   */
  add<T>(definition: InterfaceDefinition<T>, create: ServiceCreator<T>): void {
    if (!isInterfaceEnabled(definition)) return;
    this.#creators.set(definition.name, (generic) => {
      const pending = generic.as(definition);
      return pending === undefined ? undefined : closeOnFailure(pending, create);
    });
  }

  /** Number of instances that are kept. */
  get size(): number {
    return this.#running.size;
  }

  /** Whether `receiver` is for one of the services. */
  canRunService(receiver: GenericPendingReceiver): boolean {
    return this.#creators.has(receiver.interfaceName);
  }

  /**
   * Runs the service that `receiver` is for. False if there is none; the receiver is closed then.
   * @param done runs when the instance has gone, unless the factory goes first
   */
  runService(receiver: GenericPendingReceiver, done?: () => void): boolean {
    const service = this.#creators.get(receiver.interfaceName)?.(receiver);
    if (service === undefined) {
      receiver.reset();
      return false;
    }
    if (!service.isBound) {
      // It has come and gone already.
      disposeImplementation(service.implementation);
      done?.();
      return true;
    }
    this.#running.add(service);
    service.setReleaseHandler(() => {
      this.#release(service);
      done?.();
    });
    return true;
  }

  /** Closes all instances. */
  [Symbol.dispose](): void {
    for (const service of this.#running) {
      service.setReleaseHandler(undefined);
      service.reset();
      this.#release(service);
    }
  }

  #release(service: RunningService): void {
    this.#running.delete(service);
    service.reset();
    disposeImplementation(service.implementation);
  }
}
