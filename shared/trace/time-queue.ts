import type { RecordReader } from "./record-reader.ts";

interface Batch {
  readonly reader: RecordReader;
  /** Nothing in it can be later: a wrong time must not hold up what comes behind it. */
  readonly received: number;
}

interface Stream {
  readonly process: number;
  readonly batches: Batch[];
  head: number;
}

interface Action {
  readonly time: number;
  readonly run: () => void;
}

/** Records of several processes, each in the order of time, taken out in the order of time. */
export class TimeQueue {
  readonly #streams = new Map<number, Stream>();
  readonly #actions: Action[] = [];

  /** Adds a batch, received at a time, behind the earlier ones of its process. */
  addReader(process: number, reader: RecordReader, received: number): void {
    if (reader.done) {
      reader.release();
      return;
    }
    let stream = this.#streams.get(process);
    if (stream === undefined) {
      stream = { process, batches: [], head: 0 };
      this.#streams.set(process, stream);
    }
    stream.batches.push({ reader, received });
  }

  /** Adds something to do when everything older has been taken. */
  addAction(time: number, run: () => void): void {
    const at = this.#actions.findLastIndex((action) => action.time <= time);
    this.#actions.splice(at + 1, 0, { time, run });
  }

  /** Takes out all that is not later than `limit`, nanoseconds. */
  takeUntil(limit: number, take: (process: number, reader: RecordReader) => void): void {
    for (;;) {
      const { stream, next } = this.#oldest();
      const action = this.#actions[0];
      if (action !== undefined && action.time <= limit && !(timeOf(stream) <= action.time)) {
        this.#actions.shift();
        action.run();
      } else if (stream === undefined || timeOf(stream) > limit) {
        return;
      } else {
        takeFrom(stream, Math.min(limit, next, action?.time ?? limit), take);
        if (stream.batches.length === 0) {
          this.#streams.delete(stream.process);
        }
      }
    }
  }

  /** The stream with the oldest record, and how old the oldest of all the others is. */
  #oldest(): { stream: Stream | undefined; next: number } {
    let stream: Stream | undefined;
    let oldest = Number.POSITIVE_INFINITY;
    let next = Number.POSITIVE_INFINITY;
    for (const candidate of this.#streams.values()) {
      const time = timeOf(candidate);
      if (stream === undefined || time < oldest) {
        next = Math.min(next, oldest);
        stream = candidate;
        oldest = time;
      } else {
        next = Math.min(next, time);
      }
    }
    return { stream, next };
  }
}

/** The time of a stream's oldest record. */
function timeOf(stream: Stream | undefined): number {
  const batch = stream?.batches[stream.head];
  return batch === undefined ? Number.POSITIVE_INFINITY : dueTime(batch);
}

/** The time of a batch's next record. One without a proper time is due when it was received. */
function dueTime({ reader, received }: Batch): number {
  const { time } = reader;
  return time < received ? time : received;
}

function takeFrom(
  stream: Stream,
  until: number,
  take: (process: number, reader: RecordReader) => void,
): void {
  for (; stream.head < stream.batches.length; stream.head++) {
    const batch = stream.batches[stream.head];
    if (batch === undefined || !takeFromBatch(batch, stream.process, until, take)) {
      break;
    }
  }
  stream.batches.splice(0, stream.head);
  stream.head = 0;
}

/** Takes what is not later than `until`; false if anything is left. */
function takeFromBatch(
  batch: Batch,
  process: number,
  until: number,
  take: (process: number, reader: RecordReader) => void,
): boolean {
  const { reader } = batch;
  while (!reader.done) {
    if (dueTime(batch) > until) return false;
    take(process, reader);
    reader.next();
  }
  reader.release();
  return true;
}
