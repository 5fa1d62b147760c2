import { once } from "node:events";
import { connect } from "node:net";
import {
  type IncomingInvitation,
  Node,
  type NodeLimits,
  type StreamTransport,
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
  /** Puts something of one's own between the connection and the node: faults on purpose, for one. */
  readonly wrapTransport?: ((transport: StreamTransport) => Transport) | undefined;
}

/** A client's node, and the invitation that it has accepted. */
export interface JoinedServer {
  readonly node: Node;
  readonly invitation: IncomingInvitation;
}

/**
 * Connects to a named server and waits until it has taken us in.
 * @param isIsolated whether the server is to isolate its connections
 * @throws ServerError INVALID_NAME, NAME_TOO_LONG, NOT_RUNNING, CHANNEL_FAILED, ISOLATION_MISMATCH;
 * LinkError if the server refuses us ("refused"), goes away or stays silent
 */
export async function joinServer(
  name: string,
  options: ConnectOptions,
  isIsolated: boolean,
): Promise<JoinedServer> {
  const { nodeName = `process ${process.pid}`, tap, limits, ioThread = false } = options;
  const [transport, peer] = await dial(name, ioThread);
  const node = new Node({ name: nodeName, role: "leaf", tap, limits });
  const invitation = node.acceptInvitation(options.wrapTransport?.(transport) ?? transport, peer);
  await invitation.ready;
  if (invitation.isIsolated !== isIsolated) {
    invitation.close();
    throw mismatch(name, invitation.isIsolated);
  }
  return { node, invitation };
}

function mismatch(name: string, isIsolated: boolean): ServerError {
  const [does, use] = isIsolated
    ? ["isolates", "IsolatedConnection.connect"]
    : ["does not isolate", "connectToServer"];
  const text = `The server "${name}" ${does} its connections: connect with ${use}.`;
  return new ServerError("ISOLATION_MISMATCH", text);
}

async function dial(name: string, ioThread: boolean): Promise<[StreamTransport, TapPeer]> {
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

async function dialFromThread(path: string): Promise<[StreamTransport, TapPeer]> {
  let peer: TapPeer = {};
  const transport = await IoThreadTransport.dial(path, (fd) => {
    peer = known(readPeerCredentials(fd));
  });
  return [transport, peer];
}

async function dialFromHere(path: string): Promise<[StreamTransport, TapPeer]> {
  const socket = connect(path);
  await once(socket, "connect");
  return [new SocketTransport(socket), known(readPeerCredentials(socket))];
}

function known(result: CredentialsResult): TapPeer {
  return result.ok ? result.credentials : {};
}
