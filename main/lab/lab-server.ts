import type { PendingRemote } from "../../shared/bindings/index.ts";
import type { Node } from "../../shared/system/index.ts";
import { type ConnectionInfo, NamedMojoIpcServer } from "../server/index.ts";
import { LabHost, type Worker } from "./gen/lab.mojom.ts";
import { LabConnection } from "./lab-connection.ts";
import { LAB_PIPE } from "./lab-pipe.ts";

/** Who a worker is, as the kernel says; its pid is its own word where the kernel does not tell. */
export interface WorkerIdentity {
  readonly pid: number;
  readonly uid: number | undefined;
  readonly gid: number | undefined;
}

/** What the lab's server reports. */
export interface LabServerEvents {
  readonly onRegistered: (
    worker: WorkerIdentity,
    kind: string,
    remote: PendingRemote<Worker>,
  ) => void;
  readonly onRefused: (info: ConnectionInfo, reason: string) => void;
}

/** The named server that workers connect to, with implementations of its own for each of them. */
export class LabServer {
  readonly name: string;
  readonly #server: NamedMojoIpcServer<LabHost>;
  readonly #connections = new Map<number, LabConnection>();

  constructor(name: string, node: Node, events: LabServerEvents) {
    this.name = name;
    this.#server = new NamedMojoIpcServer<LabHost>(
      LabHost,
      { serverName: name, messagePipeId: LAB_PIPE, node, onRefused: events.onRefused },
      (info) => this.#connect(info, events),
    );
    this.#server.setDisconnectHandler(() => this.#disconnect());
  }

  /** Begins to take workers. @throws ServerError if the name cannot be had */
  start(): Promise<void> {
    return this.#server.startServer();
  }

  /** Ends every connection. */
  async stop(): Promise<void> {
    await this.#server.stopServer();
    for (const connection of this.#connections.values()) {
      connection.close();
    }
    this.#connections.clear();
  }

  #connect(info: ConnectionInfo, events: LabServerEvents): LabConnection {
    const connection = new LabConnection((kind, claimedPid, remote) => {
      const { pid = claimedPid, uid, gid } = info;
      events.onRegistered({ pid, uid, gid }, kind, remote);
    });
    this.#connections.set(info.number, connection);
    return connection;
  }

  #disconnect(): void {
    const { number } = this.#server.currentConnectionInfo;
    this.#connections.get(number)?.close();
    this.#connections.delete(number);
  }
}
