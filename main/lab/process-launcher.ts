import { type ChildProcess, spawn } from "node:child_process";

/** How a process ended: one of the two is always set. */
export interface ProcessExit {
  readonly code: number | null;
  readonly signal: string | null;
}

/** A process that the host has started. */
export interface LaunchedProcess {
  readonly pid: number;
  /** Settles once, when the process is gone and its output has been read to the end. */
  readonly exited: Promise<ProcessExit>;
  /** The last lines it wrote to its standard error, for a message about its death. */
  errorOutput(): string;
  /** Sends a signal; false when the process is gone already. */
  kill(signal: NodeJS.Signals): boolean;
}

/**
 * Starts worker processes. There are two implementations: child processes here, and Electron's
 * utility processes in `main/electron`.
 */
export interface ProcessLauncher {
  /**
   * Starts `args` in a new process.
   * @throws if the process could not be started at all.
   */
  launch(args: readonly string[]): Promise<LaunchedProcess>;
}

/** Bytes of standard error kept per process. */
const MAX_ERROR_OUTPUT = 8 * 1024;

/** Launches workers as Node child processes of the entry file given. */
export class ChildProcessLauncher implements ProcessLauncher {
  readonly #entry: string;
  readonly #nodeArguments: readonly string[];

  constructor(entry: string, nodeArguments: readonly string[] = []) {
    this.#entry = entry;
    this.#nodeArguments = nodeArguments;
  }

  launch(args: readonly string[]): Promise<LaunchedProcess> {
    const child = spawn(process.execPath, [...this.#nodeArguments, this.#entry, ...args], {
      stdio: ["ignore", "ignore", "pipe"],
    });
    return new Promise((resolve, reject) => {
      child.once("error", reject);
      child.once("spawn", () => resolve(launchedProcess(child)));
    });
  }
}

function launchedProcess(child: ChildProcess): LaunchedProcess {
  if (child.pid === undefined) {
    throw new Error("A process that has started has no process id.");
  }
  let output = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    output = (output + text).slice(-MAX_ERROR_OUTPUT);
  });
  return {
    pid: child.pid,
    exited: new Promise((resolve) => {
      child.once("close", (code, signal) => resolve({ code, signal }));
    }),
    errorOutput: () => output.trim(),
    kill: (signal) => child.kill(signal),
  };
}
