import { reportBadMessage } from "../../shared/bindings/index.ts";
import { RECORD_BYTES, type TapMerger } from "../../shared/trace/index.ts";
import type { ShippedBatch, TapSink } from "./gen/tap_sink.mojom.ts";

/** What a sink needs of the host. */
export interface TapSinkOptions {
  readonly merger: TapMerger;
  /** Nanoseconds of the machine's monotonic clock. */
  readonly clock: () => number;
  /** The index in the trace of the process that says it has this pid and name. */
  readonly findProcess: (claimedPid: number, name: string) => number;
}

/** The host's end of one process's shipping. What it has been given survives that process. */
export class TapSinkImpl implements TapSink {
  readonly #options: TapSinkOptions;
  #process: number | undefined;

  constructor(options: TapSinkOptions) {
    this.#options = options;
  }

  introduce(claimedPid: number, name: string): void {
    if (this.#process !== undefined) {
      reportBadMessage("A process introduces itself to the tap sink once.");
      return;
    }
    this.#process = this.#options.findProcess(claimedPid, name);
  }

  async push(batch: ShippedBatch): Promise<void> {
    if (this.#process === undefined || batch.records.length % RECORD_BYTES !== 0) {
      reportBadMessage("Tap records come in whole, from a process that has introduced itself.");
      return;
    }
    this.#options.merger.addBatch(this.#process, batch, this.#options.clock());
  }
}
