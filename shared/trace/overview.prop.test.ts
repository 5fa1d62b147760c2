import { MessageBytes } from "../wire/index.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAX_OVERVIEW_BUCKETS, overviewSnapshot } from "./overview.ts";
import { MemoryPayloadStore } from "./payload-store.ts";
import { PostMortems } from "./post-mortem.ts";
import { pipeName, TestSession } from "./testing/test-session.ts";
import { TimeHistogram } from "./time-histogram.ts";

describe("the overview", () => {
  it("has every message in one bucket, however many there are and however long it took", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 5_000_000 }), { maxLength: 40 }),
        fc.integer({ min: -5, max: 9000 }),
        (pauses, buckets) => {
          const session = new TestSession();
          const [a, b] = [session.process("a"), session.process("b")];
          pauses.forEach((milliseconds, index) => {
            session.pass(milliseconds);
            session.deliver(pipeName(1), { process: a, end: 0 }, b, index + 1);
          });
          session.collect(a, b);
          const { counts } = overviewSnapshot(
            session.trace,
            new PostMortems(session.trace),
            buckets,
          );
          expect(counts.reduce((sum, count) => sum + count, 0)).toBe(pauses.length);
          expect(counts.length).toBe(Math.max(1, Math.min(buckets, MAX_OVERVIEW_BUCKETS)));
        },
      ),
      { seed: 4750, numRuns: 60 },
    );
  });

  it("has losses where they were, in the order of time", () => {
    const session = new TestSession();
    const host = session.process("host");
    const workers = [1, 2, 3].map((at) => session.process(`w${at}`));
    workers.forEach((worker, at) => {
      session.pass(10);
      session.merger.processExited(worker.index, session.now, { code: at });
    });
    session.collect(host, ...workers);
    const { disconnects } = overviewSnapshot(session.trace, new PostMortems(session.trace), 10);
    // The first of them exited with code 0.
    expect(disconnects).toEqual([20, 30]);
  });
});

describe("a histogram of a span that grows", () => {
  it("keeps all its counts, in as many buckets as asked for", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 10 ** 13 }), { minLength: 1, maxLength: 50 }),
        fc.integer({ min: 1, max: 100 }),
        (times, buckets) => {
          const histogram = new TimeHistogram(0);
          times.forEach((time) => histogram.add(time));
          const counts = histogram.resample(buckets);
          expect(counts.reduce((sum, count) => sum + count, 0)).toBe(times.length);
          expect(histogram.end).toBe(Math.max(...times));
          expect(counts).toHaveLength(buckets);
        },
      ),
      { seed: 4751, numRuns: 150 },
    );
  });
});

describe("a store of payloads", () => {
  it("gives back what it took, and takes no more than its limit", () => {
    fc.assert(
      fc.property(
        fc.array(fc.uint8Array({ minLength: 1, maxLength: 60 }), { maxLength: 40 }),
        fc.integer({ min: 1, max: 800 }),
        (payloads, limit) => {
          const store = new MemoryPayloadStore(limit);
          const kept = payloads.map((bytes) => ({
            bytes,
            before: store.bytes,
            at: store.append(MessageBytes.of(bytes)),
          }));
          for (const { bytes, before, at } of kept) {
            const isFull = before + bytes.length > limit;
            const found = at === undefined ? undefined : store.read(at, bytes.length);
            expect(found).toEqual(isFull ? undefined : bytes);
          }
          expect(store.bytes).toBeLessThanOrEqual(limit);
          store.clear();
          expect(store.bytes).toBe(0);
          expect(() => store.read(0, 1)).toThrow(RangeError);
        },
      ),
      { seed: 4752, numRuns: 150 },
    );
  });
});
