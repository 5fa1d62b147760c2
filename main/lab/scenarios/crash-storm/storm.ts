import { setTimeout as delay } from "node:timers/promises";
import type { Evidence } from "../../checks/index.ts";
import type { WorkerControl, WorkerKind } from "../../scenario.ts";
import { ovenServices } from "./services.ts";

const BAKERS = 2;
/** Between two storms. */
const CALM_MS = 8_000;
/** Among so many calls of all bakers that of a new one is looked for. */
const CALLS_LOOKED_AT = 100;
const CALLS = 'interface == "Oven" and method == "Bake" and request and status == dispatched';

export const BAKER: WorkerKind = {
  name: "baker",
  description: "Always has a call under way; the crash storm kills it in the middle of one",
  rate: 10,
  services: ovenServices,
};

/** Kills every baker once it has called, and starts as many as are missing then; over and over. */
export async function storm(workers: WorkerControl, signal: AbortSignal): Promise<void> {
  for (;;) {
    for (const pid of workers.pidsOf(BAKER)) await killInCall(workers, pid);
    const missing = Math.max(BAKERS - workers.pidsOf(BAKER).length, 0);
    await Promise.all(Array.from({ length: missing }, () => workers.startWorker(BAKER)));
    await delay(CALM_MS, undefined, { signal });
  }
}

async function killInCall(workers: WorkerControl, pid: number): Promise<void> {
  // Somebody else may have ended it meanwhile.
  const isGone = (): boolean => !workers.pidsOf(BAKER).includes(pid);
  await workers.until((evidence) => isGone() || hasCalled(evidence, pid));
  if (!isGone()) await workers.killWorker(pid);
}

function hasCalled(evidence: Evidence, pid: number): boolean {
  const process = evidence.processes().findLast((candidate) => candidate.pid === pid);
  return evidence.newest(CALLS, CALLS_LOOKED_AT).some(({ from }) => from === process?.index);
}
