import { ConnectionGroup, type ConnectionGroupRef } from "./connection-group.ts";
import type { ControlMessageProxy } from "./control-message-proxy.ts";
import { startIdleTimer } from "./idle-timer.ts";

/** Longer timeouts never run out; the timers of all platforms can count so far. */
const MAX_TIMEOUT_MS = 2 ** 31 - 1;

/**
 * The receiver's part in telling a remote when there is nothing to do: acknowledges every message,
 * and says when for some time no response has been due and no receiver that came over this one has
 * been left.
 */
export class IdleNotifier {
  readonly #proxy: ControlMessageProxy;
  /** Everything received over this one belongs to it, and so do the responses that are due. */
  readonly #group: ConnectionGroupRef;
  #timeoutMs = 0;
  #stopTimer: (() => void) | undefined;

  constructor(proxy: ControlMessageProxy) {
    this.#proxy = proxy;
    this.#group = ConnectionGroup.create(() => this.#restart());
  }

  /** For whoever hands out references to what is received. */
  shareGroup(): ConnectionGroupRef {
    return this.#group.weakCopy();
  }

  setTimeout(microseconds: bigint): void {
    this.#timeoutMs = Math.max(0, Number(microseconds) / 1000);
  }

  /** A message of the interface was dispatched. */
  messageDispatched(): void {
    this.#proxy.sendMessageAck();
    this.#restart();
  }

  /** Keeps this from being idle until what is returned is released. */
  hold(): ConnectionGroupRef {
    return this.#group.copy();
  }

  /** Ends it all. */
  close(): void {
    this.#stop();
    this.#group.release();
  }

  get #isIdle(): boolean {
    return this.#group.group?.numRefs === 0;
  }

  #restart(): void {
    this.#stop();
    if (!this.#isIdle || this.#timeoutMs > MAX_TIMEOUT_MS) return;
    this.#stopTimer = startIdleTimer(() => {
      if (this.#isIdle) this.#proxy.notifyIdle();
    }, this.#timeoutMs);
  }

  #stop(): void {
    this.#stopTimer?.();
    this.#stopTimer = undefined;
  }
}
