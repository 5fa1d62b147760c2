import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import { startHost } from "../inspector/host.ts";
import { CheckState } from "../lab/checks/index.ts";
import { LabError } from "../lab/lab-error.ts";
import { labReport, type LabReport } from "../lab/lab-report.ts";
import { FaultPlan } from "./fault-plan.ts";
import type { PlannedFault } from "./planned-fault.ts";
import { workerLauncher } from "./worker-launcher.ts";

/** How often a run looks whether all that it is to show has been seen. */
const LOOK_EVERY_MS = 100;
/** A scenario without checks runs so long, */
const USUAL_DURATION_MS = 5_000;
/** and one with checks that are still open no longer than this. */
const LONGEST_RUN_MS = 30_000;
/** Nobody watches, and the machine may be busy with other runs: workers may take longer to start. */
const START_TIMEOUT_MS = 60_000;

/** How a scenario is run without a window. */
export interface ScenarioRun {
  readonly scenario: string;
  /** How long; undefined: until all its checks are met, or one of them is broken. */
  readonly durationMs?: number | undefined;
  /** What is done to its workers meanwhile. */
  readonly faults?: readonly PlannedFault[] | undefined;
  /** Ends it early. */
  readonly signal: AbortSignal;
}

/** Runs a scenario in a host of its own and reports on it, also if a worker does not start. */
export async function runScenario({
  scenario,
  durationMs,
  faults = [],
  signal,
}: ScenarioRun): Promise<LabReport> {
  const host = await startHost({
    kind: "headless",
    launcher: workerLauncher(),
    lab: { startTimeoutMs: START_TIMEOUT_MS },
  });
  const plan = new FaultPlan(faults);
  let begin = performance.now();
  // Many runs may share one signal: this one's listeners go with it.
  const ended = new AbortController();
  const aborted = once(signal, "abort", { signal: ended.signal });
  // Nobody has asked for an early end.
  aborted.catch(() => undefined);
  const isOver = (): boolean => {
    const ran = performance.now() - begin;
    if (durationMs !== undefined) return ran >= durationMs;
    if (!plan.isOver) return false;
    const checks = host.lab.checks();
    if (checks.length === 0) return ran >= USUAL_DURATION_MS;
    const isSettled = !checks.some(({ state }) => state === CheckState.Pending);
    return isSettled || ran >= LONGEST_RUN_MS;
  };
  const run = async (): Promise<void> => {
    await host.lab.startScenario(scenario);
    begin = performance.now();
    const injecting = plan.run(host.lab, signal);
    while (!isOver()) await delay(LOOK_EVERY_MS, undefined, { signal });
    await injecting;
  };
  let failure: string | undefined;
  let ranMs = 0;
  try {
    // Whichever is first; what is left of the other comes to nothing when the host closes.
    await Promise.race([aborted, run()]);
  } catch (error) {
    if (!(error instanceof LabError)) throw error;
    failure = error.message;
  } finally {
    ranMs = Math.round(performance.now() - begin);
    ended.abort();
    await host.close();
  }
  const { trace, postMortems } = host.session;
  const { expects } = host.lab.scenario;
  return labReport(trace, postMortems, {
    scenario,
    durationMs: ranMs,
    checks: host.lab.checks(),
    expects,
    faults: plan.injected,
    failure,
  });
}
