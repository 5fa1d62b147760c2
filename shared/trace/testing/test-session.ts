// A session in miniature for tests: processes with recorders, one clock, one merger.
import { MessageBytes } from "../../wire/index.ts";
import { PipeName } from "../../system/index.ts";
import { TapMerger } from "../tap-merger.ts";
import type { TapBatch } from "../tap-record.ts";
import { TapRecorder, type TapRecorderOptions } from "../tap-recorder.ts";
import { Trace, type TraceOptions } from "../trace.ts";

/** When the sessions of tests begin, nanoseconds. */
export const START = 5_000_000_000;

/** One process of a test session. */
export interface TestProcess {
  readonly index: number;
  readonly tap: TapRecorder;
  /** Batches not yet given to the merger. */
  readonly batches: TapBatch[];
}

/** The header of a message, followed by a payload of zeros. */
export interface TestMessage {
  readonly interfaceId?: number;
  readonly method?: number;
  readonly flags?: number;
  readonly requestId?: number;
  readonly size?: number;
}

/** Bytes of a message with a header of version 1. */
export function messageBytes(message: TestMessage = {}): MessageBytes {
  const bytes = new Uint8Array(Math.max(32, message.size ?? 40));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 32, true);
  view.setUint32(4, 1, true);
  view.setUint32(8, message.interfaceId ?? 0, true);
  view.setUint32(12, message.method ?? 0, true);
  view.setUint32(16, message.flags ?? 0, true);
  view.setBigUint64(24, BigInt(message.requestId ?? 0), true);
  return MessageBytes.of(bytes);
}

/** A pipe name that is the same in every run. */
export function pipeName(number: number): PipeName {
  return new PipeName(number, 2, 3, 4);
}

/** Processes that report to one trace, with a clock that moves only when told to. */
export class TestSession {
  readonly trace: Trace;
  readonly merger: TapMerger;
  /** Nanoseconds. */
  now = START;

  constructor(options: Partial<TraceOptions> = {}) {
    this.trace = new Trace({ start: START, ...options });
    this.merger = new TapMerger(this.trace);
  }

  /** Lets so many milliseconds pass. */
  pass(milliseconds = 1): void {
    this.now += milliseconds * 1e6;
  }

  /** Adds a process whose tap stamps what it sees with the session's clock. */
  process(
    name: string,
    options: Partial<TapRecorderOptions> & { role?: string } = {},
  ): TestProcess {
    const pid = 100 + this.trace.processes.all.length;
    const role = options.role ?? (name === "host" ? "host" : "worker");
    const index = this.merger.addProcess({ pid, name, role }, this.now);
    const batches: TapBatch[] = [];
    const tap = new TapRecorder({
      clock: () => this.now,
      onBatch: (batch) => void batches.push(batch),
      ...options,
    });
    return { index, tap, batches };
  }

  /** Merges everything that the processes have seen so far. */
  collect(...processes: TestProcess[]): void {
    for (const process of processes) {
      process.tap.flush();
      process.batches
        .splice(0)
        .forEach((batch) => this.merger.addBatch(process.index, batch, this.now));
    }
    this.merger.drain();
  }

  /** Sends a message and sees it through, a millisecond per step. */
  deliver(
    pipe: PipeName,
    from: { process: TestProcess; end: 0 | 1 },
    to: TestProcess,
    sequence: number,
    message: TestMessage = {},
  ): void {
    const bytes = messageBytes(message);
    const end = from.end === 0 ? 1 : 0;
    from.process.tap.messageSent(pipe, from.end, sequence, bytes, 0);
    this.pass();
    to.tap.messageArrived(pipe, end, sequence, bytes, 0);
    this.pass();
    to.tap.messageDispatched(pipe, end, sequence);
    this.pass();
  }
}
