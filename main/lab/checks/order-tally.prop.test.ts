import fc from "fast-check";
import { expect, it } from "vitest";
import { type ComparedRow, OrderTally } from "./order-tally.ts";

/** A message of one lane: rows stand in the order of sending. */
interface Message {
  readonly lane: number;
  /** When it is dispatched. */
  readonly at: number;
}

/** The rows as they stand at a time: what is dispatched later has only arrived. */
function rowsAt(messages: readonly Message[], now: number): ComparedRow[] {
  return messages.map(({ lane, at }, no) => {
    const dispatched = at <= now ? messages.length + at : null;
    return { no, from: lane, to: 9, pipe: 1, sequence: 0, sent: no, dispatched };
  });
}

/** Messages that were dispatched before one of their lane that was sent earlier. */
function overtakingOnes(messages: readonly Message[]): number[] {
  return messages.flatMap((message, no) => {
    const earlier = messages.slice(0, no).filter(({ lane }) => lane === message.lane);
    return earlier.some(({ at }) => at > message.at) ? [no] : [];
  });
}

it("finds every overtaking once, however the messages settle between two looks", () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(2), { maxLength: 30 }).chain((lanes) =>
        fc.record({
          lanes: fc.constant(lanes),
          order: fc.shuffledSubarray(
            lanes.map((_, index) => index),
            { minLength: lanes.length },
          ),
          looks: fc.uniqueArray(fc.nat(30), { maxLength: 5 }),
        }),
      ),
      ({ lanes, order, looks }) => {
        const messages = lanes.map((lane, index) => ({ lane, at: order[index] ?? 0 }));
        const tally = new OrderTally(0, "processes");
        for (const now of [...looks.sort((a, b) => a - b), messages.length]) {
          const rows = rowsAt(messages, now);
          tally.advance({
            size: rows.length,
            indexOf: (row) => row,
            at: (index) => rows[index],
            awaitsDispatch: ({ dispatched }) => dispatched === null,
          });
        }
        expect(tally.compared).toBe(messages.length);
        const expected = overtakingOnes(messages);
        expect(tally.count).toBe(expected.length);
        expect(tally.overtakings.map(({ overtaking }) => overtaking)).toEqual(expected.slice(-3));
        for (const { overtaking, overtaken } of tally.overtakings) {
          expect(overtaken).toBeLessThan(overtaking);
          expect(messages[overtaken]?.at).toBeGreaterThan(messages[overtaking]?.at ?? 0);
        }
      },
    ),
    { seed: 5, numRuns: 300 },
  );
});

it("compares the messages of a pipe by their numbers, though nobody has reported their sending", () => {
  const tally = new OrderTally(0, "pipe");
  const dispatched = [10, 30, 20];
  const rows = dispatched.map((at, no) => {
    return { no, from: null, to: 9, pipe: 1, sequence: no + 1, sent: null, dispatched: at };
  });
  tally.advance({
    size: rows.length,
    indexOf: (row) => row,
    at: (index) => rows[index],
    awaitsDispatch: () => false,
  });
  expect(tally.compared).toBe(3);
  expect(tally.overtakings).toEqual([{ overtaking: 2, overtaken: 1 }]);
});
