import { MessageBytes } from "../../../shared/wire/index.ts";
import { PipeName } from "../../../shared/system/index.ts";
import { PostMortems, TapMerger, TapRecorder, Trace } from "../../../shared/trace/index.ts";
import { Logger } from "../scenarios/logger/gen/logger.mojom.ts";

/** Bytes of a one-way message with a header of version 0. */
const HEADER_BYTES = 24;

/** What the two processes of a trace saw of one message; in order unless told otherwise. */
export type Sighting = "sent" | "arrived" | "dispatched";

/** A trace made of tap records: a logger worker writes to its host, and not all goes well. */
export class BrokenTrace {
  readonly trace: Trace;
  readonly postMortems: PostMortems;
  readonly #merger: TapMerger;
  readonly #pipe = PipeName.random();
  readonly #worker: number;
  readonly #taps: { readonly worker: TapRecorder; readonly host: TapRecorder };
  #now = 1_000_000;

  constructor() {
    this.trace = new Trace({
      start: this.#now,
      methodName: (_interface, ordinal) => Logger.methods[ordinal]?.name,
    });
    this.postMortems = new PostMortems(this.trace);
    this.#merger = new TapMerger(this.trace);
    const host = this.#merger.addProcess({ pid: 1, name: "host", role: "host" }, this.#now);
    this.#worker = this.#merger.addProcess({ pid: 2, name: "logger", role: "worker" }, this.#now);
    this.#taps = { worker: this.#tap(this.#worker), host: this.#tap(host) };
    this.#taps.worker.portOpened(this.#pipe, 0, "created");
    this.#taps.host.portOpened(this.#pipe, 1, "received");
    this.#taps.host.endpointBound(this.#pipe, 1, 0, Logger.name, "receiver");
  }

  /** Reports sightings of messages by their sequence numbers, one after the other. */
  see(what: Sighting, ...sequences: number[]): this {
    const bytes = new Uint8Array(HEADER_BYTES);
    new DataView(bytes.buffer).setUint32(0, HEADER_BYTES, true);
    const message = MessageBytes.of(bytes);
    const { worker, host } = this.#taps;
    for (const sequence of sequences) {
      if (what === "sent") worker.messageSent(this.#pipe, 0, sequence, message, 0);
      else if (what === "arrived") host.messageArrived(this.#pipe, 1, sequence, message, 0);
      else host.messageDispatched(this.#pipe, 1, sequence);
    }
    return this;
  }

  /** The host closes its end of the pipe. */
  closeReceiver(): this {
    this.#taps.host.portClosed(this.#pipe, 1, "local");
    return this;
  }

  /** The worker ends. */
  exit(how: { code?: number; signal?: string }): this {
    this.#merger.processExited(this.#worker, ++this.#now, how);
    return this;
  }

  /** Merges everything. */
  finish(): this {
    this.#taps.worker.flush();
    this.#taps.host.flush();
    this.#merger.drain();
    return this;
  }

  #tap(process: number): TapRecorder {
    return new TapRecorder({
      clock: () => (this.#now += 1000),
      onBatch: (batch) => this.#merger.addBatch(process, batch, this.#now),
    });
  }
}
