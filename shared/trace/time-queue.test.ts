import { describe, expect, it } from "vitest";
import { RecordReader } from "./record-reader.ts";
import { RECORD_BYTES, RecordField } from "./tap-record.ts";
import { TimeQueue } from "./time-queue.ts";

const NEVER = Number.POSITIVE_INFINITY;

function batch(...times: number[]): RecordReader {
  return recycledBatch(() => undefined, ...times);
}

function recycledBatch(recycle: () => void, ...times: number[]): RecordReader {
  const records = new Uint8Array(times.length * RECORD_BYTES);
  const view = new DataView(records.buffer);
  times.forEach((time, index) =>
    view.setFloat64(index * RECORD_BYTES + RecordField.Time, time, true),
  );
  const losses = { records: [], clippedMessages: 0, clippedBytes: 0 };
  return new RecordReader({ records, payload: new Uint8Array(), losses, recycle });
}

function take(queue: TimeQueue, until: number): string[] {
  const taken: string[] = [];
  queue.takeUntil(until, (process, reader) => taken.push(`${process}@${reader.time}`));
  return taken;
}

describe("TimeQueue", () => {
  it("takes the oldest record of all processes first", () => {
    const queue = new TimeQueue();
    queue.addReader(1, batch(1, 4, 5), NEVER);
    queue.addReader(2, batch(2, 3, 9), NEVER);
    queue.addReader(1, batch(6), NEVER);
    expect(take(queue, NEVER)).toEqual(["1@1", "2@2", "2@3", "1@4", "1@5", "1@6", "2@9"]);
    expect(take(queue, NEVER)).toEqual([]);
  });

  it("gives a batch up when all of it was taken, and not before", () => {
    const queue = new TimeQueue();
    const log: string[] = [];
    queue.addReader(
      1,
      recycledBatch(() => log.push("recycled"), 1, 2, 3),
      NEVER,
    );
    for (const until of [1, 2, 3, 4]) {
      queue.takeUntil(until, (_, reader) => log.push(`record ${reader.time}`));
    }
    queue.addReader(
      1,
      recycledBatch(() => log.push("empty")),
      NEVER,
    );
    expect(log).toEqual(["record 1", "record 2", "record 3", "recycled", "empty"]);
  });

  it("leaves what is later than the limit", () => {
    const queue = new TimeQueue();
    queue.addReader(1, batch(1, 5), NEVER);
    queue.addReader(2, batch(3), NEVER);
    expect(take(queue, 3)).toEqual(["1@1", "2@3"]);
    expect(take(queue, 4)).toEqual([]);
    expect(take(queue, 5)).toEqual(["1@5"]);
  });

  it("runs actions when everything up to their time has been taken", () => {
    const queue = new TimeQueue();
    const log: string[] = [];
    queue.addAction(4, () => log.push("action 4"));
    queue.addAction(2, () => log.push("action 2"));
    queue.addAction(2, () => log.push("another 2"));
    queue.addAction(9, () => log.push("action 9"));
    queue.addReader(1, batch(1, 2, 3, 5), NEVER);
    queue.takeUntil(6, (_, reader) => log.push(`record ${reader.time}`));
    expect(log).toEqual([
      "record 1",
      "record 2",
      "action 2",
      "another 2",
      "record 3",
      "action 4",
      "record 5",
    ]);
  });

  it("takes a record from the future for one of when it came", () => {
    const queue = new TimeQueue();
    queue.addReader(1, batch(1e18, 7), 5);
    queue.addReader(2, batch(6), 6);
    expect(take(queue, 6)).toEqual(["1@1000000000000000000", "1@7", "2@6"]);
  });

  it("takes a record without a time when it came", () => {
    const queue = new TimeQueue();
    queue.addReader(1, batch(Number.NaN), 5);
    expect(take(queue, 4)).toEqual([]);
    expect(take(queue, 5)).toEqual(["1@NaN"]);
  });

  it("has nothing to do with empty batches", () => {
    const queue = new TimeQueue();
    queue.addReader(1, batch(), 5);
    expect(take(queue, NEVER)).toEqual([]);
  });
});
