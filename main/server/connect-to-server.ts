import { PendingRemote } from "../../shared/bindings/index.ts";
import type {
  AttachmentName,
  CloseReason,
  IncomingInvitation,
  MessagePipeHandle,
  Node,
  TapPeer,
} from "../../shared/system/index.ts";
import { type ConnectOptions, joinServer } from "./join-server.ts";

/** A client's hold on its connection. */
export class ServerInvitation {
  readonly #invitation: IncomingInvitation;

  constructor(invitation: IncomingInvitation) {
    this.#invitation = invitation;
  }

  /** The server's process, as far as the kernel tells, and its node's name. */
  get peer(): TapPeer {
    return this.#invitation.peer;
  }

  /** Bytes that wait for the server to read. */
  get bufferedBytes(): number {
    return this.#invitation.bufferedBytes;
  }

  /** Called once when the connection has ended. */
  set onClosed(handler: ((reason: CloseReason) => void) | undefined) {
    this.#invitation.onClosed = handler;
  }

  /**
   * The pipe that the server attached under `name`.
   * @throws PipeError INVALID_STATE if it was extracted before
   */
  extractMessagePipe(name: AttachmentName): MessagePipeHandle {
    return this.#invitation.extractMessagePipe(name);
  }

  /** As {@link extractMessagePipe}, ready to be bound as the Remote of interface `T`. */
  extractPendingRemote<T>(name: AttachmentName): PendingRemote<T> {
    return new PendingRemote<T>(this.extractMessagePipe(name));
  }

  /** Ends the connection. */
  close(): void {
    this.#invitation.close();
  }
}

/** A client's place in the server's graph. */
export interface ServerConnection {
  readonly node: Node;
  readonly invitation: ServerInvitation;
}

/**
 * Connects to a named server and waits until it has taken us in. Of one that isolates its connections
 * be a client with `IsolatedConnection`.
 * @throws ServerError INVALID_NAME, NAME_TOO_LONG, NOT_RUNNING, CHANNEL_FAILED, ISOLATION_MISMATCH;
 * LinkError if the server refuses us ("refused"), goes away or stays silent
 */
export async function connectToServer(
  name: string,
  options: ConnectOptions = {},
): Promise<ServerConnection> {
  const { node, invitation } = await joinServer(name, options, false);
  return { node, invitation: new ServerInvitation(invitation) };
}
