import { type ChildProcess, spawn } from "node:child_process";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";

/** Bytes of standard error that are kept to tell of a process that died by itself. */
const MAX_ERROR_OUTPUT = 4096;

/** How a process ended. */
export interface Exit {
  readonly code: number | null;
  readonly signal: string | null;
  readonly errorOutput: string;
}

/** Commands and answers tell each other apart by this; a command is answered by its own type. */
interface Typed {
  readonly type: string;
}

/** A program of ours in a process of its own, which obeys over Node's channel and begins with "ready". */
export class ChildProgram<C extends Typed, A extends Typed> {
  /** Settles when the process is gone and all that it wrote has been read. */
  readonly exited: Promise<Exit>;
  /** Settles when the program obeys, or is gone. */
  readonly ready: Promise<unknown>;
  /** Told of what comes unasked. */
  onNews: (news: A) => void = () => undefined;
  readonly #child: ChildProcess;
  readonly #waiting = new Map<string, (answer: A | undefined) => void>();

  /**
   * Starts the program.
   * @param settings what it gets as JSON, its first argument
   * @param extraPipes how many it has to write to besides the usual ones, from 3 on
   */
  constructor(program: URL, settings: object, extraPipes = 0) {
    const args = ["--import", "tsx", fileURLToPath(program), JSON.stringify(settings)];
    const pipes = Array.from({ length: extraPipes }, () => "pipe" as const);
    const child = spawn(process.execPath, args, {
      stdio: ["ignore", "inherit", "pipe", ...pipes, "ipc"],
    });
    this.#child = child;
    let errorOutput = "";
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      errorOutput = (errorOutput + text).slice(-MAX_ERROR_OUTPUT);
    });
    child.on("message", (answer: A) => this.#answered(answer));
    // A write to one that was killed meanwhile.
    child.on("error", () => undefined);
    this.exited = new Promise((resolve) => {
      child.once("close", (code, signal) => {
        for (const settle of this.#waiting.values()) settle(undefined);
        this.#waiting.clear();
        resolve({ code, signal, errorOutput });
      });
    });
    this.ready = this.#next("ready");
  }

  get pid(): number {
    return this.#child.pid ?? -1;
  }

  /** Whether it has ended, though all that it wrote may not have been read. */
  get isGone(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  /** The reading side of one of the extra pipes. */
  pipe(fd: number): Readable {
    const stream = this.#child.stdio[fd];
    if (stream === null || stream === undefined || !("read" in stream)) {
      throw new Error(`the program has no pipe ${fd}`);
    }
    return stream;
  }

  /** Gives a command that is not answered. */
  tell(command: C): void {
    if (this.#child.connected) this.#child.send(command, () => undefined);
  }

  /** Gives a command and waits for its answer; undefined if the process is gone. */
  async ask<T extends C["type"] & A["type"]>(
    command: C & { readonly type: T },
  ): Promise<(A & { readonly type: T }) | undefined> {
    const answer = this.#next(command.type);
    this.tell(command);
    return (await answer) as (A & { readonly type: T }) | undefined;
  }

  /** Kills the process, which cannot do anything about it. */
  kill(): void {
    this.#child.kill("SIGKILL");
  }

  /** What the process has been told to do and has not done, for a person. */
  waitsFor(): string {
    return [...this.#waiting.keys()].join(", ") || "nothing";
  }

  #next(type: string): Promise<A | undefined> {
    if (this.isGone) return Promise.resolve(undefined);
    return new Promise((resolve) => {
      this.#waiting.set(type, resolve);
    });
  }

  #answered(answer: A): void {
    const settle = this.#waiting.get(answer.type);
    this.#waiting.delete(answer.type);
    if (settle === undefined) this.onNews(answer);
    else settle(answer);
  }
}
