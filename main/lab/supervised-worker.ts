import { Remote } from "../../shared/bindings/index.ts";
import type { RunningWorker } from "../../shared/contract/index.ts";
import { Worker } from "./gen/lab.mojom.ts";
import { LabError } from "./lab-error.ts";
import type { LaunchedProcess } from "./process-launcher.ts";

/** How long a worker that is asked to stop waits for replies, if some were withheld for good. */
const PATIENCE_MS = 500;

/** A worker process that the lab has started, and what was done to it. */
export class SupervisedWorker {
  readonly kind: string;
  readonly process: LaunchedProcess;
  /** The process of a service, whose host tells of its failures, and ends it when it is not needed. */
  readonly isService: boolean;
  readonly remote = new Remote(Worker);
  /** Settles when it has reached the server. */
  readonly registered: Promise<void>;
  /** Whether somebody has asked for its end: what it does then is no failure. */
  isEndWanted = false;
  /** Whether its next call that expects a reply will get none. */
  dropsReply = false;
  /** Whether it waits for replies that will never come. */
  missesReplies = false;
  #rate: number;
  /** What its process was told when it was started. */
  readonly #firstRate: number;
  #isFrozen = false;
  #delayMs = 0;
  #onRegistered: () => void = () => undefined;

  constructor(kind: string, process: LaunchedProcess, rate: number, isService = false) {
    this.kind = kind;
    this.process = process;
    this.isService = isService;
    this.#rate = rate;
    this.#firstRate = rate;
    this.registered = new Promise((resolve) => {
      this.#onRegistered = resolve;
    });
  }

  get pid(): number {
    return this.process.pid;
  }

  get isFrozen(): boolean {
    return this.#isFrozen;
  }

  /** As the contract has it. */
  get state(): RunningWorker {
    const { pid, kind, isFrozen: frozen, dropsReply, isService: service } = this;
    return { pid, kind, rate: this.#rate, frozen, delayMs: this.#delayMs, dropsReply, service };
  }

  /** To be called when its remote is bound. */
  hasRegistered(): void {
    if (this.#rate !== this.#firstRate) this.remote.get().setRate(this.#rate);
    this.#onRegistered();
  }

  /** Sets its operations per second; one that is frozen learns of it when it is thawed. */
  setRate(rate: number): void {
    this.#rate = rate;
    if (this.remote.isBound) this.remote.get().setRate(rate);
  }

  /** Holds back everything that it sends, for so long. */
  setDelay(milliseconds: number): void {
    this.#delayMs = milliseconds;
    this.remote.get().setDelay(milliseconds);
  }

  /** Stops the process where it stands. @throws LabError on Windows, which has no such signal */
  freeze(): void {
    if (process.platform === "win32") {
      throw new LabError("Windows has no signal to freeze a process with: delay it instead.");
    }
    this.process.kill("SIGSTOP");
    this.#isFrozen = true;
  }

  /** Lets it go on. */
  thaw(): void {
    this.process.kill("SIGCONT");
    this.#isFrozen = false;
  }

  /** Asks it to end by itself; `process.exited` tells when it has. */
  askToStop(): void {
    this.isEndWanted = true;
    if (this.#isFrozen) this.thaw();
    if (!this.remote.isBound) {
      this.process.kill("SIGTERM");
      return;
    }
    // A worker that dies on the way rejects this; its exit says the same.
    this.remote
      .get()
      .stop(this.missesReplies ? PATIENCE_MS : null)
      .catch(() => undefined);
  }

  /** Ends it at once. */
  kill(): void {
    this.isEndWanted = true;
    this.process.kill("SIGKILL");
  }
}
