import { once } from "node:events";
import { connect } from "node:net";
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
  type Transport,
} from "../../shared/system/index.ts";
import { IoThreadTransport, SocketTransport } from "../transport/index.ts";
import { channelPath } from "./channel-name.ts";
import { type CredentialsResult, readPeerCredentials } from "./peer-credentials.ts";
import { ServerError, systemErrorCode } from "./server-error.ts";

/** How a client presents itself. */
export interface ConnectOptions {
  /** What this process is called in the server's traces; "process" and its id unless told. */
  readonly nodeName?: string | undefined;
  /** Sees what happens at this end. */
  readonly tap?: Tap | undefined;
  readonly limits?: Partial<NodeLimits> | undefined;
  /**
   * Gives the connection to a thread of its own, so that this one can block in sync calls (see
   * docs/sync-calls.md); false unless told, as each message then takes a little longer.
   */
  readonly ioThread?: boolean | undefined;
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
 * Connects to a named server and waits until it has taken us in.
 * @throws ServerError INVALID_NAME, NAME_TOO_LONG, NOT_RUNNING, CHANNEL_FAILED; LinkError if the
 * server refuses us ("refused"), goes away or stays silent
 */
export async function connectToServer(
  name: string,
  options: ConnectOptions = {},
): Promise<ServerConnection> {
  const { nodeName = `process ${process.pid}`, tap, limits, ioThread = false } = options;
  const [transport, peer] = await dial(name, ioThread);
  const node = new Node({ name: nodeName, role: "leaf", tap, limits });
  const invitation = node.acceptInvitation(transport, peer);
  await invitation.ready;
  return { node, invitation: new ServerInvitation(invitation) };
}

async function dial(name: string, ioThread: boolean): Promise<[Transport, TapPeer]> {
  const path = channelPath(name);
  try {
    return await (ioThread ? dialFromThread(path) : dialFromHere(path));
  } catch (error) {
    const code = systemErrorCode(error);
    const isAbsent = code === "ENOENT" || code === "ECONNREFUSED";
    if (isAbsent)
      throw new ServerError("NOT_RUNNING", `No server listens under the name "${name}".`);
    const why = error instanceof Error ? error.message : String(error);
    throw new ServerError("CHANNEL_FAILED", `Cannot connect to ${path}: ${why}`);
  }
}

async function dialFromThread(path: string): Promise<[Transport, TapPeer]> {
  let peer: TapPeer = {};
  const transport = await IoThreadTransport.dial(path, (fd) => {
    peer = known(readPeerCredentials(fd));
  });
  return [transport, peer];
}

async function dialFromHere(path: string): Promise<[Transport, TapPeer]> {
  const socket = connect(path);
  await once(socket, "connect");
  return [new SocketTransport(socket), known(readPeerCredentials(socket))];
}

function known(result: CredentialsResult): TapPeer {
  return result.ok ? result.credentials : {};
}
