import { PendingRemote } from "../../shared/bindings/index.ts";
import type {
  AttachmentName,
  CloseReason,
  IncomingInvitation,
  MessagePipeHandle,
  TapPeer,
} from "../../shared/system/index.ts";
import { ISOLATED_PIPE } from "./isolated-pipe.ts";
import { type ConnectOptions, joinServer } from "./join-server.ts";

/** How a client presents itself to a server that isolates its connections. */
export interface IsolatedConnectOptions extends ConnectOptions {
  /** The name of the pipe, where the server has one for it. */
  readonly messagePipeId?: AttachmentName | undefined;
}

/**
 * A client's connection to a server that isolates its connections: one pipe, in a graph of its own.
 * It lasts until either side closes it, or the server's end of the pipe goes.
 */
export class IsolatedConnection implements Disposable {
  readonly #invitation: IncomingInvitation;
  readonly #pipe: AttachmentName;

  private constructor(invitation: IncomingInvitation, pipe: AttachmentName) {
    this.#invitation = invitation;
    this.#pipe = pipe;
  }

  /**
   * Connects and waits until the server has taken us in.
   * @throws ServerError INVALID_NAME, NAME_TOO_LONG, NOT_RUNNING, CHANNEL_FAILED, ISOLATION_MISMATCH;
   * LinkError if the server refuses us ("refused"), goes away or stays silent
   */
  static async connect(
    name: string,
    options: IsolatedConnectOptions = {},
  ): Promise<IsolatedConnection> {
    const { invitation } = await joinServer(name, options, true);
    return new IsolatedConnection(invitation, options.messagePipeId ?? ISOLATED_PIPE);
  }

  /** The server's process, as far as the kernel tells, and its node's name. */
  get peer(): TapPeer {
    return this.#invitation.peer;
  }

  /** Called once when the connection has ended. */
  set onClosed(handler: ((reason: CloseReason) => void) | undefined) {
    this.#invitation.onClosed = handler;
  }

  /**
   * The connection's one pipe.
   * @throws PipeError INVALID_STATE if it was taken before
   */
  takeMessagePipe(): MessagePipeHandle {
    return this.#invitation.extractMessagePipe(this.#pipe);
  }

  /** As {@link takeMessagePipe}, ready to be bound as the Remote of interface `T`. */
  takePendingRemote<T>(): PendingRemote<T> {
    return new PendingRemote<T>(this.takeMessagePipe());
  }

  /** Ends the connection. */
  close(): void {
    this.#invitation.close();
  }

  /** Closes. */
  [Symbol.dispose](): void {
    this.close();
  }
}
