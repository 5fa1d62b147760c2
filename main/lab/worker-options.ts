import { parseArgs } from "node:util";

/** What a worker process is told when it starts. */
export interface WorkerOptions {
  /** The named server to connect to. */
  readonly server: string;
  /** The named server that takes tap records; undefined: nothing is recorded. */
  readonly tap: string | undefined;
  /** Which of the lab's workers to be. */
  readonly kind: string;
  /** Operations per second. */
  readonly rate: number;
}

/** The command line of a worker, so that both ends of it stand in one file. */
export function workerArguments(options: WorkerOptions): string[] {
  const args = ["--server", options.server, "--kind", options.kind, "--rate", `${options.rate}`];
  return options.tap === undefined ? args : [...args, "--tap", options.tap];
}

/**
 * Reads what {@link workerArguments} wrote.
 * @throws when something is missing or not a number.
 */
export function parseWorkerArguments(args: readonly string[]): WorkerOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      server: { type: "string" },
      tap: { type: "string" },
      kind: { type: "string" },
      rate: { type: "string" },
    },
  });
  const rate = Number(values.rate);
  if (values.server === undefined || values.kind === undefined || !(rate > 0)) {
    throw new Error("A lab worker needs --server NAME --kind KIND --rate N.");
  }
  return { server: values.server, tap: values.tap, kind: values.kind, rate };
}
