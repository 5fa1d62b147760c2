// Order between pipes: one pipe can be told to wait until what was sent on another has arrived.
// Two ends of a pipe that never carries a message say when that is.
import { createMessagePipe, type MessagePipeHandle } from "../system/index.ts";

/** One end of the pair: holds its pipe until it is sent or given up. */
abstract class FlushEnd {
  #pipe: MessagePipeHandle | null;

  constructor(pipe: MessagePipeHandle) {
    this.#pipe = pipe;
  }

  /** Takes the pipe out; null if it was taken before. */
  passPipe(): MessagePipeHandle | null {
    const pipe = this.#pipe;
    this.#pipe = null;
    return pipe;
  }

  /** Gives it up; a flusher that is given up counts as flushed. */
  close(): void {
    this.passPipe()?.close();
  }
}

/** Travels behind the messages to wait for; see `flushAsyncWithFlusher`. */
export class AsyncFlusher extends FlushEnd {
  declare protected readonly role: "flusher";
}

/** What has to complete first; see `pauseReceiverUntilFlushCompletes`. */
export class PendingFlush extends FlushEnd {
  declare protected readonly role: "pending";
}

/** Makes the two ends of a flush. */
export function createFlush(): [AsyncFlusher, PendingFlush] {
  const [flusher, pending] = createMessagePipe();
  return [new AsyncFlusher(flusher), new PendingFlush(pending)];
}
