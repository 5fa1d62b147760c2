import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GraphModel, type Step } from "./testing/graph-model.ts";

const number = fc.nat({ max: 1000 });

function stepOf(op: Step["op"]): fc.Arbitrary<Step> {
  return fc.record({ op: fc.constant(op), a: number, b: number, c: number });
}

/** Mostly traffic and deliveries, in a random order; now and then something that changes the graph. */
const calm = [
  { weight: 6, arbitrary: stepOf("send") },
  { weight: 4, arbitrary: stepOf("move") },
  { weight: 8, arbitrary: stepOf("deliver") },
  { weight: 3, arbitrary: stepOf("read") },
  { weight: 2, arbitrary: stepOf("take") },
  { weight: 2, arbitrary: stepOf("create") },
  { weight: 3, arbitrary: stepOf("turn") },
  { weight: 1, arbitrary: stepOf("close") },
];
const withDeaths = [...calm, { weight: 1, arbitrary: stepOf("die") }];

async function runModel(leaves: number, steps: readonly Step[]): Promise<GraphModel> {
  const model = new GraphModel(leaves);
  await model.run(steps);
  await model.settle();
  return model;
}

describe("ports under any interleaving", () => {
  it("keep order, lose nothing, repeat nothing and tell of each close once", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.oneof(...calm), { minLength: 20, maxLength: 200, size: "max" }),
        async (leaves, steps) => {
          const model = await runModel(leaves, steps);
          expect(model.check()).toEqual([]);
        },
      ),
      { numRuns: 400 },
    );
  });

  it("neither hang nor misorder when processes die", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 2, max: 4 }),
        fc.array(fc.oneof(...withDeaths), { minLength: 20, maxLength: 200, size: "max" }),
        async (leaves, steps) => {
          const model = await runModel(leaves, steps);
          expect(model.check()).toEqual([]);
        },
      ),
      { numRuns: 400 },
    );
  });

  it("leave no trace at the broker once all is closed", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(...withDeaths), { minLength: 20, maxLength: 150, size: "max" }),
        async (steps) => {
          const model = await runModel(3, steps);
          await model.closeAll();
          expect(model.check()).toEqual([]);
          expect(model.broker.node.routeCount).toBe(0);
        },
      ),
      { numRuns: 200 },
    );
  });
});
