import {
  type Implementation,
  type InterfaceDefinition,
  isInterfaceEnabled,
  PendingReceiver,
  type ReceiverId,
  ReceiverSet,
} from "../../shared/bindings/index.ts";
import type { OutgoingInvitation } from "../../shared/system/index.ts";
import {
  type ConnectionInfo,
  type EndpointOptions,
  MessagePipeServer,
  type NewConnection,
} from "./message-pipe-server.ts";

/** What the server keeps per receiver. */
interface Connection {
  readonly info: ConnectionInfo;
  readonly invitation: OutgoingInvitation;
}

/** A peer that was taken in, for hosts that attach more than the one pipe. */
export interface AcceptedConnection {
  readonly id: ReceiverId;
  readonly info: ConnectionInfo;
  /** Attach further pipes in the same turn, and they are there before the client asks. */
  readonly invitation: OutgoingInvitation;
}

/** Looks at a peer of the right user: says why it is denied, or nothing. */
export type PeerVerifier = (peer: ConnectionInfo) => string | undefined;

/** Options of a {@link NamedMojoIpcServer}. */
export interface NamedMojoIpcServerOptions extends EndpointOptions {
  /** Asked about each peer before anything is made for it; everybody is let in unless told. */
  readonly verifyPeer?: PeerVerifier | undefined;
  /** Called for each peer that was taken in, before it learns so. */
  readonly onConnection?: ((connection: AcceptedConnection) => void) | undefined;
}

/**
 * What those who use a server see of it, whatever interface it serves; tests of them can do with a
 * double.
 */
export interface IpcServer {
  /** Who made the call that is running, or has gone. @throws BindingsError NOT_IN_DISPATCH */
  readonly currentConnectionInfo: ConnectionInfo;
  /** Id of the connection whose call, or whose disconnect handler, is running. @throws BindingsError NOT_IN_DISPATCH */
  readonly currentReceiver: ReceiverId;
  /** Starts to listen; a server that does already goes on. */
  startServer(): Promise<void>;
  /** Listens no more and drops all connections, without their disconnect handlers. */
  stopServer(): Promise<void>;
  /** Drops a connection with everything that came over it; an unknown id is ignored. */
  close(id: ReceiverId): void;
  /**
   * Sets what runs whenever a peer has gone, while `currentReceiver` and `currentConnectionInfo`
   * still name it. Its connection is removed afterwards.
   */
  setDisconnectHandler(handler: (() => void) | undefined): void;
}

/**
 * Serves interface `T` under a platform channel name: each peer gets a pipe of its own, bound to
 * what the provider gives for it.
 */
export class NamedMojoIpcServer<T> implements IpcServer, AsyncDisposable {
  readonly #receivers: ReceiverSet<T, Connection>;
  readonly #server: MessagePipeServer<Implementation<T>>;
  /** The connections that count: not yet closed, their disconnect handler not yet run. */
  readonly #active = new Set<ReceiverId>();
  readonly #onConnection: ((connection: AcceptedConnection) => void) | undefined;
  #disconnectHandler: (() => void) | undefined;

  /**
   * @param implProvider gives the implementation for a peer, the same for all or one for each;
   * null turns the peer away
   */
  constructor(
    definition: InterfaceDefinition<T>,
    options: NamedMojoIpcServerOptions,
    implProvider: (info: ConnectionInfo) => Implementation<T> | null,
  ) {
    this.#receivers = new ReceiverSet<T, Connection>(definition);
    this.#receivers.setDisconnectHandler((id, context) => this.#disconnected(id, context));
    this.#onConnection = options.onConnection;
    const { verifyPeer } = options;
    this.#server = new MessagePipeServer<Implementation<T>>({
      ...options,
      validate: (info) => {
        if (!isInterfaceEnabled(definition))
          return { isValid: false, reason: "the interface is switched off" };
        const denial = verifyPeer?.(info);
        if (denial !== undefined) return { isValid: false, reason: denial };
        const implementation = implProvider(info);
        if (implementation !== null) return { isValid: true, context: implementation };
        return { isValid: false, reason: "the server does not serve this process" };
      },
      onConnection: (connection) => this.#connected(connection),
    });
  }

  get currentReceiver(): ReceiverId {
    return this.#receivers.currentReceiver;
  }

  get currentConnectionInfo(): ConnectionInfo {
    const connection = this.#receivers.currentContext;
    if (connection === undefined) throw new Error("a receiver without a connection");
    return connection.info;
  }

  get numberOfActiveConnections(): number {
    return this.#active.size;
  }

  /**
   * Settles once the server listens, or is stopped.
   * @throws ServerError INVALID_NAME, NAME_TOO_LONG; without a retry interval also NAME_IN_USE,
   * UNSAFE_FOLDER, CHANNEL_FAILED
   */
  async startServer(): Promise<void> {
    await this.#server.start();
  }

  async stopServer(): Promise<void> {
    this.#receivers.clear();
    this.#active.clear();
    await this.#server.stop();
  }

  /** Stops. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.stopServer();
  }

  close(id: ReceiverId): void {
    const connection = this.#receivers.getContext(id);
    this.#receivers.remove(id);
    this.#active.delete(id);
    connection?.invitation.close();
  }

  setDisconnectHandler(handler: (() => void) | undefined): void {
    this.#disconnectHandler = handler;
  }

  #connected({ info, context, pipe, invitation }: NewConnection<Implementation<T>>): void {
    const connection = { info, invitation };
    const id = this.#receivers.add(context, new PendingReceiver<T>(pipe), connection);
    // Whom the server took in just before the interface was switched off.
    if (id === undefined) {
      invitation.close();
      return;
    }
    this.#active.add(id);
    this.#onConnection?.({ id, info, invitation });
  }

  #disconnected(id: ReceiverId, connection: Connection | undefined): void {
    try {
      this.#disconnectHandler?.();
    } finally {
      this.#active.delete(id);
      // It had the one pipe. Any other may have further ones, which end by themselves.
      if (this.#server.isIsolated) connection?.invitation.close();
    }
  }
}
