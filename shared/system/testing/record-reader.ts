import type { Handle } from "../../wire/index.ts";
import { MessagePipeHandle, type MessagePipeReader, type PeerClosedCause } from "../index.ts";

/** A message as a test sees it. */
export interface SeenMessage {
  readonly text: string;
  readonly handles: readonly MessagePipeHandle[];
  readonly sequence: number;
}

/** Text as a message's bytes. */
export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Reads a pipe and notes everything. */
export class RecordReader implements MessagePipeReader {
  readonly messages: SeenMessage[] = [];
  readonly closed: PeerClosedCause[] = [];
  /** Handles of all kinds that came, in order. */
  readonly allHandles: Handle[] = [];
  #waiting: (() => void) | undefined;

  /** The messages' texts, and the close in angle brackets. */
  get log(): string[] {
    return [...this.messages.map(({ text }) => text), ...this.closed.map((cause) => `<${cause}>`)];
  }

  /** The message pipes that came, in order. */
  get handles(): MessagePipeHandle[] {
    return this.messages.flatMap(({ handles }) => handles);
  }

  onMessage(...[bytes, handles, sequence]: Parameters<MessagePipeReader["onMessage"]>): void {
    const text = new TextDecoder().decode(bytes);
    const pipes = handles.filter((handle) => handle instanceof MessagePipeHandle);
    this.messages.push({ text, handles: pipes, sequence });
    this.allHandles.push(...handles);
    this.#waiting?.();
  }

  onPeerClosed(cause: PeerClosedCause): void {
    this.closed.push(cause);
    this.#waiting?.();
  }

  /** Settles when `count` messages and closes have come. */
  async until(count: number): Promise<void> {
    while (this.messages.length + this.closed.length < count) {
      await new Promise<void>((resolve) => {
        this.#waiting = resolve;
      });
    }
  }
}

/** Sets a new reader on a handle. */
export function read(handle: MessagePipeHandle): RecordReader {
  const reader = new RecordReader();
  handle.setReader(reader);
  return reader;
}

/** Sets a reader on the first handle that another reader got; one that gets nothing if none came. */
export function readOnly(reader: RecordReader): RecordReader {
  const [handle] = reader.handles;
  return handle === undefined ? new RecordReader() : read(handle);
}
