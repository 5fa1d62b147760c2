import type { MessagePipeHandle } from "../system/index.ts";
import { type DisconnectReason, NO_REASON } from "./disconnect-reason.ts";

/** Tells the tap of a pipe's node what happens to the interfaces on that pipe, if there is one. */
export class PipeTap {
  readonly #pipe: MessagePipeHandle;

  constructor(pipe: MessagePipeHandle) {
    this.#pipe = pipe;
  }

  endpointBound(id: number, interfaceName: string, isRemote: boolean): void {
    const pipe = this.#pipe;
    const role = isRemote ? "remote" : "receiver";
    pipe.tap?.endpointBound(pipe.pipe, pipe.end, id, interfaceName, role);
  }

  endpointClosed(
    id: number,
    cause: "local" | "peer" | "pipe" | "error",
    reason: DisconnectReason,
  ): void {
    const pipe = this.#pipe;
    pipe.tap?.endpointClosed(pipe.pipe, pipe.end, id, cause, reason);
  }

  /** As {@link endpointClosed} for a life that was ended from outside, unless it was over before. */
  endpointLost(
    { closed, id }: { readonly closed: boolean; readonly id: number },
    cause: "peer" | "pipe" | "error",
    reason: DisconnectReason = NO_REASON,
  ): void {
    if (!closed) this.endpointClosed(id, cause, reason);
  }

  endpointDisconnected(id: number, reason: DisconnectReason): void {
    const pipe = this.#pipe;
    pipe.tap?.endpointDisconnected(pipe.pipe, pipe.end, id, reason);
  }

  messageDispatched(sequence: number): void {
    const pipe = this.#pipe;
    const { tap } = pipe;
    if (tap !== undefined) tap.messageDispatched(pipe.pipe, pipe.end, sequence);
  }

  messageDropped(sequence: number, why: string): void {
    const pipe = this.#pipe;
    pipe.tap?.messageDropped(pipe.pipe, pipe.end, sequence, why);
  }

  messageRejected(sequence: number, error: string): void {
    const pipe = this.#pipe;
    pipe.tap?.messageRejected(pipe.pipe, pipe.end, sequence, error);
  }
}
