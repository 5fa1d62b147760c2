import type { Socket } from "node:net";
import { userInfo } from "node:os";
import {
  type AttachmentName,
  type CloseReason,
  type MessagePipeHandle,
  type Node,
  type OutgoingInvitation,
  refuse,
} from "../../shared/system/index.ts";
import { SocketTransport } from "../transport/index.ts";
import { type ChannelListener, listenOnChannel } from "./channel-listener.ts";
import { readPeerCredentials } from "./peer-credentials.ts";

/** Who has connected, from the kernel; undefined where the platform does not tell. */
export interface ConnectionInfo {
  /** Counts the connections of this server from 1, refused ones included. */
  readonly number: number;
  readonly pid: number | undefined;
  readonly uid: number | undefined;
  readonly gid: number | undefined;
}

/** What a validator says of a peer: taken, with something to remember, or refused. */
export type Verdict<C> =
  | { readonly isValid: true; readonly context: C }
  | { readonly isValid: false; readonly reason: string };

/** What every named server is told. */
export interface EndpointOptions {
  /** Name of the platform's channel; see `channelPath`. */
  readonly serverName: string;
  /** Under which name the pipe is attached to the invitation. */
  readonly messagePipeId: AttachmentName;
  /** The host's broker, into whose graph the peers come. */
  readonly node: Node;
  /** Refuses peers of other users; true unless told. Where there are no credentials, the rights of the channel decide. */
  readonly requireSamePeerUser?: boolean | undefined;
  /** Told of every peer that was turned away. */
  readonly onRefused?: ((info: ConnectionInfo, reason: string) => void) | undefined;
  /** Told once when the connection of a peer that was let in has ended, whoever ended it. */
  readonly onClosed?: ((ended: EndedConnection) => void) | undefined;
}

/** How the connection of a peer ended. */
export interface EndedConnection {
  readonly info: ConnectionInfo;
  readonly reason: CloseReason;
  /** Whether the peer had said who it is: one that never did has not been seen by any tap. */
  readonly wasGreeted: boolean;
}

/** A peer that was taken. */
export interface NewConnection<C> {
  readonly info: ConnectionInfo;
  readonly context: C;
  readonly pipe: MessagePipeHandle;
  /** Attach further pipes in the same turn, and they are there before the client asks. */
  readonly invitation: OutgoingInvitation;
}

/** What a message pipe server does with its peers. */
export interface MessagePipeServerOptions<C> extends EndpointOptions {
  /** Decides about a peer of the right user. One that it refuses never gets an invitation. */
  readonly validate: (info: ConnectionInfo) => Verdict<C>;
  readonly onConnection: (connection: NewConnection<C>) => void;
}

/** Listens on a named channel and gives every valid peer an invitation with a message pipe. */
export class MessagePipeServer<C> {
  readonly #options: MessagePipeServerOptions<C>;
  readonly #invitations = new Set<OutgoingInvitation>();
  #listener: Promise<ChannelListener> | undefined;
  #connections = 0;

  constructor(options: MessagePipeServerOptions<C>) {
    this.#options = options;
  }

  /** Whether the server was started and not stopped. */
  get isStarted(): boolean {
    return this.#listener !== undefined;
  }

  /**
   * Starts to listen; a server that does already goes on.
   * @throws ServerError INVALID_NAME, NAME_TOO_LONG, NAME_IN_USE, UNSAFE_FOLDER, CHANNEL_FAILED
   */
  async start(): Promise<void> {
    if (this.#listener !== undefined) {
      await this.#listener;
      return;
    }
    const { serverName, requireSamePeerUser = true } = this.#options;
    const listener = listenOnChannel({
      name: serverName,
      isPublic: !requireSamePeerUser,
      onConnection: (socket) => this.#accept(socket),
    });
    this.#listener = listener;
    try {
      await listener;
    } catch (error) {
      if (this.#listener === listener) this.#listener = undefined;
      throw error;
    }
  }

  /** Listens no more and drops all peers. May be started again. */
  async stop(): Promise<void> {
    const listener = this.#listener;
    this.#listener = undefined;
    for (const invitation of this.#invitations) invitation.close();
    if (listener === undefined) return;
    // One that failed has told whoever started it.
    const opened = await listener.catch(() => undefined);
    await opened?.close();
  }

  #accept(socket: Socket): void {
    const transport = new SocketTransport(socket);
    this.#connections += 1;
    const result = readPeerCredentials(socket);
    const { pid, uid, gid } = result.ok ? result.credentials : {};
    const info: ConnectionInfo = { number: this.#connections, pid, uid, gid };
    const credentialsFault = !result.ok && result.why === "failed" ? result.message : undefined;
    const verdict = this.#judge(info, credentialsFault);
    if (!verdict.isValid) {
      refuse(transport, verdict.reason);
      this.#options.onRefused?.(info, verdict.reason);
      return;
    }
    this.#invite(transport, info, verdict.context);
  }

  #judge(info: ConnectionInfo, credentialsFault: string | undefined): Verdict<C> {
    const { requireSamePeerUser = true, validate } = this.#options;
    // One that was accepted by the kernel while the server was being stopped.
    if (!this.isStarted) return { isValid: false, reason: "the server has stopped" };
    if (requireSamePeerUser && credentialsFault !== undefined) {
      return { isValid: false, reason: `who you are is not known: ${credentialsFault}` };
    }
    if (requireSamePeerUser && info.uid !== undefined && info.uid !== userInfo().uid) {
      return { isValid: false, reason: `user ${info.uid} is not the user of this server` };
    }
    return validate(info);
  }

  #invite(transport: SocketTransport, info: ConnectionInfo, context: C): void {
    const { node, messagePipeId, onConnection } = this.#options;
    const invitation = node.invite(transport, known(info));
    this.#invitations.add(invitation);
    invitation.onClosed = (reason) => {
      this.#invitations.delete(invitation);
      const wasGreeted = invitation.peer.name !== undefined;
      this.#options.onClosed?.({ info, reason, wasGreeted });
    };
    const pipe = invitation.attachMessagePipe(messagePipeId);
    onConnection({ info, context, pipe, invitation });
  }
}

/** What the kernel told, in the form that links and taps use. */
function known({ pid, uid, gid }: ConnectionInfo): { pid?: number; uid?: number; gid?: number } {
  return {
    ...(pid !== undefined && { pid }),
    ...(uid !== undefined && { uid }),
    ...(gid !== undefined && { gid }),
  };
}
