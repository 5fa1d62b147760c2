// Filters against the plainest possible reading of what they mean, row by row.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ROW_STATUS_NAMES } from "../row-kind.ts";
import type { RowSnapshot } from "../snapshot.ts";
import { rowsOf } from "../testing/rows-of.ts";
import { messageBytes, pipeName, TestSession } from "../testing/test-session.ts";
import { FilteredRows } from "./filtered-rows.ts";
import { parseFilter } from "./parser.ts";

const FIELDS = {
  no: (row: RowSnapshot) => row.no,
  pipe: (row: RowSnapshot) => (row.pipe === 0 ? Number.NaN : row.pipe),
  seq: (row: RowSnapshot) => (row.kind > 3 ? Number.NaN : row.sequence),
  size: (row: RowSnapshot) => (row.kind > 3 ? Number.NaN : row.size),
  latency: (row: RowSnapshot) => row.latency ?? Number.NaN,
  time: (row: RowSnapshot) => row.time,
};
type Field = keyof typeof FIELDS;
const fields: readonly Field[] = ["no", "pipe", "seq", "size", "latency", "time"];

type Meaning = (row: RowSnapshot) => boolean;

interface Filter {
  readonly text: string;
  readonly means: Meaning;
}

const COMPARISONS = {
  "==": (a: number, b: number) => a === b,
  "!=": (a: number, b: number) => a !== b,
  "<": (a: number, b: number) => a < b,
  "<=": (a: number, b: number) => a <= b,
  ">": (a: number, b: number) => a > b,
  ">=": (a: number, b: number) => a >= b,
};

const compare: fc.Arbitrary<Filter> = fc
  .record({
    field: fc.constantFrom(...fields),
    operator: fc.constantFrom("==", "!=", "<", "<=", ">", ">=" as const),
    value: fc.integer({ min: 0, max: 60 }),
  })
  .map(({ field, operator, value }) => ({
    text: `${field} ${operator} ${value}`,
    means: (row) => (COMPARISONS[operator as "=="] ?? (() => false))(FIELDS[field](row), value),
  }));

const range: fc.Arbitrary<Filter> = fc
  .record({ field: fc.constantFrom(...fields), low: fc.nat(50), high: fc.nat(60) })
  .map(({ field, low, high }) => ({
    text: `${field} in {${low}..${high}, 3}`,
    means: (row) => {
      const value = FIELDS[field](row);
      return (value >= low && value <= high) || value === 3;
    },
  }));

const status: fc.Arbitrary<Filter> = fc.constantFrom(...ROW_STATUS_NAMES).map((name) => ({
  text: `status == ${name}`,
  means: (row) => ROW_STATUS_NAMES[row.status] === name,
}));

const flag: fc.Arbitrary<Filter> = fc.constantFrom(
  { text: "request", means: (row: RowSnapshot) => row.kind === 1 },
  { text: "response", means: (row: RowSnapshot) => row.kind === 2 },
  { text: "latency", means: (row: RowSnapshot) => row.latency !== null },
);

const { filter } = fc.letrec<{ filter: Filter }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.oneof(compare, range, status, flag),
    fc.tuple(tie("filter"), tie("filter")).map(([left, right]) => ({
      text: `(${left.text} and ${right.text})`,
      means: (row: RowSnapshot) => left.means(row) && right.means(row),
    })),
    fc.tuple(tie("filter"), tie("filter")).map(([left, right]) => ({
      text: `(${left.text} or ${right.text})`,
      means: (row: RowSnapshot) => left.means(row) || right.means(row),
    })),
    tie("filter").map((inner) => ({
      text: `not (${inner.text})`,
      means: (row: RowSnapshot) => !inner.means(row),
    })),
  ),
}));

/** Calls, one-way messages and messages under way on three pipes, grown in two steps. */
function createSession() {
  const session = new TestSession();
  const [a, b] = [session.process("a"), session.process("b")];
  const grow = (from: number, to: number): void => {
    for (let sequence = from; sequence <= to; sequence++) {
      const size = 32 + sequence;
      const requestId = sequence;
      session.deliver(pipeName(1), { process: a, end: 0 }, b, sequence, { size });
      session.deliver(pipeName(2), { process: a, end: 0 }, b, sequence, { flags: 1, requestId });
      if (sequence % 3 !== 0) {
        session.deliver(pipeName(2), { process: b, end: 1 }, a, sequence, { flags: 2, requestId });
      }
      a.tap.messageSent(pipeName(3), 0, sequence, messageBytes({ size }), 0);
    }
    session.collect(a, b);
  };
  const arrive = (): void => {
    b.tap.messageArrived(pipeName(3), 1, 1, messageBytes(), 0);
    b.tap.messageDispatched(pipeName(3), 1, 1);
    session.deliver(pipeName(2), { process: b, end: 1 }, a, 99, { flags: 2, requestId: 3 });
    session.collect(a, b);
  };
  return { session, grow, arrive };
}

describe("a filter", () => {
  it("lets through the rows that its text means, before and after the trace has grown", () => {
    fc.assert(
      fc.property(filter, ({ text, means }) => {
        const parsed = parseFilter(text);
        if (!parsed.ok) {
          throw new Error(`${text}: ${parsed.error.message}`);
        }
        const { session, grow, arrive } = createSession();
        const rows = new FilteredRows(session.trace, parsed.expression);
        const check = (): void => {
          rows.update();
          const expected = rowsOf(session.trace).filter(means);
          expect(rows.slice(0, rows.size)).toEqual(expected.map(({ no }) => no));
        };
        grow(1, 4);
        check();
        arrive();
        check();
        grow(5, 6);
        check();
      }),
      { seed: 4720, numRuns: 200 },
    );
  });
});
