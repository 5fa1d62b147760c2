// Of remote_unittest: a set of remotes.
import { strict as assert } from "node:assert";
import { RemoteSet } from "../../shared/bindings/index.ts";
import { Calculator } from "../gen/calculator.mojom.ts";
import type { TwoSidedBehaviour } from "../testing/behaviour.ts";
import type { Side } from "../testing/side.ts";
import { serveCalculator } from "./calculators.ts";

const PIPES = ["one", "two", "three", "four"];
/** How the far side resets the receiver on each pipe. */
const REASONS = [
  { customReason: 0, description: "" },
  { customReason: 10, description: "custom description" },
  { customReason: 0, description: "" },
  { customReason: 10, description: "custom description" },
];

/** A set of remotes, one for each pipe. */
function remotes(side: Side): RemoteSet<Calculator> {
  const set = side.own(new RemoteSet(Calculator));
  assert.equal(set.isEmpty, true);
  const ids = PIPES.map((pipe) => set.add(side.pendingRemote<Calculator>(pipe)));
  assert.deepEqual(ids, [1, 2, 3, 4]);
  return set;
}

/** Four remotes are called through their set, and leave it one by one. */
export const remoteSet: TwoSidedBehaviour = {
  far: async (side) => {
    const receivers = PIPES.map((pipe) => serveCalculator(side, undefined, pipe));
    for (const [index, { customReason, description }] of REASONS.entries()) {
      await side.hear("next");
      if (customReason === 0) receivers[index]?.reset();
      else receivers[index]?.resetWithReason(customReason, description);
    }
  },
  near: async (side) => {
    const set = remotes(side);
    let value = 0;
    for (const calculator of set) calculator.accumulate((value += 1));
    for (const [id] of set.entries()) {
      assert.deepEqual(await set.get(id)?.add(10), { total: 10 + id });
    }
    for (const [index, reason] of REASONS.entries()) {
      const gone = new Promise<unknown>((resolve) => {
        set.setDisconnectHandler((id, why) => resolve({ id, why, size: set.size }));
      });
      side.tell("next");
      const id = index + 1;
      assert.deepEqual(await gone, { id, why: reason, size: PIPES.length - id });
      assert.deepEqual([set.contains(id), set.get(id)], [false, undefined]);
    }
    assert.equal(set.isEmpty, true);
  },
};
