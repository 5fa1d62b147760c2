import type {
  InterfaceDefinition,
  Remote,
  SyncInterfaceDefinition,
} from "../../shared/bindings/index.ts";
import type { Node } from "../../shared/system/index.ts";

/** What one kind of worker does once it is connected. */
export interface WorkerProgram {
  /** One operation; called at the worker's rate. */
  step?(): void;
  /**
   * Waits for the replies that are still due.
   * @throws DisconnectError if the host goes first.
   */
  finish?(): Promise<void>;
  /** Closes its pipes: what was sent before is still delivered. */
  close(): void;
}

/** A worker's connection, as its program sees it. */
export interface WorkerContext {
  /** A remote of what the host offers to workers of this kind. */
  bind<T, S extends keyof T & string = never>(
    definition: InterfaceDefinition<T> | SyncInterfaceDefinition<T, S>,
  ): Remote<T, S>;
  /**
   * Tells the host what only this process can know: whether something holds, for the check of that
   * name. One contrary word outweighs any number of others.
   */
  claim(check: string, holds: boolean, detail: string): void;
  /** The process's node: pipes made here are seen by the trace. */
  readonly node: Node;
  /** The name of the server it is connected to. */
  readonly serverName: string;
}

/** Binds what the program needs and returns it ready to run. */
export type WorkerProgramFactory = (
  context: WorkerContext,
) => WorkerProgram | Promise<WorkerProgram>;
