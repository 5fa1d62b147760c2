import type {
  GenericPendingAssociatedReceiver,
  InterfaceDefinition,
  PendingAssociatedRemote,
} from "../bindings/index.ts";
import type { AssociatedBinder } from "./associated-interfaces.ts";
import { Channel, type ChannelOptions } from "./channel.ts";
import type { UrgentMessageObserver } from "./channel-router.ts";
import type { LegacyMessage } from "./legacy-message.ts";
import { type LegacyMessageFilter, MessageFilterList } from "./legacy-message-filter.ts";
import type { Listener, Sender } from "./listener.ts";

/**
 * A channel with filters in front of its listener (Chromium: IPC::ChannelProxy). There the filters
 * run on a thread of their own; here all have one thread, so that what they and the listener see is
 * in the channel's one order.
 */
export class ChannelProxy implements Sender, Disposable {
  readonly #channel: Channel;
  readonly #filters = new MessageFilterList();
  #listener: Listener | undefined;

  /** Connects at once: filters that are to see the first message are added in the same turn. */
  constructor(options: ChannelOptions) {
    this.#listener = options.listener;
    this.#channel = new Channel({ ...options, listener: this.#makeListener() });
    this.#channel.connect();
  }

  /** As of a channel. */
  get peerPid(): number | undefined {
    return this.#channel.peerPid;
  }

  /** As of a channel. */
  get isConnected(): boolean {
    return this.#channel.isConnected;
  }

  /** As of a channel. @throws PipeError for handles that no pipe carries; they are closed */
  send(message: LegacyMessage): boolean {
    return this.#channel.send(message);
  }

  /** As of a channel. */
  pause(): void {
    this.#channel.pause();
  }

  /** As of a channel. */
  unpause(flush: boolean): void {
    this.#channel.unpause(flush);
  }

  /** As of a channel. */
  flush(): void {
    this.#channel.flush();
  }

  /** As of a channel. */
  setUrgentMessageObserver(observer: UrgentMessageObserver | undefined): void {
    this.#channel.setUrgentMessageObserver(observer);
  }

  /** Has a filter see all messages from now on, behind those added before; once is enough. */
  addFilter(filter: LegacyMessageFilter): void {
    if (!this.#filters.add(filter)) return;
    filter.onFilterAdded?.(this);
    if (this.peerPid !== undefined) filter.onChannelConnected?.(this.peerPid);
  }

  /** Has a filter see no more messages; unknown ones are ignored. */
  removeFilter(filter: LegacyMessageFilter): void {
    if (this.#filters.remove(filter)) filter.onFilterRemoved?.();
  }

  /** As of a channel. */
  addGenericAssociatedInterface<T>(
    definition: InterfaceDefinition<T>,
    binder: AssociatedBinder<T>,
  ): void {
    this.#channel.addGenericAssociatedInterface(definition, binder);
  }

  /** As of a channel. */
  getRemoteAssociatedInterface<T>(definition: InterfaceDefinition<T>): PendingAssociatedRemote<T> {
    return this.#channel.getRemoteAssociatedInterface(definition);
  }

  /** Ends the channel: the listener hears nothing more, the filters only that it is over. */
  close(): void {
    this.#listener = undefined;
    for (const filter of this.#filters.values()) filter.onChannelClosing?.();
    this.#channel.close();
    for (const filter of this.#filters.values()) this.removeFilter(filter);
  }

  /** Closes. */
  [Symbol.dispose](): void {
    this.close();
  }

  #makeListener(): Listener {
    return {
      onMessageReceived: (message) => this.#dispatch(message),
      onChannelConnected: (pid) => {
        for (const filter of this.#filters.values()) filter.onChannelConnected?.(pid);
        this.#listener?.onChannelConnected?.(pid);
      },
      onChannelError: () => {
        for (const filter of this.#filters.values()) filter.onChannelError?.();
        this.#listener?.onChannelError?.();
      },
      onBadMessageReceived: (message) => this.#listener?.onBadMessageReceived?.(message),
      onAssociatedInterfaceRequest: (name, receiver: GenericPendingAssociatedReceiver) =>
        this.#listener?.onAssociatedInterfaceRequest?.(name, receiver),
    };
  }

  #dispatch(message: LegacyMessage): boolean {
    return (
      this.#filters.tryFilters(message) || (this.#listener?.onMessageReceived(message) ?? false)
    );
  }
}
