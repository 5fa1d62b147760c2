import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { OwedFrames } from "./owed-frames.ts";

const owner = fc.constantFrom("a", "b", "c");
const sequence = fc.integer({ min: 1, max: 40 });
const operation = fc.oneof(
  fc.record({
    op: fc.constant("add" as const),
    owner,
    first: sequence,
    length: fc.nat({ max: 20 }),
  }),
  fc.record({ op: fc.constant("take" as const), owner, first: sequence, length: fc.constant(0) }),
  fc.record({
    op: fc.constant("writeOff" as const),
    owner,
    first: sequence,
    length: fc.constant(0),
  }),
);

type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never;

/** The same with an entry per sequence number. */
class Model {
  readonly entries = new Map<number, string>();

  lowestOf(who: string): number | undefined {
    const all = [...this.entries].filter(([, value]) => value === who).map(([key]) => key);
    return all.length === 0 ? undefined : Math.min(...all);
  }

  apply({ op, owner: who, first, length }: Operation): unknown {
    if (op === "add") {
      for (let i = first; i <= first + length; i += 1) {
        if (!this.entries.has(i)) this.entries.set(i, who);
      }
      return undefined;
    }
    if (op === "take") return this.entries.get(first) === who && this.entries.delete(first);
    const lowest = this.lowestOf(who);
    for (const [key, value] of this.entries) if (value === who) this.entries.delete(key);
    return lowest;
  }
}

function apply(owed: OwedFrames<string>, { op, owner: who, first, length }: Operation): unknown {
  if (op === "add") {
    owed.add(who, first, first + length);
    return undefined;
  }
  return op === "take" ? owed.take(who, first) : owed.writeOff(who);
}

describe("OwedFrames", () => {
  it("agrees with one entry per sequence number", () => {
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 60 }), (steps) => {
        const owed = new OwedFrames<string>();
        const model = new Model();
        for (const step of steps) {
          expect(apply(owed, step)).toBe(model.apply(step));
          expect(owed.isEmpty).toBe(model.entries.size === 0);
          for (const who of ["a", "b", "c"]) {
            expect(owed.isOwedBy(who)).toBe(model.lowestOf(who) !== undefined);
          }
          expect(new Set(owed.owners())).toEqual(new Set(model.entries.values()));
        }
      }),
    );
  });

  it("adds nothing for an empty range", () => {
    const owed = new OwedFrames<string>();
    owed.add("a", 5, 4);
    expect(owed.isEmpty).toBe(true);
  });
});
