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

function lowestOf(model: Map<number, string>, who: string): number | undefined {
  const all = [...model].filter(([, value]) => value === who).map(([key]) => key);
  return all.length === 0 ? undefined : Math.min(...all);
}

describe("OwedFrames", () => {
  it("agrees with one entry per sequence number", () => {
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 60 }), (steps) => {
        const owed = new OwedFrames<string>();
        const model = new Map<number, string>();
        for (const step of steps) {
          if (step.op === "add") {
            owed.add(step.owner, step.first, step.first + step.length);
            for (let i = step.first; i <= step.first + step.length; i += 1) {
              if (!model.has(i)) model.set(i, step.owner);
            }
          } else if (step.op === "take") {
            const isOwed = model.get(step.first) === step.owner;
            expect(owed.take(step.owner, step.first)).toBe(isOwed);
            if (isOwed) model.delete(step.first);
          } else {
            expect(owed.writeOff(step.owner)).toBe(lowestOf(model, step.owner));
            for (const [key, value] of model) if (value === step.owner) model.delete(key);
          }
          expect(owed.isEmpty).toBe(model.size === 0);
          for (const who of ["a", "b", "c"]) {
            expect(owed.isOwedBy(who)).toBe(lowestOf(model, who) !== undefined);
          }
          expect(new Set(owed.owners())).toEqual(new Set(model.values()));
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
