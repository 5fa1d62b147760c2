import type { DisconnectReason } from "./disconnect-reason.ts";
import { type IfEnabled, isInterfaceEnabled } from "./features.ts";
import type { InterfaceDefinition } from "./interface-definition.ts";
import type { RemoteBase } from "./remote-base.ts";
import { BindingsError } from "./bindings-error.ts";

/** Identifies a remote in its set: 1, 2, 3, and never twice. */
export type RemoteId = number;

/** Runs after a remote whose other end went was removed from its set. */
export type RemoteSetDisconnectHandler = (id: RemoteId, reason: DisconnectReason) => void;

/** What the remote sets have in common. Iterating gives the interfaces, ready to be called. */
export abstract class RemoteSetBase<
  T,
  P extends { reset(): void },
  R extends RemoteBase<T>,
> implements Iterable<T> {
  readonly definition: InterfaceDefinition<T>;
  readonly #remotes = new Map<RemoteId, R>();
  #lastId = 0;
  #onDisconnect: RemoteSetDisconnectHandler | undefined;

  constructor(definition: InterfaceDefinition<T>) {
    this.definition = definition;
  }

  get size(): number {
    return this.#remotes.size;
  }

  get isEmpty(): boolean {
    return this.#remotes.size === 0;
  }

  /**
   * Adds a bound remote, or binds a pending one; undefined if a feature disables the interface.
   * @throws BindingsError INVALID_PENDING if it is unbound
   */
  add(remote: R | P): IfEnabled<T, RemoteId>;
  add(remote: R | P): RemoteId | undefined {
    if (!isInterfaceEnabled(this.definition)) {
      remote.reset();
      return undefined;
    }
    const bound = this.toRemote(remote);
    if (!bound.isBound) {
      throw new BindingsError("INVALID_PENDING", `an unbound remote of ${this.definition.name}`);
    }
    this.#lastId += 1;
    const id = this.#lastId;
    this.#remotes.set(id, bound);
    bound.setDisconnectHandler((reason) => {
      this.remove(id);
      this.#onDisconnect?.(id, reason);
    });
    return id;
  }

  contains(id: RemoteId): boolean {
    return this.#remotes.has(id);
  }

  /** The interface of a remote; undefined if there is none of that id. */
  get(id: RemoteId): T | undefined {
    return this.#remotes.get(id)?.get();
  }

  *[Symbol.iterator](): IterableIterator<T> {
    for (const remote of this.#remotes.values()) yield remote.get();
  }

  /** Pairs of id and interface. */
  *entries(): IterableIterator<[RemoteId, T]> {
    for (const [id, remote] of this.#remotes) yield [id, remote.get()];
  }

  /** Resets a remote and removes it. Harmless for an unknown id. */
  remove(id: RemoteId): void {
    this.#take(id)?.reset();
  }

  /** As {@link remove}, with a reason for the other end. */
  removeWithReason(id: RemoteId, customReason: number, description: string): void {
    this.#take(id)?.resetWithReason(customReason, description);
  }

  /** Resets and removes all; the disconnect handler does not run. */
  clear(): void {
    for (const id of [...this.#remotes.keys()]) this.remove(id);
  }

  /** As {@link clear}, with a reason for the other ends. */
  clearWithReason(customReason: number, description: string): void {
    for (const id of [...this.#remotes.keys()])
      this.removeWithReason(id, customReason, description);
  }

  /** Clears. */
  [Symbol.dispose](): void {
    this.clear();
  }

  /** Sets what runs whenever a remote's other end has gone, after its removal. */
  setDisconnectHandler(handler: RemoteSetDisconnectHandler | undefined): void {
    this.#onDisconnect = handler;
  }

  /** Flushes every remote; see Remote. */
  async flushForTesting(): Promise<void> {
    await Promise.all([...this.#remotes.values()].map((remote) => remote.flushForTesting()));
  }

  protected abstract toRemote(remote: R | P): R;

  #take(id: RemoteId): R | undefined {
    const remote = this.#remotes.get(id);
    this.#remotes.delete(id);
    return remote;
  }
}
