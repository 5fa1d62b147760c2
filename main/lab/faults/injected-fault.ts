import { type Fault, FaultKind } from "../../../shared/contract/index.ts";

/** A fault that was to be injected into a run, for its report. */
export interface InjectedFault {
  /** When, in milliseconds from the time at which all workers had started. */
  readonly atMs: number;
  readonly worker: string;
  /** Null if there was no such worker. */
  readonly pid: number | null;
  /** What was done, in words. */
  readonly fault: string;
  /** Why it could not be done. */
  readonly error: string | null;
  /** Whether its worker may end badly for it, and messages to and from it may be lost. */
  readonly isHarmful: boolean;
}

const HARMLESS: ReadonlySet<FaultKind> = new Set([
  FaultKind.FREEZE,
  FaultKind.THAW,
  FaultKind.DELAY,
]);

/** See {@link InjectedFault.isHarmful}. */
export function isHarmful({ kind }: Fault): boolean {
  return !HARMLESS.has(kind);
}
