import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** How a process ended. */
export interface ProcessEnd {
  readonly code: number | null;
  readonly signal: string | null;
}

/** A program that a test runs, and that says on its standard output what happens. */
export class TestProcess {
  readonly exited: Promise<ProcessEnd>;
  readonly #child: ChildProcess;
  readonly #lines: AsyncIterator<string>;

  /** @param program its source */
  constructor(program: URL, ...args: readonly string[]) {
    const all = ["--import", "tsx", fileURLToPath(program), ...args];
    const child = spawn(process.execPath, all, { stdio: ["ignore", "pipe", "inherit"] });
    this.#child = child;
    this.#lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    this.exited = new Promise((resolve) => {
      child.once("exit", (code, signal) => resolve({ code, signal }));
    });
  }

  get pid(): number {
    return this.#child.pid ?? -1;
  }

  /** The next line that the program writes. */
  async nextLine(): Promise<string> {
    const line = await this.#lines.next();
    return line.done === true ? "(end of output)" : line.value;
  }

  kill(): void {
    this.#child.kill("SIGKILL");
  }
}
