import { connect, type Socket } from "node:net";
import { PendingRemote } from "../../shared/bindings/index.ts";
import {
  type AttachmentName,
  type CloseReason,
  type IncomingInvitation,
  type MessagePipeHandle,
  Node,
  type NodeLimits,
  type Tap,
  type TapPeer,
} from "../../shared/system/index.ts";
import { SocketTransport } from "../transport/index.ts";
import { channelPath } from "./channel-name.ts";
import { readPeerCredentials } from "./peer-credentials.ts";
import { ServerError, systemErrorCode } from "./server-error.ts";

/** How a client presents itself. */
export interface ConnectOptions {
  /** What this process is called in the server's traces; "process" and its id unless told. */
  readonly nodeName?: string | undefined;
  /** Sees what happens at this end. */
  readonly tap?: Tap | undefined;
  readonly limits?: Partial<NodeLimits> | undefined;
}

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
 * Connects to a named server and waits until it has taken us in.
 * @throws ServerError INVALID_NAME, NAME_TOO_LONG, NOT_RUNNING, CHANNEL_FAILED; LinkError if the
 * server refuses us ("refused"), goes away or stays silent
 */
export async function connectToServer(
  name: string,
  options: ConnectOptions = {},
): Promise<ServerConnection> {
  const { nodeName = `process ${process.pid}`, tap, limits } = options;
  const socket = await dial(name, channelPath(name));
  const result = readPeerCredentials(socket);
  const node = new Node({ name: nodeName, role: "leaf", tap, limits });
  const transport = new SocketTransport(socket);
  const invitation = node.acceptInvitation(transport, result.ok ? result.credentials : {});
  await invitation.ready;
  return { node, invitation: new ServerInvitation(invitation) };
}

function dial(name: string, path: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(path);
    const onError = (error: Error): void => {
      const code = systemErrorCode(error);
      const isAbsent = code === "ENOENT" || code === "ECONNREFUSED";
      reject(
        isAbsent
          ? new ServerError("NOT_RUNNING", `No server listens under the name "${name}".`)
          : new ServerError("CHANNEL_FAILED", `Cannot connect to ${path}: ${error.message}`),
      );
    };
    socket.once("error", onError);
    socket.once("connect", () => {
      socket.off("error", onError);
      resolve(socket);
    });
  });
}
