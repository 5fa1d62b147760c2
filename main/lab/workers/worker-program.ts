import type { LabHost } from "../gen/lab.mojom.ts";

/** What one kind of worker does once it is connected. */
export interface WorkerProgram {
  /** One operation; called at the worker's rate. */
  step(): void;
  /**
   * Waits for the replies that are still due.
   * @throws DisconnectError if the host goes first.
   */
  finish(): Promise<void>;
  /** Closes its pipes: what was sent before is still delivered. */
  close(): void;
}

/** Binds what the program needs and returns it ready to run. */
export type WorkerProgramFactory = (host: LabHost) => WorkerProgram;
