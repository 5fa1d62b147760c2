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

/** A message that waits to be written. */
interface OutgoingMessage {
  readonly bytes: MessageBytes;
  readonly handles: readonly Handle[];
}

/**
 * Reads and writes one end of a message pipe. While anything holds it, messages and the news of the
 * other end's closure wait in the pipe.
 */
export class Connector {
  readonly #reader: MessageReader;
  #pipe: MessagePipeHandle | undefined;
  #holds: number = Hold.NotStarted;
  #isCorked = false;
  /** What was written while this was corked. */
  readonly #outgoing: OutgoingMessage[] = [];

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
    if (this.#isCorked) {
      this.#outgoing.push({ bytes, handles });
      return;
    }
    try {
      this.#pipe.writeMessage(bytes, handles);
    } catch (error) {
      closeAll(handles);
      throw error;
    }
  }

  /** Keeps back what is written from now on. */
  cork(): void {
    this.#isCorked = true;
  }

  /** Writes at once again; what was kept back stays so until {@link flush}. */
  uncork(): void {
    this.#isCorked = false;
  }

  /**
   * Writes what was kept back, unless this is corked still.
   * @throws PipeError as {@link write} does; what comes behind the message at fault is kept
   */
  flush(): void {
    while (!this.#isCorked) {
      const message = this.#outgoing.shift();
      if (message === undefined) return;
      this.write(message.bytes, message.handles);
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
    for (const { handles } of this.#outgoing.splice(0)) closeAll(handles);
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
