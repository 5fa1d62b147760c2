import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

/** How a command ended, and what it printed. */
export interface CommandResult {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command line, run from its sources as a process of its own. */
export class CommandProcess {
  readonly child: ChildProcess;
  readonly ended: Promise<CommandResult>;
  stdout = "";
  stderr = "";

  /**
   * Starts `program`, a TypeScript file, in a process group of its own; `input` is all that it
   * reads from standard input.
   */
  constructor(
    args: readonly string[],
    program = new URL("../main.ts", import.meta.url),
    input = "",
  ) {
    const source = ["--import", "tsx", fileURLToPath(program)];
    const child = spawn(process.execPath, [...source, ...args], {
      cwd: ROOT,
      detached: true,
      env: { ...process.env, NO_COLOR: "1", DISPLAY: "", WAYLAND_DISPLAY: "" },
      stdio: "pipe",
    });
    child.stdin.end(input);
    this.child = child;
    child.stdout.setEncoding("utf8").on("data", (text: string) => (this.stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (this.stderr += text));
    this.ended = new Promise((resolve) => {
      child.once("close", (code, signal) => {
        resolve({ code, signal, stdout: this.stdout, stderr: this.stderr });
      });
    });
  }

  get pid(): number {
    return this.child.pid ?? -1;
  }

  /** The lab's workers that it has started and that run; its loader has processes of its own. */
  get workers(): number[] {
    return readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .filter((pid) => processStatus(pid)?.parent === this.pid && isWorker(pid));
  }
}

/** Runs a command to its end. */
export function runCommand(...args: string[]): Promise<CommandResult> {
  return new CommandProcess(args).ended;
}

/** Runs a command to its end, with `input` on standard input. */
export function runCommandOn(input: string, ...args: string[]): Promise<CommandResult> {
  return new CommandProcess(args, undefined, input).ended;
}

/** Whether a process runs: one that has ended and waits for its parent's attention does not. */
export function isRunning(pid: number): boolean {
  const status = processStatus(pid);
  return status !== undefined && status.state !== "Z";
}

function isWorker(pid: number): boolean {
  const file = `/proc/${pid}/cmdline`;
  return (
    existsSync(file) && readFileSync(file, "utf8").includes(`${path.sep}lab${path.sep}worker.`)
  );
}

/** What Linux says of a process; undefined when it is gone. */
function processStatus(pid: number): { parent: number; state: string } | undefined {
  const file = `/proc/${pid}/stat`;
  try {
    if (!existsSync(file)) return undefined;
    // The name before the last bracket may hold anything.
    const [state = "", parent = ""] = (readFileSync(file, "utf8").split(") ").at(-1) ?? "").split(
      " ",
    );
    return { parent: Number(parent), state };
  } catch {
    return undefined;
  }
}
