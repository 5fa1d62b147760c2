import type { BinderMap } from "../../shared/services/index.ts";
import { type CheckReport, Evidence, type EvidenceSource, judgeAll } from "./checks/index.ts";
import type {
  LabContext,
  LabServices,
  OpenServices,
  Scenario,
  ServedWorker,
  WorkerKind,
} from "./scenario.ts";

/** What a run is given. */
export interface LabRunOptions extends LabContext {
  readonly scenario: Scenario;
  readonly evidence: EvidenceSource;
  /** Nanoseconds of the machine's monotonic clock. */
  readonly now: number;
}

/** One run of a scenario: the services that are open for its workers, and what is on record. */
export class LabRun {
  readonly scenario: Scenario;
  readonly evidence: Evidence;
  readonly #context: LabContext;
  readonly #services = new Map<OpenServices, Promise<LabServices>>();
  readonly #offers = new Map<WorkerKind, LabServices>();
  readonly #ended = new AbortController();

  constructor({ scenario, evidence, now, ...context }: LabRunOptions) {
    this.scenario = scenario;
    this.evidence = new Evidence(evidence, now);
    this.#context = context;
  }

  /** Aborted when the run ends. */
  get signal(): AbortSignal {
    return this.#ended.signal;
  }

  /** Opens what workers of a kind are offered, if that has not been done. */
  async open(kind: WorkerKind): Promise<void> {
    let opening = this.#services.get(kind.services);
    if (opening === undefined) {
      opening = Promise.resolve(kind.services(this.#context));
      this.#services.set(kind.services, opening);
    }
    this.#offers.set(kind, await opening);
  }

  /** Adds what a worker is offered to its broker. */
  offer(broker: BinderMap, kind: WorkerKind, worker: ServedWorker): void {
    this.#offers.get(kind)?.offer(broker, worker);
  }

  /** Judges the scenario's checks by what is there now. */
  checks(): CheckReport[] {
    return judgeAll(this.scenario.checks, this.evidence);
  }

  /** Tells whoever drives the run that it is over. */
  abort(): void {
    this.#ended.abort();
  }

  /**
   * Ends the services; what is on record stays. The ends in the scope go when their peers do, behind
   * the last message from there.
   */
  async close(): Promise<void> {
    this.abort();
    const opened = await Promise.allSettled(this.#services.values());
    for (const result of opened) {
      if (result.status === "fulfilled") await result.value.close?.();
    }
  }
}
