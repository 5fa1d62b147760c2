import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DataPipeModel, type PipeStep } from "../testing/data-pipe-model.ts";
import { ByteRing } from "./byte-ring.ts";

const number = fc.nat({ max: 1000 });

function stepOf(op: PipeStep["op"]): fc.Arbitrary<PipeStep> {
  return fc.record({ op: fc.constant(op), a: number, b: number });
}

const steps = [
  { weight: 6, arbitrary: stepOf("write") },
  { weight: 4, arbitrary: stepOf("read") },
  { weight: 1, arbitrary: stepOf("peek") },
  { weight: 1, arbitrary: stepOf("discard") },
  { weight: 10, arbitrary: stepOf("deliver") },
  { weight: 2, arbitrary: stepOf("turn") },
];
const moves = { weight: 2, arbitrary: stepOf("move") };
const closes = { weight: 1, arbitrary: stepOf("close") };
const deaths = { weight: 1, arbitrary: stepOf("die") };

const size = {
  elementBytes: fc.integer({ min: 1, max: 5 }),
  elements: fc.integer({ min: 1, max: 60 }),
};

describe("a data pipe", () => {
  it.each([
    ["inside one process", 0, steps],
    ["whose ends wander between three processes", 1, [...steps, moves]],
    ["whose ends wander and close", 2, [...steps, moves, closes]],
    ["whose ends wander between processes that die", 2, [...steps, moves, closes, deaths]],
  ])(
    "%s loses, repeats and reorders nothing, and never holds too much",
    async (...[, home, ops]) => {
      await fc.assert(
        fc.asyncProperty(
          fc.record(size),
          fc.array(fc.oneof(...ops), { minLength: 20, maxLength: 150, size: "max" }),
          async ({ elementBytes, elements }, run) => {
            const model = await DataPipeModel.make(elementBytes, elements, home);
            await model.run(run);
            expect(await model.check()).toEqual([]);
          },
        ),
        { numRuns: 300 },
      );
    },
  );
});

describe("ByteRing", () => {
  it("is a queue of bytes", () => {
    const step = fc.oneof(
      fc.record({ add: fc.uint8Array({ maxLength: 3000 }) }),
      fc.record({ skip: fc.nat({ max: 3000 }) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60, size: "max" }), (run) => {
        const ring = new ByteRing(10_000);
        let model: number[] = [];
        for (const action of run) {
          if ("skip" in action) {
            model = model.slice(action.skip);
            ring.skip(action.skip);
          } else {
            const added = action.add.subarray(0, ring.room);
            model.push(...added);
            ring.append(added);
          }
          expect([ring.length, ring.room]).toEqual([model.length, 10_000 - model.length]);
        }
        expect([...ring.peek(ring.length)]).toEqual(model);
        expect([...ring.peek(7)]).toEqual(model.slice(0, 7));
        expect(() => ring.append(new Uint8Array(ring.room + 1))).toThrow(RangeError);
        ring.clear();
        expect([ring.length, [...ring.peek(1)]]).toEqual([0, []]);
      }),
    );
  });
});
