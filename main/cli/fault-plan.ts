import { setTimeout as delay } from "node:timers/promises";
import { faultText } from "../lab/faults/fault-text.ts";
import { type InjectedFault, isHarmful } from "../lab/faults/injected-fault.ts";
import type { Lab } from "../lab/lab.ts";
import { LabError } from "../lab/lab-error.ts";
import type { PlannedFault } from "./planned-fault.ts";

/** How long a run goes on after its last fault, so that there is something to see of it. */
const AFTERMATH_MS = 1_000;

/** Injects planned faults into a run, each at its time. */
export class FaultPlan {
  readonly #plan: readonly PlannedFault[];
  readonly #injected: InjectedFault[] = [];
  #begin = 0;
  #lastAt = Number.NEGATIVE_INFINITY;

  constructor(plan: readonly PlannedFault[]) {
    this.#plan = plan.toSorted((a, b) => a.atMs - b.atMs);
  }

  /** What was done so far, in the order in which it was done. */
  get injected(): readonly InjectedFault[] {
    return this.#injected;
  }

  /** Whether all is done, and what comes of it has had its time. */
  get isOver(): boolean {
    return (
      this.#injected.length === this.#plan.length &&
      performance.now() >= this.#lastAt + AFTERMATH_MS
    );
  }

  /** Begins now; settles when all faults are injected. @throws AbortError */
  async run(lab: Lab, signal: AbortSignal): Promise<void> {
    this.#begin = performance.now();
    for (const planned of this.#plan) {
      const wait = this.#begin + planned.atMs - performance.now();
      if (wait > 0) await delay(wait, undefined, { signal });
      await this.#inject(lab, planned);
    }
  }

  async #inject(lab: Lab, { worker, fault }: PlannedFault): Promise<void> {
    const [pid] = lab.supervisor.pidsOf({ name: worker });
    const atMs = Math.round(performance.now() - this.#begin);
    const what = { atMs, worker, fault: faultText(fault), isHarmful: isHarmful(fault) };
    const error =
      pid === undefined
        ? "there was no such worker any more"
        : await lab.injectFault(pid, fault).then(() => null, refusal);
    this.#injected.push({ ...what, pid: pid ?? null, error });
    this.#lastAt = performance.now();
  }
}

function refusal(error: unknown): string {
  if (error instanceof LabError) return error.message;
  throw error;
}
