import type { Socket } from "node:net";
import {
  type AttachmentName,
  attachmentNameBytes,
  checkSendInvitationFlags,
  type CloseReason,
  type MessagePipeHandle,
  type Node,
  type OutgoingInvitation,
  refuse,
  SendInvitationFlags,
} from "../../shared/system/index.ts";
import { SocketTransport } from "../transport/index.ts";
import { EndpointConnector } from "./endpoint-connector.ts";
import { ISOLATED_PIPE } from "./isolated-pipe.ts";
import { readPeerCredentials } from "./peer-credentials.ts";
import { readPeerExecutable } from "./peer-executable.ts";
import type { ServerError } from "./server-error.ts";

/** Who has connected, from the kernel; undefined where the platform does not tell. */
export interface ConnectionInfo {
  /** Counts the connections of this server from 1, refused ones included. */
  readonly number: number;
  readonly pid: number | undefined;
  readonly uid: number | undefined;
  readonly gid: number | undefined;
  /**
   * The file that the process ran when it was taken in, such as "/usr/bin/node"; it ends in
   * " (deleted)" if that file is gone.
   */
  readonly executable: string | undefined;
}

/** What a validator says of a peer: taken, with something to remember, or refused. */
export type Verdict<C> =
  | { readonly isValid: true; readonly context: C }
  | { readonly isValid: false; readonly reason: string };

/** What every named server is told. */
export interface EndpointOptions {
  /** Name of the platform's channel; see `channelPath`. */
  readonly serverName: string;
  /**
   * Under which name the pipe is attached to the invitation. Without one each connection is isolated:
   * a graph of its own, for clients that use `IsolatedConnection`.
   */
  readonly messagePipeId?: AttachmentName | undefined;
  /** The host's broker, into whose graph the peers come. */
  readonly node: Node;
  /** Of {@link SendInvitationFlags}; NONE unless told. */
  readonly extraSendInvitationFlags?: number | undefined;
  /** Refuses peers of other users; true unless told. Where there are no credentials, the rights of the channel decide. */
  readonly requireSamePeerUser?: boolean | undefined;
  /**
   * Tries again after so long, in milliseconds, for as long as it takes, if the channel cannot be
   * opened (RETRY_INTERVAL_MS is Chromium's); unless told, starting fails.
   */
  readonly retryIntervalMs?: number | undefined;
  /** Called each time the channel was opened. */
  readonly onEndpointCreated?: (() => void) | undefined;
  /** Told of what the server lives with: an attempt to open that is to be repeated, and why. */
  readonly onTrouble?: ((error: ServerError) => void) | undefined;
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
  readonly #connector: EndpointConnector;
  readonly #invitations = new Set<OutgoingInvitation>();
  #connections = 0;

  /**
   * @throws PipeError INVALID_STATE if the node is no broker, or the pipe's id no unsigned 64-bit
   * integer; MESSAGE_TOO_LARGE for one that is too long; INVALID_ARGUMENT for flags that mean nothing
   * here
   */
  constructor(options: MessagePipeServerOptions<C>) {
    this.#options = options;
    const { messagePipeId = ISOLATED_PIPE, node } = options;
    // What every peer would meet is said at once.
    node.assertBroker();
    checkSendInvitationFlags(this.#sendFlags);
    attachmentNameBytes(messagePipeId);
    const { onEndpointCreated, onTrouble, requireSamePeerUser = true } = options;
    this.#connector = new EndpointConnector({
      name: options.serverName,
      isPublic: !requireSamePeerUser,
      retryIntervalMs: options.retryIntervalMs,
      onOpened: () => onEndpointCreated?.(),
      onTrouble: (error) => onTrouble?.(error),
      onConnection: (socket) => this.#accept(socket),
    });
  }

  /** Whether the server was started and not stopped. */
  get isStarted(): boolean {
    return this.#connector.isStarted;
  }

  /** Whether a connection is in a graph of its own. */
  get isIsolated(): boolean {
    return (this.#sendFlags & SendInvitationFlags.ISOLATED) !== 0;
  }

  /**
   * Starts to listen; a server that does already goes on. Settles once it listens, or is stopped.
   * @throws ServerError INVALID_NAME, NAME_TOO_LONG; without a retry interval also NAME_IN_USE,
   * UNSAFE_FOLDER, CHANNEL_FAILED
   */
  start(): Promise<void> {
    return this.#connector.start();
  }

  /** Listens no more and drops all peers. May be started again. */
  async stop(): Promise<void> {
    const stopped = this.#connector.stop();
    for (const invitation of this.#invitations) invitation.close();
    await stopped;
  }

  get #sendFlags(): number {
    const { extraSendInvitationFlags = SendInvitationFlags.NONE, messagePipeId } = this.#options;
    return messagePipeId === undefined
      ? extraSendInvitationFlags | SendInvitationFlags.ISOLATED
      : extraSendInvitationFlags;
  }

  #accept(socket: Socket): void {
    const transport = new SocketTransport(socket);
    this.#connections += 1;
    const result = readPeerCredentials(socket);
    const { pid, uid, gid } = result.ok ? result.credentials : {};
    const executable = pid === undefined ? undefined : readPeerExecutable(socket, pid);
    const info: ConnectionInfo = { number: this.#connections, pid, uid, gid, executable };
    const credentialsFault = !result.ok && result.why === "failed" ? result.message : undefined;
    const verdict = this.#judge(info, credentialsFault);
    if (verdict.isValid) this.#invite(transport, info, verdict.context);
    else this.#refuse(transport, info, verdict.reason);
  }

  #refuse(transport: SocketTransport, info: ConnectionInfo, reason: string): void {
    refuse(transport, reason);
    this.#options.onRefused?.(info, reason);
  }

  #judge(info: ConnectionInfo, credentialsFault: string | undefined): Verdict<C> {
    const { requireSamePeerUser = true } = this.#options;
    // One that was accepted by the kernel while the server was being stopped.
    if (!this.isStarted) return { isValid: false, reason: "the server has stopped" };
    if (requireSamePeerUser && credentialsFault !== undefined) {
      return { isValid: false, reason: `who you are is not known: ${credentialsFault}` };
    }
    if (requireSamePeerUser && info.uid !== undefined && info.uid !== process.geteuid?.()) {
      return { isValid: false, reason: `user ${info.uid} is not the user of this server` };
    }
    return this.#validate(info);
  }

  /** A validator that fails takes nobody in, and does not end the server. */
  #validate(info: ConnectionInfo): Verdict<C> {
    try {
      return this.#options.validate(info);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return { isValid: false, reason: `the server cannot judge this process: ${why}` };
    }
  }

  #invite(transport: SocketTransport, info: ConnectionInfo, context: C): void {
    const { node, messagePipeId = ISOLATED_PIPE, onConnection } = this.#options;
    const invitation = node.invite(transport, known(info), this.#sendFlags);
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
