import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { formatPipeId } from "./pipe-id.ts";

const PROGRAM = fileURLToPath(new URL("./echo-client.ts", import.meta.url));

/** How a client process ended. */
export interface ClientExit {
  readonly code: number | null;
  readonly signal: string | null;
}

/** A client process of a test. */
export class ClientProcess {
  readonly exited: Promise<ClientExit>;
  readonly #child: ChildProcess;
  readonly #lines: AsyncIterator<string>;

  /** Starts a client that does `task`: echo, echo-and-stay, or silent. */
  constructor(serverName: string, pipeId: string | number | bigint, task: string) {
    const args = ["--import", "tsx", PROGRAM, serverName, formatPipeId(pipeId), task];
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
    this.#child = child;
    this.#lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    this.exited = new Promise((resolve) => {
      child.once("exit", (code, signal) => resolve({ code, signal }));
    });
  }

  get pid(): number {
    return this.#child.pid ?? -1;
  }

  /** The next line that the client writes. */
  async nextLine(): Promise<string> {
    const line = await this.#lines.next();
    return line.done === true ? "(end of output)" : line.value;
  }

  kill(): void {
    this.#child.kill("SIGKILL");
  }
}
