import {
  PostMortems,
  type ProcessDescription,
  Trace,
  TapMerger,
} from "../../shared/trace/index.ts";
import type { MessageReader } from "./message-reader.ts";

/** How often what the taps reported is merged into the trace. */
const MERGE_INTERVAL_MS = 50;

/** How a process ended, as far as it is known. */
export interface SessionEnd {
  readonly code: number | null;
  readonly signal: string | null;
  /** It has closed its connections itself. */
  readonly hasLeft?: boolean;
}

/** One recording: the trace, what feeds it, and what reads it. */
export class Session {
  readonly trace: Trace;
  readonly merger: TapMerger;
  readonly postMortems: PostMortems;
  readonly reader: MessageReader;
  readonly clock: () => number;
  readonly #timer: NodeJS.Timeout;
  readonly #liveProcesses = new Map<number, number>();

  /** @param clock nanoseconds of the machine's monotonic clock */
  constructor(reader: MessageReader, clock: () => number) {
    this.reader = reader;
    this.clock = clock;
    this.trace = new Trace({
      start: clock(),
      methodName: (interfaceName, ordinal) => reader.methodName(interfaceName, ordinal),
    });
    this.merger = new TapMerger(this.trace);
    this.postMortems = new PostMortems(this.trace);
    this.#timer = setInterval(() => this.merger.advance(clock()), MERGE_INTERVAL_MS);
    this.#timer.unref();
  }

  /** Adds a process, or completes what is known of the live one with that pid; returns its index. */
  addProcess(description: ProcessDescription): number {
    const index = this.merger.addProcess(description, this.clock());
    this.#liveProcesses.set(description.pid, index);
    return index;
  }

  /** The index of the live process with that pid. */
  processIndex(pid: number): number | undefined {
    return this.#liveProcesses.get(pid);
  }

  /** A process has ended; its pid may mean another one from now on. */
  processExited(pid: number, how: SessionEnd): void {
    const index = this.#liveProcesses.get(pid);
    if (index !== undefined) {
      this.#liveProcesses.delete(pid);
      const { code, signal, hasLeft } = how;
      this.merger.processExited(index, this.clock(), {
        code: code ?? undefined,
        signal: signal ?? undefined,
        hasLeft,
      });
    }
  }

  /** Something is done to a live process on purpose. */
  faultInjected(pid: number, what: string): void {
    const index = this.#liveProcesses.get(pid);
    if (index !== undefined) this.merger.faultInjected(index, this.clock(), what);
  }

  /** Merges everything that was reported, and stops merging by itself. */
  close(): void {
    clearInterval(this.#timer);
    this.merger.drain();
  }
}
