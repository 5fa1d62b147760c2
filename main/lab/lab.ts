import type { PendingRemote } from "../../shared/bindings/index.ts";
import type { Fault } from "../../shared/contract/index.ts";
import type { BinderMap } from "../../shared/services/index.ts";
import type { Node } from "../../shared/system/index.ts";
import type { EndpointOptions } from "../server/index.ts";
import type { CheckReport, EvidenceSource } from "./checks/index.ts";
import { EndpointScope } from "./endpoint-scope.ts";
import { FaultInjector } from "./faults/fault-injector.ts";
import { WorkerScope } from "./faults/worker-scope.ts";
import type { Worker } from "./gen/lab.mojom.ts";
import { UnknownNameError } from "./lab-error.ts";
import { LabRun } from "./lab-run.ts";
import { LabServer, type WorkerIdentity } from "./lab-server.ts";
import type { Scenario, WorkerControl, WorkerKind } from "./scenario.ts";
import { findWorkerKind, IDLE, SCENARIOS, WORKER_KINDS } from "./scenarios/index.ts";
import { until } from "./until.ts";
import { Supervisor, type SupervisorEvents, type SupervisorOptions } from "./supervisor.ts";

/** What a lab needs of its host. */
export interface LabOptions extends Omit<SupervisorOptions, "server" | "events"> {
  readonly serverName: string;
  readonly node: Node;
  readonly clock: () => number;
  readonly evidence: EvidenceSource;
  readonly events: SupervisorEvents & LabEvents & Pick<EndpointOptions, "onRefused" | "onClosed">;
}

/** What the lab tells of beside its processes. */
export interface LabEvents {
  workerRegistered(worker: WorkerIdentity, kind: string): void;
  /** Something is done to a worker on purpose, `what` in words. */
  faultInjected(pid: number, what: string): void;
  /** What a scenario does to its workers has failed. */
  driveFailed(scenario: string, error: unknown): void;
}

/** The lab: worker processes, the named server that they connect to, and what they are to show. */
export class Lab {
  readonly supervisor: Supervisor;
  readonly #options: LabOptions;
  readonly #server: LabServer;
  readonly #scope = new EndpointScope();
  readonly #workerScopes = new Map<number, WorkerScope>();
  readonly #injector: FaultInjector;
  #run: LabRun;
  #drive: Promise<void> = Promise.resolve();

  constructor(options: LabOptions) {
    this.#options = options;
    const { serverName, node, events } = options;
    this.#server = new LabServer(serverName, node, {
      onRefused: events.onRefused,
      onClosed: events.onClosed,
      onRegistered: (...registration) => this.#registered(...registration),
      onClaim: (claim) => this.#run.evidence.claim(claim),
    });
    const processExited: SupervisorEvents["processExited"] = (pid, ...end) => {
      this.#workerScopes.get(pid)?.workerGone();
      this.#workerScopes.delete(pid);
      events.processExited(pid, ...end);
    };
    const watched = { ...events, processExited };
    this.supervisor = new Supervisor({ ...options, server: serverName, events: watched });
    this.#injector = new FaultInjector({
      supervisor: this.supervisor,
      scopeOf: (pid) => this.#workerScopes.get(pid),
      onInjected: (pid, what) => events.faultInjected(pid, what),
    });
    this.#run = this.#newRun(IDLE);
  }

  /** Begins to take workers. @throws ServerError if the server's name cannot be had */
  start(): Promise<void> {
    return this.#server.start();
  }

  /** The name of the server that workers connect to. */
  get serverName(): string {
    return this.#options.serverName;
  }

  /** The scenario that runs; at first the one without workers. */
  get scenario(): Scenario {
    return this.#run.scenario;
  }

  /** What the scenario that runs, or ran last, is to show, judged by what is there now. */
  checks(): CheckReport[] {
    return this.#run.checks();
  }

  /**
   * Starts a scenario in place of the one that runs: its workers end in good order first.
   * @returns the process ids of the workers
   * @throws UnknownNameError for an unknown scenario; LabError for a worker that does not start
   */
  async startScenario(name: string): Promise<number[]> {
    const scenario = SCENARIOS.find((candidate) => candidate.name === name);
    if (scenario === undefined) throw new UnknownNameError("scenario", name, SCENARIOS);
    await this.#endRun();
    const run = this.#newRun(scenario);
    this.#run = run;
    const pids = await Promise.all(scenario.workers.map((kind) => this.startWorker(kind.name)));
    this.#drive = this.#driveRun(run);
    return pids;
  }

  /**
   * Starts one worker, of whatever scenario, and waits until it has registered.
   * @returns its process id
   * @throws UnknownNameError for an unknown kind; LabError for a worker that does not start
   */
  async startWorker(kindName: string): Promise<number> {
    const kind = knownKind(kindName);
    await this.#run.open(kind);
    return this.supervisor.startWorker(kind);
  }

  /**
   * Sets the operations per second of all workers of a kind, until the next scenario.
   * @throws UnknownNameError for an unknown kind; LabError for what is no rate
   */
  setKindRate(kindName: string, rate: number): void {
    this.supervisor.setKindRate(knownKind(kindName).name, rate);
  }

  /** Does something to a worker on purpose. @throws LabError when that cannot be done */
  injectFault(pid: number, fault: Fault): Promise<void> {
    return this.#injector.inject(pid, fault);
  }

  /** Stops the workers and the server. */
  async close(): Promise<void> {
    // What the scenario is just doing to its workers comes first: one that starts gets to start.
    await this.#endDrive();
    await this.supervisor.close();
    await this.#endRun();
    await this.#server.stop();
    this.#scope.close();
  }

  async #endRun(): Promise<void> {
    await this.#endDrive();
    await this.supervisor.stopAll();
    this.supervisor.forgetKindRates();
    await this.#run.close();
  }

  async #endDrive(): Promise<void> {
    this.#run.abort();
    await this.#drive;
  }

  #newRun(scenario: Scenario): LabRun {
    const { serverName, node, evidence, clock, events, tap } = this.#options;
    const { onRefused, onClosed } = events;
    return new LabRun({
      scenario,
      evidence,
      now: clock(),
      serverName,
      node,
      scope: this.#scope,
      serverEvents: { onRefused, onClosed },
      processes: {
        tap,
        launch: (args, name) => this.supervisor.startService(name, args),
        onFailed: (message, output) => events.workerFailed(message, output),
      },
    });
  }

  async #driveRun({ scenario, evidence, signal }: LabRun): Promise<void> {
    const control: WorkerControl = {
      until: (isShown) => until(() => isShown(evidence), signal),
      pidsOf: (kind) => this.supervisor.pidsOf(kind),
      startWorker: (kind) => this.startWorker(kind.name),
      killWorker: (pid) => this.supervisor.killWorker(pid),
      stopWorker: (pid) => this.supervisor.stopWorker(pid),
    };
    try {
      await scenario.drive?.(control, signal);
    } catch (error) {
      if (!signal.aborted) this.#options.events.driveFailed(scenario.name, error);
    }
  }

  #registered(
    worker: WorkerIdentity,
    kindName: string,
    remote: PendingRemote<Worker>,
    broker: BinderMap,
  ): void {
    this.#options.events.workerRegistered(worker, kindName);
    if (!this.supervisor.onRegistered(worker.pid, remote)) return;
    const kind = findWorkerKind(kindName);
    if (kind === undefined) return;
    const { pid } = worker;
    const scope = new WorkerScope(this.#scope);
    this.#workerScopes.set(pid, scope);
    this.#run.offer(broker, kind, { pid, kind: kindName, scope });
  }
}

function knownKind(name: string): WorkerKind {
  const kind = findWorkerKind(name);
  if (kind === undefined) throw new UnknownNameError("worker kind", name, WORKER_KINDS);
  return kind;
}
