import { strict as assert } from "node:assert";
import { type PendingRemote, Receiver, Remote } from "../../shared/bindings/index.ts";
import * as sample from "../gen/sample.mojom.ts";
import { createPart, Finish } from "../gen/sample_parts.mojom.ts";
import { suite } from "../testing/behaviour.ts";
import { assertRoundTrip } from "../testing/payload.ts";
import type { Side } from "../testing/side.ts";
import { bindReceiver, bindRemote } from "./ends.ts";

const JOINTS: readonly sample.Joint[] = [
  { name: "dovetail", position: [0, -1.5, 1e9], finish: null },
  { name: "grün", position: [1, 2, 3], finish: Finish.OILED },
];

/** A plan that has something in every field, and another plan as its alternative. */
function planWith(progress: sample.Plan["progress"]): sample.Plan {
  return {
    title: "table",
    urgent: true,
    layers: [[...JOINTS], null, []],
    fixings: new Map([
      ["top", new Map<number, sample.Fixing>([[-1, { tag: "glue", value: "hide" }]])],
      [
        "legs",
        new Map<number, sample.Fixing>(JOINTS.map((value, i) => [i, { tag: "joint", value }])),
      ],
      ["rails", new Map<number, sample.Fixing>()],
    ]),
    drawing: Uint8Array.of(0, 255, 7),
    part: createPart({ material: "ash" }),
    alternative: { ...sample.createPlan({ part: createPart() }), title: "bench" },
    progress,
  };
}

/** The plan without its remote, which only those have that were given it. */
function withoutProgress(plan: sample.Plan): sample.Plan {
  return { ...plan, progress: null };
}

/** What is reported to a progress, as it comes. */
function collectSteps(side: Side): { steps: string[]; remote: PendingRemote<sample.Progress> } {
  const steps: string[] = [];
  const report = (step: string): void => void steps.push(step);
  const receiver = side.own(new Receiver<sample.Progress>(sample.Progress, { report }));
  return { steps, remote: receiver.bindNewPipeAndPassRemote() };
}

/** Reports to a progress, and waits until that has arrived. */
async function reportTo(pending: PendingRemote<sample.Progress>, step: string): Promise<void> {
  const remote = new Remote(sample.Progress, pending);
  remote.get().report(step);
  await remote.flushForTesting();
  remote.reset();
}

export const sampleServiceSuite = suite(import.meta.url, "sample_service_unittest", {
  Basic: {
    far: (side) => {
      bindReceiver<sample.Workshop>(side, sample.Workshop, {
        build: async (plan, order, progress) => {
          assert.deepEqual(withoutProgress(plan), planWith(null));
          assert.equal(order, sample.Order.LAST);
          if (plan.progress !== null) await reportTo(plan.progress, "inside");
          await reportTo(progress, "beside");
          return { plan: withoutProgress(plan), steps: 2 };
        },
      });
    },
    near: async (side) => {
      const inside = collectSteps(side);
      const beside = collectSteps(side);
      const workshop = bindRemote(side, sample.Workshop).get();
      const plan = planWith(inside.remote);
      const answer = await workshop.build(plan, sample.Order.LAST, beside.remote);
      assert.deepEqual(answer, { plan: planWith(null), steps: 2 });
      assert.deepEqual([inside.steps, beside.steps], [["inside"], ["beside"]]);
    },
  },

  DefaultValues: {
    oneProcessOnly: "values only: nothing is sent",
    run: () => {
      const defaults = sample.createDefaults();
      assert.equal(Object.keys(defaults).length, 26);
      assert.deepEqual(defaults, {
        yes: true,
        no: false,
        lowestInt8: -128,
        highestUint8: 255,
        lowestInt16: -32_768,
        highestUint16: 65_535,
        lowestInt32: -2_147_483_648,
        highestUint32: 4_294_967_295,
        lowestInt64: -(2n ** 63n),
        highestInt64: 2n ** 63n - 1n,
        highestUint64: 2n ** 64n - 1n,
        plus: 7,
        hex: 2 ** 31 - 1,
        fromConstant: 12,
        single: Math.fround(0.1),
        precise: 0.0015,
        withoutFraction: 1,
        withoutWhole: 0.5,
        whole: 100,
        infinite: Infinity,
        notANumber: NaN,
        text: '"quoted", \\ and \t',
        order: sample.Order.LAST,
        finish: Finish.OILED,
        part: { count: 3, material: "oak" },
        absent: null,
      });
      // All of them can be sent: the struct, its text, its part and the text of that.
      const codec = { encode: sample.encodeDefaults, decode: sample.decodeDefaults };
      assertRoundTrip(codec, defaults, 136 + 32 + 24 + 16);
    },
  },
});
