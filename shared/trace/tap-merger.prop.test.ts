import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RowKind } from "./row-kind.ts";
import { rowSnapshot } from "./row-snapshot.ts";
import { messageBytes, pipeName, TestSession } from "./testing/test-session.ts";
import type { Trace } from "./trace.ts";
import { verifyOrder } from "./verify-order.ts";

interface Step {
  readonly pipe: number;
  readonly end: 0 | 1;
  readonly call: boolean;
  readonly flush: readonly [boolean, boolean];
}

const step: fc.Arbitrary<Step> = fc.record({
  pipe: fc.integer({ min: 1, max: 3 }),
  end: fc.constantFrom(0 as const, 1 as const),
  call: fc.boolean(),
  flush: fc.tuple(fc.boolean(), fc.boolean()),
});

/** A session between two processes, its batches given to the merger in the order of `turns`. */
function play(steps: readonly Step[], turns: readonly boolean[], drainEachTime: boolean): Trace {
  const session = new TestSession();
  const processes = [session.process("a"), session.process("b")] as const;
  const sequences = new Map<string, number>();
  const next = (key: string): number => {
    const sequence = (sequences.get(key) ?? 0) + 1;
    sequences.set(key, sequence);
    return sequence;
  };
  for (const { pipe, end, call, flush } of steps) {
    const name = pipeName(pipe);
    const from = { process: processes[end], end };
    const to = processes[end === 0 ? 1 : 0];
    const sequence = next(`${pipe} ${end}`);
    const message = { flags: call ? 1 : 0, requestId: sequence, interfaceId: pipe - 1 };
    session.deliver(name, from, to, sequence, message);
    if (call) {
      const back = { process: to, end: end === 0 ? (1 as const) : (0 as const) };
      const reply = next(`${pipe} ${back.end}`);
      session.deliver(name, back, processes[end], reply, { ...message, flags: 2 });
    }
    processes.forEach(({ tap }, index) => flush[index] === true && tap.flush());
  }
  processes.forEach(({ tap }) => tap.flush());
  for (const first of turns) {
    const process = processes[first ? 0 : 1];
    process.batches
      .splice(0, 1)
      .forEach((batch) => session.merger.addBatch(process.index, batch, session.now));
    if (drainEachTime) {
      session.merger.drain();
    }
  }
  session.collect(...processes);
  return session.trace;
}

/** All messages, without what depends on the order in which rows were made. */
function messages(trace: Trace) {
  const rows = Array.from({ length: trace.rowCount }, (_, row) => rowSnapshot(trace, row));
  const nameOf = (number: number): string => trace.pipes.get(number)?.name ?? "";
  return rows
    .filter((row) => row.kind <= RowKind.Control)
    .map(({ linkedRow, pipe, ...row }) => {
      const partner = linkedRow === null ? undefined : rows[linkedRow];
      return {
        ...row,
        no: 0,
        pipe: nameOf(pipe),
        partner: `${partner?.from} ${partner?.sequence}`,
      };
    })
    .sort((a, b) => a.time - b.time);
}

describe("merging batches of two processes", () => {
  it("gives the same rows whichever process is heard first", () => {
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 25 }),
        fc.array(fc.boolean(), { maxLength: 40 }),
        (steps, turns) => {
          const expected = play(steps, [], false);
          const actual = play(steps, turns, true);
          expect(messages(actual)).toEqual(messages(expected));
          expect(verifyOrder(actual).violationCount).toBe(0);
          expect(verifyOrder(actual).messages).toBe(verifyOrder(expected).messages);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("puts rows in the order of time when it may wait for all", () => {
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 25 }),
        fc.array(fc.boolean(), { maxLength: 40 }),
        (steps, turns) => {
          const trace = play(steps, turns, false);
          const times = Array.from(
            { length: trace.rowCount },
            (_, row) => rowSnapshot(trace, row).time,
          );
          expect(times).toEqual(times.toSorted((a, b) => a - b));
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe("merging what makes no sense", () => {
  it("survives any bytes", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.integer({ min: 0, max: 16 }),
            fc.uint8Array({ minLength: 71, maxLength: 71 }),
          ),
          {
            maxLength: 20,
          },
        ),
        fc.uint8Array({ maxLength: 64 }),
        (rows, payload) => {
          const session = new TestSession();
          const { index } = session.process("liar");
          const records = new Uint8Array(rows.flatMap(([type, bytes]) => [type, ...bytes]));
          const losses = { records: [], clippedMessages: 0, clippedBytes: 0 };
          session.merger.addBatch(index, { records, payload, losses }, session.now);
          session.merger.drain();
          for (let row = 0; row < session.trace.rowCount; row++) {
            expect(rowSnapshot(session.trace, row).no).toBe(row);
          }
        },
      ),
    );
  });

  it("does not let a wrong time hold up what comes behind it", () => {
    const session = new TestSession();
    const a = session.process("a");
    const now = session.now;
    session.now = 1e17;
    a.tap.messageSent(pipeName(1), 0, 1, messageBytes(), 0);
    session.now = now;
    a.tap.messageSent(pipeName(1), 0, 2, messageBytes(), 0);
    a.tap.flush();
    a.batches.forEach((batch) => session.merger.addBatch(a.index, batch, now));
    session.merger.advance(now + 1e9);
    expect(verifyOrder(session.trace).messages).toBe(2);
  });

  it("waits for the merge window before it puts rows in order", () => {
    const session = new TestSession();
    const [a, b] = [session.process("a"), session.process("b")];
    b.tap.messageArrived(pipeName(1), 1, 1, messageBytes(), 0);
    b.tap.flush();
    b.batches.forEach((batch) => session.merger.addBatch(b.index, batch, session.now));
    session.merger.advance(session.now + 10e6);
    expect(verifyOrder(session.trace).messages).toBe(0);
    session.merger.advance(session.now + 100e6);
    expect(verifyOrder(session.trace).messages).toBe(1);
    session.collect(a);
  });
});
