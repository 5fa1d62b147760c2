import type { GenericPendingAssociatedReceiver } from "../../bindings/index.ts";
import type { LegacyMessage } from "../legacy-message.ts";
import type { Listener } from "../listener.ts";

/** Writes down, in words, what a listener is told. */
export class RecordingListener implements Listener {
  readonly log: string[] = [];
  /** Runs for each message, before it is written down. */
  onMessage: ((message: LegacyMessage) => void) | undefined;
  /** Runs for each interface that is asked for. */
  onRequest: ((receiver: GenericPendingAssociatedReceiver) => void) | undefined;
  readonly #waiting: { readonly count: number; readonly resolve: () => void }[] = [];

  /** Settles when this many entries have been written down. */
  heard(count: number): Promise<void> {
    if (this.log.length >= count) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push({ count, resolve }));
  }

  /** Writes an entry down. */
  note(entry: string): void {
    this.log.push(entry);
    for (const { count, resolve } of this.#waiting) if (this.log.length >= count) resolve();
  }

  onMessageReceived(message: LegacyMessage): boolean {
    this.onMessage?.(message);
    this.note(`message ${message.routingId}`);
    return true;
  }

  onChannelConnected(peerPid: number): void {
    this.note(`connected ${peerPid}`);
  }

  onChannelError(): void {
    this.note("error");
  }

  onBadMessageReceived(message: LegacyMessage | undefined): void {
    this.note(message === undefined ? "bad bytes" : `bad message ${message.routingId}`);
  }

  onAssociatedInterfaceRequest(name: string, receiver: GenericPendingAssociatedReceiver): void {
    this.onRequest?.(receiver);
    this.note(`request ${name}`);
  }
}
