import type { PendingRemote } from "../../shared/bindings/index.ts";
import type { Node } from "../../shared/system/index.ts";
import { type ConnectionInfo, NamedMojoIpcServer } from "../server/index.ts";
import { LabHost, type Worker } from "./gen/lab.mojom.ts";
import { LabConnection } from "./lab-connection.ts";
import { LAB_PIPE } from "./lab-pipe.ts";

/** Who a worker is, as the kernel says; its pid is its own word where the kernel does not tell. */
export interface WorkerIdentity {
  readonly pid: number;
  readonly uid?: number | undefined;
  readonly gid?: number | undefined;
}

/** What the lab's server reports. */
export interface LabServerEvents {
  onRegistered(worker: WorkerIdentity, kind: string, remote: PendingRemote<Worker>): void;
  onRefused(pid: number, reason: string): void;
}

/** The named server that workers connect to, with implementations of its own for each of them. */
export class LabServer {
  readonly name: string;
  readonly #server: NamedMojoIpcServer<LabHost>;
  readonly #connections = new Map<number, LabConnection>();

  constructor(name: string, node: Node, events: LabServerEvents) {
    this.name = name;
  }
}
