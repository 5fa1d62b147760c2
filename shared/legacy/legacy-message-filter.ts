import type { LegacyMessage } from "./legacy-message.ts";
import type { Sender } from "./listener.ts";

/** Sees the messages of a ChannelProxy before its listener does (Chromium: IPC::MessageFilter). */
export interface LegacyMessageFilter {
  /** The message classes that it wants to see; undefined for all. Asked for once, on adding. */
  readonly supportedMessageClasses?: readonly number[];
  /** Handles a message; true keeps it from further filters and from the listener. */
  onMessageReceived(message: LegacyMessage): boolean;
  /** It was added. @param channel to send over */
  onFilterAdded?(channel: Sender): void;
  /** It was removed, by its user or with the channel; the last call. */
  onFilterRemoved?(): void;
  /** As of listeners, and before theirs; a filter that comes later hears of it on being added. */
  onChannelConnected?(peerPid: number): void;
  /** As of listeners, and before theirs. */
  onChannelError?(): void;
  /** The own end is about to be closed; onFilterRemoved follows. */
  onChannelClosing?(): void;
}

/** Filters in the order in which they are asked. */
export class MessageFilterList {
  readonly #all = new Set<LegacyMessageFilter>();
  /** Those that want to see everything. */
  readonly #global = new Set<LegacyMessageFilter>();
  readonly #byClass = new Map<number, Set<LegacyMessageFilter>>();

  /** Adds a filter; false if it is here already. */
  add(filter: LegacyMessageFilter): boolean {
    if (this.#all.has(filter)) return false;
    this.#all.add(filter);
    const classes = filter.supportedMessageClasses;
    if (classes === undefined) this.#global.add(filter);
    for (const messageClass of classes ?? []) this.#filtersOf(messageClass).add(filter);
    return true;
  }

  /** Removes a filter; false if it is not here. */
  remove(filter: LegacyMessageFilter): boolean {
    if (!this.#all.delete(filter)) return false;
    this.#global.delete(filter);
    for (const filters of this.#byClass.values()) filters.delete(filter);
    return true;
  }

  /** All filters, in the order in which they were added. */
  values(): readonly LegacyMessageFilter[] {
    return [...this.#all];
  }

  /** Asks those that see everything, then those of the message's class; true if one has taken it. */
  tryFilters(message: LegacyMessage): boolean {
    const ofClass = this.#byClass.get(message.messageClass) ?? [];
    // A filter may remove itself, or another one, while it handles the message.
    for (const filter of [...this.#global, ...ofClass]) {
      if (this.#all.has(filter) && filter.onMessageReceived(message)) return true;
    }
    return false;
  }

  #filtersOf(messageClass: number): Set<LegacyMessageFilter> {
    let filters = this.#byClass.get(messageClass);
    if (filters === undefined) {
      filters = new Set();
      this.#byClass.set(messageClass, filters);
    }
    return filters;
  }
}
