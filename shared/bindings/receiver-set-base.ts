import { BindingsError } from "./bindings-error.ts";
import type { DisconnectReason } from "./disconnect-reason.ts";
import { getBadMessageCallback, reportBadMessage } from "./dispatch-context.ts";
import { type IfEnabled, isInterfaceEnabled } from "./features.ts";
import type { Implementation, InterfaceDefinition } from "./interface-definition.ts";
import type { DispatchObserver } from "./interface-endpoint-client.ts";
import type { MessageFilter } from "./message-filter.ts";
import type { ReceiverBase } from "./receiver-base.ts";

/** Identifies a receiver in its set: 1, 2, 3, and never twice. */
export type ReceiverId = number;

/** Runs after a receiver whose other end went was removed from its set. */
export type SetDisconnectHandler<C> = (
  id: ReceiverId,
  context: C | undefined,
  reason: DisconnectReason,
) => void;

/** One receiver of a set. */
export interface ReceiverSetEntry<R, C> extends DispatchObserver {
  readonly id: ReceiverId;
  readonly receiver: R;
  context: C | undefined;
}

/**
 * What the receiver sets have in common: any number of receivers of one interface, each with its
 * implementation and, if wanted, a context of type `C`. A receiver leaves the set when its other
 * end goes.
 */
export abstract class ReceiverSetBase<T, P, R extends ReceiverBase<T>, C> {
  readonly definition: InterfaceDefinition<T>;
  readonly #entries = new Map<ReceiverId, ReceiverSetEntry<R, C>>();
  #current: ReceiverSetEntry<R, C> | undefined;
  #lastId = 0;
  #onDisconnect: SetDisconnectHandler<C> | undefined;

  constructor(definition: InterfaceDefinition<T>) {
    this.definition = definition;
  }

  get size(): number {
    return this.#entries.size;
  }

  get isEmpty(): boolean {
    return this.#entries.size === 0;
  }

  /** Id of the receiver whose method, or whose disconnect handler, is running. @throws BindingsError NOT_IN_DISPATCH */
  get currentReceiver(): ReceiverId {
    return this.#currentEntry().id;
  }

  /** Context of that receiver. @throws BindingsError NOT_IN_DISPATCH */
  get currentContext(): C | undefined {
    return this.#currentEntry().context;
  }

  set currentContext(context: C | undefined) {
    this.#currentEntry().context = context;
  }

  /**
   * Binds a receiver and adds it; undefined if a feature disables the interface.
   * @throws BindingsError INVALID_PENDING if `pending` is empty
   */
  add(
    implementation: Implementation<T>,
    pending: P,
    context?: C,
    filter?: MessageFilter,
  ): IfEnabled<T, ReceiverId>;
  add(
    implementation: Implementation<T>,
    pending: P,
    context?: C,
    filter?: MessageFilter,
  ): ReceiverId | undefined {
    const receiver = this.makeReceiver(implementation, pending);
    if (!isInterfaceEnabled(this.definition)) {
      this.released(implementation);
      return undefined;
    }
    if (!receiver.isBound) {
      throw new BindingsError("INVALID_PENDING", `an empty pending ${this.definition.name}`);
    }
    this.#lastId += 1;
    const entry = this.#makeEntry(this.#lastId, receiver, context);
    this.#entries.set(entry.id, entry);
    receiver.setFilter(filter);
    receiver.setDispatchObserver(entry);
    receiver.setDisconnectHandler((reason) => this.#disconnected(entry, reason));
    return entry.id;
  }

  /** Whether there is a receiver of that id. */
  hasReceiver(id: ReceiverId): boolean {
    return this.#entries.has(id);
  }

  /** Context of a receiver; undefined if there is none. */
  getContext(id: ReceiverId): C | undefined {
    return this.#entries.get(id)?.context;
  }

  /** The contexts of all receivers by id. */
  getAllContexts(): Map<ReceiverId, C | undefined> {
    return new Map([...this.#entries.values()].map((entry) => [entry.id, entry.context]));
  }

  /** Resets a receiver and removes it; false if there is none of that id. */
  remove(id: ReceiverId): boolean {
    return this.#remove(id, (receiver) => receiver.reset());
  }

  /** As {@link remove}, with a reason for the other end. */
  removeWithReason(id: ReceiverId, customReason: number, description: string): boolean {
    return this.#remove(id, (receiver) => receiver.resetWithReason(customReason, description));
  }

  /** Resets and removes all; the disconnect handler does not run. */
  clear(): void {
    for (const id of [...this.#entries.keys()]) this.remove(id);
  }

  /** As {@link clear}, with a reason for the other ends. */
  clearWithReason(customReason: number, description: string): void {
    for (const id of [...this.#entries.keys()])
      this.removeWithReason(id, customReason, description);
  }

  /** Clears. */
  [Symbol.dispose](): void {
    this.clear();
  }

  /** Sets what runs whenever a receiver's other end has gone, after its removal. */
  setDisconnectHandler(handler: SetDisconnectHandler<C> | undefined): void {
    this.#onDisconnect = handler;
  }

  /**
   * Reports the message being dispatched as bad (see the function of that name) and removes its
   * receiver. @throws BindingsError NOT_IN_DISPATCH
   */
  reportBadMessage(text: string): void {
    const { id } = this.#currentEntry();
    reportBadMessage(text);
    this.remove(id);
  }

  /**
   * As {@link reportBadMessage} for later; works even when the receiver or the set is gone.
   * @throws BindingsError NOT_IN_DISPATCH
   */
  getBadMessageCallback(): (text: string) => void {
    const { id } = this.#currentEntry();
    const report = getBadMessageCallback();
    return (text) => {
      report(text);
      this.remove(id);
    };
  }

  /** Flushes every receiver; see Receiver. */
  async flushForTesting(): Promise<void> {
    await Promise.all(this.receivers.map((receiver) => receiver.flushForTesting()));
  }

  /** Replaces the implementation of a receiver; undefined if there is none of that id. */
  swapImplForTesting(
    id: ReceiverId,
    implementation: Implementation<T>,
  ): Implementation<T> | undefined {
    return this.#entries.get(id)?.receiver.swapImplForTesting(implementation);
  }

  protected abstract makeReceiver(implementation: Implementation<T>, pending: P): R;

  /** Called for each implementation whose receiver has left the set. */
  protected released(_implementation: Implementation<T>): void {}

  /** The receivers that are in the set. */
  protected get receivers(): R[] {
    return [...this.#entries.values()].map((entry) => entry.receiver);
  }

  /** Empties the set, handing each receiver to `take`, which must not throw. */
  protected takeAll<V>(take: (receiver: R) => V): V[] {
    const { receivers } = this;
    this.#entries.clear();
    return receivers.map((receiver) => {
      const taken = take(receiver);
      this.released(receiver.implementation);
      return taken;
    });
  }

  #makeEntry(id: ReceiverId, receiver: R, context: C | undefined): ReceiverSetEntry<R, C> {
    let outer: ReceiverSetEntry<R, C> | undefined;
    const entry: ReceiverSetEntry<R, C> = {
      id,
      receiver,
      context,
      willRun: () => {
        outer = this.#current;
        this.#current = entry;
      },
      didRun: () => {
        this.#current = outer;
      },
    };
    return entry;
  }

  #remove(id: ReceiverId, close: (receiver: R) => void): boolean {
    const entry = this.#entries.get(id);
    if (entry === undefined) return false;
    this.#entries.delete(id);
    close(entry.receiver);
    this.released(entry.receiver.implementation);
    return true;
  }

  #disconnected(entry: ReceiverSetEntry<R, C>, reason: DisconnectReason): void {
    this.#entries.delete(entry.id);
    entry.receiver.reset();
    this.#current = entry;
    try {
      this.#onDisconnect?.(entry.id, entry.context, reason);
    } finally {
      this.#current = undefined;
      this.released(entry.receiver.implementation);
    }
  }

  #currentEntry(): ReceiverSetEntry<R, C> {
    if (this.#current === undefined) {
      throw new BindingsError("NOT_IN_DISPATCH", "no message of this set is being dispatched");
    }
    return this.#current;
  }
}
