import { createMessagePipe, type MessagePipeHandle, type MessageReader } from "../system/index.ts";
import type { Handle, MessageBytes } from "../wire/index.ts";
import { closeAll } from "./incoming-message.ts";

/** Why a connector may be told not to read; the reasons are independent of each other. */
export const Hold = {
  /** Nobody has asked for messages yet. */
  NotStarted: 1,
  /** The owner of an endpoint has paused it. */
  Paused: 2,
  /** The next message waits for its endpoint to be bound. */
  Blocked: 4,
  /** A flush that the peer asked for has to complete first. */
  Flushing: 8,
  /** There is nothing more to read. */
  Ended: 16,
} as const;
export type Hold = (typeof Hold)[keyof typeof Hold];

/**
 * Reads and writes one end of a message pipe. While anything holds it, messages and the news of the
 * other end's closure wait in the pipe.
 */
export class Connector {
  readonly #reader: MessageReader;
  #pipe: MessagePipeHandle | undefined;
  #holds: number = Hold.NotStarted;

  constructor(pipe: MessagePipeHandle, reader: MessageReader) {
    this.#pipe = pipe;
    this.#reader = reader;
  }

  /** The pipe; undefined once it was closed or given away. */
  get pipe(): MessagePipeHandle | undefined {
    return this.#pipe;
  }

  /**
   * Sends a message; on a broken pipe it vanishes with all its handles.
   * @throws PipeError for handles that this pipe cannot carry; they are closed
   */
  write(bytes: MessageBytes, handles: readonly Handle[]): void {
    if (this.#pipe === undefined) {
      closeAll(handles);
      return;
    }
    try {
      this.#pipe.writeMessage(bytes, handles);
    } catch (error) {
      closeAll(handles);
      throw error;
    }
  }

  /** Stops reading until the same reason is released. Harmless when repeated. */
  hold(reason: Hold): void {
    if (this.#holds === 0) this.#pipe?.setMessageReader(null);
    this.#holds |= reason;
  }

  /** Goes on reading, soon, if no other reason holds. */
  release(reason: Hold): void {
    if (this.#holds === 0) return;
    this.#holds &= ~reason;
    if (this.#holds === 0) this.#pipe?.setMessageReader(this.#reader);
  }

  /** Whether any of these reasons holds. */
  isHeld(reasons: number): boolean {
    return (this.#holds & reasons) !== 0;
  }

  /** Lets the microtasks that are queued by now run before the next message. */
  yieldTurn(): void {
    this.#pipe?.yieldTurn();
  }

  /** Closes the pipe. What was written before still arrives. */
  close(): void {
    this.#pipe?.close();
    this.#pipe = undefined;
  }

  /** Gives the pipe away with the messages not yet delivered; a broken one if it was closed. */
  takePipe(): MessagePipeHandle {
    const pipe = this.#pipe ?? brokenPipe();
    pipe.setReader(null);
    this.#pipe = undefined;
    return pipe;
  }
}

function brokenPipe(): MessagePipeHandle {
  const [pipe, other] = createMessagePipe();
  other.close();
  return pipe;
}
