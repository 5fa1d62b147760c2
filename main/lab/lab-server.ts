import type { PendingRemote } from "../../shared/bindings/index.ts";
import type { Node } from "../../shared/system/index.ts";
import { type ConnectionInfo, type EndpointOptions, NamedMojoIpcServer } from "../server/index.ts";
import { EndpointScope } from "./endpoint-scope.ts";
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
export interface LabServerEvents extends Pick<EndpointOptions, "onRefused" | "onClosed"> {
  readonly onRegistered: (
    worker: WorkerIdentity,
    kind: string,
    remote: PendingRemote<Worker>,
  ) => void;
}

/** The named server that workers connect to, with implementations of its own for each of them. */
export class LabServer {
  readonly name: string;
  readonly #server: NamedMojoIpcServer<LabHost>;
  readonly #scope = new EndpointScope();

  constructor(name: string, node: Node, { onRegistered, onRefused, onClosed }: LabServerEvents) {
    this.name = name;
    this.#server = new NamedMojoIpcServer<LabHost>(
      LabHost,
      { serverName: name, messagePipeId: LAB_PIPE, node, onRefused, onClosed },
      (info) => this.#connect(info, onRegistered),
    );
  }

  /** Begins to take workers. @throws ServerError if the name cannot be had */
  start(): Promise<void> {
    return this.#server.startServer();
  }

  /** Ends every connection. */
  async stop(): Promise<void> {
    await this.#server.stopServer();
    this.#scope.close();
  }

  #connect(
    { pid, uid, gid }: ConnectionInfo,
    onRegistered: LabServerEvents["onRegistered"],
  ): LabConnection {
    return new LabConnection(this.#scope, (kind, claimedPid, remote) => {
      onRegistered({ pid: pid ?? claimedPid, uid, gid }, kind, remote);
    });
  }
}
