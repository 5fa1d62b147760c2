import type { RunningWorker } from "../../shared/contract/index.ts";

/** Workers of one kind, as its controls show them. */
export interface WorkerKindState {
  readonly kind: string;
  /** Oldest first. */
  readonly workers: readonly RunningWorker[];
  /** Operations per second of each; null if they differ, or none runs. */
  readonly rate: number | null;
}

/**
 * The kinds that a scenario starts, and any others that run, each with its workers. Services are left
 * out: their number and pace are up to who uses them.
 */
export function workerKinds(
  running: readonly RunningWorker[],
  started: readonly string[],
): WorkerKindState[] {
  const workers = running.filter(({ service }) => !service);
  const kinds = new Set([...started, ...workers.map(({ kind }) => kind)]);
  return [...kinds].map((kind) => {
    const own = workers.filter((worker) => worker.kind === kind);
    const rates = new Set(own.map(({ rate }) => rate));
    const [rate = null] = rates;
    return { kind, workers: own, rate: rates.size === 1 ? rate : null };
  });
}

/** The next rate up or down: 1, 2, 5, 10, 20 and so on, and 0. */
export function nextRate(rate: number, direction: 1 | -1): number {
  if (direction === 1) return STEPS.find((step) => step > rate) ?? rate;
  return STEPS.findLast((step) => step < rate) ?? rate;
}

const STEPS = [0, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000];
