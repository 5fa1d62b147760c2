import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findInversions } from "./inversions.ts";
import { RowKind } from "./row-kind.ts";
import { rowsOf } from "./testing/rows-of.ts";
import { messageBytes, pipeName, TestSession } from "./testing/test-session.ts";
import { verifyOrder } from "./verify-order.ts";

const PIPES = 3;

/** Messages over three pipes, one sent per millisecond, each pipe drained in its order by `turns`. */
function play(sends: readonly number[], turns: readonly number[]): TestSession {
  const session = new TestSession();
  const [a, b] = [session.process("a"), session.process("b")];
  const sent = Array.from({ length: PIPES }, () => 0);
  const taken = Array.from({ length: PIPES }, () => 0);
  for (const pipe of sends) {
    sent[pipe] = (sent[pipe] ?? 0) + 1;
    a.tap.messageSent(pipeName(pipe + 1), 0, sent[pipe], messageBytes(), 0);
    session.pass();
  }
  const rest = sends.toSorted((first, second) => first - second);
  for (const pipe of [...turns, ...rest]) {
    if ((taken[pipe] ?? 0) < (sent[pipe] ?? 0)) {
      taken[pipe] = (taken[pipe] ?? 0) + 1;
      b.tap.messageArrived(pipeName(pipe + 1), 1, taken[pipe], messageBytes(), 0);
      b.tap.messageDispatched(pipeName(pipe + 1), 1, taken[pipe]);
      session.pass();
    }
  }
  session.collect(a, b);
  return session;
}

const pipes = fc.array(fc.nat(PIPES - 1), { maxLength: 25 });

describe("inversions between independent pipes", () => {
  it("are all messages that came before an earlier one of another pipe, and no others", () => {
    fc.assert(
      fc.property(pipes, pipes, (sends, turns) => {
        const { trace } = play(sends, turns);
        const rows = rowsOf(trace, RowKind.Message);
        const overtaking = rows.filter((row) =>
          rows.some(
            (other) =>
              other.pipe !== row.pipe &&
              (other.sent ?? 0) < (row.sent ?? 0) &&
              (other.dispatched ?? 0) > (row.dispatched ?? 0),
          ),
        );
        const report = findInversions(trace, 1000);
        expect(report.count).toBe(overtaking.length);
        expect(new Set(report.pairs.map((pair) => pair.overtaking))).toEqual(
          new Set(overtaking.map(({ no }) => no)),
        );
      }),
      { seed: 4730, numRuns: 150 },
    );
  });

  it("are pairs of which the one really overtook the other", () => {
    fc.assert(
      fc.property(pipes, pipes, (sends, turns) => {
        const { trace } = play(sends, turns);
        const rows = rowsOf(trace);
        for (const { overtaken, overtaking } of findInversions(trace, 1000).pairs) {
          const [early, late] = [rows[overtaken], rows[overtaking]];
          expect(early?.pipe).not.toBe(late?.pipe);
          expect(early?.sent).toBeLessThan(late?.sent ?? 0);
          expect(early?.dispatched).toBeGreaterThan(late?.dispatched ?? 0);
        }
      }),
      { seed: 4731, numRuns: 100 },
    );
  });

  it("are no breach of the order of any pipe", () => {
    fc.assert(
      fc.property(pipes, pipes, (sends, turns) => {
        expect(verifyOrder(play(sends, turns).trace).violations).toEqual([]);
      }),
      { seed: 4732, numRuns: 100 },
    );
  });
});
