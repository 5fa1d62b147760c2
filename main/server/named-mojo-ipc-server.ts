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

/** Options of a {@link NamedMojoIpcServer}. */
export interface NamedMojoIpcServerOptions extends EndpointOptions {
  /** Called for each peer that was taken in, before it learns so. */
  readonly onConnection?: ((connection: AcceptedConnection) => void) | undefined;
}

/**
 * Serves interface `T` under a platform channel name: each peer gets a pipe of its own, bound to
 * what the provider gives for it.
 */
export class NamedMojoIpcServer<T> {
  readonly #receivers: ReceiverSet<T, Connection>;
  readonly #server: MessagePipeServer<Implementation<T>>;
  readonly #onConnection: ((connection: AcceptedConnection) => void) | undefined;
  #onDisconnect: (() => void) | undefined;

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
    this.#receivers.setDisconnectHandler(() => this.#onDisconnect?.());
    this.#onConnection = options.onConnection;
    this.#server = new MessagePipeServer<Implementation<T>>({
      ...options,
      validate: (info) => {
        if (!isInterfaceEnabled(definition))
          return { isValid: false, reason: "the interface is switched off" };
        const implementation = implProvider(info);
        if (implementation !== null) return { isValid: true, context: implementation };
        return { isValid: false, reason: "the server does not serve this process" };
      },
      onConnection: (connection) => this.#connected(connection),
    });
  }

  /** Id of the connection whose call, or whose disconnect handler, is running. @throws BindingsError NOT_IN_DISPATCH */
  get currentReceiver(): ReceiverId {
    return this.#receivers.currentReceiver;
  }

  /** Who made the call that is running, or has gone. @throws BindingsError NOT_IN_DISPATCH */
  get currentConnectionInfo(): ConnectionInfo {
    const connection = this.#receivers.currentContext;
    if (connection === undefined) throw new Error("a receiver without a connection");
    return connection.info;
  }

  get numberOfActiveConnections(): number {
    return this.#receivers.size;
  }

  /**
   * Starts to listen; a server that does already goes on.
   * @throws ServerError INVALID_NAME, NAME_TOO_LONG, NAME_IN_USE, UNSAFE_FOLDER, CHANNEL_FAILED
   */
  async startServer(): Promise<void> {
    await this.#server.start();
  }

  /** Listens no more and drops all connections, without their disconnect handlers. */
  async stopServer(): Promise<void> {
    this.#receivers.clear();
    await this.#server.stop();
  }

  /** Drops a connection with everything that came over it; an unknown id is ignored. */
  close(id: ReceiverId): void {
    const connection = this.#receivers.getContext(id);
    this.#receivers.remove(id);
    connection?.invitation.close();
  }

  /**
   * Sets what runs when a peer has gone, while `currentReceiver` and `currentConnectionInfo` still
   * name it.
   */
  setDisconnectHandler(handler: (() => void) | undefined): void {
    this.#onDisconnect = handler;
  }

  #connected({ info, context, pipe, invitation }: NewConnection<Implementation<T>>): void {
    const connection = { info, invitation };
    const id = this.#receivers.add(context, new PendingReceiver<T>(pipe), connection);
    // Whom the server took in just before the interface was switched off.
    if (id === undefined) invitation.close();
    else this.#onConnection?.({ id, info, invitation });
  }
}
