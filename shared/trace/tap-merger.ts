import { LifecycleMerger } from "./lifecycle-merger.ts";
import { MessageMerger } from "./message-merger.ts";
import type { PipeInfo } from "./pipe-info.ts";
import type { ProcessDescription, ProcessEnd, ProcessInfo } from "./process-table.ts";
import { RecordReader } from "./record-reader.ts";
import { RecordType, type TapBatch } from "./tap-record.ts";
import { TimeQueue } from "./time-queue.ts";
import type { Trace } from "./trace.ts";

/**
 * How long records wait for others that are older: longer than processes take to ship what they
 * saw, so that rows come in the order of their times. 60 ms.
 */
export const MERGE_WINDOW_NS = 60_000_000;

/** Strings that one process may define; uses of further ones read as empty. */
const MAX_STRINGS_PER_PROCESS = 100_000;

/**
 * Takes what all processes report and writes the trace, in the order of time as far as reports are
 * not later than {@link MERGE_WINDOW_NS}. A later one is merged all the same; its rows just stand
 * further down. Call `advance` regularly, and `drain` when nothing more is to come.
 */
export class TapMerger {
  readonly #trace: Trace;
  readonly #messages: MessageMerger;
  readonly #lifecycle: LifecycleMerger;
  readonly #queue = new TimeQueue();
  readonly #strings = new Map<number, Map<number, string>>();
  #malformed = 0;

  constructor(trace: Trace) {
    this.#trace = trace;
    this.#messages = new MessageMerger(trace);
    this.#lifecycle = new LifecycleMerger(trace);
  }

  /** Records that made no sense, from whatever process. */
  get malformed(): number {
    return this.#malformed;
  }

  /** Adds a process at once (or completes the live one with its pid); returns its index. */
  addProcess(description: ProcessDescription, time: number): number {
    return this.#lifecycle.addProcess(description, time).index;
  }

  /** A process has ended. What it reported up to then counts first. */
  processExited(index: number, time: number, how: ProcessEnd): void {
    this.#queue.addAction(time, () => {
      const process = this.#trace.processes.get(index);
      if (process !== undefined) {
        this.#lifecycle.processExited(process, time, how);
      }
    });
  }

  /** The server turned somebody away. */
  connectionRefused(pid: number, time: number, detail: string): void {
    this.#queue.addAction(time, () => this.#lifecycle.connectionRefused(pid, time, detail));
  }

  /** Something was done on purpose to a process, `what` in words. */
  faultInjected(index: number, time: number, what: string): void {
    this.#queue.addAction(time, () => this.#lifecycle.faultInjected(index, time, what));
  }

  /** Takes a batch of a process, received `now`. It must not be changed afterwards. */
  addBatch(process: number, batch: TapBatch, now: number): void {
    this.#trace.losses.add(process, batch.losses);
    this.#queue.addReader(process, new RecordReader(batch), now);
  }

  /** Merges what is older than the merge window. `now` in nanoseconds. */
  advance(now: number): void {
    this.#mergeUntil(now - MERGE_WINDOW_NS);
  }

  /** Merges everything that has been reported. */
  drain(): void {
    this.#mergeUntil(Number.POSITIVE_INFINITY);
  }

  #mergeUntil(time: number): void {
    this.#queue.takeUntil(time, (process, reader) => this.#merge(process, reader));
  }

  #merge(index: number, reader: RecordReader): void {
    const process = this.#trace.processes.get(index);
    if (process === undefined || !Number.isFinite(reader.time)) {
      this.#malformed++;
    } else if (reader.type === RecordType.DefineString) {
      this.#defineString(index, reader);
    } else if (reader.type === RecordType.LinkOpened) {
      this.#lifecycle.linkOpened(process, reader, this.#lookup(index));
    } else if (reader.type === RecordType.LinkClosed) {
      this.#lifecycle.linkClosed(process, reader, this.#lookup(index));
    } else {
      this.#mergePipe(process, reader);
    }
  }

  #mergePipe(process: ProcessInfo, reader: RecordReader): void {
    const pipe = this.#pipeOf(reader);
    if (pipe === undefined) {
      this.#malformed++;
      return;
    }
    pipe.touched++;
    if (isMessageRecord(reader.type)) {
      this.#mergeMessage(process, pipe, reader);
    } else {
      this.#mergeEndpoint(process, pipe, reader);
    }
  }

  #mergeMessage(process: ProcessInfo, pipe: PipeInfo, reader: RecordReader): void {
    if (!Number.isSafeInteger(reader.sequence) || reader.sequence < 0) {
      this.#malformed++;
      return;
    }
    const messages = this.#messages;
    switch (reader.type) {
      case RecordType.MessageSent:
        messages.sent(process, pipe, reader);
        break;
      case RecordType.MessageArrived:
        messages.arrived(process, pipe, reader);
        break;
      case RecordType.MessageDispatched:
        messages.dispatched(process, pipe, reader);
        break;
      case RecordType.MessageDropped:
        messages.dropped(process, pipe, reader, this.#string(process.index, reader));
        break;
      default:
        messages.rejected(process, pipe, reader, this.#string(process.index, reader));
        break;
    }
  }

  #mergeEndpoint(process: ProcessInfo, pipe: PipeInfo, reader: RecordReader): void {
    const lifecycle = this.#lifecycle;
    const strings = this.#lookup(process.index);
    switch (reader.type) {
      case RecordType.PortOpened:
        lifecycle.portOpened(process, pipe, reader);
        break;
      case RecordType.PortMoved:
        lifecycle.portMoved(process, pipe, reader);
        break;
      case RecordType.PortClosed:
        lifecycle.portClosed(process, pipe, reader);
        break;
      case RecordType.EndpointBound:
        lifecycle.endpointBound(process, pipe, reader, strings);
        break;
      case RecordType.EndpointClosed:
        lifecycle.endpointClosed(process, pipe, reader, strings);
        break;
      case RecordType.EndpointDisconnected:
        lifecycle.endpointDisconnected(process, pipe, reader, strings);
        break;
      default:
        this.#malformed++;
    }
  }

  #pipeOf(reader: RecordReader): PipeInfo | undefined {
    const w0 = reader.pipeWord(0);
    const w1 = reader.pipeWord(1);
    const w2 = reader.pipeWord(2);
    const w3 = reader.pipeWord(3);
    const { pipes } = this.#trace;
    return pipes.find(w0, w1, w2, w3) ?? pipes.add(w0, w1, w2, w3);
  }

  #defineString(process: number, reader: RecordReader): void {
    let strings = this.#strings.get(process);
    if (strings === undefined) {
      strings = new Map();
      this.#strings.set(process, strings);
    }
    if (strings.size < MAX_STRINGS_PER_PROCESS) {
      strings.set(reader.size, reader.text);
    } else {
      this.#malformed++;
    }
  }

  #lookup(process: number): (id: number) => string {
    const strings = this.#strings.get(process);
    return (id) => strings?.get(id) ?? "";
  }

  #string(process: number, reader: RecordReader): string {
    return this.#strings.get(process)?.get(reader.method) ?? "";
  }
}

function isMessageRecord(type: number): boolean {
  return type >= RecordType.MessageSent && type <= RecordType.MessageRejected;
}
