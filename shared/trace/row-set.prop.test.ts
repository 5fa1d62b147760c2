import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RowSet } from "./row-set.ts";

const row = fc.oneof(fc.nat(200), fc.nat(20_000));

describe("RowSet", () => {
  it("answers as a sorted list of its members would", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.boolean(), row), { maxLength: 200 }),
        row,
        fc.nat(40),
        (operations, probe, count) => {
          const set = new RowSet();
          const model = new Set<number>();
          for (const [isAdd, member] of operations) {
            for (const each of [set, model]) {
              if (isAdd) {
                each.add(member);
              } else {
                each.delete(member);
              }
            }
          }
          const sorted = [...model].sort((a, b) => a - b);
          const start = probe % (sorted.length + 2);
          expect(set.size).toBe(sorted.length);
          expect(set.has(probe)).toBe(model.has(probe));
          expect(set.rank(probe)).toBe(sorted.filter((member) => member < probe).length);
          expect(set.slice(start, count)).toEqual(sorted.slice(start, start + count));
        },
      ),
    );
  });

  it("is empty again when cleared", () => {
    const set = new RowSet();
    [0, 31, 32, 2047, 2048, 100_000].forEach((member) => set.add(member));
    set.clear();
    expect([set.size, set.slice(0, 10), set.rank(1_000_000)]).toEqual([0, [], 0]);
  });

  it("takes marked rows in one go", () => {
    fc.assert(
      fc.property(row, fc.array(fc.nat(1), { maxLength: 100 }), (first, marks) => {
        const set = new RowSet();
        set.append(first, new Uint8Array([...marks, 1]), marks.length);
        const members = marks.flatMap((mark, index) => (mark === 1 ? [first + index] : []));
        expect(set.slice(0, 200)).toEqual(members);
        expect(set.size).toBe(members.length);
        expect(set.rank(first + 50)).toBe(members.filter((each) => each < first + 50).length);
      }),
    );
  });

  it("counts a row that is put in twice once", () => {
    const set = new RowSet();
    set.add(7);
    set.add(7);
    set.delete(8);
    expect([set.size, set.slice(0, 5)]).toEqual([1, [7]]);
  });
});
