import type { PendingRemote } from "../../shared/bindings/index.ts";
import type { RunningWorker } from "../../shared/contract/index.ts";
import type { Worker } from "./gen/lab.mojom.ts";
import { LabError } from "./lab-error.ts";
import type { LaunchedProcess, ProcessExit, ProcessLauncher } from "./process-launcher.ts";
import { checkRate } from "./rates.ts";
import type { WorkerKind } from "./scenario.ts";
import { SupervisedWorker } from "./supervised-worker.ts";
import { workerArguments } from "./worker-options.ts";

const START_TIMEOUT_MS = 15_000;
const STOP_TIMEOUT_MS = 5_000;

/** What the host is told of its workers. */
export interface SupervisorEvents {
  processStarted(pid: number, kind: string): void;
  processExited(pid: number, kind: string, exit: ProcessExit): void;
  /**
   * A worker did not start, or ended badly when nobody had asked it to; `output` is what it wrote
   * to standard error.
   */
  workerFailed(message: string, output: string): void;
}

/** What a lab may set instead of the usual. */
export interface LabSettings {
  /** Multiplies every worker's rate; 1 unless told. */
  readonly rate?: number;
  /** A worker that has not registered by then is ended; 15 s unless told. */
  readonly startTimeoutMs?: number;
  /** A worker that was asked to stop and is still there by then is killed; 5 s unless told. */
  readonly stopTimeoutMs?: number;
}

/** Where the workers connect. */
export interface SupervisorOptions extends LabSettings {
  readonly launcher: ProcessLauncher;
  readonly server: string;
  readonly tap: string | undefined;
  readonly events: SupervisorEvents;
}

/** Starts the lab's workers, knows them by process id, and ends them. */
export class Supervisor {
  readonly #options: SupervisorOptions;
  readonly #workers = new Map<number, SupervisedWorker>();
  readonly #launches = new Set<Promise<unknown>>();
  /** Where they are not the usual ones. */
  readonly #kindRates = new Map<string, number>();
  #isClosed = false;

  constructor(options: SupervisorOptions) {
    this.#options = options;
  }

  /** Process ids of the workers that have not ended, oldest first. */
  get pids(): number[] {
    return [...this.#workers.keys()];
  }

  /** Those of one kind that have registered. */
  pidsOf({ name }: { readonly name: string }): number[] {
    const all = [...this.#workers.values()];
    return all.filter(({ kind, remote }) => kind === name && remote.isBound).map(({ pid }) => pid);
  }

  /** Every worker that has not ended, oldest first. */
  get states(): RunningWorker[] {
    return [...this.#workers.values()].map(({ state }) => state);
  }

  /** The worker with that process id. @throws LabError when there is none */
  find(pid: number): SupervisedWorker {
    const worker = this.#workers.get(pid);
    if (worker === undefined) {
      throw new LabError(`No worker of this lab has process id ${pid}: it may have ended already.`);
    }
    return worker;
  }

  /**
   * Starts one worker and waits until it has registered.
   * @returns its process id
   * @throws LabError for a worker that cannot be launched, or that ends or stays silent before it
   * registers
   */
  async startWorker(kind: WorkerKind): Promise<number> {
    const rate = this.#rateOf(kind);
    const { server, tap } = this.#options;
    const { name, blocks } = kind;
    const options = { server, tap, kind: name, rate, ioThread: blocks === true };
    const process = await this.#launch(name, workerArguments(options));
    const worker = new SupervisedWorker(name, process, rate);
    // Somebody may have set another one meanwhile.
    worker.setRate(this.#rateOf(kind));
    await this.#awaitRegistration(worker, this.#watch(worker));
    return worker.pid;
  }

  /**
   * Starts a process for a service, with the program of the workers. It can be killed as they can.
   * @throws LabError if it cannot be launched
   */
  async startService(name: string, args: readonly string[]): Promise<LaunchedProcess> {
    const process = await this.#launch(name, args);
    void this.#watch(new SupervisedWorker(name, process, 0, true));
    return process;
  }

  /** A worker has reached the server. False when the supervisor did not start it. */
  onRegistered(pid: number, pending: PendingRemote<Worker>): boolean {
    const worker = this.#workers.get(pid);
    if (worker === undefined || worker.remote.isBound) {
      pending.reset();
      return false;
    }
    worker.remote.bind(pending);
    worker.hasRegistered();
    return true;
  }

  /**
   * Asks a worker to end by itself, and waits for it; one that does not is killed. One that is
   * frozen is thawed first.
   * @throws LabError when there is no such worker
   */
  async stopWorker(pid: number): Promise<void> {
    const worker = this.find(pid);
    const ended = worker.process.exited;
    worker.askToStop();
    if (!(await within(this.#options.stopTimeoutMs ?? STOP_TIMEOUT_MS, ended))) {
      worker.kill();
      await ended;
    }
  }

  /**
   * Ends a worker at once.
   * @throws LabError when there is no such worker
   */
  async killWorker(pid: number): Promise<void> {
    const worker = this.find(pid);
    worker.kill();
    await worker.process.exited;
  }

  /** Sets a worker's operations per second. @throws LabError for no rate, or no such worker */
  setRate(pid: number, rate: number): void {
    checkRate(rate);
    const worker = this.find(pid);
    if (worker.isService) throw new LabError("A service has no rate: it does what it is asked.");
    worker.setRate(rate);
  }

  /** As {@link setRate} for all workers of a kind, those to come included. */
  setKindRate(kind: string, rate: number): void {
    checkRate(rate);
    this.#kindRates.set(kind, rate);
    for (const worker of this.#workers.values()) {
      if (worker.kind === kind && !worker.isService) worker.setRate(rate);
    }
  }

  /** Gives every kind its usual rate again, for the workers to come. */
  forgetKindRates(): void {
    this.#kindRates.clear();
  }

  /** Stops every worker. Services go when nobody needs them any more. */
  async stopAll(): Promise<void> {
    const workers = [...this.#workers.values()].filter(({ isService }) => !isService);
    await Promise.all(workers.map(({ pid }) => this.stopWorker(pid)));
  }

  /** Stops every worker, also those that are just being launched, and starts no more. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all([this.stopAll(), ...this.#launches]);
  }

  #rateOf({ name, rate }: WorkerKind): number {
    return this.#kindRates.get(name) ?? rate * (this.#options.rate ?? 1);
  }

  /** Takes a process in; settles when all has been told of its end. */
  #watch(worker: SupervisedWorker): Promise<void> {
    const { pid, kind, process } = worker;
    this.#workers.set(pid, worker);
    this.#options.events.processStarted(pid, kind);
    return process.exited.then((exit) => this.#onExit(worker, exit));
  }

  async #launch(name: string, args: readonly string[]): Promise<LaunchedProcess> {
    const launch = this.#launchUnlessClosed(name, args);
    const settled = launch.then(
      () => undefined,
      () => undefined,
    );
    this.#launches.add(settled);
    try {
      return await launch;
    } finally {
      this.#launches.delete(settled);
    }
  }

  async #launchUnlessClosed(name: string, args: readonly string[]): Promise<LaunchedProcess> {
    const closed = new LabError(`The lab is closing: it starts no ${name} worker any more.`);
    if (this.#isClosed) {
      throw closed;
    }
    const { launcher, events } = this.#options;
    const process = await launcher.launch(args).catch((error: unknown) => {
      const message = `The ${name} worker could not be started.`;
      const why = error instanceof Error ? error.message : String(error);
      events.workerFailed(message, why);
      throw new LabError(`${message}\n${why}`);
    });
    if (this.#isClosed) {
      process.kill("SIGKILL");
      await process.exited;
      throw closed;
    }
    return process;
  }

  async #awaitRegistration(worker: SupervisedWorker, exited: Promise<void>): Promise<void> {
    const { kind, process } = worker;
    const { events, startTimeoutMs = START_TIMEOUT_MS } = this.#options;
    const outcome = await Promise.race([
      worker.registered.then(() => "registered" as const),
      exited.then(() => "exited" as const),
      timeout(startTimeoutMs),
    ]);
    if (outcome === "registered") {
      return;
    }
    const wasAskedToEnd = worker.isEndWanted;
    worker.isEndWanted = true;
    process.kill("SIGKILL");
    await exited;
    const who = `The ${kind} worker (process ${process.pid})`;
    const exit = await process.exited;
    const message =
      outcome === "exited"
        ? `${who} ended before it had connected: ${describeExit(exit)}.`
        : `${who} did not connect within ${startTimeoutMs / 1000} s and was killed.`;
    if (!wasAskedToEnd) {
      events.workerFailed(message, process.errorOutput());
    }
    throw new LabError(`${message}\n${process.errorOutput()}`.trim());
  }

  #onExit(worker: SupervisedWorker, exit: ProcessExit): void {
    const { events } = this.#options;
    this.#workers.delete(worker.process.pid);
    // First the cause, then what follows from it: the worker's own endpoint died with it too.
    events.processExited(worker.process.pid, worker.kind, exit);
    if (worker.remote.isBound && !worker.isEndWanted && exit.code !== 0) {
      const who = `The ${worker.kind} worker (process ${worker.process.pid})`;
      events.workerFailed(`${who} failed: ${describeExit(exit)}.`, worker.process.errorOutput());
    }
    worker.remote.reset();
  }
}

function describeExit({ code, signal: by }: ProcessExit): string {
  return by === null ? `exit code ${code}` : `ended by ${by}`;
}

function timeout(milliseconds: number): Promise<"timeout"> {
  return new Promise((resolve) => {
    setTimeout(() => resolve("timeout"), milliseconds).unref();
  });
}

async function within(milliseconds: number, ended: Promise<unknown>): Promise<boolean> {
  const outcome = await Promise.race([ended.then(() => true), timeout(milliseconds)]);
  return outcome === true;
}
