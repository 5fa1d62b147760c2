import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FuseModel, type FuseStep } from "./testing/fuse-model.ts";

const number = fc.nat({ max: 1000 });

function stepOf(op: FuseStep["op"]): fc.Arbitrary<FuseStep> {
  return fc.record({ op: fc.constant(op), a: number, b: number });
}

const steps = fc.oneof(
  { weight: 6, arbitrary: stepOf("send") },
  { weight: 8, arbitrary: stepOf("deliver") },
  { weight: 3, arbitrary: stepOf("move") },
  { weight: 2, arbitrary: stepOf("fuse") },
  { weight: 2, arbitrary: stepOf("turn") },
);

describe("pipes that are fused while they move and are written to", () => {
  it("lose, repeat and reorder nothing, and tell of the close behind all of it", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat({ max: 2 }), { minLength: 2, maxLength: 4 }),
        fc.array(steps, { minLength: 10, maxLength: 120, size: "max" }),
        async (homes, run) => {
          const model = await FuseModel.make(homes);
          await model.run(run);
          expect(await model.check()).toEqual([]);
        },
      ),
      { numRuns: 400 },
    );
  });
});
