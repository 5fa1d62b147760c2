import { utilityProcess } from "electron";
import type { LaunchedProcess, ProcessLauncher } from "../lab/process-launcher.ts";

/** Characters of standard error kept per process. */
const MAX_ERROR_OUTPUT = 8 * 1024;

/** Signals that no process ends of. */
const HARMLESS: ReadonlySet<NodeJS.Signals> = new Set(["SIGSTOP", "SIGCONT"]);

/** What of Electron's utility process the launcher uses. */
type UtilityProcess = ReturnType<typeof utilityProcess.fork>;

/** Launches workers as Electron's utility processes: a Node of its own for each, and no window. */
export class UtilityProcessLauncher implements ProcessLauncher {
  readonly #entry: string;

  constructor(entry: string) {
    this.#entry = entry;
  }

  launch(args: readonly string[]): Promise<LaunchedProcess> {
    const child = utilityProcess.fork(this.#entry, [...args], {
      serviceName: "Mojoscope worker",
      stdio: ["ignore", "ignore", "pipe"],
    });
    return new Promise((resolve, reject) => {
      child.once("exit", (code) => {
        reject(new Error(`The process ended with code ${code} before it had started.`));
      });
      child.once("spawn", () => resolve(launchedProcess(child)));
    });
  }
}

function launchedProcess(child: UtilityProcess): LaunchedProcess {
  const { pid } = child;
  if (pid === undefined) {
    throw new Error("A process that has started has no process id.");
  }
  let output = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-MAX_ERROR_OUTPUT);
  });
  let sent: NodeJS.Signals | null = null;
  return {
    pid,
    exited: new Promise((resolve) => {
      // Electron tells the code only; a signal is known when it was sent from here and was not
      // answered by an orderly exit.
      child.once("exit", (code) => {
        const signalled = sent === "SIGKILL" || (sent !== null && code !== 0);
        resolve(signalled ? { code: null, signal: sent } : { code, signal: null });
      });
    }),
    errorOutput: () => output.trim(),
    kill: (signal) => {
      const killed = kill(pid, signal);
      if (killed && !HARMLESS.has(signal)) sent = signal;
      return killed;
    },
  };
}

/** UtilityProcess.kill knows no signal but SIGTERM. */
function kill(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}
