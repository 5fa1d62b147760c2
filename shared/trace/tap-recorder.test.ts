import { MessageBytes } from "../wire/index.ts";
import { describe, expect, it } from "vitest";
import { RecordReader } from "./record-reader.ts";
import { RECORD_BYTES, RecordType, type TapBatch } from "./tap-record.ts";
import { TapRecorder, type TapRecorderOptions } from "./tap-recorder.ts";
import { messageBytes, pipeName } from "./testing/test-session.ts";

const PIPE = pipeName(9);

function createRecorder(options: Partial<TapRecorderOptions> = {}) {
  const batches: TapBatch[] = [];
  let now = 0;
  const tap = new TapRecorder({
    clock: () => ++now,
    onBatch: (batch) => void batches.push(batch),
    ...options,
  });
  return { tap, batches };
}

function read<T>(batches: TapBatch[], pick: (reader: RecordReader) => T): T[] {
  return batches.flatMap((batch) => {
    const picked: T[] = [];
    const reader = new RecordReader(batch);
    while (!reader.done) {
      picked.push(pick(reader));
      reader.next();
    }
    return picked;
  });
}

describe("TapRecorder", () => {
  it("writes what the header of a message says", () => {
    const { tap, batches } = createRecorder();
    const bytes = messageBytes({
      interfaceId: 0x80000001,
      method: 4,
      flags: 5,
      requestId: 2 ** 40 + 1,
      size: 64,
    });
    tap.messageSent(PIPE, 1, 12, bytes, 2);
    tap.flush();
    const record = read(batches, (reader) => ({
      type: reader.type,
      end: reader.end,
      time: reader.time,
      words: ([0, 1, 2, 3] as const).map((index) => reader.pipeWord(index)),
      sequence: reader.sequence,
      interfaceId: reader.interfaceId,
      method: reader.method,
      flags: reader.flags,
      requestId: reader.requestId,
      size: reader.size,
      count: reader.count,
      bytes: reader.bytes.toArray(),
    }));
    expect(record).toEqual([
      {
        type: RecordType.MessageSent,
        end: 1,
        time: 1,
        words: [9, 2, 3, 4],
        sequence: 12,
        interfaceId: 0x80000001,
        method: 4,
        flags: 5,
        requestId: 2 ** 40 + 1,
        size: 64,
        count: 2,
        bytes: bytes.toArray(),
      },
    ]);
  });

  it("has no request id for a header without one", () => {
    const { tap, batches } = createRecorder();
    const bytes = messageBytes({ requestId: 77 });
    bytes.toArray()[4] = 0;
    tap.messageSent(PIPE, 0, 1, bytes, 0);
    tap.messageSent(PIPE, 0, 2, MessageBytes.of(new Uint8Array(3)), 0);
    tap.flush();
    expect(read(batches, (reader) => [reader.requestId, reader.size])).toEqual([
      [0, 40],
      [0, 3],
    ]);
  });

  it("copies the bytes at once", () => {
    const { tap, batches } = createRecorder();
    const bytes = messageBytes();
    tap.messageSent(PIPE, 0, 1, bytes, 0);
    bytes.toArray().fill(0xee);
    tap.flush();
    expect(read(batches, (reader) => reader.bytes.toArray())).toEqual([messageBytes().toArray()]);
  });

  it.each([
    ["sent", [40, 0]],
    ["seen", [40, 40]],
    ["none", [0, 0]],
  ] as const)("keeps the bytes of messages %s", (payloads, lengths) => {
    const { tap, batches } = createRecorder({ payloads });
    tap.messageSent(PIPE, 0, 1, messageBytes(), 0);
    tap.messageArrived(PIPE, 0, 1, messageBytes(), 0);
    tap.flush();
    expect(read(batches, (reader) => reader.bytes.length)).toEqual(lengths);
  });

  it("defines each string once, before its first use", () => {
    const { tap, batches } = createRecorder();
    tap.endpointBound(PIPE, 0, 0, "lab.mojom.Logger", "remote");
    tap.endpointBound(PIPE, 1, 0, "lab.mojom.Logger", "receiver");
    tap.messageDropped(PIPE, 1, 3, "très tard");
    tap.flush();
    const { DefineString, EndpointBound, MessageDropped } = RecordType;
    const records = read(batches, (reader) => [reader.type, reader.text, reader.method]);
    expect(records).toEqual([
      [DefineString, "lab.mojom.Logger", 0],
      [EndpointBound, "", 1],
      [EndpointBound, "", 1],
      [DefineString, "très tard", 0],
      [MessageDropped, "", 2],
    ]);
  });

  it("hands on full batches by itself, and says when one has begun", () => {
    let begun = 0;
    const { tap, batches } = createRecorder({ onPending: () => begun++ });
    for (let sequence = 1; sequence <= 2500; sequence++) {
      tap.messageDispatched(PIPE, 0, sequence);
    }
    expect(batches.map((batch) => batch.records.length / RECORD_BYTES)).toEqual([1024, 1024]);
    tap.flush();
    expect(read(batches, (reader) => reader.sequence)).toEqual(
      Array.from({ length: 2500 }, (_, index) => index + 1),
    );
    expect(begun).toBe(3);
  });

  it("hands on batches with many bytes before they have many records", () => {
    const { tap, batches } = createRecorder({ payloadClip: 1_000_000 });
    for (let sequence = 1; sequence <= 4; sequence++) {
      tap.messageSent(PIPE, 0, sequence, messageBytes({ size: 200_000 }), 0);
    }
    tap.flush();
    expect(batches.map((batch) => batch.payload.length)).toEqual([400_000, 400_000]);
  });

  it("uses the memory of a batch again when it is recycled, and not before", () => {
    const { tap, batches } = createRecorder();
    const report = (size: number): void => {
      tap.messageSent(PIPE, 0, size, messageBytes({ size }), 0);
      tap.flush();
    };
    report(40);
    report(50);
    const [first, second] = batches;
    expect(second?.records.buffer).not.toBe(first?.records.buffer);
    expect(read(batches, (reader) => reader.bytes.length)).toEqual([40, 50]);
    first?.recycle?.();
    first?.recycle?.();
    report(60);
    report(70);
    const [, , third, fourth] = batches;
    // One was begun before there was anything to use again.
    expect(fourth?.records.buffer).toBe(first?.records.buffer);
    expect(fourth?.payload.buffer).toBe(first?.payload.buffer);
    expect(new Set([second, third, fourth].map((batch) => batch?.records.buffer)).size).toBe(3);
    expect(read(batches.slice(1), (reader) => reader.bytes.length)).toEqual([50, 60, 70]);
  });

  it("has nothing to hand on when nothing happened", () => {
    const { tap, batches } = createRecorder();
    tap.flush();
    expect(batches).toEqual([]);
  });

  it("drops and counts messages when the sink lags, but not the rest", () => {
    const batches: TapBatch[] = [];
    const { tap } = createRecorder({
      maxBytesInFlight: 10 * RECORD_BYTES,
      onBatch: (batch) => {
        batches.push(batch);
        return new Promise<void>(() => undefined);
      },
    });
    for (let batch = 0; batch < 10; batch++) {
      tap.messageDispatched(PIPE, 0, batch);
      tap.flush();
    }
    tap.messageDispatched(PIPE, 0, 1000);
    tap.messageDispatched(PIPE, 0, 1001);
    tap.portClosed(PIPE, 0, "peer");
    tap.flush();
    expect(read(batches.slice(0, -1), (reader) => reader.sequence).length).toBe(10);
    const last = batches.at(-1);
    expect(last?.losses.records[RecordType.MessageDispatched]).toBe(2);
    expect(read(batches.slice(-1), (reader) => reader.type)).toEqual([RecordType.PortClosed]);
  });

  it("goes on when the sink has caught up, even after an error", async () => {
    let settle: () => void = () => undefined;
    const batches: TapBatch[] = [];
    const { tap } = createRecorder({
      onBatch: (batch) => {
        batches.push(batch);
        return new Promise<void>((_, reject) => {
          settle = () => reject(new Error("gone"));
        });
      },
    });
    tap.messageDispatched(PIPE, 0, 1);
    const closed = tap.close();
    settle();
    await closed;
    tap.messageDispatched(PIPE, 0, 2);
    tap.flush();
    expect(read(batches, (reader) => reader.sequence)).toEqual([1]);
  });
});

describe("RecordReader", () => {
  it("reads no further than the arena and the last whole record", () => {
    const { tap, batches } = createRecorder();
    tap.messageSent(PIPE, 0, 1, messageBytes(), 0);
    tap.flush();
    const [batch] = batches;
    const records = new Uint8Array(RECORD_BYTES + 10);
    records.set(batch?.records ?? []);
    const broken = {
      ...batch,
      records,
      payload: new Uint8Array(5),
      losses: { records: [], clippedMessages: 0, clippedBytes: 0 },
    };
    expect(read([broken], (reader) => reader.bytes.length)).toEqual([0]);
  });
});
