import type { GenericPendingReceiver, PendingRemote } from "../../shared/bindings/index.ts";
import type { Node } from "../../shared/system/index.ts";
import { TapServer, type TapServerOptions } from "../recorder/index.ts";
import {
  type ConnectionInfo,
  type EndedConnection,
  type EndpointOptions,
  NamedMojoIpcServer,
  ServerError,
} from "../server/index.ts";
import {
  HostBroker,
  type HostBrokerOfferResponse,
  type InterfaceFactory,
} from "./gen/host_broker.mojom.ts";
import { BROKER_PIPE, tapServerName } from "./names.ts";
import { type BrokerClient, OfferBoard } from "./offer-board.ts";

/** Names that are tried for a host that may go by another one: the one wanted, then -2, -3 and so on. */
const MAX_NAMES_TRIED = 32;

/** How clients find a host. */
export interface BrokerName {
  readonly name: string;
  /** Whether the host takes the next free name, such as "mojoscope-2", when this one is in use. */
  readonly mayChange: boolean;
}

/** What a broker server reports. */
export interface BrokerServerEvents extends Pick<EndpointOptions, "onRefused" | "onClosed"> {
  /** A process has said what it is called. */
  readonly onGreeted?: ((info: ConnectionInfo, name: string) => void) | undefined;
  /** An interface is offered from now on. */
  readonly onOffered?: ((info: ConnectionInfo, interfaceName: string) => void) | undefined;
  /**
   * The last connection of a process has ended; known where the kernel tells who connects.
   * @param hasLeft whether it has closed all of them itself
   */
  readonly onGone?: ((pid: number, hasLeft: boolean) => void) | undefined;
}

/** What a broker server needs of its host. */
export interface BrokerServerOptions extends BrokerName, BrokerServerEvents {
  /** The host's broker node, into whose graph the clients come. */
  readonly node: Node;
  readonly tap: Omit<TapServerOptions, "onRefused" | "onClosed" | "onConnected">;
}

/** The two servers of one name. */
interface Servers {
  readonly name: string;
  readonly broker: NamedMojoIpcServer<HostBroker>;
  readonly tap: TapServer;
}

/** Those of one process. */
interface Connections {
  readonly open: number;
  /** Whether it has closed all that have ended itself. */
  readonly areClosed: boolean;
}

const NO_CONNECTIONS: Connections = { open: 0, areClosed: true };

/**
 * The named server for processes that the app has not started: each gets a HostBroker, and
 * beside it there is the server that takes what their taps see.
 */
export class BrokerServer {
  readonly #options: BrokerServerOptions;
  readonly #board = new OfferBoard();
  /** By the number of the connection. */
  readonly #clients = new Map<number, BrokerConnection>();
  /** By process. */
  readonly #connections = new Map<number, Connections>();
  #servers: Servers | undefined;

  constructor(options: BrokerServerOptions) {
    this.#options = options;
  }

  /** The name that clients connect to; empty while the server does not run. */
  get name(): string {
    return this.#servers?.name ?? "";
  }

  /**
   * Begins to take clients.
   * @throws ServerError if the name cannot be had, or none of those tried
   */
  async start(): Promise<void> {
    const { name, mayChange } = this.#options;
    for (let number = 1; ; number++) {
      try {
        await this.#startAs(number === 1 ? name : `${name}-${number}`);
        return;
      } catch (error) {
        const isInUse = error instanceof ServerError && error.code === "NAME_IN_USE";
        if (!isInUse || !mayChange || number >= MAX_NAMES_TRIED) throw error;
      }
    }
  }

  /** Takes no more, and drops all clients. */
  async stop(): Promise<void> {
    const servers = this.#servers;
    this.#servers = undefined;
    await Promise.all([servers?.broker.stopServer(), servers?.tap.stop()]);
  }

  async #startAs(name: string): Promise<void> {
    const servers = { name, broker: this.#brokerServer(name), tap: this.#tapServer(name) };
    await servers.broker.startServer();
    try {
      await servers.tap.start();
    } catch (error) {
      await servers.broker.stopServer();
      throw error;
    }
    this.#servers = servers;
  }

  #brokerServer(serverName: string): NamedMojoIpcServer<HostBroker> {
    const { node, onGreeted, onRefused } = this.#options;
    return new NamedMojoIpcServer<HostBroker>(
      HostBroker,
      {
        serverName,
        messagePipeId: BROKER_PIPE,
        node,
        onRefused,
        onConnection: ({ info, invitation }) => {
          this.#connected(info);
          invitation.accepted.then(
            ({ name }) => onGreeted?.(info, name ?? ""),
            // One that did not come about is reported when it has ended.
            () => undefined,
          );
        },
        onClosed: (ended) => {
          this.#clients.get(ended.info.number)?.close();
          this.#clients.delete(ended.info.number);
          this.#closed(ended);
        },
      },
      (info) => {
        const client = new BrokerConnection(this.#board, info, this.#options.onOffered);
        this.#clients.set(info.number, client);
        return client;
      },
    );
  }

  #tapServer(name: string): TapServer {
    const { tap, onRefused } = this.#options;
    return new TapServer(tapServerName(name), {
      ...tap,
      onRefused,
      onConnected: (info) => this.#connected(info),
      onClosed: (ended) => this.#closed(ended),
    });
  }

  #connected({ pid }: ConnectionInfo): void {
    if (pid === undefined) return;
    const known = this.#connections.get(pid) ?? NO_CONNECTIONS;
    this.#connections.set(pid, { ...known, open: known.open + 1 });
  }

  #closed(ended: EndedConnection): void {
    const { pid } = ended.info;
    this.#options.onClosed?.(ended);
    const known = pid === undefined ? undefined : this.#connections.get(pid);
    if (pid === undefined || known === undefined) return;
    const open = known.open - 1;
    const areClosed = known.areClosed && ended.reason.code === "closed";
    if (open > 0) {
      this.#connections.set(pid, { open, areClosed });
    } else {
      this.#connections.delete(pid);
      this.#options.onGone?.(pid, areClosed);
    }
  }
}

/** The broker of one client. */
class BrokerConnection implements HostBroker, BrokerClient {
  readonly who: string;
  readonly #board: OfferBoard;
  readonly #info: ConnectionInfo;
  readonly #onOffered: BrokerServerEvents["onOffered"];

  constructor(board: OfferBoard, info: ConnectionInfo, onOffered: BrokerServerEvents["onOffered"]) {
    this.who = info.pid === undefined ? "another process" : `process ${info.pid}`;
    this.#board = board;
    this.#info = info;
    this.#onOffered = onOffered;
  }

  async offer(
    interfaceName: string,
    factory: PendingRemote<InterfaceFactory>,
  ): Promise<HostBrokerOfferResponse> {
    const error = this.#board.offer(this, interfaceName, factory) ?? null;
    if (error === null) this.#onOffered?.(this.#info, interfaceName);
    return { error };
  }

  getInterface(receiver: GenericPendingReceiver): void {
    this.#board.getInterface(this, receiver);
  }

  /** The connection has ended. */
  close(): void {
    this.#board.leave(this);
  }
}
