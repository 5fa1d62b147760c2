import { type ChildProcess, spawn } from "node:child_process";
import { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import type { Fate } from "./checker.ts";
import type { Answer, Command, ProcessSettings } from "./commands.ts";
import { JOURNAL_FD, readJournal } from "./journal.ts";
import type { JournalRecord } from "./records.ts";
import type { Sample } from "./sample.ts";

const PROGRAM = fileURLToPath(new URL("./process.ts", import.meta.url));
/** Bytes of standard error that are kept to tell of a process that died by itself. */
const MAX_ERROR_OUTPUT = 4096;

/** How a process ended. */
export interface Exit {
  readonly code: number | null;
  readonly signal: string | null;
  readonly errorOutput: string;
}

/** The conductor's hold on one process. */
export class Player {
  readonly process: number;
  /** Settles when the process is gone and its journal has been read to the end. */
  readonly exited: Promise<Exit>;
  readonly ready: Promise<unknown>;
  readonly samples: Sample[] = [];
  /** Set before something is done that will end the process. */
  fate: Fate | undefined;
  /** Told of the steps that the process has done. */
  onSteps: (steps: number) => void = () => undefined;
  readonly #child: ChildProcess;
  readonly #waiting = new Map<string, (answer: Answer | undefined) => void>();
  #records = 0;
  #onRecords: () => void = () => undefined;

  constructor(settings: ProcessSettings, onRecord: (record: JournalRecord) => void) {
    this.process = settings.process;
    const child = spawn(process.execPath, ["--import", "tsx", PROGRAM, JSON.stringify(settings)], {
      stdio: ["ignore", "inherit", "pipe", "pipe", "ipc"],
    });
    this.#child = child;
    const journal = child.stdio[JOURNAL_FD];
    if (!(journal instanceof Readable)) throw new Error("a process was started without a journal");
    readJournal(journal, (record) => {
      this.#records += 1;
      onRecord(record);
      this.#onRecords();
    });
    let errorOutput = "";
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      errorOutput = (errorOutput + text).slice(-MAX_ERROR_OUTPUT);
    });
    child.on("message", (answer: Answer) => this.#answered(answer));
    // A write to one that was killed meanwhile.
    child.on("error", () => undefined);
    this.exited = new Promise((resolve) => {
      child.once("close", (code, signal) => {
        for (const settle of this.#waiting.values()) settle(undefined);
        this.#waiting.clear();
        this.#onRecords();
        resolve({ code, signal, errorOutput });
      });
    });
    this.ready = this.#next("ready");
  }

  /** Gives a command that is not answered. */
  tell(command: Command): void {
    if (this.#child.connected) this.#child.send(command, () => undefined);
  }

  /** Gives a command and waits for its answer; undefined if the process is gone. */
  async ask<T extends Answer["type"] & Command["type"]>(
    command: Command & { readonly type: T },
  ): Promise<(Answer & { readonly type: T }) | undefined> {
    const answer = this.#next(command.type);
    this.tell(command);
    return (await answer) as (Answer & { readonly type: T }) | undefined;
  }

  /**
   * Settles when everything that the process has sent so far has reached the host, and everything
   * that it wrote down has been read; with the number of records.
   */
  async barrier(): Promise<number> {
    const answer = await this.ask({ type: "barrier" });
    const records = answer?.records ?? 0;
    while (this.#records < records && this.#child.exitCode === null) {
      await new Promise<void>((resolve) => {
        this.#onRecords = resolve;
      });
    }
    return records;
  }

  /** Kills the process, which cannot do anything about it. */
  kill(): void {
    this.#child.kill("SIGKILL");
  }

  /** What the process has been told to do and has not done, for a person. */
  waitsFor(): string {
    return `process ${this.process}: ${[...this.#waiting.keys()].join(", ") || "nothing"}`;
  }

  #next(type: Answer["type"]): Promise<Answer | undefined> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) {
      return Promise.resolve(undefined);
    }
    return new Promise((resolve) => {
      this.#waiting.set(type, resolve);
    });
  }

  #answered(answer: Answer): void {
    if (answer.type === "step") {
      this.onSteps(answer.steps);
      return;
    }
    this.#waiting.get(answer.type)?.(answer);
    this.#waiting.delete(answer.type);
  }
}
