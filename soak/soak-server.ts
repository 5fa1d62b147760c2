import { existsSync, openSync } from "node:fs";
import { sampleProcess } from "../chaos/sample.ts";
import { channelPath, type ConnectionInfo, NamedMojoIpcServer } from "../main/server/index.ts";
import { Node } from "../shared/system/index.ts";
import { type EndedPeer, type Holdings, type HostSettings, LEAKED_BYTES } from "./commands.ts";
import { SoakHost } from "./gen/soak.mojom.ts";
import { HANDSHAKE_TIMEOUT_MS, tickInterval, type Watcher } from "./pulse.ts";
import { SoakConnection } from "./soak-connection.ts";
import { SOAK_PIPE } from "./soak-pipe.ts";

/** Somebody who waits for something to be so. */
interface Waiter {
  readonly isSo: () => boolean;
  readonly resolve: () => void;
}

/** The named server of a soak run, and what it holds. */
export class SoakServer {
  readonly #settings: HostSettings;
  readonly #node = new Node({
    name: "soak host",
    role: "broker",
    limits: { handshakeTimeoutMs: HANDSHAKE_TIMEOUT_MS },
  });
  readonly #server: NamedMojoIpcServer<SoakHost>;
  /** By the number of the connection. */
  readonly #connections = new Map<number, SoakConnection>();
  readonly #watcher: Watcher;
  readonly #leaked: unknown[] = [];
  #implementations: WeakRef<SoakConnection>[] = [];
  #ended: EndedPeer[] = [];
  #waiter: Waiter | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(settings: HostSettings, onFault: (what: string) => void) {
    this.#settings = settings;
    this.#watcher = { heard: () => this.#check(), fault: onFault };
    this.#server = new NamedMojoIpcServer<SoakHost>(
      SoakHost,
      {
        node: this.#node,
        serverName: settings.serverName,
        messagePipeId: SOAK_PIPE,
        onClosed: () => this.#check(),
      },
      (info) => this.#connect(info),
    );
    this.#server.setDisconnectHandler(() => this.#disconnected());
  }

  async start(): Promise<void> {
    await this.#server.startServer();
    this.#timer = setInterval(() => {
      for (const connection of this.#connections.values()) connection.tick();
    }, tickInterval(this.#settings.traffic));
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#server.stopServer();
  }

  /** Settles when so many connections have been heard so often, both ways, from now on. */
  heard(connections: number, messages: number): Promise<void> {
    for (const connection of this.#connections.values()) connection.watch();
    return this.#until(() => {
      if (this.#connections.size !== connections) return false;
      for (const connection of this.#connections.values()) {
        if (!connection.hasBeenHeard(messages)) return false;
      }
      return true;
    });
  }

  /** Settles when nobody is connected any more. */
  empty(): Promise<void> {
    const server = this.#server;
    return this.#until(() => server.numberOfActiveConnections + this.#node.linkCount === 0);
  }

  /** What is held. Connections that have ended are told of once. */
  async sample(): Promise<Holdings> {
    // What a turn has looked at through a weak reference stays until it is over.
    await new Promise<void>((resolve) => setImmediate(resolve));
    const sample = sampleProcess();
    this.#implementations = this.#implementations.filter((one) => one.deref() !== undefined);
    const ended = this.#ended;
    this.#ended = [];
    return {
      ...sample,
      connections: this.#server.numberOfActiveConnections,
      links: this.#node.linkCount,
      routes: this.#node.routeCount,
      implementations: this.#implementations.length,
      hasSocketFile: existsSync(channelPath(this.#settings.serverName)),
      ended,
    };
  }

  #connect({ number }: ConnectionInfo): SoakConnection {
    const connection = new SoakConnection(this.#settings.traffic, this.#watcher);
    this.#connections.set(number, connection);
    this.#implementations.push(new WeakRef(connection));
    const { leaks } = this.#settings;
    if (leaks.includes("file")) this.#leaked.push(openSync("/dev/null", "r"));
    if (leaks.includes("implementation")) this.#leaked.push(connection);
    if (leaks.includes("memory")) this.#leaked.push(new Uint8Array(LEAKED_BYTES));
    return connection;
  }

  #disconnected(): void {
    const { number, pid } = this.#server.currentConnectionInfo;
    const connection = this.#connections.get(number);
    if (connection === undefined) {
      this.#watcher.fault(`connection ${number} has ended twice`);
      return;
    }
    this.#connections.delete(number);
    this.#ended.push({ pid, ...connection.heard });
    if (!this.#settings.leaks.includes("pipe")) connection.end();
    // The connection counts until this handler is done.
    queueMicrotask(() => this.#check());
  }

  #until(isSo: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      this.#waiter = { isSo, resolve };
      this.#check();
    });
  }

  #check(): void {
    const waiter = this.#waiter;
    if (waiter?.isSo() !== true) return;
    this.#waiter = undefined;
    waiter.resolve();
  }
}
