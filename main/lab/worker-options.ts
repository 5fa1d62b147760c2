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
  /** Whether it makes blocking calls; see ConnectOptions. */
  readonly ioThread: boolean;
}

/** The command line of a worker, so that both ends of it stand in one file. */
export function workerArguments(options: WorkerOptions): string[] {
  const args = ["--server", options.server, "--kind", options.kind, "--rate", `${options.rate}`];
  if (options.tap !== undefined) args.push("--tap", options.tap);
  if (options.ioThread) args.push("--io-thread");
  return args;
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
      "io-thread": { type: "boolean", default: false },
    },
  });
  const rate = Number(values.rate);
  if (values.server === undefined || values.kind === undefined || !(rate >= 0)) {
    throw new Error("A lab worker needs --server NAME --kind KIND --rate N.");
  }
  const { server, tap, kind, "io-thread": ioThread } = values;
  return { server, tap, kind, rate, ioThread };
}
