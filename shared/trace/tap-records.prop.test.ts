// What a tap is told, a reader of its batches is told: whatever the sizes, in batches of any length.
import { MessageBytes } from "../wire/index.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PipeName } from "../system/index.ts";
import { RecordReader } from "./record-reader.ts";
import { RECORD_BYTES, RecordType, type TapBatch } from "./tap-record.ts";
import { TapRecorder } from "./tap-recorder.ts";

interface Sighting {
  readonly words: readonly [number, number, number, number];
  readonly end: 0 | 1;
  readonly sequence: number;
  readonly bytes: Uint8Array;
  readonly handles: number;
  readonly flush: boolean;
}

const word = fc.integer({ min: 0, max: 0xffffffff });
const sighting: fc.Arbitrary<Sighting> = fc.record({
  words: fc.tuple(word, word, word, word),
  end: fc.constantFrom(0 as const, 1 as const),
  sequence: fc.maxSafeNat(),
  bytes: fc.uint8Array({ maxLength: 300 }),
  handles: fc.nat(64),
  flush: fc.boolean(),
});

function record(sightings: readonly Sighting[], payloadClip?: number): TapBatch[] {
  const batches: TapBatch[] = [];
  let now = 0;
  const tap = new TapRecorder({
    clock: () => ++now,
    onBatch: (batch) => void batches.push(batch),
    ...(payloadClip !== undefined && { payloadClip }),
  });
  for (const { words, end, sequence, bytes, handles, flush } of sightings) {
    tap.messageSent(new PipeName(...words), end, sequence, MessageBytes.of(bytes), handles);
    if (flush) {
      tap.flush();
    }
  }
  tap.flush();
  return batches;
}

function read(batches: readonly TapBatch[]) {
  return batches.flatMap((batch) => {
    const records = [];
    const reader = new RecordReader(batch);
    while (!reader.done) {
      records.push({
        type: reader.type,
        words: ([0, 1, 2, 3] as const).map((index) => reader.pipeWord(index)),
        end: reader.end,
        sequence: reader.sequence,
        bytes: [...reader.bytes.toArray()],
        size: reader.size,
        handles: reader.count,
        time: reader.time,
      });
      reader.next();
    }
    return records;
  });
}

describe("records of messages", () => {
  it("say what the tap was told, in its order", () => {
    fc.assert(
      fc.property(fc.array(sighting, { maxLength: 30 }), (sightings) => {
        const expected = sightings.map(({ words, end, sequence, bytes, handles }) => ({
          type: RecordType.MessageSent,
          words: [...words],
          end,
          sequence,
          bytes: [...bytes],
          size: bytes.length,
          handles,
        }));
        const records = read(record(sightings));
        const times = records.map(({ time }) => time);
        expect(records).toEqual(expected.map((fields, at) => ({ ...fields, time: times[at] })));
        expect(times).toEqual(times.toSorted((a, b) => a - b));
      }),
      { seed: 4740, numRuns: 150 },
    );
  });

  it("count exactly the bytes that they leave out", () => {
    fc.assert(
      fc.property(fc.array(sighting, { maxLength: 20 }), fc.nat(200), (sightings, clip) => {
        const batches = record(sightings, clip);
        const clipped = sightings.filter(({ bytes }) => bytes.length > clip);
        const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
        expect(sum(batches.map(({ losses }) => losses.clippedMessages))).toBe(clipped.length);
        expect(sum(batches.map(({ losses }) => losses.clippedBytes))).toBe(
          sum(clipped.map(({ bytes }) => bytes.length - clip)),
        );
        for (const [at, { bytes, size }] of read(batches).entries()) {
          expect(bytes).toEqual([...(sightings[at]?.bytes ?? [])].slice(0, clip));
          expect(size).toBe(sightings[at]?.bytes.length);
        }
      }),
      { seed: 4741, numRuns: 100 },
    );
  });

  it("cannot be told to read outside of their batch, however they are damaged", () => {
    fc.assert(
      fc.property(
        fc.array(sighting, { minLength: 1, maxLength: 5 }),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 40 }),
        fc.nat(RECORD_BYTES),
        (sightings, damage, cut) => {
          for (const { records, payload, losses } of record(sightings)) {
            const damaged = records.slice(0, records.length - cut);
            damage.forEach(([at, byte]) => {
              if (damaged.length > 0) {
                damaged[at % damaged.length] = byte;
              }
            });
            const seen = read([{ records: damaged, payload, losses }]);
            expect(seen).toHaveLength(Math.floor(damaged.length / RECORD_BYTES));
            for (const { bytes } of seen) {
              expect(bytes.length).toBeLessThanOrEqual(payload.length);
            }
          }
        },
      ),
      { seed: 4742, numRuns: 100 },
    );
  });
});
