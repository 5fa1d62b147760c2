import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { FromFar, ToFar } from "./far-messages.ts";

const FAR_PROGRAM = fileURLToPath(new URL("far-program.ts", import.meta.url));

/** The process of the far sides of one suite, as the near process sees it. */
export class FarProcess {
  /** Rejects when the process ends. */
  readonly lost: Promise<never>;
  /** Settles when the process has connected. */
  readonly ready: Promise<void>;
  onTell: ((topic: string, value: unknown) => void) | undefined;
  readonly #child: ChildProcess;
  /** Who waits for which message: a kind, and the behaviour where one is named. */
  readonly #awaited = new Map<string, (error: string | undefined) => void>();

  /** @param args server name, URL of the suite's module, name of the suite */
  constructor(...args: readonly [string, string, string]) {
    this.#child = fork(FAR_PROGRAM, args, {
      execArgv: ["--import", "tsx"],
      serialization: "advanced",
    });
    this.lost = new Promise((_resolve, reject) => {
      this.#child.once("error", reject);
      this.#child.once("exit", (code, signal) => {
        reject(new Error(`the far process ended with ${code ?? signal}`));
      });
    });
    // Whoever waits for something gets the rejection, too.
    this.lost.catch(() => undefined);
    this.#child.on("message", (message: FromFar) => this.#receive(message));
    this.ready = this.#next("ready");
  }

  send(message: ToFar): void {
    this.#child.send(message);
  }

  /** Settles when the far side of the behaviour has. Rejects with what it threw. */
  farDone(name: string): Promise<void> {
    return this.#next(`farDone ${name}`);
  }

  /** Has the far side clean up. Rejects with what nobody there expected. */
  async end(): Promise<void> {
    const ended = this.#next("ended");
    this.send({ kind: "end" });
    await ended;
  }

  /** Ends the process. */
  async kill(): Promise<void> {
    this.#child.kill("SIGKILL");
    await this.lost.catch(() => undefined);
  }

  #next(message: string): Promise<void> {
    const next = new Promise<void>((resolve, reject) => {
      this.#awaited.set(message, (error) => {
        if (error === undefined) resolve();
        else reject(new Error(`far side: ${error}`));
      });
    });
    return Promise.race([next, this.lost]);
  }

  #receive(message: FromFar): void {
    switch (message.kind) {
      case "ready":
        this.#awaited.get("ready")?.(undefined);
        break;
      case "tell":
        this.onTell?.(message.topic, message.value);
        break;
      case "farDone":
        this.#awaited.get(`farDone ${message.name}`)?.(message.error);
        break;
      case "ended":
        this.#awaited.get("ended")?.(message.error);
        break;
    }
  }
}
