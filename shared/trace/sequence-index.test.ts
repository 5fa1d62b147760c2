import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NO_ROW } from "./columns.ts";
import { SequenceIndex } from "./sequence-index.ts";

describe("SequenceIndex", () => {
  it("finds rows however far apart their sequence numbers are", () => {
    const index = new SequenceIndex();
    index.set(1, 10);
    index.set(2 ** 50, 11);
    index.set(129, 12);
    expect([index.get(1), index.get(2 ** 50), index.get(129)]).toEqual([10, 11, 12]);
    expect([index.get(2), index.get(2 ** 50 + 1)]).toEqual([NO_ROW, NO_ROW]);
    expect(index.highest).toBe(2 ** 50);
    index.set(129, 13);
    expect([index.get(129), index.size]).toEqual([13, 3]);
  });

  it("lists rows in the order of sequence, both ways", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(2000), { maxLength: 60 }),
        fc.nat(2000),
        (numbers, from) => {
          const index = new SequenceIndex();
          numbers.forEach((number) => index.set(number, number * 3));
          const rows = numbers.sort((a, b) => a - b).map((number) => number * 3);
          expect([...index.forwards()]).toEqual(rows);
          expect([...index.backwards()]).toEqual(rows.toReversed());
          expect([...index.backwards(from)]).toEqual(
            rows.filter((row) => row <= from * 3).toReversed(),
          );
        },
      ),
    );
  });

  it("forgets everything when cleared", () => {
    const index = new SequenceIndex();
    index.set(5, 1);
    index.clear();
    expect([index.get(5), index.highest, [...index.forwards()]]).toEqual([NO_ROW, -1, []]);
    expect(index.size).toBe(0);
  });
});
