import type { MessagePipeHandle } from "../system/index.ts";
import { closeAll } from "./incoming-message.ts";

/** Tells when the flush that the other end of a router's pipe has asked for is complete. */
export class FlushGate {
  readonly #opened: () => void;
  #pipe: MessagePipeHandle | undefined;

  /**
   * @param pipe the flush is complete when its other end closes
   * @param opened runs once then
   */
  constructor(pipe: MessagePipeHandle, opened: () => void) {
    this.#pipe = pipe;
    this.#opened = opened;
    pipe.setReader({
      onMessage: (_bytes, handles) => closeAll(handles),
      onPeerClosed: () => this.#open(),
    });
  }

  /** Runs what is to run if the flush is complete; for a thread that is blocked and gets no news. */
  poll(): void {
    if (this.#pipe?.isPeerClosed === true) this.#open();
  }

  /** Gives the flush up. */
  close(): void {
    this.#pipe?.close();
    this.#pipe = undefined;
  }

  #open(): void {
    this.close();
    this.#opened();
  }
}
