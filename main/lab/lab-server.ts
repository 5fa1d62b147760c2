import type { PendingRemote } from "../../shared/bindings/index.ts";
import type { BinderMap } from "../../shared/services/index.ts";
import type { Node } from "../../shared/system/index.ts";
import { type ConnectionInfo, type EndpointOptions, NamedMojoIpcServer } from "../server/index.ts";
import type { Claim } from "./checks/index.ts";
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
  /** What the host offers to such a worker is added to `broker`. */
  readonly onRegistered: (
    worker: WorkerIdentity,
    kind: string,
    remote: PendingRemote<Worker>,
    broker: BinderMap,
  ) => void;
  readonly onClaim: (claim: Claim) => void;
}

/** The named server that workers connect to, with implementations of its own for each of them. */
export class LabServer {
  readonly name: string;
  readonly #server: NamedMojoIpcServer<LabHost>;

  constructor(name: string, node: Node, events: LabServerEvents) {
    this.name = name;
    const { onRefused, onClosed } = events;
    this.#server = new NamedMojoIpcServer<LabHost>(
      LabHost,
      { serverName: name, messagePipeId: LAB_PIPE, node, onRefused, onClosed },
      (info) => connection(info, events),
    );
  }

  /** Begins to take workers. @throws ServerError if the name cannot be had */
  start(): Promise<void> {
    return this.#server.startServer();
  }

  /** Ends every connection. */
  stop(): Promise<void> {
    return this.#server.stopServer();
  }
}

function connection(
  { pid, uid, gid }: ConnectionInfo,
  { onRegistered, onClaim }: LabServerEvents,
): LabConnection {
  return new LabConnection({
    registered: (kind, claimedPid, remote, broker) => {
      onRegistered({ pid: pid ?? claimedPid, uid, gid }, kind, remote, broker);
    },
    claimed: onClaim,
  });
}
